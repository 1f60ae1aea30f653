// Notes when a record is changed, so that of two versions the later one can be told. Triggers of this connection do it,
// whoever changes a row; they are temporary ones, since only those may ask our clock (https://www.sqlite.org/trustschema.html).
import { type Kind, type KindName, kindNames, kinds, ownWordsAlong } from '../../core/along.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columnsOf } from './records.ts'

/** Whose lists change on their own. A line's are made with it, and a conversation's are made anew from its calendar. */
const LISTED: readonly KindName[] = ['people', 'arrivals', 'evenings']

export function noteEdits(db: Db, clock: Clock): void {
  db.function('edit_now', () => clock.instant())
  const note = (record: string) =>
    `INSERT INTO edit (record, at) VALUES (${record}, edit_now()) ON CONFLICT (record) DO UPDATE SET at = excluded.at`
  const trigger = (name: string, event: string, when: string, record: string) =>
    db.exec(`CREATE TEMP TRIGGER edit_${name} AFTER ${event} WHEN ${when} BEGIN ${note(record)}; END`)

  for (const kind of kindNames) {
    const { table, lists } = kinds[kind]
    trigger(table, `UPDATE ON main.${table}`, changes(kinds[kind]), 'NEW.id')
    for (const list of LISTED.includes(kind) ? Object.values(lists) : []) {
      // What goes with its record is no change of it.
      const stays = (row: string) => `EXISTS (SELECT 1 FROM ${table} WHERE id = ${row}.${list.owner})`
      trigger(`${list.table}_new`, `INSERT ON main.${list.table}`, 'TRUE', `NEW.${list.owner}`)
      trigger(`${list.table}_changed`, `UPDATE ON main.${list.table}`, 'TRUE', `NEW.${list.owner}`)
      trigger(`${list.table}_gone`, `DELETE ON main.${list.table}`, stays('OLD'), `OLD.${list.owner}`)
    }
  }
  trigger('line_person', 'UPDATE ON main.line_person', 'TRUE', 'NEW.line')
  const names = ownWordsAlong.map((name) => `'${name}'`).join()
  trigger('own_words', 'INSERT ON main.setting', `NEW.name IN (${names})`, 'NEW.name')
}

/** Whether something of it differs; that a thing was told is no change. */
function changes({ fields }: Kind): string {
  const told = Object.entries(fields).filter(([, { type }]) => type !== 'instant')
  return told
    .flatMap(([name, field]) => columnsOf(name, field))
    .map((column) => `OLD.${column} IS NOT NEW.${column}`)
    .join(' OR ')
}
