import { expect, test } from 'vitest'
import { helpStage } from '../../src/renderer/arrive/use-help.ts'

test('help says nothing until it is offered, then what the two minutes are at', () => {
  expect(helpStage(undefined, false)).toBeUndefined()
  expect(helpStage(undefined, true)).toBe('offer')
  expect(helpStage({ endsAt: 1 }, false)).toBe('running')
  expect(helpStage('over', false)).toBe('over')
})
