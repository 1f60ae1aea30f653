import type { DaysOffToday } from '../../../shared/ipc.ts'
import { fullDay, type Region } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { focusHeading } from '../parts/heading.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import './day-off.css'

interface DayOffProps {
  view: DaysOffToday
  keep: Keeping['keep']
}

/** Beside the date, on a day like any other. */
export function OffToday({ view: { off, away, worked }, keep }: DayOffProps) {
  if (off || away || worked) return null
  return (
    <Button look="quiet" onClick={() => settle(() => keep(() => window.threshold.today.off(true)))}>
      {words('today.off')}
    </Button>
  )
}

/** What there is to say of a day off, of one that may be, and of one that is worked this once. */
export function DayOff({ view, keep }: DayOffProps) {
  const { at } = useHere()
  const { off, away, worked } = view
  if (!off && !away && !worked) return null
  return (
    <div className="day-off">
      <p role="status">{sentence(view, at)}</p>
      {away ? <Answers until={away.until} keep={keep} /> : <Change view={view} keep={keep} />}
    </div>
  )
}

function sentence({ off, offUntil, away, worked }: DaysOffToday, { region }: Region): string {
  if (worked) return words('today.worked')
  if (off) {
    return offUntil ? words('today.off.until', { day: fullDay(offUntil, region) }) : words(`today.off.${off}`)
  }
  return away?.until ? words('today.away.until', { day: fullDay(away.until, region) }) : words('today.away')
}

function Answers({ until, keep }: { until: string | undefined; keep: Keeping['keep'] }) {
  const answer = (off: boolean) => settle(() => keep(() => window.threshold.today.away(off)))
  return (
    <span className="day-off-ways">
      <Button small onClick={() => answer(true)}>
        {words(until ? 'today.away.offUntil' : 'today.away.off')}
      </Button>
      <Button small look="quiet" onClick={() => answer(false)}>
        {words('today.away.here')}
      </Button>
    </span>
  )
}

/** Working today and taking that back are one button, which keeps the focus. */
function Change({ view: { off, worked }, keep }: DayOffProps) {
  const set = (to: boolean) => keep(() => window.threshold.today.off(to))
  if (off === 'taken') {
    return (
      <Button small look="quiet" onClick={() => settle(() => set(false))}>
        {words('today.off.back')}
      </Button>
    )
  }
  return (
    <Button small look="quiet" onClick={() => void set(worked)}>
      {words(worked ? 'today.off.back' : 'today.work')}
    </Button>
  )
}

/** The way that was pressed goes; the keyboard goes on from the heading above it. */
function settle(press: () => Promise<unknown>): void {
  focusHeading()
  void press()
}
