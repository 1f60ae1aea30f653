// Which rows of a long list show by themselves; the others are one press away.
import { MOST_ROWS } from '../../../core/evening.ts'
import type { RowState } from '../../../shared/ipc.ts'

const AHEAD: readonly RowState[] = ['now', 'next', 'later']
const NEAR = 8
/** Of the near ones so many are over. */
const OVER = 3
/** Fewer than these are not worth a fold. */
const FEW = 3
const FIRST = 5

/** Of a long day those around now: the last ones that are over, and what comes. */
export function nearRows<Row extends { state: RowState }>(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows
  const ahead = rows.findIndex(({ state }) => AHEAD.includes(state))
  const wanted = (ahead < 0 ? rows.length : ahead) - OVER
  const from = Math.max(0, Math.min(wanted, rows.length - NEAR))
  const to = from + NEAR
  return rows.slice(from < FEW ? 0 : from, rows.length - to < FEW ? rows.length : to)
}

/** The first ones of what is due, in the order they have. */
export function firstRows<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.length - FIRST < FEW - 1 ? rows : rows.slice(0, FIRST)
}
