import { useId, useState } from 'react'
import type { Day } from '../../../core/day.ts'
import type { DueRow as Row, TodayView } from '../../../shared/ipc.ts'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { DueRow } from './due-row.tsx'
import { firstRows } from './fold.ts'
import { FoldButton } from './fold-button.tsx'
import { useShown } from './use-shown.ts'
import './due.css'

const first = (rows: readonly Row[]) => firstRows(rows).map(({ id }) => id)

interface DueListProps {
  title: string
  rows: readonly Row[]
  /** What is being typed as another time, for one of them. */
  draft: TodayView['laterDraft']
  today: Day
  keep: Keeping['keep']
}

/** Parked thoughts, or promises: what waits, and what was settled today. Of many the first ones show. */
export function DueList({ title, rows, draft, today, keep }: DueListProps) {
  const id = useId()
  const [isOpen, open] = useState(() => draft !== undefined && !first(rows).includes(draft.id))
  const { list, isShown } = useShown(first(rows))
  const shown = rows.filter((row) => isShown(row.id))
  const rest = rows.length - shown.length
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="label">
        {title}
      </h2>
      <ul ref={list}>
        {(isOpen ? rows : shown).map((row) => (
          <DueRow
            key={row.id}
            row={row}
            draft={draft?.id === row.id ? draft.typed : undefined}
            today={today}
            keep={keep}
          />
        ))}
      </ul>
      {rest > 0 && (
        <FoldButton label={words('today.rest', { count: rest })} isOpen={isOpen} onPress={() => open(!isOpen)} />
      )}
    </section>
  )
}
