// A table of another program: what its columns could be. The user says which is which; a guess is made from the words
// in the first row, and from what stands beneath them.
import { COLUMNS } from './csv.ts'
import { type Columns, readOutcome, readPresence } from './csv-entry.ts'
import { fold } from './search.ts'
import { type Order, orderOf, readDay, readTime } from './written-day.ts'

export const MOST_COLUMNS = 100
/** So many columns can be joined to a line's words. */
export const MOST_TEXTS = 5

/** What a table may have or not. */
export const maybes = ['time', 'people', 'tags', 'presence', 'outcome'] as const

export interface Column {
  /** Empty when the table does not name it. */
  name: string
  samples: string[]
  /** How the days in it are to be read; absent when there are none. */
  day?: Order | 'either' | undefined
  /** Whether it can be a time, a presence or how it went. */
  time: boolean
  presence: boolean
  outcome: boolean
}

export interface Table {
  columns: Column[]
  /** How many rows there are, and the first ones. */
  count: number
  rows: string[][]
  /** Whether it was written by us. */
  isOwn: boolean
  guess: Columns
}

const SAMPLES = 3
const FIRST_ROWS = 5
const SAMPLE_LENGTH = 60
const CELL_LENGTH = 500
/** A column without a day in so many cells has none. */
const LOOKED_AT = 200

export interface Cut {
  head: readonly string[]
  rows: ReadonlyArray<readonly string[]>
  /** The number of the first of these rows, as a spreadsheet has it. */
  first: number
}

/** The names of the columns and what stands beneath; a first row that has a day in it is no head. */
export function cut(rows: ReadonlyArray<readonly string[]>): Cut {
  const [head = [], ...rest] = rows
  return head.some((cell) => readDay(cell, 'day-first') ?? readDay(cell, 'month-first'))
    ? { head: head.map(() => ''), rows, first: 1 }
    : { head, rows: rest, first: 2 }
}

export const isOwn = ({ head }: Pick<Cut, 'head'>): boolean =>
  head.length === COLUMNS.length && COLUMNS.every((name, at) => head[at] === name)

/** Undefined when there is no day in it. */
export function tableOf(table: Cut): Table | undefined {
  const said = table.rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const all = table.head.map((name, at) => ({ name: shortened(name, SAMPLE_LENGTH), ...inColumn(said, at) }))
  const columns = all.map(({ length: _, withTime: __, ...column }) => column)
  const own = isOwn(table)
  const guess = own ? ownColumns() : guessed(all)
  return (
    guess && {
      columns,
      count: said.length,
      rows: said.slice(0, FIRST_ROWS).map((row) => row.map((cell) => cell.slice(0, CELL_LENGTH))),
      isOwn: own,
      guess,
    }
  )
}

const shortened = (text: string, longest: number) => {
  const signs = [
    ...text
      .slice(0, 4 * longest)
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('')
}

function inColumn(rows: ReadonlyArray<readonly string[]>, at: number) {
  const cellsOf = (some: ReadonlyArray<readonly string[]>) =>
    some.flatMap((row) => ((row[at] ?? '').trim() === '' ? [] : [row[at] ?? '']))
  const first = cellsOf(rows.slice(0, LOOKED_AT))
  const most = (is: (cell: string) => unknown) => {
    const count = first.filter((cell) => is(cell) !== undefined).length
    return count > 0 && 2 * count >= first.length
  }
  const isDay = most((cell) => readDay(cell, 'day-first') ?? readDay(cell, 'month-first'))
  return {
    samples: [...new Set(first.map((cell) => shortened(cell, SAMPLE_LENGTH)))].slice(0, SAMPLES),
    ...(isDay && { day: orderOf(cellsOf(rows)) }),
    time: most(readTime),
    withTime: isDay && most((cell) => (readDay(cell, 'day-first') ?? readDay(cell, 'month-first'))?.time),
    presence: most(readPresence),
    outcome: most(readOutcome),
    length: first.reduce((sum, cell) => sum + cell.length, 0),
  }
}

type Looked = Column & ReturnType<typeof inColumn>

function ownColumns(): Columns {
  const at = (name: string) => COLUMNS.indexOf(name)
  const some = Object.fromEntries(maybes.map((role) => [role, at(role)]))
  return { day: at('day'), text: [at('text')], ...some }
}

/** Folded words by which columns go, in English, French and German. */
const NAMED = {
  day: 'date day datum jour tag when quand wann created timestamp datetime zeitpunkt moment',
  time: 'time heure uhrzeit zeit hour',
  people:
    'people person persons personne personnes personen name nom who qui wer contact contacts kontakt kontakte customer client kunde kunden with avec mit',
  tags: 'tags tag keyword keywords label labels category categories categorie kategorie kategorien etiquettes schlagworte schlagworter stichworte activities activites aktivitaten topic topics theme themes',
  presence: 'presence prasenz',
  outcome: 'outcome result resultat ergebnis',
  title: 'title titre titel subject sujet betreff',
  text: 'text texte note notes notiz notizen entry eintrag entree content contenu inhalt body comment comments commentaire kommentar journal memo message description beschreibung line ligne zeile',
}
const byName = new Map(Object.entries(NAMED).map(([role, names]) => [role, names.split(' ')]))

function guessed(columns: readonly Looked[]): Columns | undefined {
  const free = new Set(columns)
  const best = (role: keyof typeof NAMED, can: (column: Looked) => boolean): Looked | undefined => {
    const names = byName.get(role) ?? []
    const worth = (column: Looked) => {
      const said = fold(column.name)
      if (names.includes(said)) return 2
      return said.split(/[^\p{L}]+/u).some((word) => names.includes(word)) ? 1 : 0
    }
    const fits = [...free].filter((column) => can(column) && worth(column) > 0)
    return fits.toSorted((a, b) => worth(b) - worth(a))[0]
  }
  const taken = (column: Looked | undefined): number | undefined => {
    if (!column) return undefined
    free.delete(column)
    return columns.indexOf(column)
  }
  const dated = columns.filter(({ day }) => day !== undefined)
  const when = best('day', ({ day }) => day !== undefined) ?? dated[0]
  const day = taken(when)
  if (when === undefined || day === undefined) return undefined
  const clocks = ({ time }: Looked) => time
  const time = when.withTime ? undefined : taken(best('time', clocks) ?? [...free].find(clocks))
  const presence = taken(best('presence', (column) => column.presence))
  const outcome = taken(best('outcome', (column) => column.outcome))
  const isWords = (column: Looked) => column.length > 0 && column.day === undefined && !column.time
  const title = taken(best('title', isWords))
  const people = taken(best('people', isWords))
  const tags = taken(best('tags', isWords))
  const longest = [...free].filter(isWords).toSorted((a, b) => b.length - a.length)[0]
  const body = taken(best('text', isWords) ?? (title === undefined ? longest : undefined))
  const text = [title, body].filter((at) => at !== undefined)
  const order = when.day === 'either' ? undefined : when.day
  return { day, order, time, text, people, tags, presence, outcome }
}
