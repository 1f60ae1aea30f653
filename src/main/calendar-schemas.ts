// What a window may ask about the calendars. Checked where it enters.
import { z } from 'zod'
import {
  CALENDAR_NAME_LENGTH,
  calendarColours,
  FILTER_WORD_LENGTH,
  FILTER_WORDS,
  MOST_CALENDARS,
} from '../core/calendar-source.ts'
import { leads } from '../core/settings.ts'
import type { CalendarChange } from '../shared/ipc.ts'

const id = z.string().min(1).max(100)
const filterWords = z.array(z.string().trim().min(1).max(FILTER_WORD_LENGTH)).max(FILTER_WORDS)
/** Some secret addresses are long. */
const address = z.string().max(4096)
const access = z.string().max(500)
const change = z
  .strictObject({
    name: z.string().max(CALENDAR_NAME_LENGTH),
    colour: z.enum(calendarColours),
    lead: z.literal(leads).nullable(),
    filter: z.strictObject({ only: filterWords, not: filterWords }).nullable(),
  })
  .partial()

export const calendarSchemas = {
  'calendars.choose': z.tuple([id.nullable()]),
  'calendars.addAddress': z.tuple([z.strictObject({ id: id.nullable(), text: address, isAllowed: z.boolean() })]),
  'calendars.address': z.tuple([id]),
  'calendars.openAccount': z.tuple([
    z.strictObject({ server: address, user: access, password: access, isAllowed: z.boolean() }),
  ]),
  'calendars.addFromAccount': z.tuple([z.array(z.number().int().min(0).max(1000)).max(MOST_CALENDARS)]),
  'calendars.password': z.tuple([id, access]),
  'calendars.move': z.tuple([id, z.literal([-1, 1])]),
  'calendars.check': z.tuple([id]),
  'calendars.change': z.tuple([id, change as unknown as z.ZodType<CalendarChange>]),
  'calendars.forget': z.tuple([id]),
}
