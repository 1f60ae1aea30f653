import type { Occurrence, Rule } from '../../core/calendar.ts'
import type { CalendarColour, CalendarFilter, CalendarKind } from '../../core/calendar-source.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import type { Edits } from './edits.ts'
import { columns, newId, wellFormed, wellFormedJson } from './rows.ts'

/** What a person says of a calendar. */
export interface CalendarOwn {
  /** Empty: it goes by the name of its place. */
  name: string
  colour: CalendarColour
  /** Minutes before its conversations; none: as for all. */
  lead: number | undefined
  filter: CalendarFilter | undefined
}

/** A calendar but for its copy, which may be large. */
export interface Calendar extends CalendarOwn {
  id: string
  kind: CalendarKind
  /** A file's path, or the host it is fetched from. */
  place: string
  /** What it takes to be let in there, sealed. */
  access: string | undefined
  /** When its last good copy was read, or was found to be still the same. */
  read: number
  fault: string | null
  /** By which a server is asked whether anything changed since that copy. */
  etag: string | undefined
  lastModified: string | undefined
}

/** Where one is, and how it is reached. */
export type Place = Pick<Calendar, 'kind' | 'place'> & Partial<Pick<Calendar, 'access'>>

/** What came of a good reading. Of the two one is empty. */
export interface GoodCopy {
  copy: Uint8Array
  known: readonly Occurrence[]
  etag?: string | undefined
  lastModified?: string | undefined
}

interface Row {
  id: string
  kind: CalendarKind
  place: string
  access: string | null
  name: string
  colour: CalendarColour
  lead: number | null
  filter: string | null
  read: number
  fault: string | null
  etag: string | null
  last_modified: string | null
}

/** The calendar of rules that hold for an event in whichever calendar has it: from another computer, or from one let go. */
export const ELSEWHERE = 'elsewhere'

const readRow = ({ access, lead, filter, etag, last_modified, ...row }: Row): Calendar => ({
  ...row,
  access: access ?? undefined,
  lead: lead ?? undefined,
  filter: filter === null ? undefined : (JSON.parse(filter) as CalendarFilter),
  etag: etag ?? undefined,
  lastModified: last_modified ?? undefined,
})

const FIELDS = 'id, kind, place, access, name, colour, lead, filter, read, fault, etag, last_modified'

export function createCalendars(db: Db, clock: Clock, edits: Edits) {
  const all = db.prepare<[], Row>(`SELECT ${FIELDS} FROM calendar ORDER BY position`)
  const byId = db.prepare<[string], Row>(`SELECT ${FIELDS} FROM calendar WHERE id = ?`)
  const copyOf = db.prepare<[string], Buffer>('SELECT copy FROM calendar WHERE id = ?').pluck()
  const knownOf = db.prepare<[string], string>('SELECT known FROM calendar WHERE id = ?').pluck()
  const insert = db.prepare(`INSERT INTO calendar
      (id, position, kind, place, access, name, colour, copy, known, read, read_wall, read_zone)
    VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM calendar), :kind, :place, :access, :name, :colour, x'', '[]',
      :read, :read_wall, :read_zone)`)
  const setPlace = db.prepare(
    'UPDATE calendar SET kind = :kind, place = :place, access = :access, etag = NULL, last_modified = NULL WHERE id = :id',
  )
  const places = db.prepare<[], { id: string; position: number }>('SELECT id, position FROM calendar ORDER BY position')
  const setPosition = db.prepare('UPDATE calendar SET position = ? WHERE id = ?')
  const setOwn = db.prepare(
    'UPDATE calendar SET name = :name, colour = :colour, lead = :lead, filter = :filter WHERE id = :id',
  )
  const setCopy =
    db.prepare(`UPDATE calendar SET copy = :copy, known = :known, etag = :etag, last_modified = :lastModified,
    read = :read, read_wall = :read_wall, read_zone = :read_zone, fault = NULL WHERE id = :id`)
  const setRead = db.prepare(`UPDATE calendar
    SET read = :read, read_wall = :read_wall, read_zone = :read_zone, fault = NULL WHERE id = :id`)
  const setFault = db.prepare('UPDATE calendar SET fault = ? WHERE id = ?')
  const reduce = db.prepare("UPDATE calendar SET copy = x'', known = ?, etag = NULL, last_modified = NULL WHERE id = ?")
  const remove = db.prepare('DELETE FROM calendar WHERE id = ?')

  const rules = db.prepare<[string], { uid: string; recurrence_id: string; counts: number }>(
    `SELECT uid, recurrence_id, counts FROM calendar_rule WHERE calendar IN (?, '${ELSEWHERE}')
     ORDER BY calendar <> '${ELSEWHERE}', uid, recurrence_id`,
  )
  const setRule = db.prepare(
    'INSERT OR REPLACE INTO calendar_rule (calendar, uid, recurrence_id, counts) VALUES (?, ?, ?, ?)',
  )
  const dropRule = db.prepare(
    `DELETE FROM calendar_rule WHERE calendar IN (?, '${ELSEWHERE}') AND uid = ? AND recurrence_id = ?`,
  )
  const dropRules = db.prepare(`DELETE FROM calendar_rule WHERE calendar IN (?, '${ELSEWHERE}') AND uid = ?`)
  const letRules = db.prepare(`UPDATE OR REPLACE calendar_rule SET calendar = '${ELSEWHERE}' WHERE calendar = ?`)

  const unrule = (calendar: string, { uid, recurrenceId }: Rule): void => {
    if (recurrenceId === undefined) dropRules.run(calendar, uid)
    else dropRule.run(calendar, uid, recurrenceId)
  }
  return {
    /** In their order. */
    all: (): Calendar[] => all.all().map(readRow),
    get(id: string): Calendar | undefined {
      const row = byId.get(id)
      return row && readRow(row)
    },
    /** Its last good copy; empty while none is kept. */
    copy: (id: string): Uint8Array => copyOf.get(id) ?? new Uint8Array(),
    known: (id: string): Occurrence[] => JSON.parse(knownOf.get(id) ?? '[]') as Occurrence[],
    /** One more, behind the others. Nothing of it is read yet. */
    add({ kind, place, access, name, colour }: Place & Pick<Calendar, 'name' | 'colour'>): string {
      const id = newId(clock)
      insert.run({
        id,
        kind,
        place,
        access: access ?? null,
        name: wellFormed(name),
        colour,
        ...columns('read', clock.now()),
      })
      return id
    },
    /** Another place takes that of the one before. The id stays, and with it the switches and the conversations. */
    setPlace: (id: string, { kind, place, access }: Place) => setPlace.run({ id, kind, place, access: access ?? null }),
    /** One place up or down. */
    move(id: string, by: -1 | 1): void {
      const rows = places.all()
      const at = rows.findIndex((row) => row.id === id)
      const [own, other] = [rows[at], rows[at + by]]
      if (!own || !other) return
      setPosition.run(other.position, own.id)
      setPosition.run(own.position, other.id)
    },
    setOwn: (id: string, { name, colour, lead, filter }: CalendarOwn) =>
      setOwn.run({
        id,
        name: wellFormed(name),
        colour,
        lead: lead ?? null,
        filter: filter ? wellFormedJson(filter) : null,
      }),
    keepCopy: (id: string, { copy, known, etag, lastModified }: GoodCopy) =>
      setCopy.run({
        id,
        copy,
        known: wellFormedJson(known),
        etag: etag ?? null,
        lastModified: lastModified ?? null,
        ...columns('read', clock.now()),
      }),
    /** What was kept is what there is. */
    isUnchanged: (id: string) => setRead.run({ id, ...columns('read', clock.now()) }),
    setFault: (id: string, fault: string) => setFault.run(fault, id),
    /** Of what was read only this is kept. */
    reduce: (id: string, known: readonly Occurrence[]) => reduce.run(wellFormedJson(known), id),
    /** What was said of its events stays, for when another one has them. */
    forget(id: string): void {
      edits.quietly(() => letRules.run(id))
      remove.run(id)
    },
    /** Of a calendar's events; where two are about the same, the later one holds. */
    rules: (calendar: string): Rule[] =>
      rules.all(calendar).map(({ uid, recurrence_id, counts }) => ({
        uid,
        ...(recurrence_id === '' ? {} : { recurrenceId: recurrence_id }),
        counts: counts === 1,
      })),
    /** What was said of an instance, or of a series (or single event) and all its instances, is taken back. */
    unrule,
    /** One rule for an instance, or one for the series (or single event), which replaces those for its instances. */
    rule: db.transaction((calendar: string, rule: Rule) => {
      unrule(calendar, rule)
      setRule.run(calendar, rule.uid, rule.recurrenceId ?? '', rule.counts ? 1 : 0)
    }),
  }
}

export type Calendars = ReturnType<typeof createCalendars>
