// What a window may ask about where else the journal is: taken along, copied, carried, backed up. Checked where it enters.
import { z } from 'zod'
import { MOST_COLUMNS, MOST_TEXTS, maybes } from '../core/csv-columns.ts'
import type { Columns } from '../core/csv-entry.ts'
import { orders } from '../core/written-day.ts'
import { alongForms } from '../shared/along-views.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const alongWish = z.strictObject({
  form: z.enum(alongForms),
  range: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('days'), from: day, to: day }),
    z.strictObject({ kind: z.literal('person'), id: z.string().min(1).max(100) }),
  ]),
  passphrase: z.string().min(1).max(500).optional(),
})
const column = z
  .int()
  .min(0)
  .max(MOST_COLUMNS - 1)
const columns = z.strictObject({
  day: column,
  order: z.enum(orders).optional(),
  text: z.array(column).min(1).max(MOST_TEXTS),
  ...Object.fromEntries(maybes.map((role) => [role, column.optional()])),
}) as unknown as z.ZodType<Columns>
const nothing = z.tuple([])
const one = <T extends z.ZodType>(type: T) => z.tuple([type])

export const elsewhereSchemas = {
  'backups.view': nothing,
  'backups.make': nothing,
  'backups.chooseFolder': nothing,
  'backups.ownFolder': nothing,
  'backups.show': nothing,
  'backups.compare': one(z.string().max(4000)),
  'backups.restore': one(z.string().max(4000)),
  'backups.older': nothing,
  'backups.deleteOlder': nothing,
  'along.view': nothing,
  'along.write': one(alongWish),
  'along.choose': nothing,
  'along.unlock': one(z.string().max(500)),
  'along.map': one(columns),
  'along.mapAgain': nothing,
  'along.forget': nothing,
  'along.take': nothing,
  'along.undo': nothing,
  'markdown.view': nothing,
  'markdown.choose': nothing,
  'markdown.begin': nothing,
  'markdown.forget': nothing,
  'markdown.again': nothing,
  'markdown.show': nothing,
  'markdown.stop': one(z.boolean()),
  'carry.view': nothing,
  'carry.begin': nothing,
  'carry.join': one(z.string().max(200)),
  'carry.now': nothing,
  'carry.end': nothing,
  'carry.rename': one(z.string().max(60)),
  'carry.code': nothing,
  'carry.copyCode': nothing,
  'carry.show': nothing,
}
