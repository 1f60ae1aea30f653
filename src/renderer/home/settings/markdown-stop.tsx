import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'
import '../parts/dialog.css'

interface MarkdownStopProps {
  onClose: () => void
  stop: (filesGo: boolean) => void
}

/** Whether the files stay or go is asked once; Enter alone changes nothing. */
export function MarkdownStop({ onClose, stop }: MarkdownStopProps) {
  const end = (filesGo: boolean) => {
    onClose()
    stop(filesGo)
  }
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body" role="alertdialog">
          <Heading slot="title" className="conversation-name">
            {words('markdown.stop.ask')}
          </Heading>
          <div className="dialog-words">
            <p>{words('markdown.stop.files')}</p>
            <p className="quiet-text">{words('markdown.stop.theirs')}</p>
          </div>
          <div className="dialog-foot">
            <Button look="quiet" autoFocus onClick={onClose}>
              {words('markdown.stop.not')}
            </Button>
            <div className="setting-ways">
              <Button onClick={() => end(false)}>{words('markdown.stop.stay')}</Button>
              <Button look="clay" onClick={() => end(true)}>
                {words('markdown.stop.go')}
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
