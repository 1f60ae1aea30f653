// After a crash, a kill or a power cut the journal is looked through, in a process of its own that can be ended, once the
// start is over. What is found is said in Home; nothing is changed.
import path from 'node:path'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import type { Ending } from './journal/ending.ts'
import type { Journal } from './journal/journal.ts'
import { keyToCarry } from './journal/key.ts'
import { JOURNAL } from './journal/places.ts'
import type { RestoringWorld } from './journal/restoring.ts'

export interface CheckWorld {
  journal: Journal
  clock: Clock
  changed: Changed
  backups: Pick<RestoringWorld, 'folder' | 'worker'>
  /** How the journal was left before this start. */
  ending: Ending
}

const AFTER_START_MS = 60_000

export function createCheck({ journal, clock, changed, backups: { folder, worker }, ending }: CheckWorld) {
  /** What is wrong with it: a part that cannot be read, or that the newest words are gone. */
  let found: 'damaged' | 'end-missing' | undefined = ending === 'log-missing' ? 'end-missing' : undefined

  async function look(): Promise<void> {
    const key = keyToCarry(folder, journal.ownWords.get('recoveryCode'))?.key
    if (!key) return
    const checked = await worker({ kind: 'check', source: path.join(folder, JOURNAL), key })
    if (checked.ok || checked.fault !== 'damaged') return
    found = 'damaged'
    changed('today')
  }

  return {
    start(): void {
      if (ending !== 'closed') clock.after(AFTER_START_MS, () => void look())
    },
    found: () => found,
  }
}

export type Check = ReturnType<typeof createCheck>
