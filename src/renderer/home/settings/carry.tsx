import { useState } from 'react'
import { useView } from '../../ui/surroundings.ts'
import { words } from '../words.ts'
import type { CarryDid } from './carry-did.ts'
import { CarryOff } from './carry-off.tsx'
import { CarryOn } from './carry-on.tsx'
import { Setting } from './setting.tsx'
import { SettingGroup } from './setting-group.tsx'
import './carry.css'

/** Two computers with one journal, through a folder they share. */
export function Carry() {
  const view = useView(window.threshold.carry.view, 'carry')
  const [did, setDid] = useState<CarryDid>(undefined)
  if (!view) return null
  return (
    <SettingGroup label={words('carry')}>
      {view.on ? (
        <CarryOn view={view} did={did} onEnd={() => setDid('ended')} />
      ) : view.refused ? (
        <Setting label={words('carry.off')}>
          {() => <p className="setting-text">{words('carry.confidential')}</p>}
        </Setting>
      ) : (
        <CarryOff did={did} busy={view.busy === true} onStart={setDid} />
      )}
    </SettingGroup>
  )
}
