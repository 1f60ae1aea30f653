import type { Occurrence } from '../../core/calendar.ts'
import { fixedOffset } from './custom-zone.ts'
import { type Details, isAllDay, readDetails } from './details.ts'
import { type EventRecord, isNewer, type Length, lengthBetween, roughSpan } from './event.ts'
import { identity, identityOfWall, wallOfIdentity } from './identity.ts'
import { instances, place } from './instances.ts'
import { DAY, dayHere, HOUR, isOwn, isoOf, MINUTE, type Moment, offsetOf, wallOf } from './moment.ts'
import { calledOffBy, isPlaced } from './notices.ts'
import { type Problem, Refusal } from './problem.ts'

export interface Window {
  fromUtc: number
  toUtc: number
}
export type Report = (record: EventRecord, problem: Problem) => void

/** Of one instance; a single event has no name for it. */
type DetailsOf = (id: number | undefined) => Details

/** Wall time and UTC differ by 14 hours at most, a gap in the clocks by a day (Samoa, 2011); two zones by 26 hours. */
const MARGIN = 2 * DAY

/** All occurrences of one UID in the window: the newest revision of the event, and of each of its exceptions. */
export function occurrencesOf(given: EventRecord[], window: Window, report: Report): Occurrence[] {
  // A guest's answer has a later date than the event and is no revision of it.
  const told = given.filter((record) => !record.context.answer)
  const records = told.length > 0 ? told : given
  const standing = records.filter((record) => !record.context.cancelled)
  const events = standing.length > 0 ? standing : records.filter(isPlaced)
  const master = newest(events.filter((record) => !record.recurrenceId))
  const isOff = calledOffBy(standing.length > 0 ? records.filter((record) => record.context.cancelled) : [], master)
  const overrides = new Map<number, EventRecord>()
  const futures = new Map<number, EventRecord>()
  for (const record of events) {
    if (!record.recurrenceId) continue
    try {
      const id = identity(record.recurrenceId, master)
      const kept = record.future ? futures : overrides
      const other = kept.get(id)
      if (!other || isNewer(record, other)) kept.set(id, record)
    } catch {
      report(record, 'bad-time')
    }
  }
  const found: Occurrence[] = []
  const attempt = (record: EventRecord, work: () => void) => {
    try {
      work()
    } catch (error) {
      report(record, error instanceof Refusal ? error.reason : 'unreadable')
    }
  }
  // A series called off takes its exceptions with it, unless they are newer.
  const calledOff = once(() => master !== undefined && readDetails(master).cancelled)
  const details = (record: EventRecord): DetailsOf => {
    const read = once(() => {
      const own = readDetails(record)
      const older = master !== undefined && master.revision[0] >= record.revision[0]
      return { ...own, cancelled: own.cancelled || (older && calledOff()) }
    })
    return (id) => (isOff(record, id) ? { ...read(), cancelled: true } : read())
  }
  const single = (record: EventRecord, id: number | undefined) => {
    if (outside(record, window)) return
    found.push(...present(record, id, record.start, lengthOf(record, report), details(record), window))
  }

  if (master?.recurring) {
    attempt(master, () => found.push(...series(master, overrides, [...futures], details, window, report)))
  } else if (master) {
    attempt(master, () => {
      // An exception to a single event stands in its place.
      const id = overrides.size + futures.size > 0 ? identityOfWall(master.start.wall, master) : undefined
      if (id === undefined || !(overrides.has(id) || futures.has(id))) single(master, undefined)
    })
  }
  for (const [id, record] of overrides) attempt(record, () => single(record, id))
  if (master?.recurring) return found
  // Where the series is unknown or does not reach there, the first of "this and future" is all that is sure.
  for (const [id, record] of futures) if (!overrides.has(id)) attempt(record, () => single(record, id))
  return found
}

function series(
  master: EventRecord,
  overrides: ReadonlyMap<number, EventRecord>,
  futures: [number, EventRecord][],
  details: (record: EventRecord) => DetailsOf,
  window: Window,
  report: Report,
): Occurrence[] {
  const stages = [[Number.NEGATIVE_INFINITY, master] as const, ...futures.sort(([a], [b]) => a - b)].map(
    ([id, record]) => {
      const start = inZoneOf(master, record.start)
      const shift = record === master ? 0 : start.wall - wallOfIdentity(id, master)
      return { id, record, start, shift, length: lengthOf(record, report), details: details(record) }
    },
  )
  const reach = Math.max(...stages.map(({ length, shift }) => length.days * DAY + length.ms + Math.abs(shift)))
  const from = window.fromUtc - MARGIN - reach
  const to = window.toUtc + MARGIN + reach
  return instances(master, from, to, (problem) => report(master, problem)).flatMap(({ id, wall, length }) => {
    const stage = stages.findLast((candidate) => candidate.id <= id)
    if (!stage || overrides.has(id)) return []
    return present(
      stage.record,
      id,
      { ...stage.start, wall: wall + stage.shift },
      length ?? stage.length,
      stage.details,
      window,
    )
  })
}

/** A time in UTC says no more than when it is: a series that is moved by it goes on following its own clocks. */
function inZoneOf({ start: { kind, zone } }: EventRecord, start: Moment): Moment {
  return kind === 'zoned' && start.zone === 'UTC' ? { kind, wall: wallOf(start.wall, zone), zone } : start
}

function present(
  record: EventRecord,
  id: number | undefined,
  start: Moment,
  length: Length,
  details: DetailsOf,
  { fromUtc, toUtc }: Window,
): Occurrence[] {
  const days = wholeDays(record, start, length)
  const zone = days ? record.context.viewer : start.zone
  const { startUtc, endUtc } = place(days?.wall ?? start.wall, zone, days?.length ?? length)
  if (!(startUtc < toUtc && endUtc > fromUtc)) return []
  return [
    {
      uid: record.uid,
      recurrenceId: id === undefined ? undefined : isoOf(id),
      startUtc,
      endUtc,
      zone: isOwn(zone) ? (fixedOffset(offsetOf(startUtc, zone) / MINUTE) ?? 'UTC') : zone,
      allDay: isAllDay(record),
      recurring: record.recurring,
      ...details(id),
    },
  ]
}

/** Of an all-day event written as midnight to midnight somewhere: its days, which are the viewer's as they are there. */
function wholeDays(
  record: EventRecord,
  start: Moment,
  { days, ms }: Length,
): { wall: number; length: Length } | undefined {
  if (start.kind !== 'zoned' || !isAllDay(record)) return undefined
  const wall = start.zone === 'UTC' ? dayHere(start.wall, record.context.viewer) : start.wall
  const whole = days + Math.round(ms / DAY)
  // A day on which the clocks change has an hour more or less.
  const isWhole = wall % DAY === 0 && whole > 0 && Math.abs(days * DAY + ms - whole * DAY) <= HOUR
  return isWhole ? { wall, length: { days: whole, ms: 0 } } : undefined
}

/** Decided before anything costly: most events of a calendar lie years away. */
function outside(record: EventRecord, { fromUtc, toUtc }: Window): boolean {
  const { wall } = record.start
  return wall - MARGIN > toUtc || wall + roughSpan(record) + 2 * MARGIN < fromUtc
}

function lengthOf(record: EventRecord, report: Report): Length {
  const length = lengthBetween(record.start, record.end)
  if (length.days * DAY + length.ms >= 0) return length
  report(record, 'ends-before-start')
  return { days: record.start.kind === 'date' ? 1 : 0, ms: 0 }
}

function newest(records: EventRecord[]): EventRecord | undefined {
  return records.reduce<EventRecord | undefined>(
    (best, next) => (best && !isNewer(next, best) ? best : next),
    undefined,
  )
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
