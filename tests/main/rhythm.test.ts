// The user's rhythm: when Arrive is light, what it takes over, and that nothing of it counts as an answer.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life, type LifeOptions, MINUTE } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const wall = (time: string) => `2026-11-24T${time}`
const instant = (time: string) => Date.parse(`2026-11-24T${time}+01:00`)
const stretch: LifeOptions = { settings: { rhythm: 'stretch' } }

/** Someone walks in, is arrived at, and leaves. */
function served(life: Life, came: string, left: string): void {
  life.clock.advanceTo(wall(came))
  life.parts.arrive.open(null)
  expectOk(life.parts.arrive.here())
  life.clock.advanceTo(wall(left))
  expectOk(life.parts.conversation.done())
}
const isLight = (life: Life) => life.parts.view().light
/** The groups as they are shown, and as at when. */
const shown = (life: Life) =>
  Object.fromEntries(
    life.parts.view().items.map(({ group, answer, taken }) => [group, answer ?? (taken && [taken.answer, taken.at])]),
  )
const rows = (life: Life, what: string) =>
  Number(life.parts.journal.db.prepare(`SELECT count(*) FROM ${what}`).pluck().get())

describe('by the stretch', () => {
  it('the first Arrive of the day is whole, the next light, and after half an hour’s break whole again', () => {
    const life = new Life(stretch)
    life.parts.arrive.open(null)
    expect(isLight(life)).toBe(false)
    served(life, '08:40', '08:50')
    life.clock.advanceTo(wall('09:19:59'))
    life.parts.arrive.open(null)
    expect(isLight(life)).toBe(true)
    life.parts.arrive.notNow()
    life.clock.advanceTo(wall('09:20'))
    life.parts.arrive.open(null)
    expect(isLight(life)).toBe(false)
  })

  it('a long quiet call is no break', () => {
    const life = new Life(stretch)
    life.parts.arrive.open(null)
    life.parts.arrive.here()
    life.clock.advanceTo(wall('09:25'))
    life.parts.arrive.open(null)
    expect(isLight(life)).toBe(true)
  })

  it('what comes by itself is light as well', async () => {
    const life = new Life(stretch)
    await life.plan(ten)
    served(life, '09:30', '09:50')
    await life.goOn(wall('09:55'))
    expect(life.parts.view()).toMatchObject({ light: true, conversation: { title: 'Ten' } })
  })

  it('two at once are asked about, and the chosen one is light', async () => {
    const life = new Life(stretch)
    await life.plan(ten, event('Other', at('1000'), at('1030')))
    served(life, '09:30', '09:50')
    await life.goOn(wall('09:56'))
    expect(life.parts.view().which).toHaveLength(2)
    life.parts.arrive.choose(life.conversation('Other').id)
    expect(life.parts.view()).toMatchObject({ light: true, which: undefined, conversation: { title: 'Other' } })
    expectOk(life.parts.arrive.here())
    expect(life.conversation('Ten').how).toBe('not-now')
  })

  it('one that was begun whole goes on whole', async () => {
    const life = new Life(stretch)
    await life.plan(ten)
    life.parts.arrive.open(life.conversation('Ten').id)
    expectOk(life.parts.arrive.answer('eaten', 'met'))
    life.parts.arrive.notNow()
    served(life, '09:30', '09:50')
    life.parts.arrive.open(life.conversation('Ten').id)
    expect(isLight(life)).toBe(false)
  })

  it('is whole for what is asked for from the tray: it belongs to the whole one', () => {
    const life = new Life(stretch)
    served(life, '08:40', '08:50')
    life.parts.arrive.open(undefined, 'park')
    expect(isLight(life)).toBe(false)
  })

  it.each([
    ['at midnight goes on', '23:50', '2026-11-25T00:05', true],
    ['ends with the day, at two in the morning', '01:50', '2026-11-25T02:05', false],
  ])('%s', (_, left, later, light) => {
    const life = new Life({ ...stretch, start: '2026-11-24T23:00[Europe/Berlin]' })
    life.parts.arrive.open(null)
    life.parts.arrive.here()
    life.clock.advanceTo(left === '23:50' ? wall(left) : '2026-11-24T23:55')
    if (left === '01:50') {
      life.parts.arrive.open(null)
      life.parts.arrive.here()
      life.clock.advanceTo('2026-11-25T00:50')
      life.parts.arrive.open(null)
      life.parts.arrive.here()
      life.clock.advanceTo('2026-11-25T01:50')
    }
    expectOk(life.parts.conversation.done())
    life.clock.advanceTo(later)
    life.parts.arrive.open(null)
    expect(isLight(life)).toBe(light)
  })

  it('goes on in another zone', () => {
    const life = new Life(stretch)
    life.parts.arrive.open(null)
    life.parts.arrive.restMet()
    life.parts.arrive.here()
    life.clock.advanceTo(wall('08:50'))
    life.parts.conversation.done()
    life.clock.travelTo('America/New_York')
    life.clock.advance(10 * MINUTE)
    life.parts.arrive.open(null)
    expect(isLight(life)).toBe(true)
    expect(shown(life)).toMatchObject({ needs: ['met', instant('08:30')] })
    expectOk(life.parts.arrive.here())
    expect(
      life.parts.journal.db.prepare('SELECT DISTINCT as_at, as_at_wall, as_at_zone FROM answer WHERE as_at > 0').all(),
    ).toEqual([{ as_at: instant('08:30'), as_at_wall: '2026-11-24T02:30:00', as_at_zone: 'America/New_York' }])
  })
})

describe('only when asked', () => {
  it('no Arrive comes by itself, and after a conversation the line alone', async () => {
    const life = new Life({ settings: { rhythm: 'asked' } })
    await life.plan(ten, event('Next', at('1030'), at('1100')))
    await life.goOn(wall('10:02'))
    expect(life.announced).toEqual([])
    life.parts.next()
    expect(life.parts.view()).toMatchObject({ light: false, conversation: { title: 'Ten' } })
    life.parts.next()
    await life.goOn(wall('10:28'))
    life.parts.next()
    expect([life.parts.visible.has('line'), life.parts.visible.has('arrive')]).toEqual([true, false])
    life.parts.line.hide()
    await life.goOn(wall('10:45'))
    expect(life.announced).toEqual([])
  })
})

describe('what is taken over', () => {
  /** All met at 8:40; light from then on. */
  function lifeLight(): Life {
    const life = new Life(stretch)
    life.clock.advanceTo(wall('08:40'))
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.restMet())
    expectOk(life.parts.arrive.here())
    life.clock.advanceTo(wall('09:00'))
    expectOk(life.parts.conversation.done())
    life.parts.arrive.open(null)
    return life
  }
  const asAt = instant('08:40')

  it('is shown as at when it was said', () => {
    expect(shown(lifeLight())).toEqual({
      needs: ['met', asAt],
      distractions: ['met', asAt],
      presence: ['met', asAt],
    })
  })

  it('is kept apart from what is said now, and never counts as an answer', () => {
    const life = lifeLight()
    expectOk(life.parts.arrive.answer('group:needs', 'not-yet'))
    const id = life.parts.arrive.conversationId() ?? ''
    expectOk(life.parts.arrive.here())
    expect(life.parts.journal.arrivals.of(id)).toMatchObject({
      light: true,
      answers: { 'group:needs': 'not-yet' },
      taken: { 'group:distractions': { answer: 'met', at: asAt }, 'group:presence': { answer: 'met', at: asAt } },
    })
    expect(rows(life, 'answer WHERE as_at IS NULL')).toBe(9)
    expect(life.parts.journalView.conversation(id)?.arrival?.items).toEqual([
      { id: 'group:needs', group: 'needs', answer: 'not-yet', taken: undefined },
      { id: 'group:distractions', group: 'distractions', answer: undefined, taken: { answer: 'met', at: asAt } },
      { id: 'group:presence', group: 'presence', answer: undefined, taken: { answer: 'met', at: asAt } },
    ])
  })

  it('is not passed on: the next one takes over what was said itself', () => {
    const life = lifeLight()
    expectOk(life.parts.arrive.answer('group:needs', 'not-yet'))
    expectOk(life.parts.arrive.here())
    life.clock.advanceTo(wall('09:20'))
    life.parts.conversation.done()
    life.parts.arrive.open(null)
    expect(shown(life)).toEqual({
      needs: ['not-yet', instant('09:00')],
      distractions: ['met', asAt],
      presence: ['met', asAt],
    })
  })

  it('ends after two hours, and then stands unanswered', () => {
    const life = lifeLight()
    for (const [came, left] of [
      ['09:00', '09:55'],
      ['10:00', '10:35'],
    ] as const) {
      served(life, came, left)
    }
    life.clock.advanceTo(wall('10:40'))
    life.parts.arrive.open(null)
    expect(shown(life)).toMatchObject({ needs: ['met', asAt] })
    life.clock.advanceTo(wall('10:40:01'))
    expect(shown(life)).toEqual({ needs: undefined, distractions: undefined, presence: undefined })
    expectOk(life.parts.arrive.here())
    expect(rows(life, `answer WHERE as_at IS NOT NULL AND at >= ${instant('10:40')}`)).toBe(0)
  })

  it('leaves nothing behind when it is not now', () => {
    const life = lifeLight()
    life.parts.arrive.notNow()
    expect(rows(life, 'conversation')).toBe(1)
    expect(rows(life, 'answer WHERE as_at IS NOT NULL')).toBe(0)
  })

  it('is gone in all eight, where what was said of a whole group is met in each of its items', () => {
    const life = lifeLight()
    expectOk(life.parts.arrive.whole())
    expect(rows(life, 'conversation')).toBe(1)
    expect(life.parts.view()).toMatchObject({ light: false })
    expect(life.parts.view().items.filter(({ answer }) => answer)).toEqual([])
    life.parts.arrive.notNow()
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.answer('group:distractions', 'met'))
    expectOk(life.parts.arrive.answer('group:needs', 'not-yet'))
    expectOk(life.parts.arrive.whole())
    expect(life.parts.arrive.arrival()?.answers).toEqual({
      silent: 'met',
      unfinished: 'met',
      'only-theirs': 'met',
      'group:needs': 'not-yet',
    })
    expectOk(life.parts.arrive.answer('body', 'not-yet'))
    expect(life.parts.arrive.arrival()?.answers).not.toHaveProperty('group:needs')
  })
})
