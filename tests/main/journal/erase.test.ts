// Everything is deleted: what is ours in the data folder, also when the process ended in the middle.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { eraseWhatIsMarked, markForErasing } from '../../../src/main/journal/erase.ts'
import { temporaryFolder } from '../folder.ts'

function dataFolder(): string {
  const folder = temporaryFolder()
  for (const name of ['journal.db', 'journal.db-wal', 'journal.key', 'journal.key.copy', 'config.json', 'notes.txt'])
    writeFileSync(path.join(folder, name), name)
  for (const name of ['backups', 'set-aside-2026-11-24', 'Cache']) {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'one'), name)
  }
  return folder
}
const LEFT = ['Cache', 'config.json', 'notes.txt']

it('leaves everything as it is unless it was asked for', () => {
  const folder = dataFolder()
  eraseWhatIsMarked(folder)
  expect(readdirSync(folder)).toHaveLength(9)
})

it('takes the journal, its keys and its backups, and nothing else', () => {
  const folder = dataFolder()
  markForErasing(folder)
  eraseWhatIsMarked(folder)
  expect(readdirSync(folder).sort()).toEqual(LEFT)
})

it('is completed after an end in the middle', () => {
  const folder = dataFolder()
  markForErasing(folder)
  rmSync(path.join(folder, 'journal.db'))
  rmSync(path.join(folder, 'journal.key'))
  eraseWhatIsMarked(folder)
  expect(readdirSync(folder).sort()).toEqual(LEFT)
  expect(existsSync(path.join(folder, 'journal.key.copy'))).toBe(false)
})
