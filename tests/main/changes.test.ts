import { expect, it } from 'vitest'
import { createChanges } from '../../src/main/changes.ts'

it('what changed in one go is told once, each topic once, and then anew', async () => {
  const told: string[][] = []
  let listened = 0
  const { changed, onChanged } = createChanges((changed) => told.push([...changed]))
  onChanged(() => listened++)
  changed('today', 'line')
  changed('today')
  expect(told).toEqual([])
  await Promise.resolve()
  expect([told, listened]).toEqual([[['today', 'line']], 1])
  changed('arrive')
  await Promise.resolve()
  expect([told.at(-1), listened]).toEqual([['arrive'], 2])
})

it('what only passed is told apart, unless it changed as well', async () => {
  const told: (readonly string[])[][] = []
  let listened = 0
  const { changed, passed, onChanged } = createChanges((...topics) => told.push(topics))
  onChanged(() => listened++)
  passed('today', 'arrive')
  changed('today')
  await Promise.resolve()
  expect([told, listened]).toEqual([[[['today'], ['arrive']]], 1])
  passed('today')
  await Promise.resolve()
  expect([told.at(-1), listened]).toEqual([[[], ['today']], 2])
})
