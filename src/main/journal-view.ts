// What Home shows of the journal: days with their conversations and lines, and one conversation whole.
import { type ChecklistItem, groups } from '../core/arrive.ts'
import { groupItem } from '../core/rhythm.ts'
import { found } from '../core/search.ts'
import type { ArriveItem, ConversationView, JournalDay, JournalLine, JournalPage, JournalRow } from '../shared/ipc.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Arrival } from './journal/arrivals.ts'
import type { Journal } from './journal/journal.ts'
import type { Line } from './journal/lines.ts'
import type { Entry } from './journal/reading.ts'
import { createJournalEvenings } from './journal-evenings.ts'
import type { LinePart } from './line.ts'
import { calendarSays, rowState } from './today.ts'
import { peopleOf, whoOf } from './who.ts'

const PAGE = 50

export function createJournalView({
  journal,
  clock,
  day,
  line,
}: {
  journal: Journal
  clock: Clock
  day: DayPart
  line: LinePart
}) {
  const evenings = createJournalEvenings(journal)

  const lineView = (kept: Line, asked: string): JournalLine => {
    const text = line.prose(kept.text)
    return {
      id: kept.id,
      at: kept.at,
      raw: kept.text,
      text,
      chips: line.chips(kept),
      found: asked === '' ? [] : found(text, asked),
    }
  }

  const row = ({ conversation, lines, at }: Entry, asked: string): JournalRow => {
    const read = lines.map((kept) => lineView(kept, asked))
    if (!conversation)
      return {
        who: { names: [], more: 0 },
        people: [],
        title: '',
        starts: at,
        untimed: false,
        state: 'line',
        lines: read,
      }
    const arrival = journal.arrivals.of(conversation.id)
    const seen = arrival && (arrival.how === 'not-seen' ? 'not-seen' : 'seen')
    const state = rowState(conversation, lines.length > 0, seen)
    return {
      conversationId: conversation.id,
      who: whoOf(journal, conversation),
      people: peopleOf(journal, conversation),
      title: conversation.title,
      starts: conversation.starts,
      untimed: conversation.untimed,
      state,
      inCalendar: calendarSays(conversation, state),
      lines: read,
    }
  }

  const days = (entries: Entry[], asked: string): JournalDay[] => {
    const byDay = new Map<string, JournalRow[]>()
    for (const entry of entries) {
      const key = day.of(entry.wall)
      byDay.set(key, [...(byDay.get(key) ?? []), row(entry, asked)])
    }
    return [...byDay].map(([key, rows]) => ({ day: key, rows }))
  }

  /** What was asked, in the words of then; what was not answered stands unanswered. Of a light one, the groups. */
  const itemsOf = (arrival: Arrival, checklist: ChecklistItem[]): ArriveItem[] => {
    const whole = groups
      .map((group) => ({ id: groupItem(group), group }))
      .filter(({ id }) => arrival.light || arrival.answers[id] !== undefined)
      .map(({ id, group }) => ({ id, group, answer: arrival.answers[id], taken: arrival.taken[id] }))
    if (arrival.light) return whole
    const known = checklist.filter(({ id, on }) => on || arrival.answers[id] !== undefined)
    const items = known.map(({ id, group, text }) => ({
      id,
      group,
      text: arrival.texts[id] ?? text,
      answer: arrival.answers[id],
    }))
    return [...whole, ...items]
  }

  return {
    row,
    page(asked: string, before: string | null): JournalPage {
      if (asked.trim() === '') {
        // A place is the day that was last read, and where in it.
        const [above, place] = before === null ? [] : [before.slice(0, 10), before.slice(11)]
        const page = journal.reading.page(place, clock.instant(), PAGE)
        const read = days(page.entries, '')
        return {
          days: evenings.withEvenings(read, above, page.before === undefined),
          before: page.before && `${read.at(-1)?.day} ${page.before}`,
        }
      }
      const page = evenings.search(asked, before ?? undefined, PAGE)
      return { days: page.withAnswers(days(page.entries, asked)), before: page.before, count: page.count }
    },
    conversation(id: string): ConversationView | null {
      const conversation = journal.conversations.get(id)
      if (!conversation) return null
      const lines = journal.lines.ofConversation(id)
      const arrival = journal.arrivals.of(id)
      const { who, people, title, starts, state, inCalendar } = row(
        { conversation, lines, at: conversation.starts, wall: conversation.startsWall },
        '',
      )
      return {
        conversationId: id,
        who,
        people,
        title,
        starts,
        state,
        inCalendar,
        day: day.of(conversation.startsWall),
        ends: conversation.ends,
        arrival: arrival && {
          at: arrival.opened,
          items: itemsOf(arrival, journal.ownWords.get('checklist')),
          feeling: arrival.feeling,
          ifThen: arrival.ifThen,
        },
        endNoted: conversation.endNoted,
        lines: lines.map((kept) => lineView(kept, '')),
      }
    },
  }
}

export type JournalViewPart = ReturnType<typeof createJournalView>
