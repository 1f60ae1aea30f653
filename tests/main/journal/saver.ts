// A process of its own that keeps lines as the line's window asks for it, and says on its output when each was asked for
// and when it was answered, so that a trace of its system calls can be read.
import { writeSync } from 'node:fs'
import path from 'node:path'
import { openJournal } from '../../../src/main/journal/journal.ts'
import { testClock } from '../../../src/main/test-clock.ts'
import { settingsOf, wire } from '../parts.ts'

const [folder = '', lines = ''] = process.argv.slice(2)
const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
const journal = openJournal(path.join(folder, 'journal.db'), Buffer.alloc(32, 5), clock)
const { line } = wire(journal, clock, settingsOf({ linesKept: 10 }), folder, [])
for (let n = 0; n < Number(lines); n++) {
  writeSync(1, `asked ${n}\n`)
  const kept = line.keep(`line ${n} @Ann #launch >call her, Friday`)
  if (!kept.ok) throw new Error(kept.fault)
  writeSync(1, `answered ${n}\n`)
}
journal.close()
