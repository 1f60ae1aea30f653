import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import '../parts/dialog.css'

const { settings } = window.threshold

type Much = Awaited<ReturnType<typeof settings.everything>>

/** Asked twice, on two screens; Enter alone deletes nothing. */
export function DeleteEverything({ keep }: { keep: Keeping['keep'] }) {
  const [much, setMuch] = useState<Much | undefined>(undefined)
  const [again, setAgain] = useState(false)
  const close = () => {
    setMuch(undefined)
    setAgain(false)
  }
  const begin = () => void settings.everything().then(setMuch)
  const remove = () => void keep(settings.deleteEverything).then(close)
  const cancel = (
    <Button key={String(again)} look="quiet" autoFocus onClick={close}>
      {words('deletion.keep')}
    </Button>
  )
  return (
    <>
      <div className="setting-line">
        <Button onClick={begin}>{words('everything.begin')}</Button>
      </div>
      {much && (
        <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()}>
          <Modal className="dialog">
            <Dialog className="dialog-body" role="alertdialog">
              <Heading slot="title" className="conversation-name">
                {words(again ? 'everything.again' : 'everything.ask')}
              </Heading>
              <div className="dialog-words">
                <p>{again ? words('everything.then') : words('everything.what', { ...much })}</p>
              </div>
              <div className="dialog-foot">
                {/* Where "Go on" was pressed, a second press changes nothing. */}
                {again ? (
                  <>
                    <Button look="clay" onClick={remove}>
                      {words('everything.do')}
                    </Button>
                    {cancel}
                  </>
                ) : (
                  <>
                    {cancel}
                    <Button onClick={() => setAgain(true)}>{words('everything.on')}</Button>
                  </>
                )}
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </>
  )
}
