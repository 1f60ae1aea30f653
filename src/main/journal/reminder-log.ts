import type { Moment } from '../../core/day.ts'
import type { ReminderKind } from '../../core/holds.ts'
import type { Decision, Outcome, Why } from '../../core/reminders.ts'
import type { Db } from './database.ts'
import { columns } from './rows.ts'

/** A decision, and what it was about. */
export interface Logged extends Decision {
  kind: ReminderKind
  /** The id of a conversation, a promise or a thought. */
  about: string | undefined
  due: number
}

interface Row {
  key: string
  kind: ReminderKind
  about: string | null
  due: number
  outcome: Outcome
  why: Why | null
  again: number | null
  at: number
}

/** So many are remembered, some weeks of them. By number and not by age, for a clock may be wrong. */
const REMEMBERED = 4000

const read = ({ about, why, again, ...row }: Row): Logged => ({
  ...row,
  about: about ?? undefined,
  why: why ?? undefined,
  again: again ?? undefined,
})

/** What was decided of reminders, in its order. */
export function createReminderLog(db: Db) {
  const insert = db.prepare(`INSERT INTO reminder (key, kind, about, due, outcome, why, again, at, at_wall, at_zone)
    VALUES (:key, :kind, :about, :due, :outcome, :why, :again, :at, :at_wall, :at_zone)`)
  const after = db.prepare<[number], Row>(`SELECT key, kind, about, due, outcome, why, again, at FROM reminder
    WHERE n > ? ORDER BY n`)
  const thin = db.prepare('DELETE FROM reminder WHERE n <= (SELECT max(n) FROM reminder) - ?')
  const lookedAt = db.prepare("SELECT value FROM setting WHERE name = 'remindersLooked'").pluck()
  const setLookedAt = db.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES ('remindersLooked', ?)")
  const setSeen = db.prepare(
    "INSERT OR REPLACE INTO setting (name, value) SELECT 'remindersSeen', coalesce(max(n), 0) FROM reminder",
  )
  const seen = db
    .prepare<[], number>(
      "SELECT count(*) FROM reminder WHERE n <= CAST((SELECT value FROM setting WHERE name = 'remindersSeen') AS INTEGER)",
    )
    .pluck()
  return {
    all: (): Logged[] => after.all(0).map(read),
    add({ key, kind, about, due, outcome, why, again }: Omit<Logged, 'at'>, moment: Moment): void {
      const optional = { about: about ?? null, why: why ?? null, again: again ?? null }
      insert.run({ key, kind, due, outcome, ...optional, ...columns('at', moment) })
    },
    thin: () => thin.run(REMEMBERED),
    /** Until when reminders were looked after, before this start. */
    lookedAt: (): number | undefined => {
      const value = lookedAt.get() as string | undefined
      return value === undefined ? undefined : Number(value)
    },
    setLookedAt: (instant: number) => setLookedAt.run(String(instant)),
    /** How many of them, the first ones, somebody has looked at. */
    seen: (): number => seen.get() ?? 0,
    /** All that are here were looked at. */
    setSeen: () => setSeen.run(),
  }
}
