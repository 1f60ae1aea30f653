// The events of some weeks, of all calendars: read from their last good copies in the same process as ever. They are held
// for as long as somebody may look at them, so that a changed rule is shown at once.
import type { Occurrence } from '../../core/calendar.ts'
import { passes, withoutCopies } from '../../core/calendar-source.ts'
import type { Clock } from '../clock.ts'
import type { Calendar } from '../journal/calendars.ts'
import type { Journal } from '../journal/journal.ts'
import { createCopy } from './copy.ts'
import type { Parser } from './parser.ts'
import type { Source } from './source.ts'

export interface WeeksWorld {
  journal: Journal
  clock: Clock
  parse: Parser
  /** In their order. */
  all: () => Array<{ calendar: Calendar; source: Source }>
}

export interface OfCalendar {
  calendar: string
  event: Occurrence
  /** The calendar's filter does not take it. */
  leftOut: boolean
}

const HELD_MS = 10 * 60_000

export function createWeeks({ journal, clock, parse, all }: WeeksWorld) {
  const copy = createCopy(journal)
  let held: { of: string; events: Promise<OfCalendar[]> } | undefined
  let letGo = () => {}

  async function read(fromUtc: number, toUtc: number): Promise<OfCalendar[]> {
    const options = { fromUtc, toUtc, zone: clock.zone(), me: journal.ownWords.get('addresses') }
    const calendars = all()
    const lists: Occurrence[][] = []
    for (const { source } of calendars) {
      const bytes = copy.of(source.id)
      // Of what is read in confidence no copy is kept, and no title: there is what was taken of it.
      lists.push(bytes ? (await parse(bytes, options)).occurrences : source.events())
    }
    const once = withoutCopies(lists)
    return calendars.flatMap(({ calendar: { id, filter } }, at) =>
      (once[at] ?? []).map((event) => ({ calendar: id, event, leftOut: !passes(event, filter) })),
    )
  }

  return (fromUtc: number, toUtc: number): Promise<OfCalendar[]> => {
    if (journal.discretion.isOn()) return read(fromUtc, toUtc)
    const places = all().map(({ calendar: { id, filter, read: at } }) => [id, filter, at])
    const of = JSON.stringify([fromUtc, toUtc, clock.zone(), journal.ownWords.get('addresses'), places])
    if (held?.of !== of) held = { of, events: read(fromUtc, toUtc) }
    letGo()
    letGo = clock.after(HELD_MS, () => {
      held = undefined
    })
    return held.events
  }
}
