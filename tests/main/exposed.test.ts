// The display that is never shared is unplugged while something stands on it.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const jonas = 'ATTENDEE;CN=Jonas Weber:mailto:jonas@weber.example'

async function lifeAt(time: string): Promise<Life> {
  const life = new Life()
  const next = event('Half past', at('1035'), at('1100'), jonas)
  await life.plan(event('Ten', at('1000'), at('1030')), next)
  await life.goOn(wall(time))
  return life
}
const named = (life: Life) => JSON.stringify(life.parts.view()).match(/Ann|Jonas/)?.[0]

describe('the private display is unplugged', () => {
  it('under Arrive: it stays, names nobody until it is pressed, and keeps what was answered', async () => {
    const life = await lifeAt('09:56')
    expectOk(life.parts.arrive.answer('eaten', 'not-yet'))
    expect(named(life)).toBe('Ann')
    life.parts.unplugged(true)
    expect([life.parts.visible.has('arrive'), named(life)]).toEqual([true, undefined])
    expect(life.parts.view().items[0]).toMatchObject({ id: 'eaten', answer: 'not-yet' })
    life.parts.arrive.reveal()
    expect(named(life)).toBe('Ann')
    life.parts.unplugged(true)
    expect(named(life)).toBe('Ann')
  })

  it('under a thought being parked: the sheet closes, and its words are there when it is opened again', async () => {
    const life = await lifeAt('09:50')
    life.parts.arrive.open(undefined, 'park')
    expectOk(life.parts.arrive.parkDraft({ thought: 'about Ann', nextStep: '', when: 'evening' }))
    const before = life.parts.view().sheetsAsked
    life.parts.unplugged(true)
    expect(life.parts.view()).toMatchObject({ sheet: undefined, parkDraft: { thought: 'about Ann' } })
    expect(life.parts.view().sheetsAsked).toBeGreaterThan(before)
  })

  it('under a line: it is put away, and its draft waits', async () => {
    const life = await lifeAt('09:40')
    life.parts.line.open()
    expectOk(life.parts.line.draft('Ann was'))
    life.parts.unplugged(true)
    expect(life.parts.visible.has('line')).toBe(false)
    life.parts.line.open()
    expect([life.parts.visible.has('line'), life.parts.line.view().text]).toEqual([true, 'Ann was'])
    life.parts.unplugged(true)
    expect(life.parts.visible.has('line')).toBe(true)
  })

  it('under the turn: it is put away, and the line’s draft waits', async () => {
    const life = await lifeAt('09:56')
    expectOk(life.parts.arrive.here())
    await life.goOn(wall('10:31'))
    expectOk(life.parts.turn.doneAndLine())
    expect(life.parts.view().turn).toBe(true)
    expectOk(life.parts.line.draft('Ann was'))
    life.parts.unplugged(true)
    expect(life.parts.visible.has('arrive')).toBe(false)
    life.parts.line.open()
    expect(life.parts.line.view().text).toBe('Ann was')
  })

  it('under the evening: it is put away, and can be gone on with', async () => {
    const life = await lifeAt('17:40')
    life.parts.evening.open()
    expectOk(life.parts.evening.answer('gave', 'time for Ann'))
    life.parts.unplugged(true)
    expect(life.parts.visible.has('evening')).toBe(false)
    life.parts.evening.open()
    expect(JSON.stringify(life.parts.evening.view())).toContain('time for Ann')
  })

  it('under what is due: its words are held back', async () => {
    const life = await lifeAt('08:31')
    life.parts.line.open()
    expectOk(life.parts.line.keep('>send Ann the dates, 09:00'))
    life.parts.notice.act('not-now')
    await life.goOn(wall('09:00'))
    expect(life.parts.notice.view()).toMatchObject({ kind: 'due', text: 'send Ann the dates' })
    life.parts.unplugged(true)
    expect(life.parts.notice.view()).toMatchObject({ kind: 'due', text: undefined })
    expectOk(life.parts.notice.act('reveal'))
    expect(life.parts.notice.view()).toMatchObject({ text: 'send Ann the dates' })
    life.parts.unplugged(true)
    expect(life.parts.notice.view(), 'it was pressed where others may see it').toMatchObject({
      text: 'send Ann the dates',
    })
  })

  it('under what is due and was pressed there: its words are held back, until it is pressed again', async () => {
    const life = await lifeAt('08:31')
    life.settings.change({ showNames: false })
    life.parts.line.open()
    expectOk(life.parts.line.keep('>send Ann the dates, 09:00'))
    life.parts.notice.act('not-now')
    await life.goOn(wall('09:00'))
    expectOk(life.parts.notice.act('reveal'))
    expect(life.parts.notice.view()).toMatchObject({ kind: 'due', text: 'send Ann the dates' })
    life.parts.unplugged(true)
    expect(life.parts.notice.view()).toMatchObject({ kind: 'due', text: undefined })
    expectOk(life.parts.notice.act('reveal'))
    expect(life.parts.notice.view()).toMatchObject({ text: 'send Ann the dates' })
  })
})

describe('while it is unplugged', () => {
  it('a reminder names nobody; plugged in again, the next one does', async () => {
    const life = await lifeAt('09:40')
    life.parts.unplugged(true)
    await life.goOn(wall('09:56'))
    expect([life.parts.view().heldBack, named(life)]).toEqual([true, undefined])
    life.parts.unplugged(false)
    expect(life.parts.view().heldBack).toBe(true)
    life.parts.arrive.notNow()
    await life.goOn(wall('10:31'))
    expect(named(life)).toBe('Jonas')
  })

  it('whoever asks for Arrive sees whom it is about', async () => {
    const life = await lifeAt('09:50')
    life.parts.unplugged(true)
    life.parts.arrive.open()
    expect(named(life)).toBe('Ann')
  })
})
