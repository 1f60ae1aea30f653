import { describe, expect, it } from 'vitest'
import { dayEndAfter, firstRunScreens, reaches, screenBeside, settingsOf } from '../../src/core/first-run.ts'

describe('the screens', () => {
  it('follow one another, and the events come only after a calendar', () => {
    const way = (asksEvents: boolean) => {
      const screens = ['reach'] as (typeof firstRunScreens)[number][]
      for (let next = screens.at(-1); next; next = screenBeside(next, 1, asksEvents)) screens.push(next)
      return screens.slice(1)
    }
    expect(way(true)).toEqual(firstRunScreens)
    expect(way(false)).toEqual(['reach', 'others', 'line', 'day'])
  })

  it('lead back the way they came, and nowhere before the first', () => {
    expect(screenBeside('others', -1, true)).toBe('events')
    expect(screenBeside('others', -1, false)).toBe('reach')
    expect(screenBeside('events', -1, false)).toBe('reach')
    expect(screenBeside('reach', -1, true)).toBeUndefined()
  })
})

describe('answers', () => {
  it('set nothing while there are none', () => {
    expect(settingsOf({})).toEqual({})
    expect(settingsOf({ computer: 'shared' })).toEqual({})
  })

  it('set the rhythm by how people come', () => {
    expect(reaches.map((reach) => settingsOf({ reach }).rhythm)).toEqual(['each', 'asked', 'stretch'])
  })

  it('take the names out of reminders for those who share their screen', () => {
    expect(settingsOf({ sharesScreen: true })).toEqual({ showNames: false })
    expect(settingsOf({ sharesScreen: false })).toEqual({ showNames: true })
  })

  it('set the evening, the end of the day with it, and the days of work', () => {
    expect(settingsOf({ eveningAt: '16:30', workDays: [6, 7] })).toEqual({
      eveningAt: '16:30',
      dayEndsAt: '02:00',
      workDays: [6, 7],
    })
  })
})

describe('the day of an evening ends', () => {
  it.each([
    ['', '02:00'],
    ['17:30', '02:00'],
    ['23:30', '02:00'],
    ['12:00', '02:00'],
    ['00:30', '02:30'],
    ['06:30', '08:30'],
    ['11:30', '12:00'],
  ])('for one at “%s”, at %s', (eveningAt, end) => expect(dayEndAfter(eveningAt)).toBe(end))
})
