// A day with its reminders: when Arrive opens by itself, and when it does not.
import { describe, expect, it } from 'vitest'
import { at, event, Life, type LifeOptions } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
/** Sundays too. */
const everyDay = { settings: { workDays: [1, 2, 3, 4, 5, 6, 7] } }
const half = event('Half past', at('1030'), at('1100'))

async function lifeWith(events: string[], options: LifeOptions = {}): Promise<Life> {
  const life = new Life(options)
  await life.plan(...events)
  return life
}
const told = (life: Life) => life.announced.map(({ at: when, titles }) => `${when} ${titles.join(' + ')}`)
const wall = (time: string) => `2026-11-24T${time}`

describe('a conversation of the calendar', () => {
  it('is announced once, at its lead time, without focus', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:54:59'))
    expect(told(life)).toEqual([])
    await life.goOn(wall('09:55'))
    expect(told(life)).toEqual(['09:55 Ten'])
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual(['09:55 Ten'])
  })

  it.each([2, 10, 15] as const)('is announced %i minutes before, as the user likes it', async (leadMinutes) => {
    const life = await lifeWith([ten], { settings: { leadMinutes } })
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual([`09:${60 - leadMinutes === 58 ? '58' : 60 - leadMinutes} Ten`])
  })

  it('is not announced when reminders are off', async () => {
    const life = await lifeWith([ten], { settings: { leadMinutes: 0 } })
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual([])
  })

  it('is not announced again after "not now"', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:55'))
    life.parts.arrive.notNow()
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual(['09:55 Ten'])
    expect(life.conversation('Ten').how).toBe('not-now')
  })

  it.each(['notNow', 'here'] as const)(
    'is not announced again after a restart, once it was answered by %s',
    async (say) => {
      const life = await lifeWith([ten])
      await life.goOn(wall('09:56'))
      life.parts.arrive[say]()
      await life.restart()
      await life.goOn(wall('10:01'))
      await life.restart()
      await life.goOn(wall('10:20'))
      expect(told(life)).toEqual(['09:55 Ten'])
    },
  )

  it('is not announced again after a restart once it was not seen', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('10:01'))
    await life.restart()
    await life.goOn(wall('10:20'))
    expect(told(life)).toEqual(['09:55 Ten'])
    expect(life.conversation('Ten').how).toBe('not-seen')
  })

  it('whose Arrive was open when the process was killed opens again, once, if it has not begun', async () => {
    const life = await lifeWith([ten, half])
    await life.goOn(wall('09:56'))
    await life.restart()
    await life.goOn(wall('09:59'))
    expect(told(life)).toEqual(['09:55 Ten', '09:56 Ten'])
    await life.goOn(wall('10:26'))
    life.clock.jumpTo(wall('10:31'))
    await life.restart()
    expect(told(life)).toEqual(['09:55 Ten', '09:56 Ten', '10:25 Half past'])
  })

  it('is announced after a restart when its time came meanwhile and it has not begun', async () => {
    const life = await lifeWith([ten])
    life.parts.reminders.stop()
    life.clock.jumpTo(wall('09:57'))
    await life.restart()
    expect(told(life)).toEqual(['09:57 Ten'])
  })

  it.each(['didnt-happen', 'moved'] as const)('is not announced when it is marked as %s', async (mark) => {
    const life = await lifeWith([ten])
    life.parts.today.mark(life.conversation('Ten').id, mark)
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual([])
  })

  it('is announced in its time when it was prepared early and put away', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.answer('eaten', 'met')
    life.parts.arrive.notNow()
    await life.goOn(wall('09:56'))
    life.parts.arrive.notNow()
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual(['09:55 Ten'])
  })

  it('is announced again when another Arrive was asked for before it', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    life.parts.arrive.open(null)
    life.parts.arrive.notNow()
    await life.goOn(wall('09:57'))
    expect(told(life)).toEqual(['09:55 Ten', '09:56 Ten'])
  })

  it('is not announced when it was arrived at early', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.here()
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual([])
  })
})

describe('a clock that jumps', () => {
  it('forward over the lead time still announces, once', async () => {
    const life = await lifeWith([ten])
    life.clock.jumpTo(wall('09:58'))
    life.clock.advance(60_000)
    expect(told(life)).toEqual(['09:59 Ten'])
    await life.goOn(wall('11:00'))
    expect(told(life)).toHaveLength(1)
  })

  it('forward over the start announces what is next, and not what has begun', async () => {
    const life = await lifeWith([ten, half])
    life.clock.jumpTo(wall('10:26'))
    life.parts.reminders.look() // as on waking up
    expect(told(life)).toEqual(['10:26 Half past'])
  })

  it('back does not announce again', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    life.parts.arrive.notNow()
    life.clock.jumpTo(wall('09:00'))
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual(['09:55 Ten'])
  })
})

describe('two at once', () => {
  const other = event('Other', at('1000'), at('1045'), 'ATTENDEE;CN=Jonas Weber:mailto:jonas@weber.example')

  it('are announced together, once, and it asks which', async () => {
    const life = await lifeWith([ten, other])
    await life.goOn(wall('09:57'))
    expect(life.announced.map(({ titles }) => titles.sort())).toEqual([['Other', 'Ten']])
    expect(
      life.parts
        .view()
        .which?.map(({ title }) => title)
        .sort(),
    ).toEqual(['Other', 'Ten'])
    life.parts.arrive.notNow()
    await life.goOn(wall('11:00'))
    expect(life.announced).toHaveLength(1)
    expect([life.conversation('Ten').how, life.conversation('Other').how]).toEqual(['not-now', 'not-now'])
  })

  it('are announced together once, over a restart as well', async () => {
    const life = await lifeWith([ten, other])
    await life.goOn(wall('10:01'))
    await life.restart()
    await life.goOn(wall('10:30'))
    expect(life.announced).toHaveLength(1)
    expect([life.conversation('Ten').how, life.conversation('Other').how]).toEqual(['not-seen', 'not-seen'])
  })

  it('untouched, close when they have begun and were not seen', async () => {
    const life = await lifeWith([ten, other])
    await life.goOn(wall('10:00'))
    expect(life.parts.visible.has('arrive')).toBe(false)
    expect([life.conversation('Ten').how, life.conversation('Other').how]).toEqual(['not-seen', 'not-seen'])
  })

  it('leave the one that was not chosen for later, without another reminder', async () => {
    const life = await lifeWith([ten, other])
    await life.goOn(wall('09:56'))
    life.parts.arrive.choose(life.conversation('Other').id)
    expect(life.parts.view().instead?.title).toBe('Ten')
    life.parts.arrive.here()
    await life.goOn(wall('10:30'))
    expect([life.conversation('Ten').how, life.conversation('Other').how]).toEqual(['not-now', 'here'])
    expect(life.announced).toHaveLength(1)
  })
})

describe('in conversation', () => {
  /** In conversation from ten on, with another at half past. */
  async function busy(...more: string[]): Promise<Life> {
    const life = await lifeWith([event('Ten', at('1000'), at('1100')), half, ...more])
    await life.goOn(wall('09:55'))
    life.parts.arrive.here()
    await life.goOn(wall('10:24'))
    expect(life.parts.conversation.current()?.conversation.title).toBe('Ten')
    return life
  }

  it('a reminder is held, and comes after a said end, even when it has begun by then', async () => {
    const life = await busy()
    await life.goOn(wall('10:40'))
    expect(told(life)).toEqual(['09:55 Ten'])
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:40 Half past'])
  })

  it('a held one does not come when it is over', async () => {
    const life = await busy()
    await life.goOn(wall('11:05'))
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten'])
  })

  it('a held one comes after a said end over a restart as well', async () => {
    const life = await busy()
    await life.goOn(wall('10:28'))
    await life.restart()
    await life.goOn(wall('10:40'))
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:40 Half past'])
  })

  it('a held one comes after sleep as well', async () => {
    const life = await busy()
    life.clock.jumpTo(wall('10:35'))
    life.parts.reminders.look()
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:35 Half past'])
  })

  it('what began goes by after a silent end, and what is next still comes', async () => {
    const life = await busy(event('Long', at('1050'), at('1200')), event('Later', at('1118'), at('1200')))
    await life.goOn(wall('11:14'))
    expect(told(life)).toEqual(['09:55 Ten'])
    await life.goOn(wall('11:15'))
    expect(life.conversation('Ten')).toMatchObject({ endNoted: false })
    expect(told(life)).toEqual(['09:55 Ten', '11:15 Later'])
  })

  it('whose begin is at the lead time of another, that one is held and comes', async () => {
    const life = await lifeWith([ten, event('Five past', at('1005'), at('1100'))])
    await life.goOn(wall('09:57'))
    life.parts.arrive.here()
    life.clock.jumpTo(wall('10:00:01')) // a timer is never quite on time
    life.parts.reminders.look()
    await life.goOn(wall('10:20'))
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:20 Five past'])
  })

  it('all that began meanwhile come after a said end, one group after the other', async () => {
    const life = await busy(event('Quarter to', at('1045'), at('1130')), event('Beside it', at('1045'), at('1130')))
    await life.goOn(wall('10:50'))
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:50 Half past'])
    life.parts.arrive.notNow()
    await life.goOn(wall('10:51'))
    expect(life.announced[2]?.titles.sort()).toEqual(['Beside it', 'Quarter to'])
    await life.goOn(wall('11:20'))
    expect(life.announced).toHaveLength(3)
  })

  it('what began meanwhile waits over the next conversation, too', async () => {
    const life = await busy(event('Quarter to', at('1045'), at('1200')))
    await life.goOn(wall('10:50'))
    life.parts.conversation.done()
    expect(life.parts.view().conversation?.title).toBe('Half past')
    life.parts.arrive.here()
    await life.goOn(wall('11:10'))
    expect(told(life)).toEqual(['09:55 Ten', '10:50 Half past'])
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:50 Half past', '11:10 Quarter to'])
  })

  it('what came due behind an Arrive somebody was busy with is not forgotten', async () => {
    const life = await lifeWith([ten, event('Five past', at('1005'), at('1100'))])
    await life.goOn(wall('09:59:50'))
    life.parts.arrive.answer('eaten', 'met')
    await life.goOn(wall('10:00:40'))
    life.parts.arrive.here()
    await life.goOn(wall('10:20'))
    life.parts.conversation.done()
    expect(told(life)).toEqual(['09:55 Ten', '10:20 Five past'])
  })

  it('one that was said "I’m here" to early holds nothing before it begins', async () => {
    const life = await lifeWith([event('Twelve', at('1200'), at('1230')), half])
    life.parts.arrive.open(life.conversation('Twelve').id)
    life.parts.arrive.here()
    await life.goOn(wall('10:26'))
    expect(told(life)).toEqual(['10:25 Half past'])
  })
})

describe('while a line is written', () => {
  it('a reminder waits until it is put away', async () => {
    const life = await lifeWith([ten])
    life.parts.line.open()
    await life.goOn(wall('09:57'))
    expect(told(life)).toEqual([])
    life.parts.line.hide()
    expect(told(life)).toEqual(['09:57 Ten'])
  })
})

describe('an Arrive that somebody is busy with', () => {
  it('is not torn away by another reminder, which comes after it', async () => {
    const life = await lifeWith([ten, event('Five past', at('1005'), at('1030'))])
    await life.goOn(wall('09:59:30'))
    life.parts.arrive.answer('eaten', 'met')
    await life.goOn(wall('10:00:20'))
    expect(told(life)).toEqual(['09:55 Ten'])
    life.parts.arrive.notNow()
    await life.goOn(wall('10:01'))
    expect(told(life)).toEqual(['09:55 Ten', '10:00 Five past'])
  })
})

describe('the day', () => {
  it('goes on after midnight until it ends, and tomorrow’s early ones are announced', async () => {
    const life = await lifeWith([
      event('Late', '20261125T003000', '20261125T010000'),
      event('Early', '20261125T080000', '20261125T083000'),
    ])
    await life.goOn('2026-11-25T01:59')
    expect(told(life)).toEqual(['00:25 Late'])
    expect(life.parts.today.view().rows.map(({ title }) => title)).toEqual(['Late'])
    await life.goOn('2026-11-25T02:00')
    expect(life.parts.today.view().rows.map(({ title }) => title)).toEqual(['Early'])
    await life.goOn('2026-11-25T08:00')
    expect(told(life)).toEqual(['00:25 Late', '07:55 Early'])
  })

  it('that is new reads the calendar again', async () => {
    const life = await lifeWith([event('Series', at('1000'), at('1030'), 'RRULE:FREQ=DAILY')], everyDay)
    for (const day of ['24', '25', '26']) {
      await life.goOn(`2026-11-${day}T09:56`)
      life.parts.arrive.notNow()
      await life.goOn(`2026-11-${day}T23:00`)
    }
    expect(told(life)).toEqual(Array.from({ length: 3 }, () => '09:55 Series'))
  })

  it.each([
    ['2026-03-29', 'the hour that is left out'],
    ['2026-10-25', 'the hour that comes twice'],
  ])('of %s, with %s, announces by the wall clock', async (date) => {
    const life = new Life({ start: `${date}T00:10[Europe/Berlin]`, ...everyDay })
    const on = (time: string) => `${date.replaceAll('-', '')}T${time}00`
    await life.plan(event('Night', on('0345'), on('0400')), event('Ten', on('1000'), on('1030')))
    await life.goOn(`${date}T12:00`)
    expect(told(life)).toEqual(['03:40 Night', '09:55 Ten'])
  })

  it('in another zone is lived there', async () => {
    const life = await lifeWith([ten])
    life.clock.travelTo('America/New_York')
    await life.goOn('2026-11-24T04:30')
    expect(told(life)).toEqual(['03:55 Ten'])
  })
})

describe('a refresh of the calendar', () => {
  it('announces an earlier and a new conversation', async () => {
    const life = await lifeWith([ten])
    await life.plan(event('Ten', at('0920'), at('1030')), event('New', at('0940'), at('1000')))
    await life.goOn(wall('09:16'))
    life.parts.arrive.notNow()
    await life.goOn(wall('09:36'))
    expect(told(life)).toEqual(['09:15 Ten', '09:35 New'])
  })

  it('announces again what was moved after an Arrive nobody saw', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('10:02'))
    expect(life.conversation('Ten').how).toBe('not-seen')
    await life.plan(event('Ten', at('1100'), at('1130')))
    await life.goOn(wall('10:56'))
    expect(told(life)).toEqual(['09:55 Ten', '10:55 Ten'])
  })

  it('announces again what was prepared and then moved, with what was said of it', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    life.parts.arrive.answer('eaten', 'met')
    await life.plan(event('Ten', at('1100'), at('1130')))
    expect(life.parts.view().conversation).toMatchObject({
      starts: Date.parse('2026-11-24T11:00+01:00'),
      moved: 'moved',
    })
    life.parts.arrive.notNow()
    await life.goOn(wall('10:56'))
    expect(told(life)).toEqual(['09:55 Ten', '10:55 Ten'])
    expect(life.parts.view().items[0]).toMatchObject({ id: 'eaten', answer: 'met' })
    life.parts.arrive.notNow()
    await life.goOn(wall('11:10'))
    expect(told(life)).toHaveLength(2)
  })

  it('closes an Arrive nobody is busy with when it moves its conversation away, and announces it anew', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    await life.plan(event('Ten', at('1100'), at('1130')))
    expect(life.parts.visible.has('arrive')).toBe(false)
    await life.goOn(wall('10:56'))
    expect(told(life)).toEqual(['09:55 Ten', '10:55 Ten'])
  })

  it('does not announce again what was not moved', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    life.parts.arrive.notNow()
    await life.plan(ten, half)
    await life.goOn(wall('10:10'))
    expect(told(life)).toEqual(['09:55 Ten'])
  })

  it('does not announce what is gone, or what was cancelled while it was being prepared', async () => {
    const life = await lifeWith([ten, half])
    await life.plan(ten)
    await life.goOn(wall('09:56'))
    life.parts.arrive.answer('eaten', 'met')
    await life.plan()
    expect(life.parts.view().conversation).toMatchObject({ title: 'Ten', moved: 'cancelled' })
    await life.goOn(wall('11:00'))
    expect(told(life)).toEqual(['09:55 Ten'])
  })
})
