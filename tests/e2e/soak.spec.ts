// A sample of `npm run soak:kill`: a few rounds of writing, kill -9 and opening again.
import { soak } from '../soak/soak.ts'
import { expect, test } from './support/test.ts'

test('killed at random moments, it has everything that it said it kept', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  test.info().annotations.push({ type: 'seed', description: `${seed}` })
  const lost: string[] = []
  const soaked = await soak({ rounds: 3, seed, say: (what) => lost.push(what) })
  expect(lost, `seed ${seed}`).toEqual([])
  expect(soaked.kills).toBeGreaterThanOrEqual(3)
  expect(soaked.acknowledged).toBeGreaterThan(0)
})
