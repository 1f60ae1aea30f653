import { describe, expect, test } from 'vitest'
import { type ChecklistItem, firstChecklist } from '../../src/core/arrive.ts'
import {
  added,
  canMove,
  changed,
  isFull,
  isOwn,
  keyOf,
  moved,
  placed,
} from '../../src/renderer/home/settings/checklist-order.ts'

const ids = (list: readonly ChecklistItem[]) => list.map(({ id }) => id).join(' ')
const first = [...firstChecklist]
const at = (id: string) => {
  const item = first.find((one) => one.id === id)
  if (!item) throw new Error(id)
  return item
}

describe('moving an item', () => {
  test('goes one place within its group', () => {
    expect(ids(moved(first, 'silent', 1))).toBe('eaten body tired unfinished silent only-theirs who if-then')
    expect(ids(moved(first, 'body', -1))).toBe('body eaten tired silent unfinished only-theirs who if-then')
  })

  test('goes over into the next group at the edge of its own', () => {
    const down = moved(first, 'tired', 1)
    expect(ids(down)).toBe('eaten body tired silent unfinished only-theirs who if-then')
    expect(down[2]?.group).toBe('distractions')
    expect(moved(down, 'tired', -1)).toEqual(first)
  })

  test('stops at both ends of the list', () => {
    expect(canMove(first, at('eaten'), -1)).toBe(false)
    expect(canMove(first, at('if-then'), 1)).toBe(false)
    expect(canMove(first, at('tired'), 1)).toBe(true)
    expect(moved(first, 'eaten', -1)).toEqual(first)
    expect(moved(first, 'nobody', 1)).toEqual(first)
  })

  test('puts a carried item where it is let go, in another group too', () => {
    const list = placed(first, 'eaten', 'presence', 1)
    expect(ids(list)).toBe('body tired silent unfinished only-theirs who eaten if-then')
    expect(list.find(({ id }) => id === 'eaten')?.group).toBe('presence')
    expect(placed(first, 'body', 'needs', 1)).toEqual(first)
  })
})

test('a new item stands at the end of its group', () => {
  const list = added(first, { id: 'mine', group: 'needs', text: 'Window open', on: true })
  expect(ids(list)).toBe('eaten body tired mine silent unfinished only-theirs who if-then')
  expect(isOwn('mine')).toBe(true)
  expect(isOwn('eaten')).toBe(false)
})

test('an item that is off has no key, and those after it move up', () => {
  const list = changed(first, 'body', { on: false })
  expect(keyOf(list, 'body')).toBeUndefined()
  expect(keyOf(list, 'tired')).toBe(2)
  expect(keyOf(first, 'if-then')).toBe(8)
})

test('eight items that are on fill the list', () => {
  expect(isFull(first)).toBe(true)
  expect(isFull(changed(first, 'body', { on: false }))).toBe(false)
})
