import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Moment } from '../../core/day.ts'
import type { Clock } from '../clock.ts'

/** A random, stable id that sorts by time. */
export function newId(clock: Clock): string {
  return v7({ msecs: clock.instant(), random: randomBytes(16) })
}

/** A moment as three columns, for named parameters: `at` gives :at, :at_wall and :at_zone. */
export function columns<Name extends string>(
  name: Name,
  moment: Moment | undefined,
): Record<Name, number | null> & Record<`${Name}_wall` | `${Name}_zone`, string | null> {
  return {
    [name]: moment?.instant ?? null,
    [`${name}_wall`]: moment?.wall ?? null,
    [`${name}_zone`]: moment?.zone ?? null,
  } as never
}

/** What is stored can always be read by others: no lone surrogates (a cut emoji) in it. */
export const wellFormed = (text: string): string => text.toWellFormed()

/** The same for values. JSON writes a lone surrogate as an escape, so that it must be mended before. */
export const wellFormedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part))
