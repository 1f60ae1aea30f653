import { useEffect, useRef, useState } from 'react'
import type { Day } from '../../../core/day.ts'
import type { Settings } from '../../../core/settings.ts'
import { Heading } from '../parts/heading.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { type Place, useHere } from '../place.ts'
import { dayName } from '../when.ts'
import { words } from '../words.ts'
import { Evening } from './evening.tsx'
import { JournalRow } from './journal-row.tsx'
import { useJournal } from './use-journal.ts'
import './journal.css'

interface JournalProps {
  today: Day
  place: Place
  eveningName: Settings['eveningName']
}

export function Journal({ today, place, eveningName }: JournalProps) {
  const { at } = useHere()
  const [asked, setAsked] = useState('')
  const { shown, more } = useJournal(asked)
  const end = useRef<HTMLDivElement>(null)
  const before = shown?.before
  useEffect(() => {
    if (!end.current || before === undefined) return
    // A new look for each page: when the end is still near after one, it says so at once.
    const look = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) more()
      },
      { root: end.current.closest('main'), rootMargin: '1200px' },
    )
    look.observe(end.current)
    return () => look.disconnect()
  }, [before, more])
  const nothing = shown !== undefined && shown.days.length === 0
  return (
    <div className="journal">
      <Heading said>{words('section.journal')}</Heading>
      <SearchField
        label={words('journal.searchLabel')}
        placeholder={words('journal.search')}
        asked={asked}
        onAsk={setAsked}
        place={place}
      />
      <p className="meta journal-count" role="status">
        {shown?.count !== undefined &&
          !nothing &&
          words(shown.count.answers > 0 ? 'journal.countAnswers' : 'journal.count', { ...shown.count })}
        {nothing && shown.asked !== '' && words('journal.none')}
      </p>
      {nothing && shown.asked === '' && <p className="journal-empty">{words('journal.empty')}</p>}
      {shown?.days.map(({ day, rows, evening }) => (
        <section key={day} className="journal-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="day-name">
            {dayName(words, day, today, at.region)}
          </h2>
          {evening && <Evening key={shown.asked} evening={evening} open={shown.asked !== ''} name={eveningName} />}
          <ul>
            {rows.map((row) => (
              <JournalRow key={`${row.conversationId ?? ''} ${row.lines[0]?.id ?? ''}`} row={row} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  )
}
