// What goes with the journal in a bundle and not in a file that is taken along: what was taken away, and the rows without
// an id, each with the time of its last change.
import { z } from 'zod'
import { type KindName, kindNames, LONGEST_TEXT, looseRows } from '../../core/along.ts'
import type { LooseGroup, Removed } from '../../core/carry.ts'

const id = z.string().max(100)
const instant = z.int().min(-8.64e15).max(8.64e15)
const text = z.string().max(LONGEST_TEXT)
const moreSchema = z.strictObject({
  removed: z.array(
    z.strictObject({
      record: id,
      kind: z.enum(kindNames as [KindName, ...KindName[]]),
      at: instant,
      final: z.literal(true).optional(),
      became: id.optional(),
    }),
  ),
  loose: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(new RegExp(`^(${Object.keys(looseRows).join('|')}) \\S+$`, 'u'))
        .max(100),
      at: instant,
      rows: z.array(z.record(z.string().max(20), z.union([text, z.boolean()]))).max(1000),
    }),
  ),
})

export interface More {
  removed: Removed[]
  loose: LooseGroup[]
}

export const moreAsText = (more: More): string => JSON.stringify(more)

/** Undefined for what is none. */
export function moreIn(said: string): More | undefined {
  try {
    return moreSchema.safeParse(JSON.parse(said)).data
  } catch {
    return undefined
  }
}
