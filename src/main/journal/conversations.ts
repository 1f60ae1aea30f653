import { type Attendee, eventKeyOf, sourceOf } from '../../core/calendar.ts'
import type { Timed } from '../../core/conversation.ts'
import type { Moment } from '../../core/day.ts'
import type { Clock } from '../clock.ts'
import { adopting } from './adopting.ts'
import type { Db } from './database.ts'
import type { Edits } from './edits.ts'
import { PREPARED, TOUCHED } from './in-use.ts'
import { withNextTime } from './next-time.ts'
import { columns, newId, wellFormed, wellFormedJson } from './rows.ts'

export type Mark = 'didnt-happen' | 'moved'

export interface Conversation extends Timed {
  id: string
  /** Source, UID and RECURRENCE-ID; none for a walk-in. */
  key: string | undefined
  /** Source and UID of a recurring event. */
  series: string | undefined
  title: string
  attendees: Attendee[]
  joinUrl: string | undefined
  startsWall: string
  begun: number | undefined
  ended: number | undefined
  endNoted: boolean | undefined
  mark: Mark | undefined
  /** Remembered in the evening: it was on that day, at no known time. */
  untimed: boolean
  /** What the calendar did to it after it had been arrived at or had words. */
  inCalendar: 'moved' | 'cancelled' | undefined
}

/** What the calendar says of one conversation. */
export interface Planned {
  key: string
  series: string | undefined
  title: string
  attendees: Attendee[]
  joinUrl: string | undefined
  /** False where the link is known as long as the journal is open, and not kept. */
  linkStays?: boolean
  starts: Moment
  ends: Moment
}

interface Row {
  id: string
  key: string | null
  series: string | null
  title: string
  attendees: string
  join_url: string | null
  starts: number
  starts_wall: string
  ends: number | null
  begun: number | null
  ended: number | null
  end_noted: number | null
  mark: Mark | null
  in_calendar: 'moved' | 'cancelled' | null
  untimed: number
}

const readRow = (row: Row, link: string | undefined): Conversation => ({
  id: row.id,
  key: row.key ?? undefined,
  series: row.series ?? undefined,
  title: row.title,
  attendees: JSON.parse(row.attendees) as Attendee[],
  joinUrl: row.join_url ?? link,
  starts: row.starts,
  startsWall: row.starts_wall,
  ends: row.ends ?? undefined,
  begun: row.begun ?? undefined,
  ended: row.ended ?? undefined,
  endNoted: row.end_noted === null ? undefined : row.end_noted === 1,
  mark: row.mark ?? undefined,
  inCalendar: row.in_calendar ?? undefined,
  untimed: row.untimed === 1,
})

const TOUCHES = `${TOUCHED} AS touched, ${PREPARED} AS prepared`
type Touches = { touched: number; prepared: number }

export function createConversations(db: Db, clock: Clock, edits: Edits) {
  const insert = db.prepare(`
    INSERT INTO conversation (id, key, series, title, attendees, join_url, starts, starts_wall, starts_zone, ends, ends_wall, ends_zone)
    VALUES (:id, :key, :series, :title, :attendees, :joinUrl, :starts, :starts_wall, :starts_zone, :ends, :ends_wall, :ends_zone)`)
  const update = db.prepare(`
    UPDATE conversation SET series = :series, title = :title, attendees = :attendees, join_url = :joinUrl,
      starts = :starts, starts_wall = :starts_wall, starts_zone = :starts_zone, ends = :ends,
      ends_wall = :ends_wall, ends_zone = :ends_zone, in_calendar = NULL
    WHERE id = :id`)
  const byKey = db.prepare<[string], Row & Touches>(`SELECT *, ${TOUCHES} FROM conversation WHERE key = ?`)
  const byId = db.prepare<[string], Row>('SELECT * FROM conversation WHERE id = ?')
  const adopt = adopting(db, edits)
  const isInUse = db.prepare<[string]>(`SELECT 1 FROM conversation WHERE id = ?
    AND (EXISTS (SELECT 1 FROM line WHERE line.conversation = conversation.id)
      OR key IS NOT NULL AND (${TOUCHED} OR ${PREPARED}))`)
  const between = db.prepare<[number, number], Row & Touches>(
    `SELECT *, ${TOUCHES} FROM conversation WHERE starts >= ? AND starts < ? ORDER BY starts, n`,
  )
  const remove = db.prepare('DELETE FROM conversation WHERE id = ?')
  const unannounce = db.prepare('DELETE FROM arrival WHERE conversation = ?')
  const waitAgain = db.prepare("UPDATE arrival SET how = 'not-now' WHERE conversation = ? AND how IS NOT NULL")
  const setInCalendar = db.prepare('UPDATE conversation SET in_calendar = ? WHERE id = ?')
  const setMark = db.prepare('UPDATE conversation SET mark = ? WHERE id = ?')
  const begin = db.prepare(
    'UPDATE conversation SET begun = :begun, begun_wall = :begun_wall, begun_zone = :begun_zone WHERE id = :id',
  )
  const end = db.prepare(`UPDATE conversation
    SET ended = :ended, ended_wall = :ended_wall, ended_zone = :ended_zone, end_noted = :noted WHERE id = :id`)
  const running = db.prepare<[], Row>(
    'SELECT * FROM conversation WHERE begun IS NOT NULL AND ended IS NULL ORDER BY begun DESC',
  )
  const lastBegun = db.prepare<[number], Row>(
    'SELECT * FROM conversation WHERE begun IS NOT NULL AND begun >= ? ORDER BY begun DESC LIMIT 1',
  )
  const setUntimed = db.prepare(`UPDATE conversation SET untimed = 1, begun = starts, begun_wall = starts_wall,
    begun_zone = starts_zone, ended = starts, ended_wall = starts_wall, ended_zone = starts_zone WHERE id = ?`)
  const firstEnd = db.prepare<[number], { ended: number }>(
    'SELECT ended FROM conversation WHERE ended >= ? ORDER BY ended LIMIT 1',
  )
  // By their starts, which have an index; one may have begun the day before.
  const lastEnd = db.prepare<{ since: number }, { at: number | null }>(
    'SELECT max(ended) AS at FROM conversation WHERE starts >= :since - 86400000 AND ended >= :since',
  )
  const link = db.prepare('INSERT OR IGNORE INTO conversation_person (conversation, person) VALUES (?, ?)')
  const unlink = db.prepare('DELETE FROM conversation_person WHERE conversation = ?')
  const persons = db.prepare<[string], { id: string; name: string }>(
    'SELECT id, name FROM person JOIN conversation_person ON person = id WHERE conversation = ? ORDER BY person.n',
  )

  /** Links that are not kept, by their conversations' keys. */
  const links = new Map<string, string>()
  const read = (row: Row) => readRow(row, links.get(row.key ?? ''))

  const values = (planned: Planned) => ({
    key: planned.key,
    series: planned.series ?? null,
    title: wellFormed(planned.title),
    attendees: wellFormedJson(planned.attendees),
    joinUrl: planned.linkStays === false ? null : (planned.joinUrl ?? null),
    ...columns('ends', planned.ends),
    ...columns('starts', planned.starts),
  })
  const keepPlanned = (planned: Planned, others: ReadonlySet<string>) => {
    if (planned.linkStays === false && planned.joinUrl) links.set(planned.key, planned.joinUrl)
    if (!byKey.get(planned.key)) adopt(planned, others)
    const known = byKey.get(planned.key)
    if (!known) insert.run({ id: newId(clock), ...values(planned) })
    else if (!known.touched) {
      update.run({ id: known.id, ...values(planned) })
      if (known.starts === planned.starts.instant) return
      // It is announced again at its new time.
      if (known.prepared) waitAgain.run(known.id)
      else unannounce.run(known.id)
    } else setInCalendar.run(known.starts === planned.starts.instant ? null : 'moved', known.id)
  }

  const addWalkIn = (starts: Moment): string => {
    const id = newId(clock)
    const nothing = {
      key: null,
      series: null,
      title: '',
      attendees: '[]',
      joinUrl: null,
      ...columns('ends', undefined),
    }
    insert.run({ id, ...nothing, ...columns('starts', starts) })
    return id
  }

  return {
    get: (id: string) => {
      const row = byId.get(id)
      return row && read(row)
    },
    /** Those that start in a time, earliest first. */
    between: (from: number, to: number): Conversation[] => between.all(from, to).map(read),
    /**
     * Makes what starts in [from, to) agree with the calendar `source`. `present` are the keys the calendar still has,
     * whether they count or not: one that was arrived at and is not present any more was cancelled. Without them the
     * calendar itself is gone, and nothing is said of what was arrived at. `others` are the keys that other calendars plan;
     * those in `away`, keys of events as well, have another day.
     */
    agree: db.transaction(
      (
        planned: Planned[],
        present: ReadonlySet<string> | undefined,
        source: string,
        from: number,
        to: number,
        others: ReadonlySet<string> = new Set(),
        away: ReadonlySet<string> = new Set(),
      ) => {
        const meant = planned.flatMap((one) => withNextTime(one, (key) => byKey.get(key), clock.instant()))
        const counting = new Set(meant.map(({ key }) => key))
        for (const row of between.all(from, to)) {
          if (row.key === null || sourceOf(row.key) !== source || counting.has(row.key)) continue
          if (!row.touched && !row.prepared) remove.run(row.id)
          else if (present && !present.has(eventKeyOf(row.key)))
            setInCalendar.run(away.has(eventKeyOf(row.key)) ? 'moved' : 'cancelled', row.id)
        }
        for (const one of meant) keepPlanned(one, others)
      },
    ),
    /** Someone came without an appointment. */
    addWalkIn,
    /** Someone is remembered from a day; the moment only says which. It is over, and when it was is not known. */
    addUntimed(within: Moment): string {
      const id = addWalkIn(within)
      setUntimed.run(id)
      return id
    },
    remove: (id: string) => remove.run(id),
    /** It has words, or it is a calendar's and more than planned: another computer's calendar does not take it away. */
    isInUse: (id: string) => isInUse.get(id) !== undefined,
    mark: (id: string, mark: Mark | undefined) => setMark.run(mark ?? null, id),
    /** Without a moment: it has not begun after all. */
    begin: (id: string, at: Moment | undefined) => begin.run({ id, ...columns('begun', at) }),
    end: (id: string, at: Moment, noted: boolean) => end.run({ id, noted: noted ? 1 : 0, ...columns('ended', at) }),
    running: (): Conversation[] => running.all().map(read),
    lastBegun: (since: number): Conversation | undefined => {
      const row = lastBegun.get(since)
      return row && read(row)
    },
    /** The first end since an instant. */
    firstEnd: (since: number): number | undefined => firstEnd.get(since)?.ended,
    /** When the last one that ended since an instant did. */
    lastEnd: (since: number): number | undefined => lastEnd.get({ since })?.at ?? undefined,
    setPersons(id: string, people: ReadonlyArray<{ id: string }>) {
      const before = new Set(persons.all(id).map((person) => person.id))
      if (before.size === people.length && people.every((person) => before.has(person.id))) return
      unlink.run(id)
      for (const person of people) link.run(id, person.id)
    },
    persons: (id: string) => persons.all(id),
  }
}

export type Conversations = ReturnType<typeof createConversations>
