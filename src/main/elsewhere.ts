// What the journal has in common with other places: it is taken along and carried to another computer; and who is deleted
// is deleted there too.
import { createAlong } from './along/along.ts'
import type { Backups } from './backups.ts'
import { createCarry } from './carry/carry.ts'
import type { CarryWorld } from './carry/world.ts'
import type { DayPart } from './day.ts'
import { createDeletion } from './deletion.ts'
import type { SessionWorld } from './session-world.ts'

export interface ElsewhereParts extends Pick<CarryWorld, 'looks' | 'rulesChanged'> {
  /** The session's own, which stops with it. */
  clock: SessionWorld['clock']
  day: DayPart
  backups: Backups
}

/** Words are written in these: while one of them is open, none changes. */
const WRITTEN_IN = ['line', 'arrive', 'evening', 'first-run'] as const

export function createElsewhere(world: SessionWorld, parts: ElsewhereParts) {
  const base = { ...world, ...parts }
  const deletion = createDeletion(base)
  const backUp = async () => (await parts.backups.make('import')).ok
  return {
    deletion,
    along: createAlong({ ...base, backUp }),
    carry: createCarry({ ...base, deletion, backUp, isHeld: () => WRITTEN_IN.some(world.windows.isVisible) }),
  }
}
