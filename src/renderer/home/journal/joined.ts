import type { JournalEvening, JournalPage } from '../../../shared/ipc.ts'

/**
 * Two pages as one. A day that was cut between them is whole again, and so is one that comes up once more: what was
 * found goes by when it was written, and a line may be written days after its conversation.
 */
export function joined(first: JournalPage, next: JournalPage): JournalPage {
  const days = new Map(first.days.map((day) => [day.day, day]))
  for (const { day, rows, evening } of next.days) {
    const known = days.get(day)
    days.set(day, { day, rows: [...(known?.rows ?? []), ...rows], evening: both(known?.evening, evening) })
  }
  return { days: [...days.values()], before: next.before, count: first.count }
}

/** Answers that were found may come in two parts. */
function both(first: JournalEvening | undefined, next: JournalEvening | undefined): JournalEvening | undefined {
  return first && next ? { ...first, answers: [...first.answers, ...next.answers] } : (first ?? next)
}
