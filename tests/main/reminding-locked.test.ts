// While the journal is locked: what is known, what is said by its time alone, and that none of it is said again.
import { describe, expect, it } from 'vitest'
import type { Hold } from '../../src/core/holds.ts'
import { firstSettings } from '../../src/core/settings.ts'
import { createRemindingLocked, type KnownLocked } from '../../src/main/reminding-locked.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { counted } from './counted.ts'
import { at, event, expectOk, Life, type LifeOptions, MINUTE } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const ten = event('Ten', at('1000'), at('1030'))
const half = event('Half past', at('1030'), at('1100'))

async function lifeAt(time: string, events: string[], options: LifeOptions = {}): Promise<Life> {
  const life = new Life(options)
  await life.plan(...events)
  await life.goOn(wall(time))
  return life
}
const promise = (life: Life, words: string) => {
  expectOk(life.parts.line.keep(`Ann ${words}`))
  life.parts.line.hide()
  life.parts.notice.act('not-now')
}
/** What became of each reminder, as "Reminders, and why" tells it: kind, then outcomes with their reasons. */
const told = (life: Life) =>
  life.parts.reminders
    .view()
    .days.flatMap(({ rows }) =>
      rows.map(({ kind, steps }) =>
        [
          kind,
          ...steps.map(({ outcome, why, at: when }) =>
            [outcome, why, new Date(when + 60 * MINUTE).toISOString().slice(11, 16)].filter(Boolean).join(' '),
          ),
        ].join(' | '),
      ),
    )

describe('what is kept', () => {
  it('is ids and times, and not a word', async () => {
    const life = await lifeAt('08:30', [ten])
    promise(life, '>send the dates, 9:40')
    const { reminders, memory } = life.parts.reminders.knownLocked()
    expect(reminders.map(({ kind }) => kind)).toEqual(['arrive', 'promise'])
    expect(JSON.stringify([reminders, [...memory]])).not.toMatch(/ann|berger|ten|dates|nordhaus/i)
  })

  it('is nothing where reminders are off, come only when asked for, or the day is silent', async () => {
    for (const settings of [{ leadMinutes: 0 }, { rhythm: 'asked' }] as const)
      expect((await lifeAt('08:30', [ten], { settings })).parts.reminders.knownLocked().reminders).toEqual([])
    const off = await lifeAt('08:30', [ten])
    off.parts.daysOff.take(true)
    expect(off.parts.reminders.knownLocked().reminders).toEqual([])
  })
})

describe('a conversation announced by its time alone', () => {
  it('does not come again as Arrive when it is unlocked, and the log tells of it', async () => {
    const life = await lifeAt('09:50', [ten, half])
    const locked = life.lock()
    await life.goOn(wall('09:57'))
    expect(locked.said).toEqual(['09:55 conversation 10:00'])
    await locked.unlock()
    await life.goOn(wall('09:59'))
    expect([life.announced, life.parts.visible.has('arrive')]).toEqual([[], false])
    expect(told(life)).toEqual(['arrive | shown locked 09:55'])
    await life.restart()
    await life.goOn(wall('10:26'))
    expect(life.announced.map(({ titles }) => titles)).toEqual([['Half past']])
  })

  it('is there in Arrive for whoever opens it', async () => {
    const life = await lifeAt('09:50', [ten])
    const locked = life.lock()
    await life.goOn(wall('09:57'))
    await locked.unlock()
    life.parts.arrive.open()
    expect(life.parts.view().conversation?.title).toBe('Ten')
  })

  it('and moved by the calendar meanwhile, is announced at its new time', async () => {
    const life = await lifeAt('09:50', [ten])
    const locked = life.lock()
    await life.goOn(wall('09:57'))
    await locked.unlock()
    await life.plan(event('Ten', at('1100'), at('1130')))
    await life.goOn(wall('10:56'))
    expect(life.announced.map((each) => each.at)).toEqual(['10:55'])
  })

  it('was announced before it was locked: not again, neither locked nor after it', async () => {
    const life = await lifeAt('09:56', [ten])
    life.parts.arrive.notNow()
    const locked = life.lock()
    await life.goOn(wall('09:58'))
    await locked.unlock()
    await life.goOn(wall('10:20'))
    expect([locked.said, life.announced.length]).toEqual([[], 1])
  })
})

describe('what somebody wanted to do', () => {
  it('is said once for all that is for one time, told to the journal, and still open', async () => {
    const life = await lifeAt('08:30', [])
    for (const words of ['>send the dates, 9:00', '>call him, 9:00', '>write to him, 9:30']) promise(life, words)
    const locked = life.lock()
    await life.goOn(wall('09:10'))
    expect(locked.said).toEqual(['09:00 due-at 09:00'])
    await locked.unlock()
    await life.goOn(wall('09:20'))
    expect(life.parts.notice.view()).toBeNull()
    expect(life.parts.due.open()).toHaveLength(3)
    await life.goOn(wall('09:30'))
    expect(life.parts.notice.view()).toMatchObject({ kind: 'due', count: 1 })
  })

  it('and waited is one notice and not a heap; slept over it comes on its own day, and not later', async () => {
    const life = await lifeAt('08:30', [])
    for (const words of ['>send the dates, 9:00', '>call him, 9:30']) promise(life, words)
    const locked = life.lock()
    life.clock.jumpTo(wall('22:00'))
    locked.look()
    expect(locked.said).toEqual(['22:00 due 2'])

    const late = await lifeAt('08:30', [])
    promise(late, '>send the dates, 9:00')
    const overnight = late.lock()
    late.clock.jumpTo('2026-11-25T08:00')
    overnight.look()
    expect(overnight.said).toEqual([])
    await overnight.unlock()
    expect(told(late)).toEqual(['evening | noted locked 08:00', 'promise | noted asleep 08:00'])
  })

  it('is said for another day as well, as long as it is locked', async () => {
    const life = await lifeAt('16:30', [])
    promise(life, '>send the dates, Thursday 9:00')
    const locked = life.lock()
    await life.goOn('2026-11-26T09:01')
    expect(locked.said).toEqual(['09:00 due-at 09:00'])
  })
})

describe('held while it is locked', () => {
  it.each(['away', 'do-not-disturb', 'full-screen', 'shared-screen', 'typing'] as const)(
    'by %s, as it is when open',
    async (hold) => {
      const life = await lifeAt('09:50', [ten])
      const locked = life.lock()
      locked.desktop.holds = [hold]
      await life.goOn(wall('09:56'))
      expect(locked.said).toEqual([])
      locked.desktop.holds = []
      locked.look()
      expect(locked.said).toEqual(['09:56 conversation 10:00'])
      await locked.unlock()
      expect(told(life)).toEqual([`arrive | held ${hold} 09:55 | shown locked 09:56`])
    },
  )

  it('by typing no longer than the limit of the user, and it comes when the keys rest', async () => {
    const life = await lifeAt('09:50', [ten], { settings: { typingMinutes: 2 } })
    const locked = life.lock()
    locked.desktop.holds = ['typing']
    await life.goOn(wall('10:00'))
    expect(locked.said).toEqual(['09:57 conversation 10:00'])
    const rests = await lifeAt('09:50', [ten])
    const resting = rests.lock()
    resting.desktop.holds = ['typing']
    await rests.goOn(wall('09:55:10'))
    resting.desktop.holds = []
    await rests.goOn(wall('09:55:13'))
    expect(resting.said).toEqual(['09:55 conversation 10:00'])
  })

  it('by what the system tells only when it is asked, which it is before something is said', async () => {
    const life = await lifeAt('09:50', [ten])
    const { desktop, said } = life.lock()
    desktop.ask = async () => {
      desktop.holds = ['shared-screen']
    }
    await life.goOn(wall('09:55'))
    await new Promise((resolve) => setImmediate(resolve))
    expect(said).toEqual([])
    desktop.ask = undefined
    desktop.holds = []
    await life.goOn(wall('09:57'))
    expect(said).toEqual(['09:56 conversation 10:00'])
  })

  it('by quiet until it is over, and by Covered', async () => {
    const quiet = await lifeAt('09:50', [ten])
    quiet.parts.reminders.quiet.begin('half-hour')
    const locked = quiet.lock()
    await quiet.goOn(wall('10:21'))
    expect(locked.said, 'it can still be arrived at').toEqual(['10:20 conversation 10:00'])
    await locked.unlock()
    expect(quiet.announced).toEqual([])

    const covered = await lifeAt('09:50', [ten])
    promise(covered, '>send the dates, 10:50')
    covered.parts.reminders.quiet.cover(true)
    const under = covered.lock()
    await covered.goOn(wall('23:00'))
    expect(under.said).toEqual([])
  })

  it('by Covered no longer than the conversation one is in', async () => {
    const life = await lifeAt('09:56', [ten])
    promise(life, '>send the dates, 10:10')
    life.parts.arrive.here()
    life.parts.reminders.quiet.cover(true)
    await life.goOn(wall('10:01'))
    const { said } = life.lock()
    await life.goOn(wall('11:00'))
    expect(said).toEqual(['10:45 due-at 10:10'])
  })

  it('by the conversation one is in, until it closes by itself: what began in it goes by', async () => {
    const life = await lifeAt('09:56', [
      ten,
      event('Quarter past', at('1015'), at('1100')),
      event('Twelve', at('1200'), at('1230')),
    ])
    promise(life, '>send the dates, 10:10')
    life.parts.arrive.here()
    await life.goOn(wall('10:12'))
    const locked = life.lock()
    await life.goOn(wall('12:00'))
    expect(locked.said).toEqual(['10:45 due-at 10:10', '11:55 conversation 12:00'])
    await locked.unlock()
    expect(told(life).slice(0, 3)).toEqual([
      'arrive | shown locked 11:55',
      'arrive | held conversation 10:10 | noted conversation 10:45',
      'promise | held conversation 10:10 | shown locked 10:45',
    ])
  })

  it('by one that was arrived at early: until it begins others are announced, and then nothing', async () => {
    const life = await lifeAt('09:00', [ten, event('Half past nine', at('0930'), at('0945'))])
    promise(life, '>send the dates, 9:40')
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.here()
    const { said } = life.lock()
    await life.goOn(wall('11:00'))
    expect(said).toEqual(['09:25 conversation 09:30', '10:45 due-at 09:40'])
  })
})

it('what it could not say while it was locked went by because of that', async () => {
  const needs = { ...firstSettings.needs, water: { kind: 'at', times: ['10:00'] } } as const
  const life = await lifeAt('09:50', [], { settings: { needs } })
  const locked = life.lock()
  await life.goOn(wall('11:00'))
  await locked.unlock()
  expect(told(life)).toEqual(['water | noted locked 11:00'])
})

describe('looking', () => {
  const known = (clock: ReturnType<typeof testClock>, ...minutes: number[]): KnownLocked => ({
    memory: new Map(),
    reminders: minutes.map((minute) => {
      const due = clock.instant() + minute * MINUTE
      return { key: `promise ${minute}`, kind: 'promise', at: due, until: due + 60 * MINUTE }
    }),
  })
  const begin = (of: (clock: ReturnType<typeof testClock>) => KnownLocked, holds: readonly Hold[] = []) => {
    const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
    const { count, clock: watched } = counted(clock)
    const said: string[] = []
    const locked = createRemindingLocked({
      clock: watched,
      settings: { get: () => firstSettings },
      systemHolds: () => holds,
      askSystem: () => undefined,
      known: of(clock),
      say: () => said.push(clock.now().wall.slice(11)),
    })
    return { clock, count, said, locked }
  }

  it('is to the second, and each minute until then, for the clock may be set', () => {
    const { clock, count, said } = begin((of) => known(of, 2.5, 90))
    clock.advance(10 * MINUTE)
    expect(said).toEqual(['08:32:30'])
    expect(count.wakeUps).toBeLessThanOrEqual(11)
    clock.jumpTo(wall('10:00:10')) // set forward
    clock.advance(MINUTE)
    expect(said).toHaveLength(2)
    expect(count.waiting).toBe(0)
  })

  it('ends once there is nothing left to say, or it is open again', () => {
    expect(begin(() => ({ memory: new Map(), reminders: [] })).count.waiting).toBe(0)
    const gone = begin((of) => known(of, 1), ['do-not-disturb'])
    gone.clock.advance(2 * 60 * MINUTE)
    expect([gone.said, gone.count.waiting]).toEqual([[], 0])
    const { clock, count, said, locked } = begin((of) => known(of, 1))
    locked.stop()
    clock.advance(60 * MINUTE)
    expect([said, count]).toEqual([[], { wakeUps: 0, waiting: 0 }])
  })
})
