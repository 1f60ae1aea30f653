// What a person says against reminders: Covered, and quiet until a time.
import { describe, expect, it } from 'vitest'
import { hushedBy } from '../../src/main/quiet.ts'
import { at, event, Life } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const told = (life: Life) => life.announced.map(({ at: when, titles }) => `${when} ${titles.join(' + ')}`)
const ten = event('Ten', at('1000'), at('1030'))
const noon = event('Noon', at('1200'), at('1230'))

async function lifeWith(...events: string[]): Promise<Life> {
  const life = new Life()
  await life.plan(...events)
  return life
}

describe('quiet', () => {
  it('holds until its time, over a restart as well, and then what waited comes at once', async () => {
    const life = await lifeWith(ten)
    await life.goOn(wall('09:50'))
    life.parts.reminders.quiet.begin('half-hour')
    await life.goOn(wall('10:10'))
    await life.restart()
    await life.goOn(wall('10:19:59'))
    expect(told(life)).toEqual([])
    await life.goOn(wall('10:20'))
    expect(told(life)).toEqual(['10:20 Ten'])
  })

  it('for the day ends with it, and can be ended before', async () => {
    const life = await lifeWith(ten, noon)
    life.parts.reminders.quiet.begin('day')
    await life.goOn(wall('11:00'))
    expect([told(life), life.parts.reminders.today().quiet]).toEqual([[], Date.parse('2026-11-25T02:00+01:00')])
    life.parts.reminders.quiet.end()
    await life.goOn(wall('11:55'))
    expect(told(life)).toEqual(['11:55 Noon'])
  })
})

describe('Covered', () => {
  it('holds everything until a conversation is said to be over', async () => {
    const life = await lifeWith(ten, noon)
    life.parts.reminders.quiet.cover(true)
    await life.goOn(wall('09:58'))
    expect(told(life)).toEqual([])
    life.parts.next()
    life.parts.arrive.here()
    await life.goOn(wall('11:56'))
    expect([told(life), life.parts.reminders.today().covered]).toEqual([['11:55 Noon'], false])
  })

  it('lasts over a restart, and no longer than its day', async () => {
    const life = await lifeWith(event('Tomorrow', '20261125T100000', '20261125T103000'))
    life.parts.reminders.quiet.cover(true)
    await life.restart()
    await life.goOn(wall('23:00'))
    expect(life.parts.reminders.today().covered).toBe(true)
    await life.goOn('2026-11-25T09:55')
    expect([told(life), life.parts.reminders.today().covered]).toEqual([['09:55 Tomorrow'], false])
  })

  it('taken off, lets what waited come', async () => {
    const life = await lifeWith(ten)
    life.parts.reminders.quiet.cover(true)
    await life.goOn(wall('09:58'))
    life.parts.reminders.quiet.cover(false)
    expect(told(life)).toEqual(['09:58 Ten'])
  })
})

it('is known without the journal', async () => {
  const life = new Life()
  const hushed = () => hushedBy(life.settings.get(), life.clock)
  expect(hushed()).toEqual([])
  life.parts.reminders.quiet.begin('hour')
  expect(hushed()).toEqual(['quiet'])
  await life.goOn(wall('09:31'))
  expect(hushed()).toEqual([])
  life.parts.reminders.quiet.cover(true)
  expect(hushed()).toEqual(['covered'])
  await life.goOn('2026-11-25T02:00')
  expect(hushed()).toEqual([])
})
