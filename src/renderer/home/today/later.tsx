import { useEffect, useId, useRef, useState } from 'react'
import type { Day } from '../../../core/day.ts'
import type { DueThing, DueWhen } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { capital, dueText } from '../when.ts'
import { words } from '../words.ts'
import '../../ui/field.css'

interface LaterProps {
  thing: DueThing
  name: string
  draft: string
  today: Day
  keep: Keeping['keep']
  onClose: () => void
}

/** Another time, in words; what is understood of them stands beneath at once. */
export function Later({ thing, name, draft, today, keep, onClose }: LaterProps) {
  const { at } = useHere()
  const [typed, setTyped] = useState(draft)
  const [understood, setUnderstood] = useState<DueWhen | undefined>(undefined)
  const hint = useId()
  const field = useRef<HTMLInputElement>(null)
  // The menu it was asked for in gives the focus back to its button when it has closed.
  useEffect(() => {
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()))
    return () => cancelAnimationFrame(frame)
  }, [])
  const { later, laterDraft } = window.threshold.today

  async function type(next: string): Promise<void> {
    setTyped(next)
    const kept = await keep(() => laterDraft(thing, next))
    if (kept.ok) setUnderstood(kept.value)
  }
  async function close(): Promise<void> {
    await keep(() => laterDraft(thing, ''))
    onClose()
  }
  async function move(): Promise<void> {
    if (typed.trim() === '') return close()
    if ((await keep(() => later(thing, typed))).ok) onClose()
  }

  return (
    <form
      className="later"
      aria-label={words('due.laterOf', { name })}
      onSubmit={(event) => {
        event.preventDefault()
        void move()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        void close()
      }}
    >
      <input
        className="field"
        aria-label={words('due.when')}
        aria-describedby={hint}
        placeholder={words('due.when.hint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        ref={field}
        value={typed}
        onChange={(event) => void type(event.target.value)}
      />
      <div className="later-end">
        <p id={hint} className="hint" role="status">
          {understoodText(understood, today, at)}
        </p>
        <Button small look="quiet" onClick={() => void close()}>
          {words('close')}
        </Button>
        <Button small type="submit">
          {words('due.move')}
        </Button>
      </div>
    </form>
  )
}

function understoodText(understood: DueWhen | undefined, today: Day, at: Parameters<typeof dueText>[3]): string {
  if (!understood) return ''
  if (understood.dueWords !== undefined) return words('due.asWords')
  return capital(dueText(words, understood, today, at), at.locale)
}
