import type { EventRecord } from './event.ts'
import { DAY, dayHere, instantOf, type Moment, wallOf } from './moment.ts'

const dayOf = (wall: number) => Math.floor(wall / DAY) * DAY
const timeOf = (wall: number) => wall - dayOf(wall)

/**
 * Which instance of a series a RECURRENCE-ID, EXDATE or RDATE names: its instant, or for all-day and floating series
 * its wall time. Written in another zone it is the same instance; writers also name timed instances by their date
 * alone, and all-day ones by the instant of their midnight.
 */
export function identity(named: Moment, master: EventRecord | undefined): number {
  if (!master) return named.kind === 'zoned' ? instantOf(named.wall, named.zone) : named.wall
  const { start, context } = master
  const wall = named.kind === 'date' && start.kind !== 'date' ? named.wall + timeOf(start.wall) : named.wall
  if (start.kind === 'zoned') return instantOf(wall, named.kind === 'zoned' ? named.zone : start.zone)
  if (start.kind === 'date')
    return dayOf(named.kind === 'zoned' && named.zone === 'UTC' ? dayHere(wall, context.viewer) : wall)
  return named.kind === 'zoned' ? wallOf(instantOf(wall, named.zone), context.viewer) : wall
}

/** The wall time in the series' own zone of an instance. */
export function wallOfIdentity(id: number, master: EventRecord): number {
  return master.start.kind === 'zoned' ? wallOf(id, master.start.zone) : id
}

/** The other way round. */
export function identityOfWall(wall: number, master: EventRecord): number {
  return master.start.kind === 'zoned' ? instantOf(wall, master.start.zone) : wall
}
