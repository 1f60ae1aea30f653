import type { EventRecord } from './event.ts'
import { identity } from './identity.ts'

/**
 * Whether one of these notices (METHOD:CANCEL) calls an instance off: the whole event, this instance, or all from an
 * earlier one on. A notice need repeat neither rule nor times (RFC 5546, 3.2.5), so the event itself stays what it was.
 */
export function calledOffBy(notices: EventRecord[], master: EventRecord | undefined) {
  const known = notices.map(({ revision, future, recurrenceId }) => ({
    sequence: revision[0],
    future,
    id: recurrenceId && identity(recurrenceId, master),
  }))
  return (record: EventRecord, instance: number | undefined): boolean =>
    known.some(({ sequence, future, id }) => {
      if (sequence < record.revision[0]) return false
      if (id === undefined || id === instance) return true
      return future && instance !== undefined && id < instance
    })
}

/** Something of its own to show; a notice without it only says which event is off. */
export const isPlaced = ({ component, recurrenceId }: EventRecord): boolean =>
  recurrenceId !== undefined || component.lines.has('DTSTART')
