// English that shows where it comes from: in brackets, every letter with a mark, and 40 % longer. What stands on a
// screen without the marks is not in the catalogue, and what is cut would be cut in a language with longer words.
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MARKED = 'áƀćďéƒǵĥíĵķĺɱńóṕʠŕśťúṽŵẋýźÁƁĆĎÉƑǴĤÍĴĶĹṀŃÓṔɊŔŚŤÚṼŴẊÝŹ'
const marks = new Map([...PLAIN].map((letter, at) => [letter, [...MARKED][at] as string]))
const LONGER = 0.4

/** How long a message may get: its longest branch, with values counted as nothing. */
function lengthOf(part: unknown): number {
  if (typeof part === 'string') return part.length
  if (!Array.isArray(part)) return 0
  const [, , branches] = part
  if (typeof branches !== 'object' || branches === null) return 0
  return Math.max(0, ...Object.values(branches as Record<string, unknown[]>).map(lengthOfAll))
}
const lengthOfAll = (parts: unknown): number =>
  Array.isArray(parts) ? parts.reduce((sum: number, part) => sum + lengthOf(part), 0) : 0

function marked(part: unknown): unknown {
  if (typeof part === 'string') return [...part].map((letter) => marks.get(letter) ?? letter).join('')
  if (!Array.isArray(part) || part.length < 3) return part
  const [value, kind, branches] = part
  if (typeof branches !== 'object' || branches === null) return part
  const mapped = Object.entries(branches as Record<string, unknown>).map(([name, branch]) => [
    name,
    Array.isArray(branch) ? branch.map(marked) : branch,
  ])
  return [value, kind, Object.fromEntries(mapped)]
}

/** A compiled message in the pseudo-language; values, plurals and choices stay what they are. */
export function pseudo(message: CompiledMessage): CompiledMessage {
  const parts: unknown[] = Array.isArray(message) ? message : [message]
  const length = Math.ceil(lengthOfAll(parts) * LONGER)
  // In words, so that lines can break there as they would in a language.
  const more = '~~~~~ '
    .repeat(Math.ceil(length / 6))
    .slice(0, length)
    .trimEnd()
  return ['⟦', ...parts.map(marked), ...(more === '' ? [] : [` ${more}`]), '⟧'] as CompiledMessage
}
