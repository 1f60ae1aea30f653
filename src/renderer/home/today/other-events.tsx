import { useState } from 'react'
import type { TodayView } from '../../../shared/ipc.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { type Other, OtherEvent } from './other-event.tsx'
import './other-events.css'

interface OtherEventsProps {
  events: TodayView['otherEvents']
  keep: Keeping['keep']
}

/** What else is in the calendar today, folded away; each can be made a conversation. */
export function OtherEvents({ events, keep }: OtherEventsProps) {
  // What was switched here stays in its row until the fold is closed: the scope and a change of mind are at hand.
  const [switched, setSwitched] = useState<readonly Other[]>([])
  const kept = switched.filter((event) => !events.some(({ key }) => key === event.key))
  const shown = [...events.filter(({ key }) => !switched.some((event) => event.key === key)), ...switched].sort(
    (a, b) => Number(b.allDay) - Number(a.allDay) || a.starts - b.starts,
  )
  if (shown.length === 0) return null
  return (
    <details
      className="others"
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) setSwitched([])
      }}
    >
      <summary>
        <Icon name="right" small />
        {words('today.others', { count: shown.length - kept.length })}
      </summary>
      <ul>
        {shown.map((event) => (
          <OtherEvent
            key={event.key}
            event={event}
            keep={keep}
            onSwitched={() => {
              if (!switched.some(({ key }) => key === event.key)) setSwitched([...switched, event])
            }}
          />
        ))}
      </ul>
    </details>
  )
}
