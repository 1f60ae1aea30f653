import type Database from 'better-sqlite3-multiple-ciphers'
import { first } from './migrations/1-first.ts'
import { second } from './migrations/2-day.ts'
import { third } from './migrations/3-trust.ts'
import { fourth } from './migrations/4-carry.ts'
import { fifth } from './migrations/5-calendars.ts'
import { sixth } from './migrations/6-reminders.ts'

/** Statements that bring a journal from one version to the next. */
export type Migration = string

/** In their order, for ever: a landed migration is never edited. The journal's version is how many it has seen. */
const all: readonly Migration[] = [first, second, third, fourth, fifth, sixth]
export const NEWEST = all.length

/** "THLD", so that tools know whose file it is (https://www.sqlite.org/fileformat.html#application_id). */
export const APPLICATION_ID = 0x54484c44

/** Brings the database to the newest version: each step and its number in one transaction. */
export function migrate(db: Database.Database, migrations: readonly Migration[] = all): void {
  const version = db.pragma('user_version', { simple: true }) as number
  for (let at = version; at < migrations.length; at++) {
    db.transaction(() => {
      db.exec(migrations[at] as string)
      db.pragma(`application_id=${APPLICATION_ID}`)
      db.pragma(`user_version=${at + 1}`)
    }).immediate()
  }
}
