// The small CalDAV server on loopback, for as long as a test lasts.
import { caldavAnswers, type DavCalendar } from './caldav-answers.ts'
import { plainServer } from './servers.ts'

export { type DavCalendar, PASSWORD, USER } from './caldav-answers.ts'

export async function caldavServer(calendars: Record<string, DavCalendar>, home?: () => string) {
  const { listener, said, state } = caldavAnswers(calendars, home)
  return { ...(await plainServer(listener)), said, state }
}
