import type { Day } from '../../../core/day.ts'
import type { Section } from '../../../shared/ipc.ts'
import { fullDay, time } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { useKeeping } from '../keeping.tsx'
import { Back } from '../parts/back.tsx'
import { Heading } from '../parts/heading.tsx'
import { PeopleLinks } from '../parts/people-links.tsx'
import { useHere } from '../place.ts'
import { named } from '../row-words.ts'
import { words } from '../words.ts'
import { Arrival } from './arrival.tsx'
import { Chips } from './chips.tsx'
import './conversation.css'

const threshold = window.threshold

/** A conversation's own page, over the section it was opened from. */
export function Conversation({ id, from, today }: { id: string; from: Section | undefined; today: Day }) {
  const { at } = useHere()
  const { keep, faultBand } = useKeeping()
  const view = useView(() => threshold.journal.conversation(id), 'journal', 'today')
  if (view === undefined) return null
  const mark = (as: 'didnt-happen' | 'moved' | null) => () => void keep(() => threshold.today.mark(id, as))
  const marked = view?.state === 'didnt-happen' || view?.state === 'moved'
  return (
    <article className="conversation">
      <div className="conversation-ways">
        <Back to={from} />
        <span className="conversation-marks">
          {view && marked && (
            <Button look="quiet" onClick={mark(null)}>
              {words('today.mark.back')}
            </Button>
          )}
          {view && !marked && (
            <>
              <Button look="quiet" onClick={mark('didnt-happen')}>
                {words('today.mark.didntHappen')}
              </Button>
              <Button look="quiet" onClick={mark('moved')}>
                {words('today.mark.moved')}
              </Button>
            </>
          )}
        </span>
      </div>
      {faultBand}
      {view === null ? (
        <Heading>{words('conversation.gone')}</Heading>
      ) : (
        <>
          <p className="meta conversation-when">
            {view.ends === undefined
              ? words('conversation.from', { day: fullDay(view.day, at.region, today), from: time(view.starts, at) })
              : words('conversation.span', {
                  day: fullDay(view.day, at.region, today),
                  from: time(view.starts, at),
                  to: time(view.ends, at),
                })}
            {view.endNoted === false && <> · {words('conversation.endNotNoted')}</>}
          </p>
          <Heading>{named(words, view).name}</Heading>
          {named(words, view).detail && <p className="quiet-text">{named(words, view).detail}</p>}
          <PeopleLinks people={view.people} />
          {view.state !== 'line' && <p className="meta conversation-state">{words(`state.${view.state}`)}</p>}
          {view.inCalendar && <p className="meta conversation-state">{words(`inCalendar.${view.inCalendar}`)}</p>}
          {view.arrival && <Arrival arrival={view.arrival} starts={view.starts} />}
          {view.lines.map((line) => (
            <section key={line.id} className="conversation-line">
              <div className="conversation-head">
                <h2 className="label">{words('conversation.line')}</h2>
                <span className="meta">{time(line.at, at)}</span>
              </div>
              <p className="line-words">{line.text}</p>
              <Chips chips={line.chips} today={today} persons />
            </section>
          ))}
        </>
      )}
    </article>
  )
}
