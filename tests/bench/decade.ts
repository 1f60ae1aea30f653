// Ten years of a busy life, written by the journal's own code in one transaction: lines about conversations and about
// nobody, people met often and once, tags, promises, evenings. The same every time.
import type { Conversation } from '../../src/main/journal/conversations.ts'
import type { Journal } from '../../src/main/journal/journal.ts'
import type { TestClock } from '../../src/main/test-clock.ts'

export const MOST_LINES = 200_000
const YEARS = 10
const DAY = 86_400_000
/** One person for so many lines: 5,000 in ten years. */
const LINES_A_PERSON = 40

const WORDS =
  'she he they asked about the a delay before price named launch slides relaxed silence invoice help hours promise dates trust first again and then was calm in the end we found a way to ship it on Friday with less than hoped but more than last time because nobody had said what it costs to wait so I listened longer'.split(
    ' ',
  )
/** Words of several scripts and lengths, each rare. */
const RARE = ['Überweisung', 'crème', '納期', '北京', 'звонок', 'τιμή', 'مرحبا', 'ลูกค้า', 'बात', 'refund']
const FIRST =
  'Ann Omar Grace Jonas Priya Tomás Zoë Mei Fatima Lars Ines Kofi Yuki Pavel Noor Sven Aisha Björn Chloé Diego'.split(
    ' ',
  )
const LAST =
  'Berger Haddad Okafor Lindqvist Raman Vidal Moreau Chen Alami Nilsen Duarte Mensah Tanaka Novak Rahman'.split(' ')

/** Numbers below `end`, the same row of them for a seed (a small linear congruence). */
export function numbers(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

function sentence(next: (end: number) => number, n: number): string {
  const length = 4 + next(18)
  const words = Array.from({ length }, () => WORDS[Math.min(next(WORDS.length), next(WORDS.length))])
  if (next(3) === 0) words[next(length)] = `${RARE[next(RARE.length)]}`
  return `${words.join(' ')} case${n % 5_000}`
}

/** The texts of the lines, as one would type them. */
export function texts(count: number): string[] {
  const next = numbers(42)
  return Array.from({ length: count }, (_, n) => sentence(next, n))
}

export const nameOf = (n: number) =>
  `${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / FIRST.length) % LAST.length]}${n < 300 ? '' : `-${Math.floor(n / 300)}`}`

/** Fills an empty journal up to the clock's time, which is put back to where it was. */
export function fillDecade(journal: Journal, clock: TestClock, lines: readonly string[]): void {
  const end = clock.instant()
  const days = Math.max(1, Math.round((YEARS * 365 * lines.length) / MOST_LINES))
  clock.advance(-days * DAY)
  const next = numbers(7)
  const kept = journal.keep(() => {
    const people = Array.from({ length: Math.max(20, lines.length / LINES_A_PERSON) }, (_, n) =>
      journal.people.add(nameOf(n)),
    )
    const step = Math.floor((days * DAY) / (lines.length + 1))
    let conversation: string | undefined
    for (const [n, text] of lines.entries()) {
      clock.advance(step)
      // Half of the time it is one of those who come often.
      const person = people[next(2) === 0 ? next(Math.min(50, people.length)) : next(people.length)]
      if (!person) continue
      if (n % 2 === 0) conversation = meet(journal, clock, person)
      write(journal, clock, text, n, { conversation: n % 5 === 4 ? undefined : conversation, person: person.id, next })
      if (n % 80 === 79) close(journal, clock, text)
    }
  })
  if (!kept.ok) throw new Error(kept.fault)
  clock.advance(end - clock.instant())
}

function meet(journal: Journal, clock: TestClock, person: { id: string }): Conversation['id'] {
  const id = journal.conversations.addWalkIn(clock.now())
  journal.conversations.setPersons(id, [person])
  journal.conversations.begin(id, clock.now())
  journal.conversations.end(id, clock.now(), true)
  journal.arrivals.open(id)
  journal.arrivals.end(id, 'here')
  return id
}

function write(
  journal: Journal,
  clock: TestClock,
  text: string,
  n: number,
  about: { conversation: string | undefined; person: string; next: (end: number) => number },
): void {
  const tag = `topic-${Math.min(about.next(300), about.next(300))}`
  const promised =
    n % 20 === 0 ? [{ text: `call about case${n}`, person: about.person, dueDay: undefined, due: undefined }] : []
  const id = journal.lines.keep({
    text: `${text} #${tag}`,
    conversation: about.conversation,
    persons: n % 3 === 0 ? [{ id: about.person }] : [],
    tags: [tag],
    promises: promised,
    presence: 4,
    outcome: undefined,
  })
  if (promised.length === 0 || n % 1_000 === 0) return
  for (const { id: promise } of journal.promises.ofLine(id)) journal.promises.settle(promise, 'kept', clock.now())
}

/** An evening with two answers, which are searched too. */
function close(journal: Journal, clock: TestClock, text: string): void {
  const day = clock.now().wall.slice(0, 10)
  journal.evenings.open(day)
  const { id } = journal.evenings.of(day) ?? { id: '' }
  journal.evenings.answer(id, 'happened', text)
  journal.evenings.answer(id, 'gave', `time for ${text}`)
  journal.evenings.close(day)
}
