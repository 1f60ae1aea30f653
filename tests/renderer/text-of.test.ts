import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../src/renderer/home/text-of.ts'

test('the order of keys does not count, at any depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(textOf(reversed(value))).toBe(textOf(value))
    }),
  )
  // As a renamed item of the checklist comes back from main.
  expect(textOf([{ id: 'silent', on: true, text: 'Phone away' }])).toBe(
    textOf([{ id: 'silent', text: 'Phone away', on: true }]),
  )
})

test('a key without value is as none; everything else counts', () => {
  expect(textOf({ id: 'body', text: undefined })).toBe(textOf({ id: 'body' }))
  expect(textOf({ on: true })).not.toBe(textOf({ on: false }))
  expect(textOf(['a', 'b'])).not.toBe(textOf(['b', 'a']))
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(textOf(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (!(value instanceof Object)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  )
}
