import { useEffect, useId, useState } from 'react'
import type { DueWhen, ParkedThought, When } from '../../shared/ipc.ts'
import { say } from '../ui/said.ts'
import { Segmented } from '../ui/segmented.tsx'
import { dayText, momentText } from '../ui/sentences.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { Sheet } from './sheet.tsx'
import type { SheetProps } from './sheet-props.ts'
import { words } from './words.ts'
import '../ui/field.css'

/** As long as main takes it. */
const LENGTH = 500
const whens = ['after', 'evening', 'tomorrow', 'at'] as const satisfies readonly When[]

/** The thought, its next step, and when. What is typed is kept as it is typed. */
export function ParkSheet({ thought: draft, onThought, keep, fit, onClose, onFault }: SheetProps) {
  const [understood, setUnderstood] = useState<DueWhen>({})
  const write = (next: ParkedThought) =>
    keep(async () => {
      const kept = await window.threshold.arrive.parkDraft(next)
      if (kept.ok) setUnderstood(kept.value)
      return kept
    })
  function change(part: Partial<ParkedThought>): void {
    const next = { ...draft, ...part }
    onThought(next)
    void write(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a time typed before is understood anew when the sheet opens
  useEffect(() => void (draft.when === 'at' && write(draft)), [])

  async function park(): Promise<void> {
    if (draft.thought.trim() === '') return onClose()
    const parked = await keep(() => window.threshold.arrive.park(draft))
    if (!parked) return onFault()
    say(words('park.done'))
    onThought({ ...draft, thought: '', nextStep: '', at: '' })
    onClose()
  }

  return (
    <Sheet title={words('park')} fit={fit} onClose={onClose} onDone={() => void park()} done={words('park.it')}>
      <label className="sheet-field">
        {words('park.thought')}
        <textarea
          className="field"
          rows={2}
          autoComplete="off"
          spellCheck={false}
          maxLength={LENGTH}
          value={draft.thought}
          onChange={(event) => change({ thought: event.target.value })}
        />
      </label>
      <label className="sheet-field">
        {words('park.next')}
        <input
          className="field"
          autoComplete="off"
          spellCheck={false}
          maxLength={LENGTH}
          value={draft.nextStep}
          onChange={(event) => change({ nextStep: event.target.value })}
        />
      </label>
      <Segmented
        label={words('park.when')}
        name="when"
        value={draft.when}
        choices={whens.map((value) => ({ value, label: words(`park.when.${value}`) }))}
        onChange={(when) => change({ when })}
      />
      {draft.when === 'at' && (
        <AnotherTime typed={draft.at ?? ''} understood={understood} onTyped={(at) => change({ at })} />
      )}
    </Sheet>
  )
}

interface AnotherTimeProps {
  typed: string
  understood: DueWhen
  onTyped: (typed: string) => void
}

/** In words; what is understood of them stands beneath at once. */
function AnotherTime({ typed, understood, onTyped }: AnotherTimeProps) {
  const surroundings = useSurroundings()
  const hint = useId()
  const { dueDay, dueAt, dueWords } = understood
  const when =
    surroundings &&
    (dueAt !== undefined ? momentText(words, dueAt, surroundings) : dueDay && dayText(dueDay, surroundings))
  return (
    <>
      <label className="sheet-field">
        {words('park.at')}
        <input
          className="field"
          aria-describedby={hint}
          placeholder={words('park.at.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={LENGTH}
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
        />
      </label>
      <p id={hint} role="status" className="sheet-hint">
        {when ? words('park.understood', { when }) : dueWords !== undefined && words('park.asWords')}
      </p>
    </>
  )
}
