import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, asked, firstChecklist, groups } from '../../src/core/arrive.ts'
import {
  AS_AT_MINUTES,
  BREAK_MINUTES,
  comesByItself,
  type Given,
  groupItem,
  isLight,
  pressOver,
  takenOver,
} from '../../src/core/rhythm.ts'
import { rhythms } from '../../src/core/settings.ts'

const MINUTE = 60_000
/** Minutes after ten. */
const at = (minutes: number) => minutes * MINUTE

describe('by the stretch, Arrive', () => {
  const light = (lastEnd: number | undefined, meeting = false) => isLight('stretch', { lastEnd, meeting }, at(0))
  it('is whole at the day’s start', () => expect(light(undefined)).toBe(false))
  it('is light between conversations', () => expect(light(at(-BREAK_MINUTES) + 1)).toBe(true))
  it('is whole after a break of thirty minutes', () => expect(light(at(-BREAK_MINUTES))).toBe(false))
  it('is light while one is in a conversation, however long it has been quiet', () => {
    expect(light(undefined, true)).toBe(true)
    expect(light(at(-300), true)).toBe(true)
  })

  const minutes = fc.integer({ min: -600, max: 0 })
  it('never becomes whole by a shorter break', () => {
    fc.assert(
      fc.property(minutes, minutes, fc.boolean(), (one, other, meeting) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
        return !light(at(earlier), meeting) || light(at(later), meeting)
      }),
    )
  })
  it('is whole in every other rhythm', () => {
    fc.assert(
      fc.property(fc.constantFrom('each', 'asked'), minutes, fc.boolean(), (rhythm, end, meeting) => {
        return !isLight(rhythm, { lastEnd: at(end), meeting }, at(0))
      }),
    )
  })
})

it('comes by itself in every rhythm but when it is to be asked for', () => {
  expect(rhythms.filter(comesByItself)).toEqual(['each', 'stretch'])
})

describe('a light Arrive takes over', () => {
  const over = (...given: Given[]) => takenOver(firstChecklist, given, at(0))
  const said = (items: string, answer: Answer, minutes: number): Given[] =>
    items.split(' ').map((item) => ({ item, answer, at: at(minutes) }))

  it('a group that was met in all it asks, as at its oldest answer', () => {
    expect(over(...said('eaten body', 'met', -50), ...said('tired', 'met', -49))).toEqual({
      needs: { answer: 'met', at: at(-50) },
    })
  })
  it('one in which something was not, as at then', () => {
    expect(over(...said('eaten tired', 'met', -50), ...said('body', 'not-yet', -40))).toEqual({
      needs: { answer: 'not-yet', at: at(-40) },
    })
    const twice = [...said('eaten', 'not-yet', -50), ...said('body', 'not-yet', -40)]
    for (const given of [twice, twice.toReversed()])
      expect(over(...given)).toEqual({ needs: { answer: 'not-yet', at: at(-40) } })
  })
  it('nothing of a group that was half answered', () => expect(over(...said('eaten body', 'met', -50))).toEqual({}))
  it('what was said of the group as a whole, when that was later', () => {
    const items = said('silent unfinished only-theirs', 'met', -50)
    expect(over(...items, ...said('group:distractions', 'not-yet', -20))).toEqual({
      distractions: { answer: 'not-yet', at: at(-20) },
    })
    expect(over(...said('group:distractions', 'not-yet', -60), ...items)).toEqual({
      distractions: { answer: 'met', at: at(-50) },
    })
  })
  it('the last answer, in whatever order they are told', () => {
    const answers = [...said('who if-then', 'not-yet', -90), ...said('who if-then', 'met', -30)]
    expect(over(...answers)).toEqual(over(...answers.toReversed()))
    expect(over(...answers).presence?.answer).toBe('met')
  })
  it('nothing of what is older than two hours, or lies ahead of a clock that was set back', () => {
    expect(over(...said('who if-then', 'met', -AS_AT_MINUTES))).toHaveProperty('presence')
    expect(over(...said('who if-then', 'met', -AS_AT_MINUTES - 1), ...said('group:needs', 'met', 1))).toEqual({})
  })
  it('only what is asked', () => {
    const checklist = firstChecklist.filter(({ group }) => group === 'needs')
    expect(takenOver(checklist, said('who if-then group:presence', 'met', -5), at(0))).toEqual({})
    const two = checklist.map((item) => ({ ...item, on: item.id !== 'tired' }))
    expect(takenOver(two, said('eaten body', 'met', -5), at(0))).toEqual({ needs: { answer: 'met', at: at(-5) } })
  })

  const items = [...asked(firstChecklist).map(({ id }) => id), ...groups.map(groupItem)]
  const given = fc.array(
    fc.record({
      item: fc.constantFrom(...items),
      answer: fc.constantFrom<Answer>('met', 'not-yet'),
      at: fc.integer({ min: -180, max: 20 }).map(at),
    }),
  )
  it('never calls met what was not said to be, within the two hours', () => {
    fc.assert(
      fc.property(given, (answers) => {
        for (const [group, taken] of Object.entries(takenOver(firstChecklist, answers, at(0)))) {
          expect(taken.at).toBeGreaterThanOrEqual(at(-AS_AT_MINUTES))
          expect(taken.at).toBeLessThanOrEqual(at(0))
          if (taken.answer === 'not-yet') continue
          const fresh = answers.filter((one) => one.at >= at(-AS_AT_MINUTES) && one.at <= at(0) && one.answer === 'met')
          for (const { id } of asked(firstChecklist).filter((item) => item.group === group)) {
            expect(fresh.some(({ item }) => item === id || item === `group:${group}`)).toBe(true)
          }
        }
      }),
    )
  })
})

describe('a press in light Arrive', () => {
  it('marks the exception over what was taken over, and takes it back', () => {
    expect(pressOver(undefined, 'met')).toBe('not-yet')
    expect(pressOver('not-yet', 'met')).toBeUndefined()
    expect(pressOver(undefined, 'not-yet')).toBe('met')
    expect(pressOver('met', 'not-yet')).toBeUndefined()
  })
  it('goes met, not yet, clear where nothing was taken over', () => {
    expect(pressOver(undefined, undefined)).toBe('met')
    expect(pressOver('met', undefined)).toBe('not-yet')
    expect(pressOver('not-yet', undefined)).toBeUndefined()
  })
})
