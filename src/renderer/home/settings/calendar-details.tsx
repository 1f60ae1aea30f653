import { useId } from 'react'
import {
  CALENDAR_NAME_LENGTH,
  calendarColours,
  FILTER_WORD_LENGTH,
  FILTER_WORDS,
} from '../../../core/calendar-source.ts'
import { leads } from '../../../core/settings.ts'
import type { CalendarChange, CalendarSource } from '../../../shared/ipc.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { type Keeping, useDraft } from '../keeping.tsx'
import { CalendarMark } from '../parts/calendar-mark.tsx'
import { Select } from '../parts/select.tsx'
import { words } from '../words.ts'
import { CalendarOrder, type CalendarPlacing } from './calendar-order.tsx'
import { CalendarWays } from './calendar-ways.tsx'
import { KeptField } from './kept-field.tsx'
import { leadWords } from './lead-words.ts'
import { readWords } from './read-words.ts'
import { Setting } from './setting.tsx'

interface CalendarDetailsProps {
  calendar: CalendarSource
  place: CalendarPlacing
  /** Minutes before a conversation where a calendar says none of its own. */
  general: number
  keep: Keeping['keep']
  onChoose: () => void
  onForget: () => void
}

/** What a calendar has of its own. */
export function CalendarDetails({ calendar, place, general, keep, onChoose, onForget }: CalendarDetailsProps) {
  const { id, name, unnamed } = calendar
  const [own, draft] = useDraft({ colour: calendar.colour, lead: calendar.lead })
  const group = useId()
  const change = async (to: CalendarChange) => (await keep(() => window.threshold.calendars.change(id, to))).ok
  const choose = (to: Partial<typeof own>) =>
    void draft({ ...own, ...to }, () => keep(() => window.threshold.calendars.change(id, to)))
  const filter = calendar.filter ?? { only: [], not: [] }
  const choosing = (list: 'only' | 'not') => async (typed: string) => {
    const next = { ...filter, [list]: readWords(typed) }
    return change({ filter: next.only.length + next.not.length === 0 ? null : next })
  }
  return (
    <div className="calendar-details">
      <Setting label={words('calendars.name')}>
        {() => (
          <KeptField
            label={words('calendars.name')}
            value={name === unnamed ? '' : name}
            placeholder={unnamed}
            longest={CALENDAR_NAME_LENGTH}
            onKeep={(typed) => change({ name: typed.trim() === unnamed ? '' : typed.trim() })}
          />
        )}
      </Setting>
      <Setting label={words('calendars.colour')}>
        {() => (
          <Segmented
            label={words('calendars.colour')}
            name={`${group}colour`}
            value={own.colour}
            choices={calendarColours.map((colour) => ({
              value: colour,
              label: words(`calendars.colour.${colour}`),
              mark: <CalendarMark colour={colour} />,
            }))}
            onChange={(colour) => choose({ colour })}
          />
        )}
      </Setting>
      <Setting label={words('calendars.lead')}>
        {() => (
          <Select
            label={words('calendars.lead')}
            value={String(own.lead)}
            choices={[
              { id: 'null', label: words('calendars.lead.general', { lead: leadWords(general) }) },
              ...leads.map((minutes) => ({ id: String(minutes), label: leadWords(minutes) })),
            ]}
            onChange={(chosen) => choose({ lead: leads.find((minutes) => String(minutes) === chosen) ?? null })}
          />
        )}
      </Setting>
      {place.of > 1 && (
        <Setting label={words('calendars.order')} hint={words('calendars.order.hint')}>
          {({ hint }) => <CalendarOrder calendar={calendar} place={place} keep={keep} describedBy={hint} />}
        </Setting>
      )}
      {(['only', 'not'] as const).map((list) => (
        <Setting key={list} label={words(`calendars.${list}`)} hint={words(`calendars.${list}.hint`)}>
          {({ hint }) => (
            <KeptField
              label={words(`calendars.${list}`)}
              describedBy={hint}
              value={filter[list].join(words('comma'))}
              longest={FILTER_WORDS * FILTER_WORD_LENGTH}
              onKeep={choosing(list)}
            />
          )}
        </Setting>
      ))}
      {calendar.fault === undefined && (
        <div className="calendar-ways">
          <CalendarWays calendar={calendar} onChoose={onChoose} onForget={onForget} />
        </div>
      )}
    </div>
  )
}
