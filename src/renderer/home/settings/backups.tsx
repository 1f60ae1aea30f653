import { useState } from 'react'
import type { BackupDone, BackupView } from '../../../shared/ipc.ts'
import { backupTime, backupWords } from '../../backup/words.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { useKeeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { BackupRows } from './backup-rows.tsx'
import { BackupsOlder } from './backups-older.tsx'
import { Restore } from './restore.tsx'
import { Setting } from './setting.tsx'
import './backups.css'

const { backups } = window.threshold

export function Backups() {
  const { at } = useHere()
  const { keep, faultBand } = useKeeping()
  const view = useView(backups.view, 'backups')
  const [chosen, setChosen] = useState<BackupDone | null>(null)
  const [back, setBack] = useState<BackupView | undefined>(undefined)
  if (!view) return null
  const [newest] = view.backups
  const said = view.busy ? words('backups.busy') : newest ? backupTime(newest, at) : words('backups.none')
  const choose = async () => setChosen(await backups.chooseFolder())
  return (
    <>
      <p className="intro">{words('backups.intro')}</p>
      {faultBand}
      {view.fault && !view.busy && (
        <Band role="status">
          <b>{backupWords(`making.${view.fault.fault}`)}</b>{' '}
          {!view.isOwn && words('backups.meanwhile', { folder: view.fault.folder })}
        </Band>
      )}
      <Setting label={words('backups.now')}>
        {() => (
          <div className="setting-line">
            <span className="setting-text" role="status">
              {said}
            </span>
            <Button aria-disabled={view.busy} onClick={() => void (view.busy || backups.make())}>
              {words('backups.make')}
            </Button>
          </div>
        )}
      </Setting>
      <Setting label={words('backups.folder')} hint={words('backups.folder.hint')}>
        {() => (
          <>
            <p className="setting-text path">{view.folder}</p>
            <div className="setting-ways backups-ways">
              <Button small onClick={() => void choose()}>
                {words('backups.choose')}
              </Button>
              {!view.isOwn && (
                <Button small onClick={() => void keep(backups.ownFolder)}>
                  {words('backups.own')}
                </Button>
              )}
              <Button small look="quiet" onClick={() => void backups.show()}>
                {words('privacy.folder.show')}
              </Button>
            </div>
            {chosen?.ok === false && (
              <p className="backups-not" role="alert">
                {backupWords(`making.${chosen.fault}`)} {words('backups.notChosen')}
              </p>
            )}
          </>
        )}
      </Setting>
      <BackupRows backups={view.backups} onRestore={setBack} />
      {view.backups.length > 0 && <BackupsOlder busy={view.busy} />}
      {back && <Restore backup={back} onClose={() => setBack(undefined)} />}
    </>
  )
}
