// What speaks against saying something now, and for which reminders.

/** Everything that can be said by itself, the most useful first. */
export const reminderKinds = [
  'arrive',
  'promise',
  'repair',
  'thought',
  'evening',
  'week',
  'meal',
  'water',
  'rest',
  'stretch',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Why nothing may be said now. Of several the first is the reason that is given. */
export const holds = [
  'day-off',
  'day-done',
  'covered',
  'conversation',
  'awaited',
  'quiet',
  'away',
  'do-not-disturb',
  'full-screen',
  'shared-screen',
  'writing',
  'arriving',
  'looking-back',
  'near',
  'notice',
  'typing',
] as const
export type Hold = (typeof holds)[number]

/** What somebody wanted to do at its time: it is said also while the next one is near, and joins what was said before. */
const dueKinds: readonly ReminderKind[] = ['promise', 'repair', 'thought']

/** These hold only a part: whom one is about to meet comes before all else. The others hold everything. */
const spares: Partial<Record<Hold, readonly ReminderKind[]>> = {
  awaited: ['arrive'],
  'looking-back': ['arrive'],
  near: ['arrive', ...dueKinds],
  notice: ['arrive', ...dueKinds],
}

/** Whether a hold holds reminders of a kind. */
export function isHeldBy(hold: Hold, kind: ReminderKind): boolean {
  return !spares[hold]?.includes(kind)
}

/** These wait for a minute in which nothing held them: the line about a conversation comes first. */
export const BREATH_MS = 60_000
export function takesABreath(kind: ReminderKind): boolean {
  return kind !== 'arrive' && !dueKinds.includes(kind)
}

/** What comes as one: conversations that begin together, all that was wanted now, all needs. */
export function groupOf({ kind, until }: { kind: ReminderKind; until: number }): string {
  if (kind === 'arrive') return `arrive ${until}`
  if (dueKinds.includes(kind)) return 'due'
  return kind === 'evening' || kind === 'week' ? kind : 'need'
}
