import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { watchFile } from '../../../src/main/calendar/watch.ts'
import { temporaryFolder } from '../folder.ts'

function watched() {
  const folder = temporaryFolder()
  const file = path.join(folder, 'work.ics')
  writeFileSync(file, 'one')
  let times = 0
  onTestFinished(watchFile(file, () => times++))
  return { folder, file, times: () => times }
}

it('a file that is written, and one that another takes the place of, are said to have changed', async () => {
  const { folder, file, times } = watched()
  writeFileSync(file, 'two')
  await expect.poll(times).toBeGreaterThan(0)
  for (const name of ['a', 'b']) {
    const beside = path.join(folder, name)
    writeFileSync(beside, 'three')
    const before = times()
    renameSync(beside, file)
    await expect.poll(times).toBeGreaterThan(before)
  }
})

it('another file of its folder is none of its business', async () => {
  const { folder, file, times } = watched()
  writeFileSync(path.join(folder, 'other.ics'), 'one')
  rmSync(path.join(folder, 'other.ics'))
  expect(times()).toBe(0)
  rmSync(file)
  await expect.poll(times).toBe(1)
})

it('a folder that is not there is no matter', () => {
  const folder = path.join(temporaryFolder(), 'gone')
  watchFile(path.join(folder, 'work.ics'), () => {})()
  mkdirSync(folder)
})
