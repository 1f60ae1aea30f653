// The journal as a folder of Markdown: a file a day, a file a person, and links between them. Obsidian shows it as a
// vault, and any other program as plain files.
import type { ConversationRecord, LineRecord, PersonRecord, Readable } from './along-records.ts'
import { type Day, dayOf, type Moment } from './day.ts'
import type { Part } from './evening.ts'
import { fileNames } from './file-names.ts'

/** The words around the user's own. */
export interface MarkdownWords {
  somebody: string
  evening: string
  parked: string
  promises: string
  days: string
  presence: (presence: number) => string
  outcome: (outcome: NonNullable<LineRecord['outcome']>) => string
  part: (part: Part) => string
  mark: (mark: NonNullable<ConversationRecord['mark']>) => string
}

const SIGNS = /[\\`*_{}[\]<>#|~$=%^&]/gu

/** Someone's words as they are: nothing in them is Markdown, HTML or a link. */
export const plainly = (text: string): string =>
  text
    .replace(SIGNS, '\\$&')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s|$)/gmu,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/\r?\n/gu, '\\\n')

const link = (name: string, path: string) =>
  `[${plainly(name)}](${encodeURI(path).replace(/[()]/gu, (sign) => (sign === '(' ? '%28' : '%29'))})`
const front = (entries: ReadonlyArray<readonly [string, unknown]>) =>
  ['---', ...entries.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), '---', ''].join('\n')

/** How someone is called, and the name of their file. */
export interface Called {
  name: string
  file: string
}
export type EverybodyCalled = ReadonlyMap<string, Called>

/** What a day has, each kind in the order in which it was made. */
export type OneDay = Omit<Readable, 'people'>

export const dayPath = (day: Day): string => `Days/${day}.md`
export const personPath = (file: string): string => `People/${file}.md`

/** In the order in which they became known: who came second has a number in the name of their file. */
export function everybodyCalled(
  people: ReadonlyArray<{ id: string; name: string }>,
  somebody: string,
): EverybodyCalled {
  const files = fileNames(
    people.map(({ id, name }) => [id, name]),
    somebody,
  )
  return new Map(people.map(({ id, name }) => [id, { name, file: files.get(id) ?? somebody }]))
}

/** Files by their path in the folder. */
export function asMarkdown(journal: Readable, dayEndsAt: string, words: MarkdownWords): Map<string, string> {
  const files = new Map<string, string>()
  const called = everybodyCalled(journal.people, words.somebody)
  const daysOf = new Map<string, Day[]>()
  for (const [day, one] of byDay(journal, dayEndsAt)) {
    files.set(dayPath(day), dayFile(day, one, called, words))
    for (const person of namedIn(one)) {
      const known = daysOf.get(person)
      if (known) known.push(day)
      else daysOf.set(person, [day])
    }
  }
  for (const person of journal.people) {
    const path = personPath(called.get(person.id)?.file ?? words.somebody)
    files.set(path, personFile(person, daysOf.get(person.id) ?? [], words))
  }
  return files
}

/** What was only planned, and an evening that said nothing, is of no day. */
export function byDay(journal: OneDay, dayEndsAt: string): Map<Day, OneDay> {
  const days = new Map<Day, OneDay>()
  const at = (day: Day): OneDay => {
    const known = days.get(day) ?? { conversations: [], lines: [], evenings: [], promises: [], thoughts: [] }
    days.set(day, known)
    return known
  }
  const on = ({ wall }: Moment) => at(dayOf(wall, dayEndsAt))
  const conversations = new Map(journal.conversations.map((each) => [each.id, each]))
  const told = new Set(journal.lines.map(({ conversation }) => conversation))
  for (const each of journal.conversations)
    if (each.begun || each.mark || told.has(each.id)) on(each.starts).conversations.push(each)
  for (const line of journal.lines) on(conversations.get(line.conversation ?? '')?.starts ?? line.at).lines.push(line)
  for (const evening of journal.evenings) if (evening.answers.length > 0) at(evening.day).evenings.push(evening)
  for (const promise of journal.promises) on(promise.at).promises.push(promise)
  for (const thought of journal.thoughts) on(thought.at).thoughts.push(thought)
  return days
}

/** Whose files lead to the day. */
export function namedIn({ conversations, lines, evenings }: OneDay): Set<string> {
  return new Set([
    ...conversations.flatMap(({ people }) => people),
    ...lines.flatMap(({ people }) => people.map(({ person }) => person)),
    ...evenings.flatMap(({ people }) => people),
  ])
}

export function dayFile(day: Day, one: OneDay, called: EverybodyCalled, words: MarkdownWords): string {
  const linkTo = (person: string) => {
    const { name, file } = called.get(person) ?? { name: words.somebody, file: words.somebody }
    return link(name, `../${personPath(file)}`)
  }
  const head = front([
    ['date', day],
    ['people', [...namedIn(one)].map((person) => `[[${called.get(person)?.file ?? words.somebody}]]`)],
    ['tags', [...new Set(one.lines.flatMap(({ tags }) => tags))]],
  ])
  const parts = [
    ...entriesOf(one).map(({ about, lines }) =>
      [headOf(about, lines, linkTo), ...(about?.mark ? [words.mark(about.mark)] : []), ...lines.map(lineOf)].join(
        '\n\n',
      ),
    ),
    ...one.evenings.map(({ answers }) =>
      [`## ${words.evening}`, ...answers.map(({ part, text }) => `**${words.part(part)}** ${plainly(text)}`)].join(
        '\n\n',
      ),
    ),
    ...listed(words.promises, one.promises, ({ text, person, dueDay, kept, letGo }) => {
      const whom = person === undefined ? '' : ` (${linkTo(person)})`
      return `- [${kept ? 'x' : letGo ? '-' : ' '}] ${plainly(text)}${whom}${dueDay === undefined ? '' : `, ${dueDay}`}`
    }),
    ...listed(words.parked, one.thoughts, ({ thought, nextStep, settled }) => {
      const next = nextStep === '' ? '' : ` → ${plainly(nextStep)}`
      return `- [${settled ? 'x' : ' '}] ${plainly(thought)}${next}`
    }),
  ]
  return `${[`${head}\n# ${day}`, ...parts].join('\n\n')}\n`

  function lineOf({ text, presence, outcome }: LineRecord): string {
    const more = [...(presence ? [words.presence(presence)] : []), ...(outcome ? [words.outcome(outcome)] : [])]
    return [plainly(text), ...(more.length > 0 ? [more.join(', ')] : [])].join('\n\n')
  }
}

export function personFile(person: PersonRecord, days: readonly Day[], words: MarkdownWords): string {
  const head = front([['aliases', person.aliases]])
  const when = days.toSorted().map((day) => `- ${link(day, `../${dayPath(day)}`)}`)
  const parts = [
    `# ${plainly(person.name)}`,
    plainly(person.matters ?? ''),
    ...(when.length > 0 ? [`## ${words.days}\n\n${when.join('\n')}`] : []),
  ]
  return `${head}\n${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** A conversation with its lines, or a line alone, by their time. */
interface Entry {
  about: ConversationRecord | undefined
  lines: LineRecord[]
}

function entriesOf({ conversations, lines }: OneDay): Entry[] {
  const entries = new Map<string, Entry>(conversations.map((about) => [about.id, { about, lines: [] }]))
  for (const line of lines) {
    const entry = entries.get(line.conversation ?? '')
    if (entry) entry.lines.push(line)
    else entries.set(line.id, { about: undefined, lines: [line] })
  }
  const startOf = ({ about, lines: [line] }: Entry) => (about?.starts ?? line?.at)?.wall ?? ''
  return [...entries.values()].toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))
}

function headOf(
  about: ConversationRecord | undefined,
  [line]: readonly LineRecord[],
  linkTo: (person: string) => string,
): string {
  const time = about?.untimed ? '' : (about?.starts ?? line?.at)?.wall.slice(11, 16)
  const whom = about?.people.map(linkTo).join(', ')
  return `## ${[time, whom, plainly(about?.title ?? '')].filter((part) => part !== '' && part !== undefined).join(' ')}`
}

const listed = <Thing>(title: string, things: readonly Thing[], row: (thing: Thing) => string): string[] =>
  things.length === 0 ? [] : [[`## ${title}`, '', ...things.map(row)].join('\n')]
