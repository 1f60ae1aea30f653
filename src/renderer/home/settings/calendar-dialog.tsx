import { type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { AddressChosen } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'
import '../../ui/field.css'
import '../parts/dialog.css'

export type NotChosen = Extract<AddressChosen, { ok: false }>['fault']

interface CalendarDialogProps {
  title: string
  /** What is done on Enter or by its button, and whether it can be. */
  act: string
  isReady: boolean
  busy: boolean
  onGo: () => void
  onClose: () => void
  children: ReactNode
}

/** Something on a server is asked for: while that goes on, nothing is put away. */
export function CalendarDialog({ title, act, isReady, busy, onGo, onClose, children }: CalendarDialogProps) {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onGo()
  }
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable={!busy} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title" className="conversation-name">
            {title}
          </Heading>
          <form ref={form} onSubmit={submit}>
            <div className="dialog-words">{children}</div>
            <div className="dialog-foot">
              <Button look="quiet" aria-disabled={busy} onClick={() => busy || onClose()}>
                {words('cancel')}
              </Button>
              <Button look="primary" type="submit" aria-disabled={busy || !isReady}>
                {act}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
