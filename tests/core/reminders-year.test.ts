// A year of reminders in the zones that changed their clocks in the last ten years, with sleep, jumps, travel, holds and
// snoozes at random. What is checked knows nothing of how the engine decides. THRESHOLD_FUZZ lives many more of them
// (npm run test:long); THRESHOLD_SEED lives the same ones again.
import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { type Hold, holds, isHeldBy, type ReminderKind } from '../../src/core/holds.ts'
import { type Decision, decide, dueFrom, nextLook, type Reminder } from '../../src/core/reminders.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const TYPING_LIMIT = 2 * MINUTE
const seed = Number(process.env.THRESHOLD_SEED ?? randomInt(2 ** 31))
const isLong = process.env.THRESHOLD_FUZZ !== undefined
const DAYS = isLong ? 365 : 60

const from = Temporal.Instant.from('2016-11-28T00:00Z')
const changing = Intl.supportedValuesOf('timeZone').filter((zone) => {
  const next = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  return next !== null && next.epochMilliseconds < Date.parse('2026-11-28T00:00Z')
})

const known = new Map<string, number>()
const instantOf = (wall: string, zone: string): number => {
  const key = `${wall} ${zone}`
  const instant =
    known.get(key) ??
    Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
  known.set(key, instant)
  return instant
}

/** The wall times of a day at which something falls due, and for how many minutes that is of use. */
const DAILY: ReadonlyArray<[kind: ReminderKind, time: string, minutes: number]> = [
  ['arrive', '01:25', 5],
  ['arrive', '02:25', 5],
  ['arrive', '09:55', 5],
  ['arrive', '10:10', 5],
  ['arrive', '10:10', 5],
  ['water', '10:30', 45],
  ['water', '11:30', 45],
  ['meal', '12:30', 45],
  ['promise', '15:00', 600],
  ['thought', '15:00', 600],
  ['evening', '17:30', 500],
]

/** These are moments, wherever one travels; the others go by the wall clock of where one is. */
const isMoment = (kind: ReminderKind) => ['arrive', 'promise', 'thought'].includes(kind)

type Step =
  | { kind: 'hold'; hold: Hold; minutes: number }
  | { kind: 'sleep'; minutes: number }
  | { kind: 'set-clock'; minutes: number }
  | { kind: 'travel'; zone: string }
  | { kind: 'snooze'; minutes: number }
  | { kind: 'silent-end' }

const minutes = (min: number, max: number) => fc.integer({ min, max })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      hold: fc.constantFrom(...holds),
      minutes: minutes(1, 300),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sleep' as const), minutes: minutes(1, 12 * 60) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sleep' as const), minutes: minutes(DAY / MINUTE, 40 * 24 * 60) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set-clock' as const), minutes: minutes(-180, 180) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('travel' as const), zone: fc.constantFrom(...changing) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('snooze' as const), minutes: minutes(1, 60) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'silent-end' as const }) },
)

interface Told {
  reminder: Reminder
  shown: number[]
  noted: number[]
  held: boolean
  snoozedTo?: number
}

/** One life: what was said and noted of each thing, and every break of a promise on the way. */
function live(zone: string, startDay: string, script: readonly { after: number; step: Step }[]) {
  let here = zone
  let now = instantOf(`${startDay}T00:00`, zone)
  const begun = now
  const memory = new Map<string, Decision[]>()
  const told = new Map<string, Told>()
  const wrong: string[] = []
  const holding = new Map<Hold, number>()
  let since: number | undefined
  let heldSince: number | undefined
  let lastHeld: number | undefined
  let passed = false
  let setBacks = 0

  const dayAt = (instant: number, where: string) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(where).toPlainDate()
  /** What falls due from a day to another, both with it. */
  const dueOn = (first: Temporal.PlainDate, last: Temporal.PlainDate, where: string, moments: boolean): Reminder[] => {
    const days: string[] = []
    for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
      if (day.toString() >= startDay) days.push(day.toString())
    return days.flatMap((day) =>
      DAILY.flatMap(([kind, time, use], n): Reminder | [] => {
        if (isMoment(kind) !== moments) return []
        const at = instantOf(`${day}T${time}`, where)
        const heldUntil = kind === 'arrive' ? at + 35 * MINUTE : undefined
        return { key: `${kind} ${day} ${n}`, kind, at, until: at + use * MINUTE, heldUntil }
      }),
    )
  }
  const things = (): Reminder[] => {
    const today = dayAt(now, here)
    const from = dueFrom(now, since)
    const moments = dueOn(dayAt(from, zone), dayAt(now + DAY, zone), zone, true).filter(({ at }) => at >= from)
    return [...moments, ...dueOn(dayAt(from, here), today.add({ days: 1 }), here, false)]
  }

  const look = () => {
    const asked = things()
    for (const [hold, until] of holding) if (until <= now) holding.delete(hold)
    const isHolding = [...holding.keys()]
    heldSince = isHolding.length === 0 ? undefined : Math.min(heldSince ?? now, now)
    if (isHolding.some((hold) => hold !== 'typing')) lastHeld = now
    const situation = {
      now,
      since,
      holds: isHolding,
      heldSince,
      lastHeld,
      passed,
      missed: 'asleep' as const,
      typingLimit: TYPING_LIMIT,
    }
    const { show, decisions } = decide(asked, memory, situation)
    for (const { reminder, ...decision } of decisions) {
      memory.set(decision.key, [...(memory.get(decision.key) ?? []), decision])
      const known = told.get(decision.key) ?? { reminder, shown: [], noted: [], held: false }
      told.set(decision.key, { ...known, reminder })
      if (decision.outcome === 'noted') known.noted.push(now)
      if (decision.outcome === 'held') told.set(decision.key, { ...known, held: true })
    }
    for (const reminder of show) {
      const known = told.get(reminder.key) ?? { reminder, shown: [], noted: [], held: false }
      const later = known.snoozedTo === undefined ? 0 : known.snoozedTo - reminder.at
      const until = (known.held ? (reminder.heldUntil ?? reminder.until) : reminder.until) + later
      const typed = memory.get(reminder.key)?.findLast(({ why }) => why === 'typing')?.at ?? now
      if (now < reminder.at + later) wrong.push(`${reminder.key} came early`)
      if (now >= until) wrong.push(`${reminder.key} came when it was of no use`)
      const by = isHolding.filter((hold) => isHeldBy(hold, reminder.kind))
      if (by.some((hold) => hold !== 'typing' || (typed <= now && now - typed < TYPING_LIMIT)))
        wrong.push(`${reminder.key} came while ${by} held it`)
      known.shown.push(now)
      told.set(reminder.key, known)
    }
    if (isHolding.length === 0 && show.length === 0) {
      for (const { key, kind, at, until } of asked) {
        const { shown, noted, snoozedTo } = told.get(key) ?? { shown: [], noted: [] }
        const isUndecided = shown.length + noted.length === 0 && snoozedTo === undefined
        if (isUndecided && at <= now && now < until && isMoment(kind))
          wrong.push(`${key} did not come though nothing held it`)
      }
    }
    passed = false
    since = now
    return nextLook(asked, memory, { ...situation, passed: false })
  }

  /** Awake until `end`: a look at each time that comes, and each minute at least when something holds. */
  const awake = (end: number) => {
    while (now < end) {
      const next = look() ?? end
      const holdEnds = [...holding.values()].filter((until) => until > now)
      now = Math.min(end, ...[next, ...holdEnds].filter((at) => at > now))
    }
  }

  for (const { after, step: what } of script) {
    awake(now + after * MINUTE)
    if (what.kind === 'hold') holding.set(what.hold, now + what.minutes * MINUTE)
    if (what.kind === 'travel') here = what.zone
    if (what.kind === 'silent-end') passed = true
    if (what.kind === 'sleep' || what.kind === 'set-clock') now += what.minutes * MINUTE
    if (what.kind === 'set-clock' && what.minutes < 0) setBacks++
    if (what.kind === 'snooze') {
      const last = [...told.values()].filter(({ shown }) => shown.length === 1).at(-1)
      const shown = last?.shown[0] ?? now
      // Nobody answers what was said long ago.
      if (last && last.snoozedTo === undefined && now >= shown && now - shown < HOUR) {
        const again = now + what.minutes * MINUTE
        const { key } = last.reminder
        memory.set(key, [...(memory.get(key) ?? []), { key, outcome: 'snoozed', at: now, again }])
        told.set(key, { ...last, snoozedTo: again, held: false })
      }
    }
    look()
  }
  // Whatever it was, two quiet days later all of it is decided.
  holding.clear()
  awake(now + 2 * DAY)
  const end = now
  const isAtHome = !script.some(({ step: { kind } }) => kind === 'travel' || kind === 'set-clock')
  const days = [dayAt(begun, zone), dayAt(end, zone), zone] as const
  for (const { key, at, until, heldUntil = until } of [
    ...dueOn(...days, true),
    // By the wall clock it may have been too late before it was known: in another zone.
    ...(isAtHome ? dueOn(...days, false) : []),
  ]) {
    const known = told.get(key)
    if (at > begun && heldUntil < end && !known?.shown.length && !known?.noted.length)
      wrong.push(`${key} was never told of`)
  }
  for (const [key, { shown, noted, snoozedTo, reminder }] of told) {
    const most = snoozedTo === undefined ? 1 : 2
    if (shown.length > most) wrong.push(`${key} came ${shown.length} times`)
    if (noted.length > 1 + setBacks) wrong.push(`${key} was noted ${noted.length} times`)
    const isOver = Math.max(reminder.heldUntil ?? 0, reminder.until, (snoozedTo ?? 0) + DAY) < end
    if (isOver && shown.length + noted.length === 0) wrong.push(`${key} was lost`)
    if (snoozedTo !== undefined && isOver && shown.length + noted.length < 2) wrong.push(`${key} was snoozed for good`)
  }
  return { wrong, told, end, here }
}

const scriptOf = (steps: fc.Arbitrary<Step>) =>
  fc.array(fc.record({ after: fc.integer({ min: 1, max: 10 * 60 }), step: steps }), {
    minLength: DAYS * 2,
    maxLength: DAYS * 4,
  })
const script = scriptOf(step)
const startDay = fc
  .integer({ min: 0, max: 365 })
  .map((days) => Temporal.PlainDate.from('2025-11-28').add({ days }).toString())

const lives = (zones: fc.Arbitrary<string>, numRuns: number, scripts = script) =>
  fc.assert(
    fc.property(zones, startDay, scripts, (zone, day, steps) => {
      expect(live(zone, day, steps).wrong).toEqual([])
    }),
    { seed, numRuns, endOnFailure: true },
  )

it(`says each thing once while it is of use, or notes it once, whatever happens (THRESHOLD_SEED=${seed})`, () => {
  lives(fc.constantFrom(...changing), 8)
}, 600_000)

it(`tells of each need and evening as well, while nobody travels or sets the clock (THRESHOLD_SEED=${seed})`, () => {
  const atHome = step.filter(({ kind }) => kind !== 'travel' && kind !== 'set-clock')
  lives(fc.constantFrom(...changing), isLong ? 40 : 4, scriptOf(atHome))
}, 600_000)

it.each(isLong ? changing : [])('does so in a year that begins in %s', (zone) => lives(fc.constant(zone), 1), 600_000)

it.each(isLong ? changing : ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
  'in a quiet year in %s says everything at its time, one after the other',
  (zone) => {
    const { wrong, told } = live(zone, '2025-11-28', [{ after: DAYS * 24 * 60, step: { kind: 'silent-end' } }])
    const late = [...told.values()].filter(
      ({ shown, reminder }) => shown[0] !== reminder.at && reminder.kind !== 'arrive',
    )
    const days = new Set([...told.keys()].map((key) => key.split(' ')[1]))
    expect({ wrong, late: late.map(({ reminder }) => reminder.key), days: days.size }).toEqual({
      wrong: [],
      late: [],
      days: DAYS + 2,
    })
    for (const { noted } of told.values()) expect(noted).toEqual([])
  },
  600_000,
)
