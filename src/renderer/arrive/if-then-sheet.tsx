import { useRef } from 'react'
import type { IfThen } from '../../core/arrive.ts'
import { without } from './sayings.ts'
import { Sheet } from './sheet.tsx'
import type { SheetProps } from './sheet-props.ts'
import { words } from './words.ts'
import '../ui/field.css'

const LENGTH = 200

/** "If … , I'll …". Half of one is none: the empty half is asked for. Both fields empty take it back. */
export function IfThenSheet({ ifThen: draft, onIfThen, keep, fit, onClose, onFault }: SheetProps) {
  const condition = useRef<HTMLInputElement>(null)
  const intention = useRef<HTMLInputElement>(null)

  function change(part: Partial<IfThen>): void {
    const next = { ...draft, ...part }
    onIfThen(next)
    void keep(() => window.threshold.arrive.ifThenDraft(next))
  }

  async function done(): Promise<void> {
    const ifThen = { if: without(words('ifThen.if'), draft.if), will: without(words('ifThen.will'), draft.will) }
    const isNone = ifThen.if === '' && ifThen.will === ''
    if (!isNone && ifThen.if === '') return condition.current?.focus()
    if (!isNone && ifThen.will === '') return intention.current?.focus()
    if (!(await keep(() => window.threshold.arrive.ifThen(isNone ? null : ifThen)))) return onFault()
    onIfThen(ifThen)
    onClose()
  }

  return (
    <Sheet
      title={words('ifThen.title')}
      fit={fit}
      onClose={onClose}
      onDone={() => void done()}
      done={words('ifThen.keep')}
    >
      <label className="sheet-field">
        {words('ifThen.if.label')}
        <input
          ref={condition}
          className="field"
          autoComplete="off"
          spellCheck={false}
          maxLength={LENGTH}
          placeholder={words('ifThen.if.hint')}
          value={draft.if}
          onChange={(event) => change({ if: event.target.value })}
        />
      </label>
      <label className="sheet-field">
        {words('ifThen.will.label')}
        <input
          ref={intention}
          className="field"
          autoComplete="off"
          spellCheck={false}
          maxLength={LENGTH}
          placeholder={words('ifThen.will.hint')}
          value={draft.will}
          onChange={(event) => change({ will: event.target.value })}
        />
      </label>
    </Sheet>
  )
}
