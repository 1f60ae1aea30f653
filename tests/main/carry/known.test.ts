// What was read before is left out, and nothing else, also after a restart.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Along } from '../../../src/core/along.ts'
import { withoutKnown } from '../../../src/main/carry/known.ts'
import { temporaryFolder } from '../folder.ts'
import { plain } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'
import { computer } from './computers.ts'

const alongOf = (lines: unknown[], earlier: unknown[] = []) => ({ lines, earlier }) as unknown as Along
const records = fc.uniqueArray(fc.record({ id: fc.nat(300).map(String), text: fc.nat(3), edited: fc.nat(3) }), {
  selector: ({ id }) => id,
  maxLength: 200,
})

it('whatever is new or changed is there, and of the same nothing is', () => {
  fc.assert(
    fc.property(records, records, (before, after) => {
      const { known, along } = withoutKnown(alongOf(before), undefined)
      expect(along.lines).toEqual(before)
      expect(withoutKnown(alongOf(before.toReversed()), known).along.lines).toEqual([])
      const had = new Set(before.map((each) => JSON.stringify(each)))
      const fresh = after.filter((each) => !had.has(JSON.stringify(each)))
      expect(withoutKnown(alongOf(after), known).along.lines).toEqual(expect.arrayContaining(fresh))
    }),
  )
})

it('a second one of two that are the same is new; what was remembered in another form is nothing', () => {
  const version = { id: 'a', text: 'before' }
  const { known } = withoutKnown(alongOf([], [{ kind: 'lines', version }]), undefined)
  const twice = [
    { kind: 'lines', version },
    { kind: 'lines', version },
  ]
  expect(withoutKnown(alongOf([], twice), known).along.earlier).toEqual(twice)
  expect(withoutKnown(alongOf([], twice), known.slice(4)).along.earlier).toEqual(twice)
})

it('after a restart only what came since is compared, but by another version of Threshold', async () => {
  const folder = temporaryFolder()
  const [a, b] = [computer('desk'), computer('shop')]
  b.journal.keep(() => {
    for (let n = 0; n < 500; n++) b.journal.lines.keep(plain(`line ${n}`))
  })
  expectOk(await a.carry.begin(folder))
  expectOk(await b.carry.join(folder, a.carry.code()))
  await a.carry.now()
  expect(a.world.compared).toBeGreaterThanOrEqual(500)
  b.keep('one more')
  await b.carry.now()
  a.world.compared = 0
  await a.again().now()
  expect(a.lines()).toContain('one more')
  expect(a.world.compared).toBeGreaterThanOrEqual(1)
  expect(a.world.compared).toBeLessThan(20)
  b.keep('and one')
  await b.carry.now()
  a.world.version = '1.0.1'
  await a.again().now()
  expect(a.lines()).toContain('and one')
  expect(a.world.compared).toBeGreaterThan(500)
})

it('what could not be put in its place is compared again', async () => {
  const folder = temporaryFolder()
  const [a, b] = [computer('desk'), computer('shop')]
  const { id } = a.journal.people.byName('Ann')
  expectOk(await a.carry.begin(folder))
  expectOk(await b.carry.join(folder, a.carry.code()))
  b.journal.lines.keep(plain('@Ann late', { persons: [{ id, written: 'ann' }] }))
  a.deletion.begin(id, false, 'someone')
  a.deletion.finish()
  await b.carry.now()
  await a.carry.now()
  expect(a.lines()).toEqual([])
  expect(a.journal.ownWords.get('carryKnown')).toEqual({})
  await b.carry.now()
  await a.again().now()
  expect(a.lines()).toEqual(['Someone late'])
  expect(Object.keys(a.journal.ownWords.get('carryKnown'))).toHaveLength(1)
})
