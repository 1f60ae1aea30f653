import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileName, fileNames } from '../../src/core/file-names.ts'
import { anyText } from './any-text.ts'

it.each([
  ['Ann Berger', 'Ann Berger'],
  ['../../etc/passwd', 'etc passwd'],
  ['a/b\\c:d', 'a b c d'],
  ['CON', 'CON_'],
  ['dots...', 'dots'],
  ['[[Ann]] #1', 'Ann 1'],
  ['', 'Someone'],
  [' . ', 'Someone'],
])('%j becomes %j', (text, name) => {
  expect(fileName(text, 'Someone')).toBe(name)
})

it('no two are alike where capitals and accents do not count', () => {
  const names = fileNames(
    [1, 2, 3].map((id, at) => [id, ['Zoë', 'zoe', 'Zoe 2'][at] ?? '']),
    'Someone',
  )
  expect([...names.values()]).toEqual(['Zoë', 'zoe 2', 'Zoe 2 2'])
})

it('every name is one that a system takes', () => {
  fc.assert(
    fc.property(anyText(100), (text) => {
      const name = fileName(text, 'Someone')
      expect(name).not.toMatch(/[\p{Cc}\\/:*?"<>|]|^\.|[. ]$|^$/u)
      expect([...name].length).toBeLessThanOrEqual(80)
    }),
  )
})
