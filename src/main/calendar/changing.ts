// What the user says of a calendar, and of its events by the switch in Today.
import { counts, type Rule } from '../../core/calendar.ts'
import { type Kept, withoutValue } from '../../core/faults.ts'
import type { CalendarChange } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import type { Journal } from '../journal/journal.ts'
import type { CalendarsView } from './calendars-view.ts'
import { rulesFor } from './ruling.ts'

export interface ChangingWorld {
  journal: Journal
  changed: Changed
  /** What is planned may be due otherwise. */
  agreed: () => void
  view: Pick<CalendarsView, 'judged'>
  /** Makes the conversations agree with what is said now; with what had one that is gone, too. */
  agree: (gone?: string) => void
  /** One is gone. */
  gone: (id: string) => void
  /** Of one something else is taken. */
  readWhole: (id: string) => void
}

export function createChanging({ journal, changed, agreed, view, agree, gone, readWhole }: ChangingWorld) {
  const { calendars } = journal
  return {
    forget(id: string): Kept {
      const kept = journal.keep(() => calendars.forget(id))
      if (kept.ok) {
        gone(id)
        agree(id)
      }
      return kept
    },
    change(id: string, { name, colour, lead, filter }: CalendarChange): Kept {
      const calendar = calendars.get(id)
      if (!calendar) return { ok: false, fault: 'unreadable' }
      const kept = journal.keep(() =>
        calendars.setOwn(id, {
          name: name?.trim() ?? calendar.name,
          colour: colour ?? calendar.colour,
          lead: lead === undefined ? calendar.lead : (lead ?? undefined),
          filter: filter === undefined ? calendar.filter : (filter ?? undefined),
        }),
      )
      changed('today', 'settings', 'arrive')
      agreed()
      // Of what is kept at once, of what is there now too: in confidential mode no title was kept to ask.
      if (kept.ok && filter !== undefined) readWhole(id)
      return withoutValue(kept)
    },
    /** One place up or down: of two that have the same event, the upper one has it. At an end, nothing happens. */
    move(id: string, by: -1 | 1): Kept {
      const kept = journal.keep(() => calendars.move(id, by))
      if (kept.ok) agree()
      return withoutValue(kept)
    },
    /** The switch in Today: this one or the series. */
    switchCounts(key: string, value: boolean, scope: 'this' | 'series'): Kept {
      const found = view.judged().find((one) => one.key === key)
      if (!found) return { ok: false, fault: 'unreadable' }
      const { source, event } = found
      const rule: Rule = { uid: event.uid, counts: value }
      if (scope === 'this' && event.recurrenceId !== undefined) rule.recurrenceId = event.recurrenceId
      const former = calendars
        .rules(source)
        .findLast((one) => one.uid === rule.uid && one.recurrenceId === rule.recurrenceId)
      const kept = journal.keep(() => {
        calendars.unrule(source, rule)
        // Going back leaves no rule behind, if that is how it is without one.
        const isBack = former?.counts === !value
        if (isBack && counts(event, calendars.rules(source), rulesFor(journal, source)).counts === value) return
        calendars.rule(source, rule)
      })
      if (kept.ok) agree()
      return withoutValue(kept)
    },
  }
}
