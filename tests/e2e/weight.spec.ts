import { firstLoad, LIMIT_KB } from '../bench/bundles.ts'
import { expect, test } from './support/test.ts'

for (const window of ['arrive', 'line']) {
  test(`${window} loads at most ${LIMIT_KB} kB before it can be used`, () => {
    expect(firstLoad(window)).toBeLessThanOrEqual(LIMIT_KB)
  })
}
