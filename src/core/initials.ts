// Names as confidential mode keeps them: initials ("A. B."), unless what was written is a code or initials already.
import { fold } from './search.ts'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const signsOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment)
const HAS_LETTER = /\p{L}/u
const INITIAL = /^\p{L}/u

/** So many letters in a row are a code where they are capitals ("AB", "KLM"), and beside digits in any case ("kb17"). */
const MOST_CAPITALS = 3
const MOST_BESIDE_DIGITS = 2

/** The stretches of letters in a word, as people count signs: an "é" of two characters is one. */
function runsOf(word: string): string[][] {
  const runs: string[][] = []
  let isOpen = false
  for (const sign of signsOf(word)) {
    if (!HAS_LETTER.test(sign)) isOpen = false
    else if (isOpen) runs.at(-1)?.push(sign)
    else {
      runs.push([sign])
      isOpen = true
    }
  }
  return runs
}

const isCapital = (sign: string) => sign !== sign.toLowerCase() && sign === sign.toUpperCase()

function isCodeWord(word: string, isAlone: boolean): boolean {
  const hasDigit = /\p{N}/u.test(word)
  return runsOf(word).every((run) => {
    if (run.length === 1) return true
    const capitals = run.every(isCapital) && run.length <= MOST_CAPITALS
    return hasDigit ? capitals || run.length <= MOST_BESIDE_DIGITS : capitals && isAlone
  })
}

/**
 * Whether a name is a code or initials already: "K-17", "AB", "A. B.", "4521". A word of one's own ("Falcon") cannot be
 * told from a name, and is none.
 */
export function isCode(name: string): boolean {
  const words = name.trim().split(/\s+/u)
  return words.every((word) => isCodeWord(word, words.length === 1))
}

/** Of "ann.berger@nordhaus.example" what stands before the @; of "Berger, Ann" the first name first; no brackets. */
function inOrder(name: string): string {
  const plain = name.replace(/[([{][^)\]}]*[)\]}]/gu, ' ').trim() || name
  if (/^\S+@\S+$/u.test(plain)) return plain.slice(0, plain.lastIndexOf('@')).replace(/[._+]+/gu, ' ')
  const [last, first, ...more] = plain.split(',')
  return first !== undefined && more.length === 0 ? `${first} ${last}` : plain
}

/** The first letter, as a capital where the script has them. */
function initialOf(part: string): string | undefined {
  const first = signsOf(part).find((sign) => INITIAL.test(sign))
  return first === undefined ? undefined : `${signsOf(first.toUpperCase().normalize('NFC'))[0]}.`
}

/** "Ann Berger" is "A. B.", "Anne-Marie O’Neill" is "A.-M. O."; what has no letter stays as it is. */
export function initials(name: string): string {
  const ordered = inOrder(name.normalize('NFC'))
  const words = ordered.split(/\s+/u)
  const said = words.flatMap((word) => {
    const parts = word.split(/[-‐‑]+/u).flatMap((part) => initialOf(part) ?? [])
    return parts.length > 0 ? [parts.join('-')] : []
  })
  if (said.length > 0) return said.join(' ')
  // Of an address without a letter before its @, the rest would say whose it is.
  return ordered.trim() || (/\p{L}/u.test(name) ? initials(name.replaceAll(/[^\p{L}\p{M}]+/gu, ' ')) : name.trim())
}

/** What is kept of a name; of two alike nothing is known yet. */
export const shortened = (name: string): string => (isCode(name) ? name.trim() : initials(name))

/** "A. B. 2" is one of the "A. B." */
const baseOf = (name: string): string => name.replace(/(?<=\.) \d+$/u, '')

/** What is kept of somebody new, told from the names there are (folded): "A. B.", else "A. B. 2". */
export function discreet(name: string, taken: ReadonlySet<string>): string {
  const base = shortened(name)
  if (!taken.has(fold(base))) return base
  const stem = baseOf(base)
  let number = 2
  while (taken.has(fold(`${stem} ${number}`))) number++
  return `${stem} ${number}`
}

/** Those a whole name may mean by its initials alone; a code means nobody but itself. */
export function alike<T extends { name: string }>(people: readonly T[], typed: string): T[] {
  if (typed.trim() === '' || isCode(typed)) return []
  const asked = fold(initials(typed))
  return people.filter(({ name }) => fold(baseOf(name)) === asked)
}

const TITLE = '(?:Dr|Prof|Mr|Mrs|Ms|Mme|Mlle|Hr|Fr|St)\\.'
const PARTICLE = '(?:de|da|di|do|dos|du|del|della|der|den|la|le|van|von|zu|ter|bin|ibn|al|el)'
const INITIAL_ONLY = '\\p{L}\\p{M}*\\.'
const REST_OF_WORD = "[\\p{L}\\p{M}\\p{N}'’-]*"
const FIRST = `(?:${TITLE}|${INITIAL_ONLY}|\\p{L}${REST_OF_WORD})`
const NEXT = `(?:${TITLE}|(?=[\\p{Lu}\\p{Lt}])(?:${INITIAL_ONLY}|\\p{L}${REST_OF_WORD}))`
const SPELLED = new RegExp(`(?<!\\S)@(${FIRST})((?: (?:${PARTICLE} )*${NEXT}){1,3})`, 'gu')
const LED_BY_INITIALS = /(?<!\S)@((?:\p{L}\p{M}*\.[- ]?){2,})/gu

/**
 * The names that stand after an @ with what belongs to them, so that a family name does not stay behind: "@Ann Berger",
 * "@Ann von Berg", "@A. B.". What follows with a capital letter counts; in scripts without them a name is one word.
 */
export function spelledOut(text: string): string[] {
  const led = [...text.matchAll(LED_BY_INITIALS)].map(([, name = '']) => name.trimEnd())
  const whole = [...text.matchAll(SPELLED)].flatMap(([, first = '', more = '']) => {
    const isLed = led.some((name) => name.startsWith(first) && first.endsWith('.'))
    const isCodeFirst = isCode(first) && !/^\p{L}\p{M}*\.?$/u.test(first)
    return isLed || isCodeFirst ? [] : [`${first}${more}`.replace(/(?<=\p{L}{2})['’]s?$|-+$/u, '')]
  })
  return [...led, ...whole]
}
