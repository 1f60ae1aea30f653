import { type EventRecord, type Length, lengthBetween, readPeriodEnd } from './event.ts'
import { identity, identityOfWall, wallOfIdentity } from './identity.ts'
import { DAY, instantOf, type Moment, moment } from './moment.ts'
import type { Problem } from './problem.ts'
import { param, readLine } from './property.ts'
import { expandWalls, INSTANCES, type Recurrence, readRules } from './recurrence.ts'

/** One instance where the series puts it, before any override. */
export interface Instance {
  id: number
  wall: number
  /** An RDATE period brings its own. */
  length?: Length
}

/** Instances whose wall time lies between the two, without the excluded ones, each once, in no special order. */
export function instances(
  master: EventRecord,
  from: number,
  to: number,
  report: (problem: Problem) => void,
): Instance[] {
  const { component, start } = master
  const rules = readRules(component, 'RRULE', start)
  const found = new Map<number, Instance>()
  const take = (instance: Instance) => {
    const reach = instance.length ? instance.length.days * DAY + instance.length.ms : 0
    // A period's own length holds wherever else the instance is named (RFC 5545, 3.8.5.3).
    if (found.get(instance.id)?.length && !instance.length) return
    if (instance.wall + reach >= from && instance.wall <= to) found.set(instance.id, instance)
  }

  // A rule brings DTSTART along as its first instance; a series of RDATEs alone does not.
  if (rules.length === 0) take({ id: identityOfWall(start.wall, master), wall: start.wall })
  for (const rule of rules) for (const instance of expand(rule, master, from, to)) take(instance)
  for (const extra of added(master, report)) take(extra)
  if (found.size === 0) return []
  for (const id of excluded(master, from, to, report)) found.delete(id)

  if (found.size > INSTANCES) report('too-many-instances')
  return [...found.values()].sort((a, b) => a.wall - b.wall).slice(0, INSTANCES)
}

function expand(rule: Recurrence, master: EventRecord, from: number, to: number, startCounts = true): Instance[] {
  const { until } = rule
  return expandWalls(rule, master.start.wall, from, to, startCounts)
    .map((wall) => ({ id: identityOfWall(wall, master), wall }))
    .filter(({ id, wall }) => !until || (until.utc === undefined ? wall <= until.wall : id <= until.utc))
}

function added(master: EventRecord, report: (problem: Problem) => void): Instance[] {
  return dates(master, 'RDATE', report, (value, tzid) => {
    // A period is a pair: its start, and its end or duration.
    const [first, end] = Array.isArray(value) ? value.map(String) : [String(value)]
    const begin = read(String(first), tzid, master)
    const id = identity(begin, master)
    const length = end === undefined ? undefined : lengthBetween(begin, readPeriodEnd(end, tzid, master.context))
    return { id, wall: wallOfIdentity(id, master), ...(length && { length }) }
  })
}

function excluded(master: EventRecord, from: number, to: number, report: (problem: Problem) => void): number[] {
  const single = dates(master, 'EXDATE', report, (value, tzid) => identity(read(String(value), tzid, master), master))
  const { component, start } = master
  const rules = readRules(component, 'EXRULE', start)
  return [...single, ...rules.flatMap((rule) => expand(rule, master, from, to, false).map(({ id }) => id))]
}

const read = (value: string, tzid: string | undefined, { context }: EventRecord): Moment =>
  moment(value, tzid, context.zones.zoneOf, context.viewer)

/** As many dates one by one as a series may have instances, and more; a hostile file lists them by the megabyte. */
const DATES = 10_000
const DATES_LENGTH = 250_000

/** One unreadable date is reported and costs only itself. */
function dates<T>(
  { component }: EventRecord,
  name: 'RDATE' | 'EXDATE',
  report: (problem: Problem) => void,
  make: (value: unknown, tzid: string | undefined) => T,
): T[] {
  const made: T[] = []
  const attempt = (work: () => void) => {
    try {
      work()
    } catch {
      report('bad-exception')
    }
  }
  let left = DATES
  for (const line of component.lines.get(name)) {
    attempt(() => {
      if (/:\s*$/.test(line)) return
      const isWhole = line.length <= DATES_LENGTH
      const list = readLine(isWhole ? line : line.slice(0, line.lastIndexOf(',', DATES_LENGTH)))
      const values = list.values.slice(0, left)
      if (!isWhole || values.length < list.values.length) report('too-many-instances')
      left -= values.length
      for (const value of values) attempt(() => made.push(make(value, param(list, 'tzid'))))
    })
    if (left === 0) {
      report('too-many-instances')
      break
    }
  }
  return made
}

/** Where an instance begins and ends. */
export function place(wall: number, zone: string, length: Length): { startUtc: number; endUtc: number } {
  const startUtc = instantOf(wall, zone)
  const lastDay = length.days === 0 ? startUtc : instantOf(wall + length.days * DAY, zone)
  return { startUtc, endUtc: Math.max(startUtc, lastDay + length.ms) }
}
