// A process of its own that keeps lines until it is killed, and says each time when it is kept.
import { openJournal } from '../../../src/main/journal/journal.ts'
import { testClock } from '../../../src/main/test-clock.ts'

const [file = '', key = ''] = process.argv.slice(2)
const journal = openJournal(file, Buffer.from(key, 'hex'), testClock('2026-11-24T08:30[Europe/Berlin]'))

function write(n: number): void {
  const text = `line ${n} ${'with some words '.repeat(n % 50)}`
  const line = { conversation: undefined, persons: [], tags: [], promises: [], presence: undefined, outcome: undefined }
  const kept = journal.keep(() => {
    journal.drafts.write('line', text, null)
    return journal.lines.keep({ text, ...line })
  })
  if (kept.ok) process.send?.(kept.value, () => setImmediate(write, n + 1))
}
write(1)
