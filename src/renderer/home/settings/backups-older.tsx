import { useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { BackupsDeleted, BackupsOlder as Looked, OlderBackups } from '../../../shared/ipc.ts'
import { backupTime, backupWords } from '../../backup/words.ts'
import { Button } from '../../ui/button.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { sizeText } from './backup-size.ts'
import { Setting } from './setting.tsx'
import '../parts/dialog.css'

const { backups } = window.threshold

type Refused = Extract<Looked, { ok: false }>['fault']

/** After somebody was deleted: a new backup, and none older. */
export function BackupsOlder({ busy }: { busy: boolean }) {
  const [older, setOlder] = useState<OlderBackups | undefined>(undefined)
  const [refused, setRefused] = useState<Refused | undefined>(undefined)
  const [deleted, setDeleted] = useState<Extract<BackupsDeleted, { ok: true }> | undefined>(undefined)
  const button = useRef<HTMLButtonElement>(null)
  const look = async () => {
    setRefused(undefined)
    setDeleted(undefined)
    const said = await backups.older()
    if (!said.ok) setRefused(said.fault)
    else if (said.older.count > 0) setOlder(said.older)
    else setDeleted({ ok: true, deleted: 0, left: 0 })
  }
  const remove = async () => {
    setOlder(undefined)
    const done = await backups.deleteOlder()
    if (done.ok) setDeleted(done)
    else setRefused(done.fault)
    button.current?.focus()
  }
  return (
    <Setting label={words('older')} hint={words('older.hint')}>
      {({ hint }) => (
        <>
          <div className="setting-line">
            <Button ref={button} aria-describedby={hint} aria-disabled={busy} onClick={() => void (busy || look())}>
              {words('older.begin')}
            </Button>
          </div>
          <p className="meta" role="status">
            {deleted && words('older.done', { deleted: deleted.deleted, left: deleted.left })}
          </p>
          {refused && (
            <p className="backups-not" role="alert">
              {refused === 'deleting' ? words('older.deleting') : backupWords(`making.${refused}`)}{' '}
              {words('older.stay')}
            </p>
          )}
          {older && <Ask older={older} onClose={() => setOlder(undefined)} onDelete={() => void remove()} />}
        </>
      )}
    </Setting>
  )
}

interface AskProps {
  older: OlderBackups
  onClose: () => void
  onDelete: () => void
}

/** How many, of which days, how much; Enter alone deletes none. */
function Ask({ older, onClose, onDelete }: AskProps) {
  const { at } = useHere()
  const { count, bytes, stays, from = stays, to = stays, unreached, setAside } = older
  const when = (made: typeof stays) => backupTime({ made }, at)
  const size = sizeText(bytes, at.locale)
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body" role="alertdialog">
          <Heading slot="title" className="conversation-name">
            {words('older.ask', { count })}
          </Heading>
          <div className="dialog-words">
            <p>{words('older.what', { count, from: when(from), to: when(to), size })}</p>
            <p>{words('older.then', { stays: when(stays) })}</p>
            {unreached.map((folder) => (
              <p key={folder} className="quiet-text path">
                {words('older.unreached', { folder })}
              </p>
            ))}
            {setAside > 0 && <p className="quiet-text">{words('older.setAside', { count: setAside })}</p>}
          </div>
          <div className="dialog-foot">
            <Button look="quiet" autoFocus onClick={onClose}>
              {words('deletion.keep')}
            </Button>
            <Button look="clay" onClick={onDelete}>
              {words('older.do')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
