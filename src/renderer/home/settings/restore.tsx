import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { BackupFault, Held } from '../../../core/backups.ts'
import type { BackupComparison, BackupView } from '../../../shared/ipc.ts'
import { backupTime, backupWords } from '../../backup/words.ts'
import { Button } from '../../ui/button.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import '../parts/dialog.css'

const { backups } = window.threshold

interface RestoreProps {
  backup: BackupView
  onClose: () => void
}

/** What going back would change, before it does. */
export function Restore({ backup, onClose }: RestoreProps) {
  const { at } = useHere()
  const [compared, setCompared] = useState<BackupComparison | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<BackupFault | undefined>(undefined)
  useEffect(() => void backups.compare(backup.id).then(setCompared), [backup.id])
  const when = backupTime(backup, at)
  const restore = async () => {
    if (busy) return
    setBusy(true)
    const done = await backups.restore(backup.id)
    // When it went well this window goes, and another one shows the journal that came back.
    if (done.ok) return
    setBusy(false)
    setFault(done.fault)
  }
  const wrong = fault ?? (compared?.ok === false ? compared.fault : undefined)
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable={!busy} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title" className="conversation-name">
            {words('restore.title', { when })}
          </Heading>
          <div className="dialog-words">
            <Counts now={compared?.ok ? compared.now : undefined} then={backup.held} />
            <p>{words('restore.aside')}</p>
            <p className="restore-said" role="status">
              {busy ? words('restore.busy') : ''}
            </p>
            {wrong && (
              <p className="backups-not" role="alert">
                {backupWords(`restoring.${wrong}`)}
              </p>
            )}
          </div>
          <div className="dialog-foot">
            <Button look="quiet" autoFocus aria-disabled={busy} onClick={() => busy || onClose()}>
              {words('cancel')}
            </Button>
            <Button look="primary" aria-disabled={busy} onClick={() => void restore()}>
              {words('restore.do')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What is there now and what was there then, side by side. */
function Counts({ now, then }: { now: Held | undefined; then: Held }) {
  const { at } = useHere()
  const number = new Intl.NumberFormat(at.locale)
  return (
    <table className="restore-counts">
      <thead>
        <tr>
          <td />
          <th scope="col">{words('restore.now')}</th>
          <th scope="col">{words('restore.then')}</th>
        </tr>
      </thead>
      <tbody>
        {(['lines', 'people', 'days'] as const).map((kind) => (
          <tr key={kind}>
            <th scope="row">{words(`restore.${kind}`)}</th>
            <td>{now ? number.format(now[kind]) : ''}</td>
            <td>{number.format(then[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
