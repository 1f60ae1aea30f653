import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { writeFault, writeFiles, writeFolder } from '../../../src/main/along/write.ts'
import { temporaryFolder } from '../folder.ts'

it('one content is one file, several are numbered', () => {
  const folder = temporaryFolder()
  expect(writeFiles(path.join(folder, 'a.json'), ['x'])).toBe(path.join(folder, 'a.json'))
  writeFiles(path.join(folder, 'b.json.age'), ['x', 'y'])
  expect(readdirSync(folder)).toEqual(['a.json', 'b.json (1 of 2).age', 'b.json (2 of 2).age'])
})

it('a folder is written beside those that are there, and touches none of them', () => {
  const folder = temporaryFolder()
  const files = new Map([['Days/1.md', 'one']])
  expect(path.basename(writeFolder(folder, 'Mine', files))).toBe('Mine')
  writeFileSync(path.join(folder, 'Mine/Days/1.md'), 'changed by hand')
  expect(path.basename(writeFolder(folder, 'Mine', files))).toBe('Mine 2')
  expect(readFileSync(path.join(folder, 'Mine/Days/1.md'), 'utf8')).toBe('changed by hand')
})

it('a folder that cannot be written whole is not there at all', () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'x'))
  const files = new Map([
    ['one.md', 'one'],
    ['one.md/two.md', 'two'],
  ])
  expect(() => writeFolder(folder, 'Mine', files)).toThrow()
  expect(existsSync(path.join(folder, 'Mine'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['x'])
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'read-only'],
  ['EIO', 'not-written'],
])('%s is %s', (code, fault) => {
  expect(writeFault(Object.assign(new Error('x'), { code }))).toBe(fault)
})
