// What a body needs, at the times its owner has set.
import { describe, expect, it } from 'vitest'
import { firstSettings, type Settings } from '../../src/core/settings.ts'
import { expectOk, Life } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const needs = (plans: Partial<Settings['needs']>) => ({ settings: { needs: { ...firstSettings.needs, ...plans } } })
const shown = (life: Life) => {
  const view = life.parts.notice.view()
  return view?.kind === 'need' ? view.needs.join() : (view?.kind ?? '')
}
const water = needs({ water: { kind: 'at', times: ['10:00', '14:00'] } })

describe('a need', () => {
  it('is said at its time, and goes when it is answered', async () => {
    const life = new Life(water)
    await life.goOn(wall('09:59:59'))
    expect(shown(life)).toBe('')
    await life.goOn(wall('10:00'))
    expect(shown(life)).toBe('water')
    expectOk(life.parts.notice.act('all-right'))
    await life.goOn(wall('13:59'))
    expect(shown(life)).toBe('')
    await life.goOn(wall('14:00'))
    expect(shown(life)).toBe('water')
  })

  it('unanswered goes by itself after three quarters of an hour', async () => {
    const life = new Life(water)
    await life.goOn(wall('10:44'))
    expect(shown(life)).toBe('water')
    await life.goOn(wall('10:45'))
    expect(shown(life)).toBe('')
  })

  it('comes again in ten minutes when that is asked for, over a restart as well, and not before', async () => {
    const life = new Life(water)
    await life.goOn(wall('10:00'))
    expectOk(life.parts.notice.act('ten-minutes'))
    await life.restart()
    await life.goOn(wall('10:09:59'))
    expect(shown(life)).toBe('')
    await life.goOn(wall('10:10'))
    expect(shown(life)).toBe('water')
    expectOk(life.parts.notice.act('all-right'))
    await life.goOn(wall('11:00'))
    expect(shown(life)).toBe('')
  })

  it('waits for a conversation, and a breath after it; two at once are one', async () => {
    const both = needs({ water: { kind: 'at', times: ['10:00'] }, stretch: { kind: 'at', times: ['10:05'] } })
    const life = new Life(both)
    await life.goOn(wall('09:58'))
    life.parts.arrive.open(null)
    life.parts.arrive.here()
    await life.goOn(wall('10:20'))
    life.parts.conversation.done()
    await life.goOn(wall('10:20:59'))
    expect(shown(life)).toBe('')
    await life.goOn(wall('10:21'))
    expect(shown(life)).toBe('water,stretch')
  })

  it('gives way to an open line, and is there again after it', async () => {
    const life = new Life(water)
    await life.goOn(wall('10:00'))
    life.parts.line.open()
    life.parts.reminders.look()
    expect(shown(life)).toBe('')
    life.parts.line.hide()
    expect(shown(life)).toBe('water')
  })

  it('does not come on a day off, nor outside of the hours of work', async () => {
    const off = new Life(water)
    expectOk(off.parts.daysOff.take(true))
    await off.goOn(wall('10:30'))
    const early = new Life(needs({ water: { kind: 'at', times: ['08:50'] } }))
    await early.goOn(wall('08:55'))
    expect([shown(off), shown(early)]).toEqual(['', ''])
  })

  it('is said once at its wall time when one travels, whichever way', async () => {
    const west = new Life(water)
    await west.goOn(wall('10:30'))
    expectOk(west.parts.notice.act('all-right'))
    west.clock.travelTo('Atlantic/Azores')
    await west.goOn(wall('10:30'))
    expect(shown(west)).toBe('')
    await west.goOn(wall('14:00'))
    expect(shown(west)).toBe('water')
  })
})
