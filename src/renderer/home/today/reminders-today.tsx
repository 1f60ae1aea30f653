import type { RemindersToday } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { focusHeading } from '../parts/heading.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import './reminders-today.css'

const { reminders } = window.threshold

/** What was said against reminders, and the way out of it. */
export function Quiet({ view: { quiet, covered } }: { view: RemindersToday }) {
  const { at } = useHere()
  const end = (press: () => Promise<unknown>) => {
    focusHeading()
    void press()
  }
  return (
    <>
      {covered && (
        <div className="day-off">
          <p role="status">{words('why.covered')}</p>
          <Button small look="quiet" onClick={() => end(() => reminders.cover(false))}>
            {words('why.uncover')}
          </Button>
        </div>
      )}
      {quiet !== undefined && (
        <div className="day-off">
          <p role="status">{words('why.quiet', { until: time(quiet, at) })}</p>
          <Button small look="quiet" onClick={() => end(() => reminders.quiet(null))}>
            {words('why.quietOver')}
          </Button>
        </div>
      )}
    </>
  )
}

/** At the foot: what went by, and the way to why. */
export function WhyReminded({ wentBy }: Pick<RemindersToday, 'wentBy'>) {
  const { go } = useHere()
  return (
    <p className="why-reminded">
      {wentBy > 0 && <span className="meta">{words('why.wentBy', { count: wentBy })}</span>}
      <Button look="quiet" onClick={() => go({ section: 'reminders' })}>
        {words('section.reminders')}
      </Button>
    </p>
  )
}
