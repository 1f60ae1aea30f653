// A sound with what comes by itself: off at first, then one for each reminder and none for anything else.
import { expect, it } from 'vitest'
import { at, event, expectOk, Life } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`

async function day(sound?: boolean): Promise<Life> {
  const life = new Life({ settings: sound === undefined ? {} : { sound } })
  await life.plan(event('Ten', at('1000'), at('1030')))
  life.parts.line.open()
  expectOk(life.parts.line.keep('>send the dates >call Jonas, 15:00'))
  life.parts.notice.act('not-now')
  return life
}

it('is made by nothing unless it is wanted', async () => {
  const life = await day()
  for (const time of ['09:56', '15:01', '17:40']) {
    await life.goOn(wall(time))
    life.parts.arrive.notNow()
    life.parts.notice.act('not-now')
  }
  expect(life.parts.sounds).toEqual([])
})

it('comes once with Arrive by reminder, with what is due and with the evening’s offer', async () => {
  const life = await day(true)
  expect(life.parts.sounds).toEqual([])
  await life.goOn(wall('09:56'))
  await life.goOn(wall('09:59'))
  expect(life.parts.sounds).toEqual(['arrive'])
  expectOk(life.parts.arrive.here())
  await life.goOn(wall('10:20'))
  expectOk(life.parts.conversation.done())
  await life.goOn(wall('14:59'))
  expect(life.parts.sounds).toEqual(['arrive'])
  await life.goOn(wall('15:00'))
  await life.goOn(wall('15:20'))
  expect(life.parts.sounds).toEqual(['arrive', 'notice'])
  expectOk(life.parts.notice.act('ten-minutes'))
  await life.goOn(wall('15:31'))
  expect(life.parts.sounds).toEqual(['arrive', 'notice', 'notice'])
  expectOk(life.parts.notice.act('not-now'))
  await life.goOn(wall('17:30:30'))
  expect(life.parts.notice.view()?.kind).toBe('evening')
  await life.goOn(wall('17:40'))
  expect(life.parts.sounds).toEqual(['arrive', 'notice', 'notice', 'notice'])
})

it('comes with nothing that a person asked for, and not with “Kept.”', async () => {
  const life = await day(true)
  life.parts.arrive.open()
  life.parts.arrive.notNow()
  life.parts.line.open()
  expectOk(life.parts.line.keep('Ann was glad'))
  expect(life.parts.notice.view()?.kind).toBe('kept')
  expect(life.parts.sounds).toEqual([])
})
