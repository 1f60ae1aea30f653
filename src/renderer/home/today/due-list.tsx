import { useId } from 'react'
import type { Day } from '../../../core/day.ts'
import type { DueRow as Row, TodayView } from '../../../shared/ipc.ts'
import type { Keeping } from '../keeping.tsx'
import { DueRow } from './due-row.tsx'
import './due.css'

interface DueListProps {
  title: string
  rows: readonly Row[]
  /** What is being typed as another time, for one of them. */
  draft: TodayView['laterDraft']
  today: Day
  keep: Keeping['keep']
}

/** Parked thoughts, or promises: what waits, and what was settled today. */
export function DueList({ title, rows, draft, today, keep }: DueListProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="label">
        {title}
      </h2>
      <ul>
        {rows.map((row) => (
          <DueRow
            key={row.id}
            row={row}
            draft={draft?.id === row.id ? draft.typed : undefined}
            today={today}
            keep={keep}
          />
        ))}
      </ul>
    </section>
  )
}
