import { useId } from 'react'
import type { TodayView } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import type { Keeping } from '../keeping.tsx'
import { Switch } from '../parts/switch.tsx'
import { useHere } from '../place.ts'
import { reasonText } from '../reason-words.ts'
import { words } from '../words.ts'
import { ScopeChoice } from './counts-switch.tsx'
import { TeachOffer } from './teach-offer.tsx'
import { useCounts } from './use-counts.ts'

export type Other = TodayView['otherEvents'][number]

interface OtherEventProps {
  event: Other
  keep: Keeping['keep']
  onSwitched: () => void
}

export function OtherEvent({ event, keep, onSwitched }: OtherEventProps) {
  const { at } = useHere()
  const { on, scope, switched, turn, choose } = useCounts(event, keep)
  const reason = useId()
  const title = event.title || words('today.event')
  return (
    <li className="other">
      <span className="meta row-time">{event.allDay ? '' : time(event.starts, at)}</span>
      <span className="other-title">{title}</span>
      {!on && (
        <span id={reason} className="meta">
          {reasonText(words, event)}
        </span>
      )}
      {on && switched && event.series && <ScopeChoice event={event} scope={scope} choose={choose} />}
      <Switch
        label={words('today.countsOf', { title })}
        labelHidden
        on={on}
        describedBy={on ? undefined : reason}
        onChange={(next) => {
          onSwitched()
          turn(next)
        }}
      />
      {switched && <TeachOffer key={String(on)} event={event.key} on={on} keep={keep} />}
    </li>
  )
}
