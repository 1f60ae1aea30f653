import type { Attendee } from '../../core/calendar.ts'
import { isSealed } from '../../core/confidential.ts'
import type { Day, Moment } from '../../core/day.ts'
import { alike, discreet, shortened } from '../../core/initials.ts'
import { fitting, foldedNames, NEW } from '../../core/people.ts'
import { fold } from '../../core/search.ts'
import type { Clock } from '../clock.ts'
import type { Db } from './database.ts'
import type { Discretion } from './discretion.ts'
import { columns, newId, wellFormed } from './rows.ts'
import { createStamp } from './stamp.ts'

export interface Person {
  id: string
  name: string
  /** Other names they are meant by. */
  aliases: string[]
  matters: string | null
  archived: boolean
}

export interface LastMet {
  at: number
  day: Day
}

interface Row {
  id: string
  name: string
  aliases: string
  matters: string | null
  archived: number
}
type Met = { last: number | null; lastWall: string | null }

const read = <More extends object>(row: Row & More): Person & More => ({
  ...row,
  aliases: JSON.parse(row.aliases) as string[],
  archived: row.archived === 1,
})

const FIELDS = `person.id, person.name, matters, archived IS NOT NULL AS archived,
  (SELECT json_group_array(name) FROM person_alias WHERE person = person.id) AS aliases`

export function createPeople(db: Db, clock: Clock, discretion: Discretion) {
  const insert = db.prepare(
    'INSERT INTO person (id, name, at, at_wall, at_zone) VALUES (:id, :name, :at, :at_wall, :at_zone)',
  )
  const insertAddress = db.prepare('INSERT OR IGNORE INTO person_address (address, person) VALUES (?, ?)')
  const addresses = db
    .prepare<[string], string>('SELECT address FROM person_address WHERE person = ? ORDER BY rowid')
    .pluck()
  const byId = db.prepare<[string], Row>(`SELECT ${FIELDS} FROM person WHERE id = ?`)
  const byAddress = db.prepare<[string], Row>(
    `SELECT ${FIELDS} FROM person JOIN person_address ON person = id WHERE address = ?`,
  )
  // Those met last come first: they are the ones most likely meant.
  const all = db.prepare<[], Row & Met>(`
    SELECT ${FIELDS}, met.starts AS last, met.starts_wall AS lastWall
    FROM person LEFT JOIN met ON met.person = person.id ORDER BY last DESC NULLS LAST, person.n DESC`)
  const stamp = createStamp(db, ['person', 'person_alias', 'met'])
  const open = 'FROM promise WHERE person = ? AND kept IS NULL AND let_go IS NULL'
  const openPromise = db.prepare<[string], number>(`SELECT n ${open} LIMIT 1`).pluck()
  const setMatters = db.prepare('UPDATE person SET matters = ? WHERE id = ?')
  const setName = db.prepare('UPDATE person SET name = ? WHERE id = ?')
  const setArchived = db.prepare(`UPDATE person
    SET archived = :archived, archived_wall = :archived_wall, archived_zone = :archived_zone WHERE id = :id`)
  const addAlias = db.prepare('INSERT OR IGNORE INTO person_alias (person, name) VALUES (?, ?)')
  const dropAlias = db.prepare('DELETE FROM person_alias WHERE person = ? AND name = ?')
  const UNUSED = `matters IS NULL
    AND NOT EXISTS (SELECT 1 FROM line_person WHERE person = person.id)
    AND NOT EXISTS (SELECT 1 FROM person_alias WHERE person = person.id)
    AND NOT EXISTS (SELECT 1 FROM conversation_person WHERE person = person.id)
    AND NOT EXISTS (SELECT 1 FROM evening_person WHERE person = person.id)`
  const unused = db.prepare(`DELETE FROM person WHERE id = ? AND ${UNUSED}`)
  const isUnused = db.prepare<[string]>(`SELECT 1 FROM person WHERE id = ? AND ${UNUSED}`)

  const get = (id: string): Person | undefined => {
    const row = byId.get(id)
    return row && read(row)
  }
  /** The names there are, but for those of one. */
  const taken = (but?: string) => new Set(everybody().flatMap((one) => (one.id === but ? [] : foldedNames(one))))
  const add = (typed: string): Person => {
    const id = newId(clock)
    const name = discretion.isOn() ? discreet(typed, taken()) : typed.trim()
    insert.run({ id, name: wellFormed(name), ...columns('at', clock.now()) })
    return { id, name, aliases: [], matters: null, archived: false }
  }
  let known: { stamp: number; everybody: ReadonlyArray<Person & Met> } | undefined
  /** The same list until one of them changes, so that whoever reads their names does so once. */
  const everybody = () => {
    const now = stamp()
    if (known?.stamp !== now) known = { stamp: now, everybody: all.all().map(read<Met>) }
    return known.everybody
  }
  const called = (name: string) => {
    const asked = fold(name.trim())
    return everybody().filter((person) => foldedNames(person).includes(asked))
  }
  /** Everybody a typed name may mean; in confidential mode, of nobody called so, those of the same initials. */
  const mayMean = (typed: string) => {
    const fits = fitting(everybody(), typed)
    return fits.length > 0 || !discretion.isOn() ? fits : alike(everybody(), typed)
  }
  const ofAddress = (address: string) =>
    byAddress.get(address) ?? (discretion.isSealing() ? byAddress.get(discretion.seal(address)) : undefined)
  const nameOf = ({ name, address }: Attendee) => name || (address ?? '')
  /**
   * Known by address, else the one person called just that: an invitation from another "Ann" is not from the Ann Berger
   * one knows, and one from another address may be from another Ann Berger. Many share their initials: who is sealed is
   * known by that alone.
   */
  const knownBy = (attendee: Attendee): Person | undefined => {
    const row = attendee.address ? ofAddress(attendee.address) : undefined
    if (row) return read(row)
    if (isSealed(attendee.address ?? '')) return undefined
    const [one, ...others] = called(nameOf(attendee))
    if (!one || others.length > 0) return undefined
    return attendee.address && addresses.all(one.id).length > 0 ? undefined : one
  }
  return {
    all: everybody,
    get,
    add,
    /** Everybody a typed name may mean. */
    fitting: mayMean,
    /** A whole name stands for initials that somebody has: it may be them, or another. */
    isUnsure: (name: string): boolean => mayMean(name).length > 0 && fitting(everybody(), name).length === 0,
    /** The person a typed name means, made when it is nobody known. */
    byName(name: string): Person {
      const [one, ...others] = mayMean(name)
      return one && others.length === 0 ? one : add(name)
    },
    /** The name somebody new would have. */
    nameOfNew(typed: string, others: readonly string[] = []): string {
      return discretion.isOn() ? discreet(typed, new Set([...taken(), ...others.map(fold)])) : typed
    },
    taken,
    /** Known by address first, then by whole name. */
    known: knownBy,
    /**
     * The same, made when unknown, with the address kept. A bare name that several have is nobody's yet, unless it was
     * said who it is: one of them by id, or NEW.
     */
    ofAttendee(attendee: Attendee, said?: string): Person | undefined {
      const one = knownBy(attendee) ?? get(said ?? '')
      if (!one && !attendee.address && said !== NEW && called(nameOf(attendee)).length > 0) return undefined
      const person = one ?? add(nameOf(attendee))
      if (attendee.address) insertAddress.run(attendee.address, person.id)
      return person
    },
    addresses: (id: string) => addresses.all(id),
    /** Those that can be read. */
    addressesShown: (id: string) => addresses.all(id).filter((address) => !isSealed(address)),
    promiseOpen: (id: string) => openPromise.get(id) !== undefined,
    matters: (id: string, text: string) => setMatters.run(text.trim() === '' ? null : wellFormed(text), id),
    rename: (id: string, typed: string) =>
      setName.run(wellFormed(discretion.isOn() ? discreet(typed, taken(id)) : typed.trim()), id),
    addAlias: (id: string, name: string) =>
      addAlias.run(id, wellFormed(discretion.isOn() ? shortened(name) : name.trim())),
    dropAlias: (id: string, name: string) => dropAlias.run(id, name),
    /** Without a moment: back again. */
    archive: (id: string, at: Moment | undefined) => setArchived.run({ id, ...columns('archived', at) }),
    /** Takes back a person made by a mention that was undone, unless they are known by something else. */
    dropUnused: (id: string) => unused.run(id),
    isUnused: (id: string) => isUnused.get(id) !== undefined,
  }
}

export type People = ReturnType<typeof createPeople>
