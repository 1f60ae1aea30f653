import { describe, expect, it } from 'vitest'
import { beginsAt, closesAt, mayOffer, phase, runsOver, TURN_MINUTES, turnsTo } from '../../src/core/conversation.ts'

const MINUTE = 60_000
/** Minutes after ten. */
const at = (minutes: number) => minutes * MINUTE
const call = { starts: at(0), ends: at(30) }
const walkIn = { starts: at(0) }

describe('a conversation', () => {
  it('begins at its start when "I’m here" was earlier', () => expect(beginsAt(call, at(-4))).toBe(at(0)))
  it('begins at "I’m here" when that is later', () => expect(beginsAt(call, at(3))).toBe(at(3)))

  it('closes fifteen minutes past its end when nobody ended it', () => expect(closesAt(call, at(0))).toBe(at(45)))
  it('arrived at after its end, it still has fifteen minutes', () => expect(closesAt(call, at(40))).toBe(at(55)))
  it('without an end closes an hour from its start', () => expect(closesAt(walkIn, at(2))).toBe(at(62)))

  it('runs over after its end, not at it', () => {
    expect(runsOver(call, at(30))).toBe(false)
    expect(runsOver(call, at(30) + 1)).toBe(true)
    expect(runsOver(walkIn, at(59))).toBe(false)
  })
})

describe('a conversation is', () => {
  it.each([
    ['later, long before it', -16, 5, 'later'],
    ['soon, a quarter of an hour before, even with a short lead', -15, 5, 'soon'],
    ['soon from a longer lead time on', -20, 20, 'soon'],
    ['soon with reminders off', -15, 0, 'soon'],
    ['under way at its start', 0, 5, 'under-way'],
    ['under way until its end', 29, 5, 'under-way'],
    ['past at its end', 30, 5, 'past'],
  ] as const)('%s', (_, minutes, lead, expected) => {
    expect(phase(call, at(minutes), lead)).toBe(expected)
  })

  it('past after an hour when it has no end', () => {
    expect(phase(walkIn, at(59), 5)).toBe('under-way')
    expect(phase(walkIn, at(60), 5)).toBe('past')
  })
})

describe('the end of a conversation turns to the next', () => {
  const next = { starts: at(30), ends: at(60) }
  it('when it begins within ten minutes', () => {
    expect(turnsTo(next, at(30 - TURN_MINUTES))).toBe(true)
    expect(turnsTo(next, at(30 - TURN_MINUTES) - 1)).toBe(false)
  })
  it('when it has begun meanwhile, and is not over', () => {
    expect(turnsTo(next, at(59))).toBe(true)
    expect(turnsTo(next, at(60))).toBe(false)
  })
})

describe('one line is offered', () => {
  it('when none was offered yet', () => expect(mayOffer({ offered: [], passedOver: 0 }, at(0))).toBe(true))
  it('not again within the hour', () => {
    expect(mayOffer({ offered: [at(0)], passedOver: 1 }, at(59))).toBe(false)
    expect(mayOffer({ offered: [at(0)], passedOver: 1 }, at(60))).toBe(true)
  })
  it('an hour after the last one, whatever their order', () => {
    expect(mayOffer({ offered: [at(50), at(0)], passedOver: 0 }, at(70))).toBe(false)
  })
  it('not after three were passed over', () => {
    expect(mayOffer({ offered: [at(0)], passedOver: 3 }, at(600))).toBe(false)
    expect(mayOffer({ offered: [at(0)], passedOver: 2 }, at(600))).toBe(true)
  })
})
