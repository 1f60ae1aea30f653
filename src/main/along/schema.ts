// What a file of ours may say, made from the table in core/along. docs/format.schema.json is written from it.
import { z } from 'zod'
import {
  type AlongRecord,
  type Earlier,
  type Field,
  FORMAT,
  FORMAT_VERSION,
  type KindName,
  kindNames,
  kinds,
  LONGEST_LIST,
  LONGEST_TEXT,
  type LooseName,
  looseNames,
  looseRows,
  type OwnWordsName,
} from '../../core/along.ts'
import { groups, ITEM_LENGTH, MOST_ITEMS } from '../../core/arrive.ts'
import { conversationRulesSchema } from '../conversation-rules-schema.ts'

const text = z.string().max(LONGEST_TEXT)
const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const instant = z.int().min(-8.64e15).max(8.64e15)
const isDay = (day: string) => {
  const at = Date.parse(`${day}T00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((written) => isDay(written))
const wall = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
  .refine((written) => isDay(written.slice(0, 10)))
const zone = z.string().max(64).refine(isZone)
const moment = z.strictObject({ instant, wall, zone })
const attendee = z.strictObject({ name: text, address: text.optional() })

const zones = new Map<string, boolean>()
function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  let is = true
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    is = false
  }
  zones.set(name, is)
  return is
}

/** Source, UID and RECURRENCE-ID, or the first two, as JSON. */
function isKey(key: string): boolean {
  try {
    const parts: unknown = JSON.parse(key)
    return Array.isArray(parts) && typeof parts[0] === 'string' && parts.length <= 3
  } catch {
    return false
  }
}

function schemaOf({ type, optional }: Field): z.ZodType {
  const plain = (): z.ZodType => {
    if (typeof type === 'object') return 'ref' in type ? id : z.enum(type.oneOf as [string, ...string[]])
    return {
      text,
      day,
      moment,
      instant,
      flag: z.boolean(),
      presence: z.int().min(1).max(5),
      key: text.refine(isKey),
      attendees: z.array(attendee).max(LONGEST_LIST),
    }[type]
  }
  return optional ? plain().optional() : plain()
}

const shapeOf = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]))

function recordSchema(kind: KindName): z.ZodType<AlongRecord> {
  const { fields, lists } = kinds[kind]
  const parts = Object.entries(lists).map(([name, list]) => {
    const shape = shapeOf(list.fields)
    const [one, ...more] = Object.values(shape)
    const entry = one && more.length === 0 ? one : z.strictObject(shape)
    return [name, z.array(entry).max(LONGEST_LIST)]
  })
  return z.strictObject({
    id,
    edited: instant.optional(),
    ...shapeOf(fields),
    ...Object.fromEntries(parts),
  }) as unknown as z.ZodType<AlongRecord>
}

const own = <T extends z.ZodType>(name: OwnWordsName, value: T) =>
  z.strictObject({ id: z.literal(name), edited: instant.optional(), value })
const item = z.strictObject({
  id: text.min(1),
  group: z.enum(groups),
  text: z.string().max(ITEM_LENGTH).optional(),
  on: z.boolean(),
})
const ownWords = z.discriminatedUnion('id', [
  own('checklist', z.array(item).max(5 * MOST_ITEMS)),
  own('addresses', z.array(text).max(50)),
  own('conversationRules', conversationRulesSchema),
  own('hardDays', text),
  own('hiddenPages', z.array(text).max(1000)),
]) as unknown as z.ZodType<AlongRecord>

const byKind = Object.fromEntries(kindNames.map((kind) => [kind, recordSchema(kind)])) as Record<
  KindName,
  z.ZodType<AlongRecord>
>
const earlier = z.union([
  ...kindNames.map((kind) => z.strictObject({ kind: z.literal(kind), version: byKind[kind] })),
  z.strictObject({ kind: z.literal('ownWords'), version: ownWords }),
]) as unknown as z.ZodType<Earlier>

export const partSchemas = {
  ...byKind,
  ownWords,
  ...(Object.fromEntries(
    looseNames.map((name) => [name, z.strictObject(shapeOf(looseRows[name].fields))]),
  ) as unknown as Record<LooseName, z.ZodType<Record<string, unknown>>>),
  earlier,
}
export type PartName = keyof typeof partSchemas
export const partNames = Object.keys(partSchemas) as PartName[]

const head = {
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** When it was written, and by which version of Threshold. */
  exported: moment,
  app: z.string().max(100),
  /** Which of several files this is. */
  part: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }).optional(),
}

/** The file without its records, which are looked at one by one. */
export const headSchema = z.strictObject({
  ...head,
  ...(Object.fromEntries(partNames.map((name) => [name, z.array(z.unknown())])) as Record<
    PartName,
    z.ZodArray<z.ZodUnknown>
  >),
})
export type Head = Pick<z.infer<typeof headSchema>, 'format' | 'version' | 'exported' | 'app' | 'part'>

/** The whole of it, for docs/format.schema.json. */
export const fileSchema = z.strictObject({
  ...head,
  ...Object.fromEntries(partNames.map((name) => [name, z.array(partSchemas[name] as z.ZodType)])),
})
