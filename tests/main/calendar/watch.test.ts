import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createFileWatch, createWatching, LOOK_EVERY_MS, type Watch } from '../../../src/main/calendar/watch.ts'
import { testClock } from '../../../src/main/test-clock.ts'
import { temporaryFolder } from '../folder.ts'

const clockOf = () => testClock('2026-11-24T08:30[Europe/Berlin]')

function watched() {
  const folder = temporaryFolder()
  const file = path.join(folder, 'work.ics')
  writeFileSync(file, 'one')
  let times = 0
  onTestFinished(
    createFileWatch(clockOf())(
      file,
      () => times++,
      () => {},
    ),
  )
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

/** Time passes until it is so; each time something is done first. */
async function inTime(clock: ReturnType<typeof testClock>, isSo: () => boolean, first = () => {}): Promise<void> {
  await expect
    .poll(() => {
      first()
      clock.advance(LOOK_EVERY_MS)
      return isSo()
    })
    .toBe(true)
}

it('where a folder cannot be watched that is said, and its file is looked at every quarter of an hour', async () => {
  const folder = path.join(temporaryFolder(), 'mounted')
  const file = path.join(folder, 'work.ics')
  const clock = clockOf()
  const said: boolean[] = []
  let times = 0
  const watch = createFileWatch(clock)
  onTestFinished(
    watch(
      file,
      () => times++,
      (isSo) => said.push(isSo),
    ),
  )
  expect(said).toEqual([false])
  mkdirSync(folder)
  await inTime(
    clock,
    () => times > 0,
    () => appendFileSync(file, 'more'),
  )
  // It is there now, so it is watched again.
  expect(said).toEqual([false, true])
})

it('what its folder does not say is found by when the file was changed, also while it is watched anew', async () => {
  const { file: far } = watched()
  const file = path.join(temporaryFolder(), 'work.ics')
  // What happens to the file itself happens in another folder, as on another computer.
  symlinkSync(far, file)
  const clock = clockOf()
  const watch = createFileWatch(clock)
  let times = 0
  const unwatch = watch(
    file,
    () => times++,
    () => {},
  )
  await inTime(
    clock,
    () => times > 0,
    () => appendFileSync(far, 'more'),
  )
  unwatch()
  appendFileSync(far, 'meanwhile')
  times = 0
  onTestFinished(
    watch(
      file,
      () => times++,
      () => {},
    ),
  )
  await inTime(clock, () => times > 0)
})

it('of several, those that are not watched are known until they are', () => {
  let say: (isSo: boolean) => void = () => {}
  const watch: Watch = (file, _changed, watches) => {
    if (file === '/far/work.ics') say = watches
    return () => {}
  }
  let told = 0
  const watching = createWatching(
    watch,
    clockOf(),
    () => {},
    () => told++,
  )
  const files = [
    { id: 'far', place: '/far/work.ics' },
    { id: 'near', place: '/near/work.ics' },
  ]
  watching.these(files)
  say(false)
  expect([watching.isWatched('far'), watching.isWatched('near'), told]).toEqual([false, true, 1])
  say(true)
  expect([watching.isWatched('far'), told]).toEqual([true, 2])
})
