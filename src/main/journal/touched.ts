// Says which days and people a change of the journal is about, for whoever keeps a copy of them up to date. Temporary
// triggers of this connection do it, as in edits.ts: no part can forget to, and while nobody listens there are none.
import type { Db } from './database.ts'

/** `wall`: a wall time whose day is touched. `people`: somebody came, went, or is called otherwise. */
export type Touch = 'wall' | 'day' | 'person' | 'renamed' | 'people' | 'due'
export type Touches = (what: Touch, value: string) => void

const say = (what: Touch, value: string) => `SELECT touched('${what}', ${value});`
const sayOf = (what: Touch, column: string, from: string) => `SELECT touched('${what}', ${column}) FROM ${from};`

const wallOf = (conversation: string) => sayOf('wall', 'starts_wall', `conversation WHERE id = ${conversation}`)
const metIn = (conversation: string) =>
  sayOf('person', 'person', `conversation_person WHERE conversation = ${conversation}`)
/** A line belongs to its conversation’s day, else to its own. */
const wallsOfLine = (line: string) =>
  sayOf('wall', 'at_wall', `line WHERE id = ${line}`) +
  sayOf('wall', 'starts_wall', `conversation WHERE id = (SELECT conversation FROM line WHERE id = ${line})`)
const dayOf = (evening: string) => sayOf('day', 'day', `evening WHERE id = ${evening}`)
const namedIn = (evening: string) => sayOf('person', 'person', `evening_person WHERE evening = ${evening}`)

interface Told {
  table: string
  /** Of these alone, where others change often. */
  columns?: string
  say: (row: 'OLD' | 'NEW') => string
}

const TOLD: readonly Told[] = [
  {
    table: 'conversation',
    columns: 'title, starts_wall, begun, mark, untimed',
    say: (row) => say('wall', `${row}.starts_wall`) + metIn(`${row}.id`),
  },
  {
    table: 'conversation_person',
    say: (row) => say('person', `${row}.person`) + wallOf(`${row}.conversation`),
  },
  {
    table: 'line',
    say: (row) =>
      say('wall', `${row}.at_wall`) +
      wallOf(`${row}.conversation`) +
      // With its first line a conversation is one that was.
      metIn(`${row}.conversation`) +
      sayOf('person', 'person', `line_person WHERE line = ${row}.id`),
  },
  { table: 'line_person', say: (row) => say('person', `${row}.person`) + wallsOfLine(`${row}.line`) },
  { table: 'line_tag', say: (row) => wallsOfLine(`${row}.line`) },
  { table: 'evening', columns: 'day', say: (row) => say('day', `${row}.day`) + namedIn(`${row}.id`) },
  { table: 'evening_answer', say: (row) => dayOf(`${row}.evening`) + namedIn(`${row}.evening`) },
  { table: 'evening_person', say: (row) => say('person', `${row}.person`) + dayOf(`${row}.evening`) },
  {
    table: 'promise',
    columns: 'person, text, due_day, at_wall, kept, let_go',
    say: (row) => say('wall', `${row}.at_wall`) + say('due', `${row}.id`),
  },
  {
    table: 'thought',
    columns: 'thought, next_step, at_wall, settled',
    say: (row) => say('wall', `${row}.at_wall`) + say('due', `${row}.id`),
  },
  { table: 'person', columns: 'matters', say: (row) => say('person', `${row}.id`) },
  { table: 'person_alias', say: (row) => say('person', `${row}.person`) },
]

/** Until the answer is called. What is taken back again is said all the same. */
export function noteTouched(db: Db, touches: Touches): () => void {
  db.function('touched', { varargs: false }, (what: unknown, value: unknown) => {
    touches(what as Touch, value as string)
    return null
  })
  const names: string[] = []
  const trigger = (name: string, event: string, body: string) => {
    names.push(`touched_${name}`)
    db.exec(`CREATE TEMP TRIGGER touched_${name} AFTER ${event} BEGIN ${body} END`)
  }
  for (const { table, columns, say: told } of TOLD) {
    trigger(`${table}_new`, `INSERT ON main.${table}`, told('NEW'))
    trigger(`${table}_gone`, `DELETE ON main.${table}`, told('OLD'))
    const update = columns ? `UPDATE OF ${columns} ON main.${table}` : `UPDATE ON main.${table}`
    trigger(`${table}_changed`, update, told('OLD') + told('NEW'))
  }
  trigger('people_new', 'INSERT ON main.person', say('people', 'NEW.id'))
  trigger('people_gone', 'DELETE ON main.person', say('people', 'OLD.id'))
  // Of two records that are one the other id stays.
  trigger(
    'people_became',
    'UPDATE OF id ON main.person',
    ['OLD.id', 'NEW.id'].map((id) => say('people', id) + say('person', id)).join(''),
  )
  trigger('people_renamed', 'UPDATE OF name ON main.person', say('renamed', 'NEW.id'))
  return () => {
    for (const name of names) db.exec(`DROP TRIGGER temp.${name}`)
  }
}
