// What a bundle holds: the whole journal, in parts as it is taken along, and what goes with it only here.
import { gather } from '../along/gather.ts'
import { jsonFiles } from '../along/json.ts'
import type { Journal } from '../journal/journal.ts'
import { looseGroups } from './loose.ts'
import { moreAsText } from './more.ts'

/** Its head has when it was written: the same journal is the same parts. */
const AT = { instant: 0, wall: '1970-01-01T00:00:00', zone: 'UTC' }

export function bundleParts(journal: Journal, app: string): string[] {
  const along = { ...gather(journal, { kind: 'all' }, ''), bookDays: [], daysOff: [], calendarRules: [] }
  return [...jsonFiles(along, AT, app), moreAsText({ removed: journal.removed.all(), loose: looseGroups(journal) })]
}
