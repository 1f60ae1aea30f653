import type { Rule } from '../../core/calendar.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, newId } from './rows.ts'

/** A calendar file and its last good copy. */
export interface Calendar {
  id: string
  path: string
  copy: Buffer
  read: number
  fault: string | null
}

export function createCalendars(db: Db, clock: Clock) {
  const first = db.prepare<[], Calendar>('SELECT id, path, copy, read, fault FROM calendar LIMIT 1')
  const insert = db.prepare(`INSERT INTO calendar (id, path, copy, read, read_wall, read_zone)
    VALUES (:id, :path, :copy, :read, :read_wall, :read_zone)`)
  const update = db.prepare(`UPDATE calendar
    SET path = :path, copy = :copy, read = :read, read_wall = :read_wall, read_zone = :read_zone, fault = NULL WHERE id = :id`)
  const setFault = db.prepare('UPDATE calendar SET fault = ? WHERE id = ?')
  const emptyCopy = db.prepare("UPDATE calendar SET copy = x''")
  const removeAll = db.prepare('DELETE FROM calendar')
  const rules = db.prepare<[string], { uid: string; recurrence_id: string; counts: number }>(
    'SELECT uid, recurrence_id, counts FROM calendar_rule WHERE calendar = ?',
  )
  const setRule = db.prepare(
    'INSERT OR REPLACE INTO calendar_rule (calendar, uid, recurrence_id, counts) VALUES (?, ?, ?, ?)',
  )
  const dropRule = db.prepare('DELETE FROM calendar_rule WHERE calendar = ? AND uid = ? AND recurrence_id = ?')
  const clearRules = db.prepare('DELETE FROM calendar_rule WHERE calendar = ? AND uid = ? AND recurrence_id <> ?')
  return {
    /** The one calendar there is so far. */
    current: () => first.get(),
    /** A file takes the place of the one before. The id stays, and with it the switches and the conversations. */
    choose: db.transaction((path: string, copy: Uint8Array) => {
      const read = columns('read', clock.now())
      const known = first.get()
      if (known) update.run({ id: known.id, path, copy, ...read })
      else insert.run({ id: newId(clock), path, copy, ...read })
    }),
    setFault: (id: string, fault: string) => setFault.run(fault, id),
    /** Of the file itself nothing is kept. */
    emptyCopy: () => emptyCopy.run(),
    forget: () => removeAll.run(),
    rules: (calendar: string): Rule[] =>
      rules.all(calendar).map(({ uid, recurrence_id, counts }) => ({
        uid,
        ...(recurrence_id === '' ? {} : { recurrenceId: recurrence_id }),
        counts: counts === 1,
      })),
    /** What was said of an instance, or of a series (or single event) and all its instances, is taken back. */
    unrule(calendar: string, { uid, recurrenceId = '' }: Rule): void {
      if (recurrenceId === '') clearRules.run(calendar, uid, '')
      dropRule.run(calendar, uid, recurrenceId)
    },
    /** One rule for an instance, or one for the series (or single event), which replaces those for its instances. */
    rule: db.transaction((calendar: string, rule: Rule) => {
      const recurrenceId = rule.recurrenceId ?? ''
      if (recurrenceId === '') clearRules.run(calendar, rule.uid, '')
      setRule.run(calendar, rule.uid, recurrenceId, rule.counts ? 1 : 0)
    }),
  }
}

export type Calendars = ReturnType<typeof createCalendars>
