import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  asked,
  type ChecklistItem,
  firstChecklist,
  foldsAs,
  groups,
  MOST_ITEMS,
  press,
  restMet,
} from '../../src/core/arrive.ts'

const item = (id: string, group: ChecklistItem['group'], on = true): ChecklistItem => ({ id, group, on })
const ids = (items: readonly ChecklistItem[]) => items.map(({ id }) => id)

const checklists = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    group: fc.constantFrom(...groups),
    on: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
)

describe('the checklist', () => {
  it('has eight items at first, needs before distractions before presence', () => {
    expect(ids(asked(firstChecklist))).toEqual([
      'eaten',
      'body',
      'tired',
      'silent',
      'unfinished',
      'only-theirs',
      'who',
      'if-then',
    ])
  })

  it('asks by group, whatever the order in Settings, and keeps that order within a group', () => {
    const mixed = [item('c', 'presence'), item('b', 'needs'), item('d', 'presence'), item('a', 'needs')]
    expect(ids(asked(mixed))).toEqual(['b', 'a', 'c', 'd'])
  })

  it('leaves out what is switched off', () => {
    expect(ids(asked([item('a', 'needs', false), item('b', 'needs')]))).toEqual(['b'])
  })

  it('never asks more than eight, and nothing that is not on', () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        const items = asked(checklist)
        expect(items.length).toBe(Math.min(MOST_ITEMS, checklist.filter(({ on }) => on).length))
        expect(items.every(({ on }) => on)).toBe(true)
        const places = items.map(({ group }) => groups.indexOf(group))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('answers', () => {
  it('go from met to not yet to clear, and round again', () => {
    expect(press(undefined)).toBe('met')
    expect(press('met')).toBe('not-yet')
    expect(press('not-yet')).toBeUndefined()
  })

  it('"the rest met" are those without an answer, and no others', () => {
    fc.assert(
      fc.property(checklists, fc.func(fc.constantFrom('met', 'not-yet', undefined)), (checklist, say) => {
        const answers = Object.fromEntries(
          checklist.flatMap(({ id }) => (say(id) === undefined ? [] : [[id, say(id)]])),
        ) as Answers
        expect(restMet(checklist, answers)).toEqual(ids(asked(checklist)).filter((id) => answers[id] === undefined))
      }),
    )
  })

  it('an item called like a property of every object is no answer', () => {
    expect(restMet([item('constructor', 'needs')], {})).toEqual(['constructor'])
  })
})

it('an Arrive that was never touched is not seen; a half answered one is folded', () => {
  expect(foldsAs(false)).toBe('not-seen')
  expect(foldsAs(true)).toBe('folded')
})
