// What a window may ask about the calendars. Checked where it enters.
import { z } from 'zod'
import { CALENDAR_NAME_LENGTH, calendarColours, FILTER_WORD_LENGTH, FILTER_WORDS } from '../core/calendar-source.ts'
import { leads } from '../core/settings.ts'
import type { CalendarChange } from '../shared/ipc.ts'

const id = z.string().min(1).max(100)
const filterWords = z.array(z.string().trim().min(1).max(FILTER_WORD_LENGTH)).max(FILTER_WORDS)
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
  'calendars.check': z.tuple([id]),
  'calendars.change': z.tuple([id, change as unknown as z.ZodType<CalendarChange>]),
  'calendars.forget': z.tuple([id]),
}
