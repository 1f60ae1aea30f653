// What the journal has in common with other places: it is taken along, carried to another computer, brought back from a
// backup; and what is deleted is deleted everywhere.
import { createAlong } from './along/along.ts'
import { createBackupElsewhere } from './backup-elsewhere.ts'
import type { Backups } from './backups.ts'
import { createCarry } from './carry/carry.ts'
import type { CarryWorld } from './carry/world.ts'
import type { DayPart } from './day.ts'
import { createDeleteEverything } from './delete-everything.ts'
import { createDeletion } from './deletion.ts'
import type { SessionWorld } from './session-world.ts'
import type { createSettingsView } from './settings-view.ts'

export interface ElsewhereParts extends Pick<CarryWorld, 'looks' | 'rulesChanged'> {
  /** The session's own, which stops with it. */
  clock: SessionWorld['clock']
  day: DayPart
  backups: Backups
  change: ReturnType<typeof createSettingsView>['change']
}

/** Words are written in these: while one of them is open, none changes. */
const WRITTEN_IN = ['line', 'arrive', 'evening', 'first-run'] as const

export function createElsewhere(world: SessionWorld, parts: ElsewhereParts) {
  const base = { ...world, ...parts }
  const deletion = createDeletion(base)
  const backUp = async () => (await parts.backups.make('import')).ok
  return {
    deletion,
    deleteEverything: createDeleteEverything(base),
    backupElsewhere: createBackupElsewhere({ ...world, ...world.backups, change: parts.change }),
    along: createAlong({ ...base, backUp }),
    carry: createCarry({ ...base, deletion, backUp, isHeld: () => WRITTEN_IN.some(world.windows.isVisible) }),
  }
}
