// The journal as a folder of Markdown: a file a day, a file a person, and links between them. Obsidian shows it as a
// vault, and any other program as plain files.
import type { ConversationRecord, LineRecord, Readable } from './along-records.ts'
import { type Day, dayOf } from './day.ts'
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

interface OneDay {
  /** Lines by their conversation, or alone. */
  entries: Map<string, LineRecord[]>
  /** What stands beneath them. */
  rest: string[]
  people: Set<string>
  tags: Set<string>
}

/** Files by their path in the folder. */
export function asMarkdown(journal: Readable, dayEndsAt: string, words: MarkdownWords): Map<string, string> {
  const files = new Map<string, string>()
  const names = fileNames(
    journal.people.map(({ id, name }) => [id, name]),
    words.somebody,
  )
  const called = new Map(journal.people.map(({ id, name }) => [id, name]))
  const conversations = new Map(journal.conversations.map((each) => [each.id, each]))
  const daysOf = new Map<string, Set<Day>>()
  const linkTo = (person: string) => link(called.get(person) ?? words.somebody, `../People/${names.get(person)}.md`)

  const days = new Map<Day, OneDay>()
  const at = (day: Day): OneDay => {
    const known: OneDay = days.get(day) ?? { entries: new Map(), rest: [], people: new Set(), tags: new Set() }
    days.set(day, known)
    return known
  }
  const name = (day: Day, person: string) => {
    at(day).people.add(person)
    daysOf.set(person, (daysOf.get(person) ?? new Set()).add(day))
  }
  const dayIn = (wall: string) => dayOf(wall, dayEndsAt)

  for (const { id, starts, begun, mark, people } of journal.conversations) {
    if (!begun && !mark && !journal.lines.some((line) => line.conversation === id)) continue
    at(dayIn(starts.wall)).entries.set(id, [])
    for (const person of people) name(dayIn(starts.wall), person)
  }
  for (const line of journal.lines) {
    const about = conversations.get(line.conversation ?? '')
    const day = dayIn((about?.starts ?? line.at).wall)
    const { entries, tags } = at(day)
    entries.set(about?.id ?? line.id, [...(entries.get(about?.id ?? '') ?? []), line])
    for (const tag of line.tags) tags.add(tag)
    for (const { person } of line.people) name(day, person)
  }
  for (const { day, people, answers } of journal.evenings) {
    if (answers.length === 0) continue
    for (const person of people) name(day, person)
    const said = answers.map(({ part, text }) => `**${words.part(part)}** ${plainly(text)}`)
    at(day).rest.push([`## ${words.evening}`, ...said].join('\n\n'))
  }
  listed(words.promises, journal.promises, ({ text, person, dueDay, kept, letGo }) => {
    const whom = person === undefined ? '' : ` (${linkTo(person)})`
    return `- [${kept ? 'x' : letGo ? '-' : ' '}] ${plainly(text)}${whom}${dueDay === undefined ? '' : `, ${dueDay}`}`
  })
  listed(words.parked, journal.thoughts, ({ thought, nextStep, settled }) => {
    const next = nextStep === '' ? '' : ` → ${plainly(nextStep)}`
    return `- [${settled ? 'x' : ' '}] ${plainly(thought)}${next}`
  })
  function listed<Thing extends { at: { wall: string } }>(
    title: string,
    things: Thing[],
    row: (thing: Thing) => string,
  ) {
    for (const [day, some] of Map.groupBy(things, (thing) => dayIn(thing.at.wall)))
      at(day).rest.push([`## ${title}`, '', ...some.map(row)].join('\n'))
  }

  for (const [day, { entries, rest, people, tags }] of days) {
    const head = front([
      ['date', day],
      ['people', [...people].map((person) => `[[${names.get(person)}]]`)],
      ['tags', [...tags]],
    ])
    const told = [...entries]
      .map(([id, lines]) => ({ about: conversations.get(id), lines }))
      .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
      .map(({ about, lines }) => [headOf(about, lines), ...lines.map(lineOf)].join('\n\n'))
    files.set(`Days/${day}.md`, `${[`${head}\n# ${day}`, ...told, ...rest].join('\n\n')}\n`)
  }
  for (const person of journal.people) {
    const head = front([['aliases', person.aliases]])
    const when = [...(daysOf.get(person.id) ?? [])].sort().map((day) => `- ${link(day, `../Days/${day}.md`)}`)
    const parts = [
      `# ${plainly(person.name)}`,
      plainly(person.matters ?? ''),
      ...(when.length > 0 ? [`## ${words.days}\n\n${when.join('\n')}`] : []),
    ]
    files.set(`People/${names.get(person.id)}.md`, `${head}\n${parts.filter((part) => part !== '').join('\n\n')}\n`)
  }
  return files

  function headOf(about: ConversationRecord | undefined, lines: LineRecord[]): string {
    const time = about?.untimed ? '' : (about?.starts ?? lines[0]?.at)?.wall.slice(11, 16)
    const whom = about?.people.map(linkTo).join(', ')
    return `## ${[time, whom, plainly(about?.title ?? '')].filter((part) => part !== '' && part !== undefined).join(' ')}`
  }
  function lineOf({ text, presence, outcome }: LineRecord): string {
    const more = [...(presence ? [words.presence(presence)] : []), ...(outcome ? [words.outcome(outcome)] : [])]
    return [plainly(text), ...(more.length > 0 ? [more.join(', ')] : [])].join('\n\n')
  }
}

const startOf = ({ about, lines }: { about: ConversationRecord | undefined; lines: LineRecord[] }) =>
  (about?.starts ?? lines[0]?.at)?.wall ?? ''
