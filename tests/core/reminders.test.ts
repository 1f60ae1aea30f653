// The rules of the engine, one by one. A year of them in every zone is in reminders-year.test.ts.
import { describe, expect, it } from 'vitest'
import { BREATH_MS, type Hold, holds, isHeldBy, type ReminderKind, reminderKinds } from '../../src/core/holds.ts'
import { type Decision, decide, dueFrom, nextLook, type Reminder, type Situation } from '../../src/core/reminders.ts'

const MINUTE = 60_000
/** Minutes after ten. */
const at = (minutes: number) => minutes * MINUTE

const thing = (kind: ReminderKind, from: number, to: number, more: Partial<Reminder> = {}): Reminder => ({
  key: `${kind} ${from}`,
  kind,
  at: at(from),
  until: at(to),
  ...more,
})
/** A conversation at ten until half past, to be announced five minutes before. */
const ten = thing('arrive', -5, 0, { heldUntil: at(30) })
const promise = thing('promise', 0, 600)

/** Looks one after the other, and remembers. */
function looks(reminders: readonly Reminder[]) {
  const memory = new Map<string, Decision[]>()
  let since: number | undefined = at(-1000)
  const situation = (minutes: number, more: Partial<Situation>): Situation => ({
    now: at(minutes),
    since,
    holds: [],
    missed: 'asleep',
    typingLimit: at(2),
    ...more,
  })
  return {
    memory,
    remember: (decision: Decision) => memory.set(decision.key, [...(memory.get(decision.key) ?? []), decision]),
    /** What was said at a look, and what else was decided there. */
    look(minutes: number, holding: readonly Hold[] = [], more: Partial<Situation> = {}) {
      const { show, decisions } = decide(reminders, memory, situation(minutes, { holds: holding, ...more }))
      for (const { reminder: _, ...decision } of decisions) this.remember(decision)
      since = at(minutes)
      const others = decisions.filter(({ outcome }) => outcome !== 'shown')
      return [...show.map(({ key }) => key), ...others.map(({ outcome, why }) => `${outcome}: ${why}`)]
    },
    next: (minutes: number, holding: readonly Hold[] = [], more: Partial<Situation> = {}) => {
      const next = nextLook(reminders, memory, situation(minutes, { holds: holding, ...more }))
      return next === undefined ? undefined : next / MINUTE
    },
  }
}

describe('a reminder', () => {
  it.each([
    ['not before its time', -5 - 1 / MINUTE, []],
    ['from its time on', -5, ['arrive -5']],
    ['until it is of no use', -1 / MINUTE, ['arrive -5']],
    ['not from then on', 0, ['noted: asleep']],
  ])('comes %s', (_, now, expected) => expect(looks([ten]).look(now)).toEqual(expected))

  it('comes once', () => {
    const day = looks([ten])
    day.look(-5)
    expect([day.look(-4), day.look(0), day.look(40)]).toEqual([[], [], []])
  })

  it('that was missed is noted once, and says why', () => {
    const day = looks([ten])
    expect([day.look(20), day.look(21)]).toEqual([['noted: asleep'], []])
    expect(looks([ten]).look(20, [], { missed: 'not-running' })).toEqual(['noted: not-running'])
  })

  it('that became known too late is no missed one', () => {
    expect(looks([ten]).look(20, [], { since: at(-5) })).toEqual([])
    expect(looks([ten]).look(20, [], { since: undefined })).toEqual([])
    expect(looks([ten]).look(-2, [], { since: at(-3) })).toEqual(['arrive -5'])
  })

  it.each(['asked-only', 'no-lead'] as const)('that is off (%s) never comes, and says so once', (off) => {
    const day = looks([{ ...ten, off }])
    expect([day.look(-6), day.look(-5), day.look(-4), day.look(1)]).toEqual([[], [`off: ${off}`], [], []])
    expect(day.next(-4)).toBeUndefined()
  })
  it('that is off says nothing of it once it would be of no use', () => {
    expect(looks([{ ...ten, off: 'asked-only' }]).look(0)).toEqual([])
  })
})

describe('held', () => {
  it.each(holds.flatMap((hold) => reminderKinds.map((kind) => [hold, kind] as const)))(
    'by %s, %s comes when that is over, unless it is spared',
    (hold, kind) => {
      const spared = new Set([
        'awaited arrive',
        'looking-back arrive',
        ...['arrive', 'promise', 'repair', 'thought'].flatMap((each) => [`near ${each}`, `notice ${each}`]),
      ])
      const day = looks([thing(kind, 0, 600)])
      const expected = spared.has(`${hold} ${kind}`)
      expect(isHeldBy(hold, kind)).toBe(!expected)
      expect(day.look(0, [hold])).toEqual(expected ? [`${kind} 0`] : [`held: ${hold}`])
      if (!expected) expect(day.look(1)).toEqual([`${kind} 0`])
    },
  )

  it('while it began, a conversation can still be arrived at afterwards, until it is over', () => {
    const held = () => {
      const day = looks([ten])
      day.look(-5, ['conversation'])
      return day
    }
    expect(held().look(29)).toEqual(['arrive -5'])
    expect(held().look(30)).toEqual(['noted: conversation'])
  })

  it('to its end, anything else is noted', () => {
    const day = looks([thing('water', 0, 30)])
    day.look(0, ['covered'])
    expect(day.look(30)).toEqual(['noted: covered'])
  })

  it('after it was noted, it stays noted', () => {
    const day = looks([ten])
    day.look(1)
    expect(day.look(2, ['conversation'], { heldSince: at(-5) })).toEqual([])
  })

  it('since before its time, it need not have been looked at meanwhile', () => {
    expect(looks([ten]).look(10, ['conversation'], { heldSince: at(-5) })).toEqual(['held: conversation'])
    expect(looks([ten]).look(10, ['conversation'], { heldSince: at(-5) + 1 })).toEqual(['noted: conversation'])
  })

  it('until nobody noticed the end: what has begun goes by, and what has not comes', () => {
    const next = thing('arrive', 5, 12, { heldUntil: at(60) })
    const day = looks([ten, next])
    day.look(-5, ['conversation'])
    day.look(5, ['conversation'])
    expect(day.look(10, [], { passed: true })).toEqual(['arrive 5', 'noted: conversation'])
  })

  it('says of several reasons the first, and each new one', () => {
    const day = looks([promise])
    expect(day.look(0, ['typing', 'covered'])).toEqual(['held: covered'])
    expect([day.look(1, ['covered']), day.look(2, ['writing']), day.look(3, ['covered'])]).toEqual([
      [],
      ['held: writing'],
      ['held: covered'],
    ])
  })
})

describe('while one types', () => {
  it('a reminder waits for the keys to rest, up to a limit', () => {
    const day = looks([promise])
    expect([day.look(0, ['typing']), day.look(2 - 1 / MINUTE, ['typing'])]).toEqual([['held: typing'], []])
    expect(day.look(2, ['typing'])).toEqual(['promise 0'])
  })
  it('it does not wait where the limit is nothing', () => {
    expect(looks([promise]).look(0, ['typing'], { typingLimit: 0 })).toEqual(['promise 0'])
  })
  it('the limit counts from when only the typing held it', () => {
    const day = looks([promise])
    day.look(0, ['typing'])
    day.look(1, ['conversation', 'typing'])
    expect([day.look(30, ['typing']), day.look(31, ['typing']), day.look(32, ['typing'])]).toEqual([
      ['held: typing'],
      [],
      ['promise 0'],
    ])
  })
  it('a clock that was set back does not lengthen it', () => {
    const day = looks([promise])
    day.look(60, ['typing'])
    expect(day.look(10, ['typing'])).toEqual(['promise 0'])
  })
  it('it is asked about again in three seconds, and absence in half a minute', () => {
    const day = looks([promise])
    day.look(0, ['typing'])
    expect(day.next(0, ['typing'])).toBe(3 / 60)
    expect(day.next(0, ['away'])).toBe(0.5)
    expect(day.next(0, ['covered'])).toBeUndefined()
  })
})

describe('one reminder and not a heap', () => {
  const conversation = thing('arrive', 0, 5)
  const beside = { ...conversation, key: 'beside' }
  const all = [thing('water', 0, 30), thing('evening', 0, 90), promise, thing('thought', 0, 60), conversation, beside]

  it('comes, the most useful first, and those that belong together as one', () => {
    const day = looks(all)
    const waiting = Array.from({ length: 4 }, () => 'held: one-at-a-time')
    expect(day.look(0)).toEqual(['arrive 0', 'beside', ...waiting])
    expect(day.look(1)).toEqual(['promise 0', 'thought 0'])
    expect(day.look(2)).toEqual(['evening 0'])
    expect(day.look(3)).toEqual(['water 0'])
    expect(day.look(4)).toEqual([])
  })

  it('of conversations the one that begins first', () => {
    const day = looks([thing('arrive', -1, 9), thing('arrive', 0, 5)])
    expect(day.look(0)).toEqual(['arrive 0', 'held: one-at-a-time'])
  })

  it('all needs are one', () => {
    const needs = (['stretch', 'rest', 'meal', 'water'] as const).map((kind) => thing(kind, 0, 30))
    expect(looks(needs).look(0)).toHaveLength(4)
  })

  it('in the order of their use', () => {
    const day = looks(reminderKinds.map((kind) => thing(kind, 0, 600)).reverse())
    const said = Array.from({ length: 5 }, (_, minute) => day.look(minute)[0]?.split(' ')[0])
    expect(said).toEqual(['arrive', 'thought', 'evening', 'week', 'stretch'])
  })
})

describe('a breath', () => {
  const quiet = { lastHeld: at(0) }
  it.each(['evening', 'week', 'water'] as const)('of a minute comes before %s', (kind) => {
    const day = looks([thing(kind, 0, 90)])
    expect([day.look(1 - 1 / MINUTE, [], quiet), day.next(0.5, [], quiet)]).toEqual([[], 1])
    expect(day.look(1, [], quiet)).toEqual([`${kind} 0`])
    expect(BREATH_MS).toBe(MINUTE)
  })
  it.each(['arrive', 'promise', 'thought', 'repair'] as const)('is not waited for by %s', (kind) => {
    expect(looks([thing(kind, 0, 90)]).look(0, [], quiet)).toEqual([`${kind} 0`])
  })
  it('that lies ahead, since the clock was set back, holds nothing', () => {
    expect(looks([thing('evening', 0, 90)]).look(0, [], { lastHeld: at(10) })).toEqual(['evening 0'])
  })
})

describe('snoozed', () => {
  const snooze = (day: ReturnType<typeof looks>, from: number, to: number) =>
    day.remember({ key: 'water 0', outcome: 'snoozed', at: at(from), again: at(to) })

  it('it comes at that time, not before, and once', () => {
    const day = looks([thing('water', 0, 30)])
    day.look(1)
    snooze(day, 1, 11)
    expect([day.look(11 - 1 / MINUTE), day.next(2)]).toEqual([[], 11])
    expect([day.look(11), day.look(12)]).toEqual([['water 0'], []])
  })
  it('it is of use as long as it was, from then on, and is noted when that is over', () => {
    const day = looks([thing('water', 0, 30)])
    snooze(day, 1, 60)
    expect(day.look(90 - 1 / MINUTE, [], { since: at(59) })).toEqual(['water 0'])
    const slept = looks([thing('water', 0, 30)])
    snooze(slept, 1, 60)
    expect(slept.look(90, [], { since: at(59) })).toEqual(['noted: asleep'])
  })
  it('held again, a conversation can be arrived at for as long as it could', () => {
    const day = looks([ten])
    day.remember({ key: 'arrive -5', outcome: 'snoozed', at: at(-5), again: at(10) })
    day.look(10, ['conversation'])
    expect(day.look(45 - 1 / MINUTE)).toEqual(['arrive -5'])
  })
  it('it is held as any other, and can be snoozed again', () => {
    const day = looks([thing('water', 0, 30)])
    snooze(day, 1, 11)
    expect([day.look(11, ['covered']), day.look(12)]).toEqual([['held: covered'], ['water 0']])
    snooze(day, 12, 22)
    expect([day.look(21), day.look(22)]).toEqual([[], ['water 0']])
  })
})

describe('a clock that is set', () => {
  it('back says nothing again', () => {
    const day = looks([ten])
    day.look(-5)
    expect([day.look(-60), day.look(-5), day.look(-4)]).toEqual([[], [], []])
  })
  it('forward and back again loses nothing that was only noted', () => {
    const day = looks([ten])
    expect(day.look(1440)).toEqual(['noted: asleep'])
    expect([day.look(-60), day.look(-5)]).toEqual([[], ['arrive -5']])
    expect(day.look(1441)).toEqual([])
  })
  it('forward and back again notes nothing twice, whatever the reason is now', () => {
    const day = looks([ten])
    day.look(1440)
    expect(day.look(20, [], { since: at(-1000), missed: 'not-running' })).toEqual([])
  })
})

describe('what fell due is asked for', () => {
  const day = 24 * 60 * MINUTE
  it('from two days before the last look on, however long that is ago', () => {
    expect(dueFrom(100 * day, 90 * day)).toBe(88 * day)
    expect(dueFrom(100 * day, 100 * day)).toBe(98 * day)
  })
  it('sixty days back at most, whatever a clock said that was wrong', () => {
    expect(dueFrom(100 * day, 42 * day)).toBe(40 * day)
    expect(dueFrom(100 * day, 0)).toBe(40 * day)
  })
  it('from two days ago before there was a look, or when that lies ahead', () => {
    expect(dueFrom(100 * day)).toBe(98 * day)
    expect(dueFrom(100 * day, 400 * day)).toBe(98 * day)
  })
})

describe('the next look', () => {
  it('is at the first time that comes', () => {
    expect(looks([thing('promise', 20, 30), thing('water', 10, 30), promise]).next(1)).toBe(10)
  })
  it('is none when all was said', () => {
    const day = looks([promise])
    day.look(0)
    expect(day.next(0)).toBeUndefined()
  })
})
