// Brings a file in, as Settings does: its preview, a backup, all of it at once; and sometimes takes it back.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { FORMAT, FORMAT_VERSION } from '../../src/core/along.ts'
import { partNames } from '../../src/main/along/schema.ts'
import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import type { Deed } from './ledger.ts'

const LINES = 12
const at = { instant: 1_767_600_000_000, wall: '2026-01-05T09:00:00', zone: 'Europe/Berlin' }

/** A file with a few lines about one person, and a promise. */
function fileWith(word: string, round: number): string {
  const id = (kind: number, n: number) =>
    `00000000-0000-4000-8000-${String(round * 1000 + kind * 100 + n).padStart(12, '0')}`
  const person = id(1, 0)
  const line = (n: number) => ({ id: id(2, n), text: `the ${n}th of ${word}`, at, people: [{ person }], tags: ['old'] })
  const records = {
    people: [{ id: person, name: word, at, aliases: [], addresses: [] }],
    lines: Array.from({ length: LINES }, (_, n) => line(n)),
    promises: [{ id: id(3, 0), kind: 'promise', line: id(2, 0), person, text: word, at }],
  }
  const parts = Object.fromEntries(partNames.map((name) => [name, []]))
  return JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, exported: at, app: '0.1.0', ...parts, ...records })
}

/** Reads it; nothing is written yet. The deed says what it will be, and does not know how it ends. */
export async function choose(app: App, round: number): Promise<Extract<Deed, { kind: 'import' }>> {
  const word = `brought${round}z`
  const file = path.join(app.dataFolder, 'to-bring-in.json')
  writeFileSync(file, fileWith(word, round))
  const chosen = await inMain(
    app.electron,
    async ({ hook: { session } }, place) => {
      await session.along.choose([place])
      return session.along.view().chosen
    },
    file,
  )
  const lines = chosen && 'counts' in chosen ? chosen.counts.lines.added : 0
  if (lines !== LINES) throw new Error(`the file is not read: ${JSON.stringify(chosen)}`)
  return { kind: 'import', word, lines, there: 'either' }
}

/** Takes it, and takes it back at once if it is to be so, before something else is written. */
export async function take(app: App, deed: Extract<Deed, { kind: 'import' }>, undone: boolean): Promise<void> {
  const there = await inMain(
    app.electron,
    async ({ hook: { session } }, back) => {
      const { along } = session
      if (!(await along.take()).ok) return 'either'
      return back && along.view().undo && along.undo().ok ? 'none' : 'all'
    },
    undone,
  )
  deed.there = there
}
