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

/** What went by without being said, until somebody looked why. */
export function WentBy({ wentBy }: Pick<RemindersToday, 'wentBy'>) {
  const { go } = useHere()
  if (wentBy === 0) return null
  return (
    <div className="day-off">
      <p role="status">{words('why.wentBy', { count: wentBy })}</p>
      <Button small look="quiet" onClick={() => go({ section: 'reminders' })}>
        {words('why.see')}
      </Button>
    </div>
  )
}

/** At the foot, the way to what became of each reminder. */
export function WhyReminded() {
  const { go } = useHere()
  return (
    <p className="why-reminded">
      <Button look="quiet" onClick={() => go({ section: 'reminders' })}>
        {words('section.reminders')}
      </Button>
    </p>
  )
}
