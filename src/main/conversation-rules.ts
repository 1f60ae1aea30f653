// The user's rules for what counts as a conversation: kept in the journal, taught by a switch when that is wished, and
// shown on the events of the last and the next two weeks.
import { counts } from '../core/calendar.ts'
import {
  type ConversationRules,
  canBeWords,
  ownDomains,
  taught,
  type WordRule,
  withoutWords,
  withWords,
} from '../core/conversation-rules.ts'
import { addDays, type Day } from '../core/day.ts'
import { done, type Kept, withoutValue } from '../core/faults.ts'
import type { RuledRow, RulesPreview, RulesView } from '../shared/ipc.ts'
import type { CalendarsPart } from './calendar/calendars.ts'
import { rulesFor, rulesIn } from './calendar/ruling.ts'
import type { OfCalendar } from './calendar/weeks.ts'
import type { Changed } from './changes.ts'
import { type Clock, momentAt } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'

export interface ConversationRulesWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  calendars: Pick<CalendarsPart, 'judged' | 'rulesChanged' | 'sources' | 'weeks'>
  changed: Changed
}

const WEEKS_DAYS = 14
/** More rows than this are not read one by one. */
const MOST_ROWS = 400

export function createConversationRules({ journal, clock, day, calendars, changed }: ConversationRulesWorld) {
  /** What was taught last, and what was said of the same words before. */
  let lesson: { rule: WordRule; former: WordRule | undefined } | undefined

  const change = (rules: ConversationRules): Kept => {
    const words = rules.words
      .map((rule) => ({ ...rule, words: rule.words.trim() }))
      .filter((rule) => canBeWords(rule.words))
    const kept = journal.keep(() => journal.ownWords.set('conversationRules', { ...rules, words }))
    changed('rules')
    if (kept.ok) calendars.rulesChanged()
    return withoutValue(kept)
  }

  const lessonOf = (key: string, value: boolean): WordRule | undefined => {
    const found = calendars.judged().find((one) => one.key === key)
    return found && taught(found.event, value, rulesFor(journal, found.source))
  }

  /** Rules and switches are read once for all the events of a calendar. */
  const judging = (calendar: string) => {
    const [switches, here] = [journal.calendars.rules(calendar), rulesFor(journal, calendar)]
    return ({ event, leftOut }: OfCalendar): RuledRow => {
      const verdict = counts(event, switches, here)
      return {
        title: event.summary,
        starts: event.startUtc,
        allDay: event.allDay,
        times: 1,
        ...(leftOut
          ? { counts: false, reason: 'left-out', byRule: false }
          : { ...verdict, byRule: counts({ ...event, ruled: null }, switches).counts !== verdict.counts }),
      }
    }
  }

  /** The events of a series of which the same is said are one row, where the first of them is. */
  const folded = (all: readonly OfCalendar[]): RuledRow[] => {
    const rows = new Map<string, RuledRow>()
    const judges = new Map<string, ReturnType<typeof judging>>()
    for (const [at, one] of all.entries()) {
      const judge = judges.get(one.calendar) ?? judging(one.calendar)
      judges.set(one.calendar, judge)
      const row = judge(one)
      const { counts: value, reason, detail, title } = row
      const key = one.event.recurring ? [one.calendar, one.event.uid, title, value, reason, detail] : [at]
      const first = rows.get(JSON.stringify(key))
      if (first) first.times += 1
      else rows.set(JSON.stringify(key), row)
    }
    return [...rows.values()]
  }

  /** A whole day is of the day it is called, also where the user's day ends after midnight. */
  const dayOf = ({ starts, allDay }: RuledRow): Day =>
    allDay ? momentAt(starts, clock.zone()).wall.slice(0, 10) : day.at(starts)

  return {
    view: (): RulesView => ({
      rules: rulesIn(journal),
      calendars: calendars.sources().map(({ id, name }) => ({ id, name })),
      domains: ownDomains(journal.ownWords.get('addresses')),
    }),
    change,
    async preview(): Promise<RulesPreview> {
      const today = day.today()
      const [from, to] = [-WEEKS_DAYS, WEEKS_DAYS + 1].map((days) => day.startOf(addDays(today, days)))
      const all = await calendars.weeks(from ?? 0, to ?? 0)
      const rows = folded(all.toSorted((a, b) => a.event.startUtc - b.event.startUtc))
      const byDay = Map.groupBy(rows.slice(0, MOST_ROWS), dayOf)
      const sum = (which: boolean) => rows.reduce((sum, row) => sum + (row.counts === which ? row.times : 0), 0)
      return {
        days: [...byDay].map(([day, rows]) => ({ day, rows })).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
        more: Math.max(rows.length - MOST_ROWS, 0),
        counting: sum(true),
        others: sum(false),
        confidential: journal.discretion.isOn(),
      }
    },
    offer: (key: string, value: boolean): string | null => lessonOf(key, value)?.words ?? null,
    teach(key: string, value: boolean | null): Kept {
      const rules = rulesIn(journal)
      if (value === null) {
        if (!lesson) return done
        const { rule, former } = lesson
        lesson = undefined
        const words = withoutWords(rules.words, rule.words)
        return change({ ...rules, words: former ? [...words, former] : words })
      }
      const rule = lessonOf(key, value)
      if (!rule) return done
      const others = withoutWords(rules.words, rule.words)
      lesson = { rule, former: rules.words.find((one) => !others.includes(one)) }
      return change(withWords(rules, rule))
    },
  }
}

export type ConversationRulesPart = ReturnType<typeof createConversationRules>
