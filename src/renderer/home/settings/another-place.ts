import type { CalendarSource } from '../../../shared/ipc.ts'
import { words } from '../words.ts'

/** What a calendar can be read from instead; one of an account is added once more. */
export function anotherPlace({ kind }: CalendarSource['where']): string | undefined {
  if (kind === 'caldav') return undefined
  return words(kind === 'file' ? 'calendars.chooseAnother' : 'calendars.otherAddress')
}
