import fc from 'fast-check'
import { expect, it } from 'vitest'
import { besideName, fileStep, isCopyPath } from '../../src/core/markdown-copy.ts'

it.each([
  ['a new one is written', undefined, undefined, 'b', 'write'],
  ['ours gives way to ours', ['a'], 'a', 'b', 'write'],
  ['one that was being written is ours too', ['a', 'b'], 'b', 'c', 'write'],
  ['one that says it already stays', ['a'], 'b', 'b', 'stays'],
  ['one that was taken away comes back', ['a'], undefined, 'a', 'write'],
  ['one that somebody changed stays while there is nothing new', ['a'], 'theirs', 'a', 'stays'],
  ['and is kept beside when there is', ['a'], 'theirs', 'b', 'aside'],
  ['none of ours is in the way', undefined, 'theirs', 'b', 'in-the-way'],
  ['ours goes', ['a'], 'a', undefined, 'remove'],
  ['one that somebody changed is kept beside', ['a'], 'theirs', undefined, 'aside'],
  ['none of ours stays', undefined, 'theirs', undefined, 'stays'],
] as const)('%s', (_, ours, found, wanted, step) => {
  expect(fileStep(ours, found, wanted)).toBe(step)
})

it('what we did not write is never written over and never removed', () => {
  const hash = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(
      fc.option(fc.array(hash), { nil: undefined }),
      hash,
      fc.option(hash, { nil: undefined }),
      (ours, found, wanted) => {
        if (ours?.includes(found)) return
        expect(['stays', 'aside', 'in-the-way']).toContain(fileStep(ours, found, wanted))
      },
    ),
  )
})

it.each(['Days/2026-11-24.md', 'People/Ann Berger.md', 'People/Zoë 2.md'])('%s may be ours', (file) => {
  expect(isCopyPath(file)).toBe(true)
})
it.each([
  '../x.md',
  'Days/../../x.md',
  'People/../x.md',
  'People/a/b.md',
  'People/..\\x.md',
  '/etc/x.md',
  'People/.md',
  'notes.md',
  'Days/x.md',
])('%s is not', (file) => {
  expect(isCopyPath(file)).toBe(false)
})

it('what somebody changed has a name beside ours', () => {
  expect([1, 2].map((count) => besideName('Days/2026-11-24.md', 'yours', count))).toEqual([
    'Days/2026-11-24 (yours).md',
    'Days/2026-11-24 (yours 2).md',
  ])
})
