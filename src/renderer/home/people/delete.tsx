import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import type { Keeping } from '../keeping.tsx'
import { Switch } from '../parts/switch.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import '../parts/dialog.css'

interface DeleteProps {
  id: string
  keep: Keeping['keep']
  onClose: () => void
}

const threshold = window.threshold

/** What stays of a person, what goes, and for how long it can be taken back; asked once. */
export function Delete({ id, keep, onClose }: DeleteProps) {
  const { go } = useHere()
  const preview = useView(() => threshold.people.deletion(id), 'people', 'journal')
  const [lines, setLines] = useState(false)
  if (!preview) return null
  const { name, lines: count } = preview
  async function remove(): Promise<void> {
    const kept = await keep(() => threshold.people.delete(id, lines, words('deletion.someone')))
    if (kept.ok) go({ section: 'people' })
    else onClose()
  }
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body" role="alertdialog">
          <Heading slot="title" className="conversation-name">
            {words('deletion.ask', { name })}
          </Heading>
          <div className="dialog-words">
            <p>{words(lines ? 'deletion.lines.go' : 'deletion.lines.stay', { count, name })}</p>
            {count > 0 && <Switch label={words('deletion.lines')} on={lines} onChange={setLines} />}
            <p className="quiet-text">{words('deletion.then')}</p>
          </div>
          <div className="dialog-foot">
            {/* Enter alone deletes nobody. */}
            <Button look="quiet" autoFocus onClick={onClose}>
              {words('deletion.keep')}
            </Button>
            <Button look="clay" onClick={() => void remove()}>
              {words('deletion.do')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
