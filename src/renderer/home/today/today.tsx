import type { TodayView } from '../../../shared/ipc.ts'
import { dayHeading } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { useKeeping } from '../keeping.tsx'
import { Heading } from '../parts/heading.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Bands } from './bands.tsx'
import { CurrentCard } from './current-card.tsx'
import { DayOff, OffToday } from './day-off.tsx'
import { DueList } from './due-list.tsx'
import { EveningRow } from './evening-row.tsx'
import { ForToday } from './for-today.tsx'
import { NextCard } from './next-card.tsx'
import { Nothing } from './nothing.tsx'
import { OtherEvents } from './other-events.tsx'
import { Quiet, WentBy, WhyReminded } from './reminders-today.tsx'
import { Timeline } from './timeline.tsx'
import './today.css'

const threshold = window.threshold

export function Today({ view, hasCalendar }: { view: TodayView; hasCalendar: boolean }) {
  const { at } = useHere()
  const { keep, faultBand } = useKeeping()
  const { undo } = view
  const planned = view.rows.length > 0 || view.current !== undefined || view.next !== undefined
  const anything = planned || view.otherEvents.length > 0 || view.parked.length > 0 || view.promises.length > 0
  const { at: offered, waits, missed } = view.evening
  const hasEvening = waits || missed !== undefined || (planned && offered !== undefined)
  return (
    <div className={anything ? 'today-page' : 'today-page empty'}>
      <Bands bands={view.bands} />
      {faultBand}
      <div className="today-head">
        <Heading>{dayHeading(view.day, at.region)}</Heading>
        <div className="today-ways">
          <OffToday view={view} keep={keep} />
          <Button onClick={() => void threshold.today.arrive(null)}>{words('today.someone')}</Button>
        </div>
      </div>
      {view.page && <ForToday key={`page ${view.day}`} page={view.page} keep={keep} />}
      <DayOff view={view} keep={keep} />
      <Quiet view={view.reminders} />
      <WentBy wentBy={view.reminders.wentBy} />
      {view.current ? (
        <CurrentCard current={view.current} keep={keep} />
      ) : (
        <NextCard key={view.day} next={view.next} keep={keep} />
      )}
      {undo && (
        <p className="kept">
          <span className="meta kept-text">{words('today.kept', { text: undo.text })}</span>
          <Button small look="quiet" onClick={() => void keep(() => threshold.today.undo(undo.lineId))}>
            {words('undo')}
          </Button>
        </p>
      )}
      {planned || <Nothing shortcut={view.shortcut} hasCalendar={hasCalendar} />}
      {view.rows.length > 0 && <Timeline key={`day ${view.day}`} rows={view.rows} keep={keep} />}
      {hasEvening && <EveningRow evening={view.evening} today={view.day} />}
      <OtherEvents key={`others ${view.day}`} events={view.otherEvents} keep={keep} />
      {(view.parked.length > 0 || view.promises.length > 0) && (
        <div className="side-by-side">
          {view.parked.length > 0 && (
            <DueList
              title={words('today.parked')}
              rows={view.parked}
              draft={view.laterDraft}
              today={view.day}
              keep={keep}
            />
          )}
          {view.promises.length > 0 && (
            <DueList
              title={words('today.promises')}
              rows={view.promises}
              draft={view.laterDraft}
              today={view.day}
              keep={keep}
            />
          )}
        </div>
      )}
      <WhyReminded />
    </div>
  )
}
