// The requests about the calendars.
import { dialog } from 'electron'
import type { CalendarChosen } from '../shared/ipc.ts'
import type { HandlersOf } from './ipc.ts'
import type { Session } from './session.ts'
import type { TrayWords } from './tray-menu.ts'

interface CalendarHandlersWorld {
  session: Session
  words: TrayWords
}

export function calendarHandlers(world: CalendarHandlersWorld): HandlersOf<'calendars'> {
  const { calendars } = world.session
  return {
    'calendars.choose': (id) => chooseCalendar(world, id ?? undefined),
    'calendars.addAddress': calendars.addAddress,
    'calendars.address': calendars.address,
    'calendars.openAccount': calendars.openAccount,
    'calendars.addFromAccount': calendars.addFromAccount,
    'calendars.check': (id) => calendars.readAgain(id),
    'calendars.password': calendars.password,
    'calendars.move': calendars.move,
    'calendars.change': calendars.change,
    'calendars.forget': calendars.forget,
  }
}

/** The system's dialog for a calendar's file, which takes another's place or is one more. */
export async function chooseCalendar(
  { session: { calendars }, words }: CalendarHandlersWorld,
  id: string | undefined,
): Promise<CalendarChosen | null> {
  const filters = [
    { name: words('calendarFiles'), extensions: ['ics', 'ical', 'ifb', 'icalendar'] },
    { name: '*', extensions: ['*'] },
  ]
  const { filePaths, canceled } = await dialog.showOpenDialog({ properties: ['openFile'], filters })
  return canceled || !filePaths[0] ? null : calendars.choose(filePaths[0], id)
}
