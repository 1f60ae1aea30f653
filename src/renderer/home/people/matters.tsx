import { useId, useRef, useState } from 'react'
import { LINE_LENGTH } from '../../../core/line.ts'
import { say } from '../../ui/said.ts'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import '../../ui/field.css'

/** What matters to someone: written in place, kept at every change. */
export function Matters({ id, said, keep }: { id: string; said: string; keep: Keeping['keep'] }) {
  const field = useId()
  /** What is being written. Else what main says shows, for two who are merged bring their words together. */
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [kept, setKept] = useState(false)
  const newest = useRef(0)

  async function write(next: string): Promise<void> {
    const mine = ++newest.current
    setDraft(next)
    const { ok } = await keep(() => window.threshold.people.matters(id, next))
    if (mine === newest.current) setKept(ok)
  }

  return (
    <section className="person-part">
      <div className="person-label">
        <label className="label" htmlFor={field}>
          {words('person.matters')}
        </label>
        <span className="hint" aria-hidden="true">
          {kept && words('person.kept')}
        </span>
      </div>
      <textarea
        id={field}
        className="field matters-field"
        rows={2}
        maxLength={LINE_LENGTH}
        spellCheck={false}
        placeholder={words('person.matters.hint')}
        value={draft ?? said}
        onChange={({ target }) => void write(target.value)}
        onBlur={() => {
          if (!kept) return
          say(words('person.kept'))
          setDraft(undefined)
          setKept(false)
        }}
      />
    </section>
  )
}
