// The marks of a line: @person  #tag  >promise, Friday 3pm  and, alone at the end, *4 (presence) and + = - (how it
// went). The text stays as it was typed; marks are only understood in it. A mark counts after a space or at the start,
// so that #4521, addresses, C++ and -20% stay text. A backslash before a mark makes it text.
import { fold } from './search.ts'

/** How it went: better than hoped, as hoped, or "I'd do it differently". */
export const outcomes = { '+': 'better', '=': 'as-hoped', '-': 'differently' } as const
export type Outcome = (typeof outcomes)[keyof typeof outcomes]
export type Presence = 1 | 2 | 3 | 4 | 5

/** The longest line that is kept, in UTF-16 units. */
export const LINE_LENGTH = 4000

/** A mark and its place in the text, in UTF-16 units. */
export type Mark = { start: number; end: number } & (
  | { kind: 'person'; name: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'promise'; promise: string }
  | { kind: 'presence'; presence: Presence }
  | { kind: 'outcome'; outcome: Outcome }
)

const NAME = /^\p{L}[\p{L}\p{M}\p{N}'’._-]*/u
const TAG = /^\p{L}[\p{L}\p{M}\p{N}_-]*/u
const TRAILING_STOPS = /['’._-]+$/u
/**
 * An ending after an apostrophe is no part of a name: "Ann's" is Ann, and so are Turkish "Ahmet'in", "Ahmet'ten". Endings
 * without one ("Anns Team") could be names of their own (Jen, Jens); and O'S is on its way to O'Sullivan.
 */
const ENDING = /(?<=[\p{L}\p{M}]{2})['’](?:s|n?[ıiuü]n|[dt][ae]n?|y?l[ae])$/iu
const LAST_WORD = /(?:^|\s)(\\?)(\*[1-5]|[+=-])\s*$/u

/**
 * The marks of a text, in their order. `people` are the known names: the longest that stands at an @ is taken, so that
 * "@Ann Berger" is one person when she is known. An unknown name is one word.
 */
export function marksOf(text: string, people: readonly string[] = []): Mark[] {
  const end = endMarks(text)
  const body = text.slice(0, end[0]?.start ?? text.length)
  const marks: Mark[] = []
  let promise: Mark | undefined
  let over = 0
  for (const { 0: sign, index } of body.matchAll(/(?<![^\s])[@#>]/gu)) {
    const mark = markFrom(body, index, sign, people)
    // A sign within a known name ("Ann #2") is part of the name.
    if (!mark || over > index) continue
    // A promise runs on to the next tag or promise; a person named inside belongs to it and is a person too.
    if (promise && mark.kind !== 'person' && promise.end > index) close(promise, body, index)
    if (mark.kind === 'promise') promise = mark
    else over = mark.end
    marks.push(mark)
  }
  for (const mark of marks) if (mark.kind === 'promise') mark.promise = promised(body, mark, marks)
  return [...marks, ...end].sort((a, b) => a.start - b.start)
}

/** What was promised: people in it go by their names, without the mark. */
function promised(body: string, { start, end }: Mark, marks: readonly Mark[]): string {
  let said = ''
  let at = start + 1
  for (const mark of marks) {
    if (mark.kind !== 'person' || mark.start < at || mark.end > end) continue
    said += body.slice(at, mark.start)
    at = mark.start + 1
  }
  return plain(said + body.slice(at, end))
}

function markFrom(body: string, start: number, sign: string, people: readonly string[]): Mark | undefined {
  const rest = body.slice(start + 1)
  if (sign === '@') {
    const name = knownName(rest, people) ?? NAME.exec(rest)?.[0].replace(TRAILING_STOPS, '').replace(ENDING, '')
    return name ? { kind: 'person', name, start, end: start + 1 + name.length } : undefined
  }
  if (sign === '#') {
    const tag = TAG.exec(rest)?.[0].replace(TRAILING_STOPS, '')
    return tag ? { kind: 'tag', tag, start, end: start + 1 + tag.length } : undefined
  }
  const promise = /^\p{L}[^\n]*/u.exec(rest)?.[0].trimEnd()
  return promise ? { kind: 'promise', promise, start, end: start + 1 + promise.length } : undefined
}

function close(promise: Mark, body: string, at: number): void {
  promise.end = body.slice(0, at).trimEnd().length
}

/** Names as they are compared, by how long they are as written: read once for each list of them. */
const names = new WeakMap<readonly string[], Map<number, Set<string>>>()
function byLength(people: readonly string[]): Map<number, Set<string>> {
  const known = names.get(people)
  if (known) return known
  const made = new Map<number, Set<string>>()
  for (const name of people.filter((each) => each !== '')) {
    made.set(name.length, (made.get(name.length) ?? new Set()).add(fold(name)))
  }
  names.set(people, made)
  return made
}

/** The longest known name that begins `rest` and ends at a word's end, as it was typed. */
function knownName(rest: string, people: readonly string[]): string | undefined {
  const fits = [...byLength(people)]
    .filter(([length, folded]) => folded.has(fold(rest.slice(0, length))))
    .map(([length]) => rest.slice(0, length))
    .filter((typed) => !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(typed.length)))
  return fits.sort((a, b) => b.length - a.length)[0]
}

/** The marks that stand alone at the end, each kind once. */
export function endMarks(text: string): Mark[] {
  const marks: Mark[] = []
  const seen = new Set<Mark['kind']>()
  let rest = text
  for (;;) {
    const match = LAST_WORD.exec(rest)
    const [, backslash = '', sign = ''] = match ?? []
    const kind = sign.startsWith('*') ? 'presence' : 'outcome'
    if (!match || seen.has(kind)) return marks
    seen.add(kind)
    const start = match.index + match[0].indexOf(sign)
    const place = { start, end: start + sign.length }
    // One that was made text keeps its place, so that the mark before it stays one.
    if (backslash === '') {
      marks.unshift(
        kind === 'presence'
          ? { ...place, kind, presence: Number(sign[1]) as Presence }
          : { ...place, kind, outcome: outcomes[sign as keyof typeof outcomes] },
      )
    }
    rest = rest.slice(0, start - backslash.length)
  }
}

/** The text with the mark at `start` made plain text. */
export function asText(text: string, start: number): string {
  return `${text.slice(0, start)}\\${text.slice(start)}`
}

/** The text with each person said in another way; undefined leaves a mark as it is. */
export function withPersons(
  text: string,
  marks: readonly Mark[],
  say: (name: string, start: number) => string | undefined,
): string {
  let said = ''
  let at = 0
  for (const mark of marks) {
    const other = mark.kind === 'person' && mark.start >= at ? say(mark.name, mark.start) : undefined
    if (other === undefined) continue
    said += text.slice(at, mark.start) + other
    at = mark.end
  }
  return said + text.slice(at)
}

/** What is left to read when the marks are shown beside it: persons by name, tags within a sentence as words. */
export function prose(text: string, marks: readonly Mark[]): string {
  let read = ''
  let at = 0
  const tail = tailStart(text, marks)
  for (const mark of marks) {
    if (mark.start < at) continue
    read += text.slice(at, mark.start)
    const within = mark.start < tail
    if (within && mark.kind === 'person') read += mark.name
    if (within && mark.kind === 'tag') read += mark.tag
    at = mark.end
  }
  return plain(read + text.slice(at))
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
}

/** Without the backslashes that made marks text. */
function plain(text: string): string {
  return text.replace(/(^|\s)\\(?=[@#>*+=-])/gu, '$1')
}

/** Where the run of marks at the end of the text begins. */
function tailStart(text: string, marks: readonly Mark[]): number {
  let tail = text.trimEnd().length
  const within = (mark: Mark) => marks.some(({ start, end }) => start < mark.start && mark.end <= end)
  for (const mark of marks.filter((each) => !within(each)).toReversed()) {
    if (text.slice(mark.end, tail).trim() !== '') break
    if (mark.kind !== 'person') tail = mark.start
    else break
  }
  return tail
}

/** The person or tag being typed at the caret, for completion: where it begins and what of it is there. */
export function unfinished(
  text: string,
  caret: number,
): { kind: 'person' | 'tag'; start: number; typed: string } | undefined {
  const match = /(?<![^\s])([@#])((?:\p{L}[\p{L}\p{M}\p{N}'’._-]*)?(?: \p{L}[\p{L}\p{M}\p{N}'’._-]*)?)$/u.exec(
    text.slice(0, caret),
  )
  if (!match) return undefined
  const kind = match[1] === '@' ? 'person' : 'tag'
  const typed = match[2] ?? ''
  // A name with an ending, and a tag with a space after it, are written to their end.
  const isOver = kind === 'person' ? ENDING.test(typed) : typed.includes(' ')
  return isOver ? undefined : { kind, start: match.index, typed }
}
