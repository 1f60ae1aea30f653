import { useId } from 'react'
import {
  CALENDAR_NAME_LENGTH,
  calendarColours,
  FILTER_WORD_LENGTH,
  FILTER_WORDS,
} from '../../../core/calendar-source.ts'
import { leads } from '../../../core/settings.ts'
import type { CalendarChange, CalendarSource } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Keeping, useDraft } from '../keeping.tsx'
import { CalendarMark } from '../parts/calendar-mark.tsx'
import { Select } from '../parts/select.tsx'
import { words } from '../words.ts'
import { anotherPlace } from './another-place.ts'
import { KeptField } from './kept-field.tsx'
import { leadWords } from './lead-words.ts'
import { readWords } from './read-words.ts'
import { Setting } from './setting.tsx'

interface CalendarDetailsProps {
  calendar: CalendarSource
  /** Minutes before a conversation where a calendar says none of its own. */
  general: number
  keep: Keeping['keep']
  onChoose: () => void
  onForget: () => void
}

/** What a calendar has of its own. */
export function CalendarDetails({ calendar, general, keep, onChoose, onForget }: CalendarDetailsProps) {
  const { id, name, where } = calendar
  const placeName = where.kind === 'file' ? where.file : where.host
  const another = anotherPlace(where)
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
  const listed = (list: readonly string[]) => list.join(words('comma'))
  const longest = FILTER_WORDS * FILTER_WORD_LENGTH
  return (
    <div className="calendar-details">
      <Setting label={words('calendars.name')}>
        {() => (
          <KeptField
            label={words('calendars.name')}
            value={name === placeName ? '' : name}
            placeholder={placeName}
            longest={CALENDAR_NAME_LENGTH}
            onKeep={(typed) => change({ name: typed.trim() === placeName ? '' : typed.trim() })}
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
      <Setting label={words('calendars.only')} hint={words('calendars.only.hint')}>
        {({ hint }) => (
          <KeptField
            label={words('calendars.only')}
            describedBy={hint}
            value={listed(filter.only)}
            longest={longest}
            onKeep={choosing('only')}
          />
        )}
      </Setting>
      <Setting label={words('calendars.not')} hint={words('calendars.not.hint')}>
        {({ hint }) => (
          <KeptField
            label={words('calendars.not')}
            describedBy={hint}
            value={listed(filter.not)}
            longest={longest}
            onKeep={choosing('not')}
          />
        )}
      </Setting>
      {calendar.fault === undefined && (
        <div className="calendar-ways">
          {another && (
            <Button small onClick={onChoose}>
              {another}
            </Button>
          )}
          <Button small look="quiet" onClick={onForget}>
            {words('calendars.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}
