// Notes when a record is changed or taken away, so that of two versions the later one can be told. Triggers of this
// connection do it, whoever changes a row; they are temporary ones, since only those may ask our clock
// (https://www.sqlite.org/trustschema.html).
import { createHash } from 'node:crypto'
import { type Kind, type KindName, kindNames, kinds, looseNames, looseRows, ownWordsAlong } from '../../core/along.ts'
import { editedAt } from '../../core/along-merge.ts'
import { AHEAD_MS, looseId } from '../../core/carry.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columnsOf } from './record-rows.ts'

/** Whose lists change on their own. A line's are made with it. */
const LISTED: readonly KindName[] = ['people', 'conversations', 'arrivals', 'evenings']

/** What cannot be read in it, and is the same for the same words. */
export const hashOfWords = (words: unknown): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 24)

/** An edit made on another one is the later of the two, also when another computer's clock was ahead. */
const note = (record: string, made: string) => `INSERT INTO edit (record, at)
  VALUES (${record}, CASE WHEN edit_now() >= ${made} THEN edit_now() ELSE ${made} + 1 END)
  ON CONFLICT (record) DO UPDATE SET at = CASE WHEN edit_now() >= edit.at THEN edit_now() ELSE edit.at + 1 END`

export function noteEdits(db: Db, clock: Clock) {
  let isQuiet = false
  let then: number | undefined
  db.function('edit_now', () => then ?? clock.instant())
  db.function('edit_counts', () => Number(!isQuiet))
  db.function('made_at', { deterministic: true }, (id: unknown) => editedAt({ id: String(id) }))
  db.function('rule_id', { deterministic: true }, (uid: unknown, recurrence: unknown) =>
    looseId('calendarRules', hashOfWords([uid, recurrence])),
  )
  const trigger = (name: string, event: string, when: string, deed: string) =>
    db.exec(`CREATE TEMP TRIGGER edit_${name} ${event} WHEN edit_counts() AND (${when}) BEGIN ${deed}; END`)
  const edited = (name: string, event: string, when: string, record: string) =>
    trigger(name, `AFTER ${event}`, when, note(record, `made_at(${record})`))

  for (const kind of kindNames) {
    const { table, lists } = kinds[kind]
    edited(table, `UPDATE ON main.${table}`, changes(kinds[kind]), 'NEW.id')
    for (const list of LISTED.includes(kind) ? Object.values(lists) : []) {
      // What goes with its record is no change of it.
      const stays = (row: string) => `EXISTS (SELECT 1 FROM ${table} WHERE id = ${row}.${list.owner})`
      edited(`${list.table}_new`, `INSERT ON main.${list.table}`, 'TRUE', `NEW.${list.owner}`)
      edited(`${list.table}_changed`, `UPDATE ON main.${list.table}`, 'TRUE', `NEW.${list.owner}`)
      edited(`${list.table}_gone`, `DELETE ON main.${list.table}`, stays('OLD'), `OLD.${list.owner}`)
    }
    const last = 'coalesce((SELECT at FROM edit WHERE record = OLD.id), made_at(OLD.id))'
    trigger(
      `${table}_removed`,
      `BEFORE DELETE ON main.${table}`,
      'TRUE',
      `INSERT OR REPLACE INTO removed (record, kind, at) VALUES (OLD.id, '${kind}', max(edit_now(), ${last}))`,
    )
    trigger(
      `${table}_back`,
      `AFTER INSERT ON main.${table}`,
      'EXISTS (SELECT 1 FROM removed WHERE record = NEW.id)',
      `INSERT OR REPLACE INTO edit (record, at) SELECT record, max(edit_now(), at + 1) FROM removed WHERE record = NEW.id;
       DELETE FROM removed WHERE record = NEW.id`,
    )
  }
  edited('line_person', 'UPDATE ON main.line_person', 'TRUE', 'NEW.line')
  const names = ownWordsAlong.map((name) => `'${name}'`).join()
  edited('own_words', 'INSERT ON main.setting', `NEW.name IN (${names})`, 'NEW.name')
  for (const name of looseNames) {
    const { table } = looseRows[name]
    const id = (row: string) =>
      name === 'calendarRules' ? `rule_id(${row}.uid, ${row}.recurrence_id)` : `'${looseId(name, '')}' || ${row}.day`
    for (const [event, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'NEW'],
      ['DELETE', 'OLD'],
    ] as const)
      trigger(`${table}_${event}`, `AFTER ${event} ON main.${table}`, 'TRUE', note(id(row), '0'))
  }

  const calming = [
    'UPDATE edit SET at = :now WHERE at > :ahead',
    'UPDATE removed SET at = :now WHERE at > :ahead',
    ...kindNames.map(
      (kind) => `INSERT OR IGNORE INTO edit (record, at) SELECT id, :now FROM ${kinds[kind].table}
        WHERE id > :id AND made_at(id) > :ahead`,
    ),
  ].map((sql) => db.prepare(sql))
  const noteNow = db.prepare(note(':record', 'made_at(:record)'))
  const during = <T>(quiet: boolean, at: number | undefined, deed: () => T): T => {
    const before = [isQuiet, then] as const
    isQuiet = quiet
    then = at
    try {
      return deed()
    } finally {
      ;[isQuiet, then] = before
    }
  }
  return {
    now: () => then ?? clock.instant(),
    /** What is done has its times from elsewhere: nothing is noted of it. */
    quietly: <T>(deed: () => T): T => during(true, undefined, deed),
    /** What is done was meant at another time. */
    asOf: <T>(at: number, deed: () => T): T => during(false, at, deed),
    /** What was written while the clock was far ahead was written now: else nothing could ever be later. */
    calm(): void {
      const now = clock.instant()
      const ahead = now + AHEAD_MS
      const first = ahead.toString(16).padStart(12, '0')
      const id = `${first.slice(0, 8)}-${first.slice(8)}`
      for (const each of calming) each.run(each.source.includes(':id') ? { now, ahead, id } : { now, ahead })
    },
    /** A record changed in what belongs to it. */
    note: (record: string) => noteNow.run({ record }),
  }
}

/** Whether something of it differs; that a thing was told is no change. */
function changes({ fields }: Kind): string {
  const told = Object.entries(fields).filter(([, { type }]) => type !== 'instant')
  return told
    .flatMap(([name, field]) => columnsOf(name, field))
    .map((column) => `OLD.${column} IS NOT NEW.${column}`)
    .join(' OR ')
}

export type Edits = ReturnType<typeof noteEdits>
