// What Home shows of today.
import { phase } from '../core/conversation.ts'
import { type Kept, withoutValue } from '../core/faults.ts'
import { opensUnseen } from '../core/meeting.ts'
import type { Band, InCalendar, RowState, TodayRow, TodayView } from '../shared/ipc.ts'
import type { CalendarsPart } from './calendar/calendars.ts'
import type { Changed } from './changes.ts'
import { type Clock, momentAt } from './clock.ts'
import type { ConversationPart } from './conversation.ts'
import type { DayPart } from './day.ts'
import type { DaysOffPart } from './days-off.ts'
import type { DuePart } from './due.ts'
import type { EveningPart } from './evening.ts'
import { answerInvited } from './invited.ts'
import type { Conversation, Mark } from './journal/conversations.ts'
import type { Journal } from './journal/journal.ts'
import type { LinePart } from './line.ts'
import { createOffered } from './offered.ts'
import type { SettingsStore } from './settings.ts'
import { leadOf, peopleOf, whoOf } from './who.ts'

export interface TodayWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SettingsStore
  conversation: ConversationPart
  calendars: CalendarsPart
  line: LinePart
  due: Pick<DuePart, 'parked' | 'promises' | 'draft'>
  daysOff: Pick<DaysOffPart, 'view'>
  evening: Pick<EveningPart, 'today'>
  bands: () => Band[]
  changed: Changed
}

/** What a conversation was, to be told in a row. */
export function rowState(
  conversation: Conversation,
  hasLine: boolean,
  arrived: 'not-seen' | 'seen' | undefined,
): RowState {
  if (conversation.mark) return conversation.mark
  if (hasLine) return 'line'
  if (conversation.inCalendar === 'cancelled') return 'cancelled'
  if (conversation.inCalendar === 'moved') return 'moved'
  if (arrived === 'not-seen' && conversation.begun === undefined) return 'not-seen'
  return 'no-line'
}

/** What the calendar did to it since it was arrived at or has words, where its state does not say so already. */
export const calendarSays = ({ inCalendar }: Conversation, state: RowState): InCalendar | undefined =>
  state === 'moved' || state === 'cancelled' ? undefined : inCalendar

export function createToday(world: TodayWorld) {
  const { journal, clock, day } = world
  const offered = createOffered(journal, day)

  const row = (conversation: Conversation): TodayRow => {
    const now = clock.instant()
    const kept = journal.lines.ofConversation(conversation.id).at(-1)
    const arrival = journal.arrivals.of(conversation.id)
    const when = phase(conversation, now, 0)
    const lived = rowState(
      conversation,
      kept !== undefined,
      arrival && (arrival.how === 'not-seen' ? 'not-seen' : 'seen'),
    )
    const ahead = when === 'later' || when === 'soon'
    const state =
      lived !== 'no-line' && lived !== 'not-seen'
        ? lived
        : ahead
          ? 'later'
          : world.conversation.current()?.conversation.id === conversation.id
            ? 'now'
            : lived
    const promise = kept && journal.promises.ofLine(kept.id).find((each) => each.kept === null && each.letGo === null)
    return {
      conversationId: conversation.id,
      who: whoOf(journal, conversation),
      people: peopleOf(journal, conversation),
      title: conversation.title,
      starts: conversation.starts,
      ends: conversation.ends,
      untimed: conversation.untimed,
      state,
      calendar: conversation.key === undefined ? undefined : world.calendars.markOf(conversation.key),
      inCalendar: calendarSays(conversation, state),
      line: kept && { id: kept.id, text: world.line.prose(kept.text), promise: promise?.text },
    }
  }

  const nextOf = (planned: Conversation[]): TodayView['next'] => {
    const now = clock.instant()
    // Arrived at early, it is still the next one until it begins.
    const awaited = world.conversation.awaited()
    const next =
      awaited ??
      planned.find((one) => !one.mark && !one.inCalendar && one.begun === undefined && (one.ends ?? one.starts) > now)
    if (!next) return undefined
    return {
      ...row(next),
      state: 'next',
      here: next === awaited,
      join: opensUnseen(next.joinUrl),
      matters: leadOf(journal, next)?.matters ?? undefined,
      ...offered(next),
      event: next.key === undefined ? undefined : world.calendars.switchOf(next.key),
    }
  }

  const settle = (change: () => unknown): Kept => {
    const kept = journal.keep(change)
    world.changed('today', 'arrive', 'journal')
    return withoutValue(kept)
  }

  return {
    view(): Omit<TodayView, 'reminders' | 'page'> {
      const start = day.start()
      const planned = journal.conversations
        .between(start, day.end())
        .filter(({ key, begun, mark }) => key !== undefined || begun !== undefined || mark !== undefined)
      const now = world.conversation.current()
      const next = nextOf(planned)
      const newest = journal.lines.newest(start)
      return {
        day: day.today(),
        bands: world.bands(),
        shortcut: world.settings.get().shortcuts.next,
        current: now && {
          ...row(now.conversation),
          inCalendar: now.conversation.inCalendar,
          begun: now.begun,
          over: now.over,
        },
        next,
        rows: planned.map((one) => (one.id === next?.conversationId ? { ...row(one), state: 'next' } : row(one))),
        otherEvents: world.calendars.events().filter((event) => !event.counts),
        undo: newest && { lineId: newest.id, text: world.line.prose(newest.text) },
        evening: world.evening.today(),
        ...world.daysOff.view(),
        parked: world.due.parked(),
        promises: world.due.promises(),
        laterDraft: world.due.draft(),
      }
    },
    /** Who somebody is that it invited; see Arrive's. */
    invited: (id: string, key: string, person: string) => settle(() => answerInvited(journal, id, key, person)),
    mark: (id: string, mark: Mark | null) =>
      settle(() => {
        journal.conversations.mark(id, mark ?? undefined)
        const { begun, ended } = journal.conversations.get(id) ?? {}
        if (!mark || begun === undefined || ended !== undefined) return
        journal.conversations.end(id, momentAt(Math.max(begun, clock.instant()), clock.zone()), true)
      }),
  }
}
