import { useState } from 'react'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'

/** Starting at login. The switch shows what the system has, so it stays where it was when that could not be changed. */
export function AtLogin({ on }: { on: boolean }) {
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const change = async (next: boolean) => {
    const kept = await window.threshold.settings.startAtLogin(next)
    setFailed(kept.ok ? undefined : kept.place)
  }
  const close = (
    <Button small look="quiet" onClick={() => setFailed(undefined)}>
      {words('close')}
    </Button>
  )
  return (
    <Setting label={words('login')} hint={words('login.hint')}>
      {({ hint }) => (
        <>
          <Switch label={words('login.switch')} on={on} describedBy={hint} onChange={(next) => void change(next)} />
          {failed !== undefined && (
            <Band role="alert" actions={close}>
              <b>{failed === '' ? words('login.notTaken') : words('login.notWritten', { place: failed })}</b>
            </Band>
          )}
        </>
      )}
    </Setting>
  )
}
