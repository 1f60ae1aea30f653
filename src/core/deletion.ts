// A person is deleted: what was written stays, and where it named them it says "someone".
import { type Mark, withPersons } from './line.ts'

/** How long a deletion waits, so that it can be taken back, in milliseconds. */
export const DELETION_WAITS_MS = 10_000

/** The text with each mark of theirs said as `someone`, with a capital letter where it begins. */
export function withoutMarks(
  text: string,
  marks: readonly Mark[],
  isTheirs: (name: string) => boolean,
  someone: string,
): string {
  return withPersons(text, marks, (name, start) => {
    if (!isTheirs(name)) return undefined
    return start === 0 ? capital(someone) : someone
  })
}

/** The text with each of these names said as `someone`, where it stands as a word of its own. */
export function withoutNames(text: string, names: readonly string[], someone: string): string {
  const longestFirst = names.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, name) => {
    const alone = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(name)}(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
    return rest.replace(alone, (_, at: number) => (at === 0 ? capital(someone) : someone))
  }, text)
}

const capital = (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase())
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
