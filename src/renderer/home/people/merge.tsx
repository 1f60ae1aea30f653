import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Merging, PersonView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { tellingText } from '../../ui/sentences.ts'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { ChoosePerson } from './choose-person.tsx'
import '../parts/dialog.css'

interface MergeProps {
  view: PersonView
  keep: Keeping['keep']
  onClose: () => void
}

const threshold = window.threshold

/** The other one is chosen; then it is said what comes together. */
export function Merge({ view, keep, onClose }: MergeProps) {
  const [merging, setMerging] = useState<Merging | undefined>(undefined)
  const choose = (other: string) =>
    void threshold.people.merging(view.id, other).then((answer) => setMerging(answer ?? undefined))
  const merge = (other: string) => void keep(() => threshold.people.merge(view.id, other)).then(onClose)
  return (
    <ModalOverlay className="dialog-ground" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title" className="conversation-name">
            {merging
              ? words('merge.ask', { name: merging.name, other: merging.other.name })
              : words('merge.title', { name: view.name })}
          </Heading>
          {merging ? <Together merging={merging} /> : <ChoosePerson not={view.id} onChoose={choose} />}
          <div className="dialog-foot">
            <Button look="quiet" onClick={merging ? () => setMerging(undefined) : onClose}>
              {words(merging ? 'backOne' : 'cancel')}
            </Button>
            {merging && (
              // The question was just asked by choosing; Enter answers it.
              <Button look="primary" autoFocus onClick={() => merge(merging.other.id)}>
                {words('merge.do')}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Together({ merging }: { merging: Merging }) {
  const { at } = useHere()
  const { name, other } = merging
  const counts = (['conversations', 'lines', 'promises', 'addresses'] as const).flatMap((kind) =>
    merging[kind] > 0 ? [words(`merge.${kind}`, { count: merging[kind] })] : [],
  )
  const list = new Intl.ListFormat(at.locale).format(counts)
  return (
    <div className="dialog-words">
      {other.telling && <p className="meta">{tellingText(words, other.telling, at)}</p>}
      <p>{counts.length > 0 ? words('merge.comes', { list, name }) : words('merge.nothing', { other: other.name })}</p>
      {other.name !== name && <p>{words('merge.alias', { other: other.name })}</p>}
      <p className="quiet-text">{words('merge.undo')}</p>
    </div>
  )
}
