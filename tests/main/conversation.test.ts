// The conversation one is in, over a real journal and a lived day.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const wall = (time: string) => `2026-11-24T${time}`
const instant = (time: string) => Date.parse(`2026-11-24T${time}+01:00`)

async function arrivedAt(time: string, ...events: string[]): Promise<Life> {
  const life = new Life()
  await life.plan(...(events.length > 0 ? events : [ten]))
  await life.goOn(wall(time))
  life.parts.arrive.open(life.conversation('Ten').id)
  expectOk(life.parts.arrive.here())
  return life
}
/** A walk-in, arrived at now. */
function walkIn(life: Life) {
  life.parts.arrive.open(null)
  expectOk(life.parts.arrive.here())
}

describe('a conversation', () => {
  it('runs over after its end, and goes on', async () => {
    const life = await arrivedAt('09:58')
    await life.goOn(wall('10:30'))
    expect(life.parts.conversation.current()?.over).toBe(false)
    await life.goOn(wall('10:31'))
    expect(life.parts.conversation.current()?.over).toBe(true)
  })

  it('ends when it is said, at that moment', async () => {
    const life = await arrivedAt('09:58')
    await life.goOn(wall('10:20'))
    expectOk(life.parts.conversation.done())
    expect(life.parts.conversation.current()).toBeUndefined()
    expect(life.conversation('Ten')).toMatchObject({ begun: instant('10:00'), ended: instant('10:20'), endNoted: true })
  })

  it('that nobody ends closes fifteen minutes past its end, and its end was not noted', async () => {
    const life = await arrivedAt('09:58')
    await life.goOn(wall('10:44:59'))
    expect(life.parts.conversation.current()).toBeDefined()
    await life.goOn(wall('10:45'))
    expect(life.parts.conversation.current()).toBeUndefined()
    expect(life.conversation('Ten')).toMatchObject({ ended: instant('10:45'), endNoted: false })
  })

  it('without a calendar closes an hour from its start', async () => {
    const life = await arrivedAt('09:58', ten, event('Eleven', at('2300'), at('2330')))
    life.parts.conversation.done()
    await life.goOn(wall('11:00'))
    walkIn(life)
    await life.goOn(wall('11:59:59'))
    expect(life.parts.conversation.current()).toBeDefined()
    await life.goOn(wall('12:00'))
    expect(life.parts.conversation.current()).toBeUndefined()
  })

  it('over which the machine slept closes at the moment it was over', async () => {
    const life = await arrivedAt('09:58')
    life.clock.jumpTo('2026-11-25T07:00')
    life.parts.reminders.look()
    expect(life.conversation('Ten')).toMatchObject({ ended: instant('10:45'), endNoted: false })
  })

  it('is not what Arrive is about any more', async () => {
    const life = await arrivedAt('10:00')
    await life.goOn(wall('10:10'))
    life.parts.arrive.open()
    expect(life.parts.view().conversation).toBeUndefined()
  })

  it('goes on over a restart', async () => {
    const life = await arrivedAt('09:58')
    await life.goOn(wall('10:10'))
    await life.restart()
    expect(life.parts.conversation.current()?.conversation.title).toBe('Ten')
    await life.goOn(wall('10:45'))
    expect(life.conversation('Ten').endNoted).toBe(false)
  })

  it('is ended by the next "I’m here"', async () => {
    const life = await arrivedAt('09:58')
    await life.goOn(wall('10:20'))
    expect(life.parts.arriveView.view()).toBeNull()
    life.parts.arrive.open(null)
    expect(life.parts.view().ends).toEqual({ names: ['Ann Berger'], more: 0 })
    expectOk(life.parts.arrive.here())
    expect(life.conversation('Ten')).toMatchObject({ ended: instant('10:20'), endNoted: true })
    expect(life.parts.conversation.current()?.conversation.key).toBeUndefined()
  })

  it('that lies ahead is not ended by someone who comes before it: it waits again', async () => {
    const life = await arrivedAt('09:50')
    walkIn(life)
    expect(life.parts.conversation.current()?.conversation.key).toBeUndefined()
    expect(life.conversation('Ten')).toMatchObject({ begun: undefined, ended: undefined, how: 'not-now' })
    await life.goOn(wall('10:02'))
    expect(life.parts.today.view().next?.title).toBe('Ten')
    life.parts.conversation.done()
    life.parts.arrive.open()
    expectOk(life.parts.arrive.here())
    expect(life.parts.conversation.current()?.conversation.title).toBe('Ten')
  })

  it('whose end cannot be kept is still going on', async () => {
    const life = await arrivedAt('10:00')
    life.parts.journal.db.pragma('query_only=ON')
    expect(life.parts.conversation.done()).toEqual({ ok: false, fault: 'read-only' })
    expect(life.parts.conversation.current()?.conversation.title).toBe('Ten')
    life.parts.journal.db.pragma('query_only=OFF')
  })

  it('marked as one that did not happen is over', async () => {
    const life = await arrivedAt('10:00')
    await life.goOn(wall('10:05'))
    expectOk(life.parts.today.mark(life.conversation('Ten').id, 'didnt-happen'))
    expect(life.parts.conversation.current()).toBeUndefined()
    expect(life.conversation('Ten')).toMatchObject({ mark: 'didnt-happen', ended: instant('10:05') })
  })
})

describe('the next moment, by one shortcut', () => {
  it('is Arrive, then "I’m here", then the line', async () => {
    const life = new Life()
    await life.plan(ten)
    await life.goOn(wall('09:50'))
    life.parts.next()
    expect(life.parts.view().conversation?.title).toBe('Ten')
    life.parts.next()
    expect(life.parts.arriveView.view()).toBeNull()
    await life.goOn(wall('10:20'))
    life.parts.next()
    expect(life.conversation('Ten')).toMatchObject({ ended: instant('10:20') })
    expect(life.parts.visible.has('line')).toBe(true)
    expect(life.parts.line.view().about).toMatchObject({ who: { names: ['Ann Berger'] } })
  })

  it('gives an Arrive that opened by itself the keyboard first', async () => {
    const life = new Life()
    await life.plan(ten)
    await life.goOn(wall('09:56'))
    life.parts.next()
    expect(life.conversation('Ten').how).toBeUndefined()
    life.parts.next()
    expect(life.conversation('Ten').how).toBe('here')
  })

  it('is no "I’m here" while it asks which', async () => {
    const life = new Life()
    await life.plan(ten, event('Other', at('1000'), at('1030')))
    await life.goOn(wall('09:56'))
    life.parts.next()
    life.parts.next()
    expect(life.parts.view().which).toHaveLength(2)
  })

  it('is Arrive for someone who comes when nothing is near', () => {
    const life = new Life()
    life.parts.next()
    expect(life.parts.view().who.names).toEqual([])
    life.parts.next()
    expect(life.parts.conversation.current()).toBeDefined()
  })
})
