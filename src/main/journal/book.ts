import type { Day } from '../../core/day.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, wellFormed } from './rows.ts'

export interface OwnPage {
  id: string
  text: string
}

/** What became of a page on its day; null while nothing was said of it. */
export type PageAnswer = 'taken' | 'not-today' | null

/** The user's own pages of the book of intentions, and which page was offered on which day. */
export function createBookPages(db: Db, clock: Clock) {
  const own = db.prepare<[], OwnPage>('SELECT id, text FROM book_page ORDER BY n')
  const write = db.prepare(`INSERT INTO book_page (id, text, at, at_wall, at_zone)
    VALUES (:id, :text, :at, :at_wall, :at_zone) ON CONFLICT (id) DO UPDATE SET text = excluded.text`)
  const remove = db.prepare('DELETE FROM book_page WHERE id = ?')
  const newest = db.prepare<[Day], { n: number; page: string; answer: PageAnswer }>(
    'SELECT n, page, answer FROM book_day WHERE day = ? ORDER BY n DESC LIMIT 1',
  )
  const offered = db.prepare<[], string>('SELECT page FROM book_day GROUP BY page ORDER BY max(n)').pluck()
  const offer = db.prepare('INSERT INTO book_day (day, page) VALUES (?, ?)')
  const answer = db.prepare('UPDATE book_day SET answer = ? WHERE n = ?')
  return {
    own: (): OwnPage[] => own.all(),
    /** A new page, one with other words, or one that comes back. */
    write: (id: string, text: string) => write.run({ id, text: wellFormed(text), ...columns('at', clock.now()) }),
    remove: (id: string) => remove.run(id),
    /** The page a day has. */
    ofDay: (day: Day) => newest.get(day),
    /** Every page that was offered, the one offered last at the end. */
    offered: (): string[] => offered.all(),
    offer: (day: Day, page: string) => offer.run(day, page),
    answer: (n: number, how: PageAnswer) => answer.run(how, n),
  }
}
