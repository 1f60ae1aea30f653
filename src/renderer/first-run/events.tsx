import type { FirstRunView } from '../../shared/ipc.ts'
import { time } from '../../shared/times.ts'
import { Switch } from '../home/parts/switch.tsx'
import { useKept } from '../ui/kept.ts'
import { whoText } from '../ui/sentences.ts'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'
import './events.css'

type Event = FirstRunView['events'][number]

/** What can be said of an event beside its names; a switched one is told by its switch. */
const reasons = ['link', 'alone', 'all-day', 'free'] as const

function told({ names, reason }: Event): string {
  const who = names.length > 0 ? [whoText(words, { names: names.slice(0, 1), more: names.length - 1 })] : []
  const why = reasons.filter((one) => one === reason).map((one) => words(`events.${one}`))
  return [...who, ...why].join(words('comma'))
}

/** Today's events with a switch each; one that was called off or declined is no question. */
export function Events({ view, at, steps }: ScreenProps) {
  const { keep } = useKept()
  const events = view.events.filter(({ reason }) => reason !== 'cancelled' && reason !== 'declined')
  return (
    <Question {...steps} question={words('events')}>
      {events.length === 0 && <p className="question-note">{words('events.none')}</p>}
      <ul className="events">
        {events.map((event) => (
          <li key={event.key} className="event">
            <span className="meta event-time">{!event.allDay && time(event.starts, at)}</span>
            <span className="event-words">
              <b>{event.title}</b>
              <span className="meta">{told(event)}</span>
            </span>
            <span className="meta" aria-hidden="true">
              {words(event.counts ? 'events.yes' : 'events.no')}
            </span>
            <Switch
              label={words('events.is', { title: event.title })}
              labelHidden
              on={event.counts}
              onChange={(on) => void keep(() => window.threshold.firstRun.counts(event.key, on))}
            />
          </li>
        ))}
      </ul>
    </Question>
  )
}
