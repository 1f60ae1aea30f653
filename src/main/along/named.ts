// Whom a table means. It has names and no ids: somebody here who is meant by a name is them, and of two who could be
// neither is; a line of our own table that is here already is that line.
import type { Along, AlongRecord } from '../../core/along.ts'
import type { Moment } from '../../core/day.ts'
import { fittingAmong } from '../../core/people.ts'
import type { Journal } from '../journal/journal.ts'
import type { ReadFile } from './result.ts'

const MINUTE = 60_000
type Linked = Array<{ person: string }>

export function withNamed({ db, people, records }: Journal, { along, isTable }: ReadFile): Along {
  if (isTable === undefined) return along
  /** Ids of the table by those they have here; undefined for a name that several have. */
  const here = new Map<string, string | undefined>()
  const fitting = fittingAmong(people.all())
  const fresh = along.people.filter(({ id, name }) => {
    const fits = fitting(String(name))
    here.set(id, fits.length === 0 ? id : fits.length === 1 ? fits[0]?.id : undefined)
    return fits.length === 0
  })
  const said = db
    .prepare<[number, number, unknown], string>('SELECT id FROM line WHERE at >= ? AND at < ? AND text = ?')
    .pluck()
  const known = ({ at, text }: AlongRecord): AlongRecord | undefined => {
    const { instant } = at as Moment
    // A table has no seconds.
    const id = isTable === 'own' ? said.get(instant, instant + MINUTE, text) : undefined
    return id === undefined ? undefined : records.get('lines', id)
  }
  const linked = (line: AlongRecord) => {
    const seen = new Set<string>()
    return (line.people as Linked).flatMap((one) => {
      const person = here.get(one.person)
      if (person === undefined || seen.has(person)) return []
      seen.add(person)
      return [{ ...one, person }]
    })
  }
  return { ...along, people: fresh, lines: along.lines.map((line) => known(line) ?? { ...line, people: linked(line) }) }
}
