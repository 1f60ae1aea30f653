import { useEffect } from 'react'
import { quietFor } from '../../../core/quiet.ts'
import type { RemindersView } from '../../../shared/ipc.ts'
import { dayHeading, time } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { Back } from '../parts/back.tsx'
import { focusHeading, Heading } from '../parts/heading.tsx'
import { Switch } from '../parts/switch.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { ReminderRow } from './reminder-row.tsx'
import './reminders.css'

const { reminders } = window.threshold

/** Why one was reminded, or not; and what one can say against reminders. */
export function Reminders() {
  const { at } = useHere()
  const view = useView(reminders.view, 'reminders')
  // Left open overnight it was not looked at; whoever leaves it has.
  useEffect(() => () => void reminders.seen(), [])
  return (
    <div className="reminders">
      <Back to="today" />
      <Heading>{words('section.reminders')}</Heading>
      {view && <Now view={view} />}
      {view?.days.map(({ day, rows }) => (
        <section key={day} aria-label={dayHeading(day, at.region)}>
          <h2>{dayHeading(day, at.region)}</h2>
          <ul>
            {rows.map((row) => (
              <ReminderRow key={row.key} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {view?.days.length === 0 && <p className="reminders-empty">{words('why.empty')}</p>}
      <p className="hint">{words('why.hint')}</p>
    </div>
  )
}

function Now({ view: { holds, quiet, covered, notToday } }: { view: RemindersView }) {
  const { at } = useHere()
  const [first] = holds
  const again = () => {
    focusHeading()
    void reminders.needsAgain()
  }
  return (
    <div className="reminders-now">
      <p role="status">{first ? words('why.held', { why: words(`why.because.${first}`) }) : words('why.now')}</p>
      <Switch label={words('why.cover')} on={covered} onChange={(on) => void reminders.cover(on)} />
      {quiet === undefined ? (
        <fieldset className="reminders-quiet">
          <legend>{words('why.quietFor')}</legend>
          {quietFor.map((each) => (
            <Button key={each} small onClick={() => void reminders.quiet(each)}>
              {words(`why.quiet.${each}`)}
            </Button>
          ))}
        </fieldset>
      ) : (
        <p className="reminders-quiet">
          {words('why.quiet', { until: time(quiet, at) })}
          <Button small look="quiet" onClick={() => void reminders.quiet(null)}>
            {words('why.quietOver')}
          </Button>
        </p>
      )}
      {notToday.length > 0 && (
        <p className="reminders-quiet">
          {words('why.notToday', {
            list: new Intl.ListFormat(at.locale).format(notToday.map((need) => words(`why.notToday.${need}`))),
          })}
          <Button small look="quiet" onClick={again}>
            {words('why.needsAgain')}
          </Button>
        </p>
      )}
    </div>
  )
}
