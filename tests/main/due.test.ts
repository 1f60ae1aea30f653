// What falls due in a day: when it is said, when it is held, and how it is moved and taken back.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life, type LifeOptions } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const dates = '>send the dates, 15:00'

/** A life in which something was written, each as a line of its own. */
function lifeWith(lines: string[], options: LifeOptions = {}): Life {
  const life = new Life(options)
  for (const line of lines) keep(life, line)
  return life
}
function keep(life: Life, line: string): void {
  life.parts.line.open()
  expectOk(life.parts.line.keep(line))
  life.parts.notice.act('not-now')
}
function park(life: Life, thought: string, when: 'after' | 'evening' | 'tomorrow' | 'at', at?: string): void {
  expectOk(life.parts.arrive.park({ thought, nextStep: '', when, at }))
}
function parked(life: Life, ...what: Parameters<typeof park> extends [Life, ...infer Rest] ? Rest : never): void {
  life.parts.arrive.open(undefined, 'park')
  park(life, ...what)
  life.parts.arrive.notNow()
}
/** What the corner says now. */
function said(life: Life): string {
  const view = life.parts.notice.view()
  if (!life.parts.visible.has('notice') || view?.kind !== 'due') return ''
  return `${view.count} ${view.text ?? 'held back'}`
}
const rows = (life: Life) => {
  const { parked, promises } = life.parts.today.view()
  return [...parked, ...promises].map(({ text, standing }) => `${text}: ${standing}`)
}
const promise = (life: Life, place = 0) => {
  const { kind = 'promise', id = '' } = life.parts.today.view().promises[place] ?? {}
  return { kind, id }
}

describe('a promise with a time', () => {
  it('is said at its time, and waits for an answer', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('14:59:59'))
    expect(said(life)).toBe('')
    await life.goOn(wall('15:00'))
    expect(said(life)).toBe('1 send the dates')
    await life.goOn(wall('15:40'))
    expect([said(life), rows(life)]).toEqual(['1 send the dates', ['send the dates: still-open']])
    expectOk(life.parts.notice.act('done'))
    expect([said(life), life.parts.today.view().promises[0]?.settled]).toEqual(['', 'done'])
  })

  it('is said once, whatever is answered', async () => {
    for (const answer of ['today', 'not-now'] as const) {
      const life = lifeWith([dates])
      await life.goOn(wall('15:00'))
      expectOk(life.parts.notice.act(answer))
      await life.goOn(wall('17:00'))
      await life.restart()
      await life.goOn(wall('18:00'))
      expect([said(life), rows(life)]).toEqual(['', ['send the dates: still-open']])
      expect(life.parts.visible.has('home')).toBe(false)
    }
  })

  it('opens Today when that is pressed', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('15:00'))
    expectOk(life.parts.notice.act('today'))
    expect(life.parts.visible.has('home')).toBe(true)
  })

  it('comes again in ten minutes when that is asked for', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('15:02'))
    expectOk(life.parts.notice.act('ten-minutes'))
    await life.goOn(wall('15:11:59'))
    expect(said(life)).toBe('')
    await life.restart()
    await life.goOn(wall('15:12'))
    expect(said(life)).toBe('1 send the dates')
  })

  it('is not said once it was kept, let go or moved', async () => {
    for (const how of ['done', 'let-go'] as const) {
      const life = lifeWith([dates])
      expectOk(life.parts.due.settle(promise(life), how))
      await life.goOn(wall('16:00'))
      expect(said(life)).toBe('')
    }
    const life = lifeWith([dates])
    await life.goOn(wall('15:00'))
    expectOk(life.parts.due.later(promise(life), '16:30'))
    await life.goOn(wall('15:01'))
    expect(said(life)).toBe('')
    await life.goOn(wall('16:30'))
    expect(said(life)).toBe('1 send the dates')
  })

  it('without a time is never said', async () => {
    const life = lifeWith(['>send it today', '>call some day'])
    life.clock.jumpTo('2026-11-25T08:00')
    await life.goOn('2026-11-25T08:30')
    expect([said(life), rows(life)]).toEqual(['', ['send it: still-open', 'call some day: someday']])
  })
})

describe('a natural break', () => {
  it('is none in conversation; it comes when that was said to be over', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('14:50'))
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.here())
    await life.goOn(wall('15:20'))
    expect(said(life)).toBe('')
    expectOk(life.parts.conversation.done())
    expect(said(life)).toBe('1 send the dates')
  })

  it('is none between "I’m here" and the beginning', async () => {
    const life = lifeWith([dates])
    await life.plan(event('Three', at('1505'), at('1530')))
    await life.goOn(wall('14:58'))
    life.parts.arrive.open()
    expectOk(life.parts.arrive.here())
    await life.goOn(wall('15:03'))
    expect(said(life)).toBe('')
  })

  it('is none while a line is written; it comes when that is put away', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('14:59'))
    life.parts.line.open()
    await life.goOn(wall('15:05'))
    expect(said(life)).toBe('')
    life.parts.line.hide()
    expect(said(life)).toBe('1 send the dates')
  })

  it('is none while Arrive is open, and what is said gives way to it', async () => {
    const life = lifeWith([dates])
    await life.plan(event('Three', at('1506'), at('1530')))
    await life.goOn(wall('15:00'))
    expect(said(life)).toBe('1 send the dates')
    await life.goOn(wall('15:01:30'))
    expect([life.announced.length, said(life)]).toEqual([1, ''])
    life.parts.arrive.notNow()
    await life.goOn(wall('15:02'))
    expect(said(life)).toBe('1 send the dates')
  })

  it('is none while the evening is answered', async () => {
    const life = lifeWith([dates])
    life.parts.visible.add('evening')
    await life.goOn(wall('15:05'))
    expect(said(life)).toBe('')
    life.parts.visible.delete('evening')
    await life.goOn(wall('15:06'))
    expect(said(life)).toBe('1 send the dates')
  })

  it('waits until a toast has gone', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('14:59:55'))
    life.parts.line.open()
    expectOk(life.parts.line.keep('good'))
    await life.goOn(wall('15:00'))
    expect(life.parts.notice.view()?.kind).toBe('kept')
    await life.goOn(wall('15:00:06'))
    expect(said(life)).toBe('1 send the dates')
  })
})

describe('after sleep', () => {
  it('it is said once, when it can still be of use', async () => {
    const life = lifeWith([dates])
    life.clock.jumpTo(wall('18:30'))
    life.parts.reminders.look()
    expect(said(life)).toBe('1 send the dates')
    expectOk(life.parts.notice.act('not-now'))
    life.clock.jumpTo(wall('19:30'))
    life.parts.reminders.look()
    expect(said(life)).toBe('')
  })

  it('of another day it only stands in Today', async () => {
    const life = lifeWith([dates])
    life.clock.jumpTo('2026-11-25T08:30')
    life.parts.reminders.look()
    expect([said(life), rows(life)]).toEqual(['', ['send the dates: still-open']])
  })
})

describe('several at once', () => {
  it('come as one, what somebody else waits for first', async () => {
    const life = lifeWith([dates, '>call Jonas, 15:00'])
    parked(life, 'the invoice', 'at', '15:00')
    await life.goOn(wall('15:00'))
    expect(said(life)).toBe('3 send the dates')
    expectOk(life.parts.due.settle(promise(life), 'done'))
    life.parts.reminders.look()
    expect(said(life)).toBe('2 call Jonas')
    expectOk(life.parts.notice.act('ten-minutes'))
    await life.goOn(wall('15:10'))
    expect(said(life)).toBe('2 call Jonas')
  })

  it('join what was not answered yet', async () => {
    const life = lifeWith([dates, '>call Jonas, 15:20'])
    await life.goOn(wall('15:20'))
    expect(said(life)).toBe('2 call Jonas')
  })
})

it('words are held back until it is pressed, for those who share their screen', async () => {
  const life = lifeWith([dates], { settings: { showNames: false } })
  await life.goOn(wall('15:00'))
  expect(said(life)).toBe('1 held back')
  expectOk(life.parts.notice.act('reveal'))
  expect(said(life)).toBe('1 send the dates')
})

it('words that were said are held back as soon as others watch', async () => {
  const life = lifeWith([dates])
  await life.goOn(wall('15:00'))
  expect(said(life)).toBe('1 send the dates')
  expectOk(life.parts.settingsView.change({ showNames: false }))
  expect(said(life)).toBe('1 held back')
})

describe('a parked thought', () => {
  it('for after this comes when the conversation it was parked in is over', async () => {
    const life = new Life()
    await life.plan(event('Ten', at('1000'), at('1030')))
    await life.goOn(wall('09:56'))
    park(life, 'the invoice', 'after')
    expectOk(life.parts.arrive.here())
    await life.goOn(wall('10:20'))
    expect([said(life), rows(life)]).toEqual(['', ['the invoice: today']])
    expectOk(life.parts.conversation.done())
    expect(said(life)).toBe('1 the invoice')
    expectOk(life.parts.notice.act('not-now'))
    await life.goOn(wall('11:00'))
    expect([said(life), rows(life)]).toEqual(['', ['the invoice: today']])
  })

  it('for after this comes when that conversation was never ended, or was not held', async () => {
    for (const isHeld of [true, false]) {
      const life = new Life()
      await life.plan(event('Ten', at('1000'), at('1030')))
      await life.goOn(wall('09:56'))
      park(life, 'the invoice', 'after')
      if (isHeld) expectOk(life.parts.arrive.here())
      else life.parts.arrive.notNow()
      await life.goOn(wall('10:29'))
      expect(said(life)).toBe('')
      await life.goOn(wall(isHeld ? '10:45' : '10:31'))
      expect(said(life)).toBe('1 the invoice')
    }
  })

  it('for after this that belongs to nobody comes after the next one', async () => {
    const life = new Life()
    parked(life, 'the invoice', 'after')
    await life.goOn(wall('09:00'))
    expect(said(life)).toBe('')
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.here())
    await life.goOn(wall('09:10'))
    expectOk(life.parts.conversation.done())
    expect(said(life)).toBe('1 the invoice')
  })

  it('for tomorrow stands in tomorrow’s Today, and is not said', async () => {
    const life = new Life()
    parked(life, 'the invoice', 'tomorrow')
    expect(rows(life)).toEqual(['the invoice: later'])
    await life.goOn('2026-11-25T12:00')
    expect([said(life), rows(life)]).toEqual(['', ['the invoice: today']])
  })

  it('for another time is understood as it is typed', () => {
    const life = new Life()
    life.parts.arrive.open(undefined, 'park')
    const typed = (words: string) =>
      expectOk(life.parts.arrive.parkDraft({ thought: 'the invoice', nextStep: '', when: 'at', at: words }))
    expect(typed('Friday')).toMatchObject({ dueDay: '2026-11-27' })
    expect(typed('Friday 3pm')).toMatchObject({ dueAt: Date.parse('2026-11-27T15:00+01:00') })
    expect(typed('when it rains')).toEqual({ dueWords: 'when it rains' })
    park(life, 'the invoice', 'at', 'when it rains')
    expect(life.parts.today.view().parked).toMatchObject([
      { text: 'the invoice', dueWords: 'when it rains', standing: 'someday' },
    ])
  })

  it('for another time is said then', async () => {
    const life = new Life()
    parked(life, 'the invoice', 'at', 'Friday 3pm')
    life.clock.jumpTo('2026-11-27T14:59')
    await life.goOn('2026-11-27T15:00')
    expect(said(life)).toBe('1 the invoice')
  })
})

describe('another time', () => {
  it('is kept as it is typed, and said as it is understood', async () => {
    const life = lifeWith([dates])
    const thing = promise(life)
    expect(expectOk(life.parts.due.laterDraft(thing, 'Friday'))).toMatchObject({ dueDay: '2026-11-27' })
    const { due, today } = await life.restart()
    expect(today.view().laterDraft).toEqual({ ...thing, typed: 'Friday' })
    expectOk(due.later(thing, 'Friday'))
    expect(today.view()).toMatchObject({
      laterDraft: undefined,
      promises: [{ dueDay: '2026-11-27', dueAt: undefined, standing: 'later', moved: true }],
    })
  })

  it('is taken back to the first one, which is not said anew', async () => {
    const life = lifeWith([dates])
    parked(life, 'the invoice', 'evening')
    await life.goOn(wall('15:00'))
    expectOk(life.parts.due.later(promise(life), 'Friday'))
    expectOk(life.parts.due.later(promise(life), 'when it rains'))
    expectOk(life.parts.due.later(promise(life), null))
    const thought = { kind: 'thought', id: life.parts.today.view().parked[0]?.id ?? '' } as const
    expectOk(life.parts.due.later(thought, 'tomorrow 9am'))
    expect(life.parts.today.view().parked).toMatchObject([{ when: 'at', dueDay: '2026-11-25', moved: true }])
    expectOk(life.parts.due.later(thought, null))
    await life.goOn(wall('15:30'))
    expect(said(life)).toBe('')
    expect(life.parts.today.view()).toMatchObject({
      parked: [{ when: 'evening', dueDay: '2026-11-24', moved: false }],
      promises: [{ dueAt: Date.parse('2026-11-24T15:00+01:00'), dueWords: undefined, moved: false }],
    })
  })
})

it('this evening has what is not for a later day', async () => {
  const life = lifeWith(['>one, today', '>two, Friday', '>three'])
  parked(life, 'four', 'evening')
  parked(life, 'five', 'tomorrow')
  parked(life, 'six', 'after')
  expect(life.parts.due.evening().map(({ text }) => text)).toEqual(['one', 'four', 'six'])
})

describe('nothing comes by itself', () => {
  const ten = event('Ten', at('1000'), at('1030'))

  it('on a day off, until it is taken back or the next day comes', async () => {
    const life = lifeWith(['>one, 09:30', '>two, tomorrow 09:30'])
    await life.plan(ten)
    expectOk(life.parts.daysOff.take(true))
    await life.goOn(wall('09:57'))
    expect([said(life), life.announced, life.parts.today.view().off]).toEqual(['', [], 'taken'])
    expectOk(life.parts.daysOff.take(false))
    expect(life.announced).toHaveLength(1)
    life.parts.arrive.notNow()
    life.parts.reminders.look()
    expect(said(life)).toBe('1 one')
    expectOk(life.parts.daysOff.take(true))
    expect(said(life)).toBe('')
    await life.goOn('2026-11-25T09:30')
    expect([said(life), life.parts.today.view().off]).toEqual(['1 two', undefined])
  })

  it('on a weekday without work, and everything works on a press', async () => {
    const life = lifeWith(['>one, 09:30'], { start: '2026-11-28T08:30[Europe/Berlin]' })
    await life.plan(event('Saturday', '20261128T100000', '20261128T103000'))
    await life.goOn('2026-11-28T09:57')
    expect([said(life), life.announced, life.parts.today.view().off]).toEqual(['', [], 'no-work-day'])
    life.parts.next()
    expect(life.parts.view().conversation?.title).toBe('Saturday')
  })

  it('after "Done for today."', async () => {
    const life = lifeWith([dates])
    await life.goOn(wall('14:00'))
    life.parts.journal.evenings.open('2026-11-24')
    life.parts.journal.evenings.close('2026-11-24')
    await life.goOn(wall('16:00'))
    expect(said(life)).toBe('')
  })
})

it('what cannot be marked as said is said all the same, once', async () => {
  const life = lifeWith([dates])
  life.parts.journal.db.pragma('query_only=ON')
  await life.goOn(wall('15:00'))
  expect(said(life)).toBe('1 send the dates')
  expectOk(life.parts.notice.act('not-now'))
  life.parts.journal.db.pragma('query_only=OFF')
  await life.goOn(wall('15:02'))
  expect(said(life)).toBe('')
  await life.restart()
  await life.goOn(wall('15:05'))
  expect(said(life)).toBe('')
})
