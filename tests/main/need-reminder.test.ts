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

  describe('is not for today', () => {
    const many = needs({
      water: { kind: 'at', times: ['10:00', '14:00'] },
      rest: { kind: 'at', times: ['14:05'] },
      stretch: { kind: 'at', times: ['10:00'] },
    })
    const again = (life: Life) => {
      const view = life.parts.notice.view()
      return view?.kind === 'need' && view.again
    }
    const why = (life: Life) =>
      life.parts.reminders
        .view()
        .days.flatMap(({ rows }) => rows.map(({ kind, steps }) => `${kind} ${steps.map((each) => each.why).join()}`))

    it('where one of them would come again: then it does not, over a restart as well, until tomorrow', async () => {
      const life = new Life(many)
      await life.goOn(wall('10:00'))
      expect([shown(life), again(life)]).toEqual(['water,stretch', true])
      expectOk(life.parts.notice.act('not-today'))
      expect(life.parts.reminders.view().notToday).toEqual(['water'])
      await life.restart()
      await life.goOn(wall('14:01'))
      expect([shown(life), why(life)[0]]).toEqual(['', 'water not-today'])
      expect(life.parts.reminders.view().notToday, 'nothing is left of it today').toEqual([])
      await life.goOn(wall('14:05'))
      expect([shown(life), again(life)], 'another one comes').toEqual(['rest', false])
      expectOk(life.parts.notice.act('all-right'))
      await life.goOn('2026-11-25T10:00')
      expect(shown(life)).toBe('water,stretch')
    })

    it('and is again, when that is wished', async () => {
      const life = new Life(many)
      await life.goOn(wall('10:00'))
      expectOk(life.parts.notice.act('not-today'))
      expectOk(life.parts.reminders.needsAgain())
      expect(life.parts.reminders.view().notToday).toEqual([])
      await life.goOn(wall('14:00'))
      expect(shown(life)).toBe('water')
    })

    it('beside another that was said to be so before', async () => {
      const life = new Life(
        needs({ water: { kind: 'at', times: ['10:00', '15:00'] }, rest: { kind: 'at', times: ['11:00', '15:00'] } }),
      )
      for (const time of ['10:00', '11:00']) {
        await life.goOn(wall(time))
        expectOk(life.parts.notice.act('not-today'))
      }
      expect(life.parts.reminders.view().notToday).toEqual(['water', 'rest'])
      await life.goOn(wall('15:30'))
      expect(shown(life)).toBe('')
    })

    it('and in the hours of a night not for that night, past the end of its day', async () => {
      const night = { from: '22:00', to: '06:00' }
      const life = new Life({
        start: '2026-11-24T21:00[Europe/Berlin]',
        settings: {
          needs: { ...firstSettings.needs, water: { kind: 'every', minutes: 60 } },
          workHours: { ...firstSettings.workHours, 2: night, 3: night },
        },
      })
      await life.goOn('2026-11-25T03:00')
      expect(shown(life)).toBe('water')
      expectOk(life.parts.notice.act('not-today'))
      await life.goOn('2026-11-25T05:59')
      expect(shown(life)).toBe('')
      await life.goOn('2026-11-25T23:00')
      expect(shown(life)).toBe('water')
    })
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
