import type { Band } from '../../../shared/ipc.ts'

/** What is said at once: calendars that could not be read for one reason are told of together, in their order. */
export function together(bands: readonly Band[]): Band[][] {
  const groups = new Map<string, Band[]>()
  for (const band of bands) {
    const key = band.kind === 'calendar-unread' ? `${band.of} ${band.fault}` : JSON.stringify(band)
    groups.set(key, [...(groups.get(key) ?? []), band])
  }
  return [...groups.values()]
}
