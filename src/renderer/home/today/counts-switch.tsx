import { useId } from 'react'
import type { EventSwitch } from '../../../shared/ipc.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { Keeping } from '../keeping.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { TeachOffer } from './teach-offer.tsx'
import { useCounts } from './use-counts.ts'

interface CountsSwitchProps {
  event: EventSwitch
  /** How long it is. */
  minutes: number | undefined
  keep: Keeping['keep']
  onSwitched: () => void
}

/** Whether the next event is a conversation: this one or the series. */
export function CountsSwitch({ event, minutes, keep, onSwitched }: CountsSwitchProps) {
  const { on, scope, switched, turn, choose } = useCounts(event, keep)
  const stays = useId()
  return (
    <div className="next-counts">
      <Switch
        label={words(on ? 'today.counts' : 'today.countsNot')}
        on={on}
        describedBy={on ? undefined : stays}
        onChange={(next) => {
          onSwitched()
          turn(next)
        }}
      />
      {on && minutes !== undefined && (
        <span className="hint next-length">
          {words(event.series ? 'today.seriesLength' : 'today.length', { minutes })}
        </span>
      )}
      {!on && event.series && <ScopeChoice event={event} scope={scope} choose={choose} />}
      {!on && (
        <p id={stays} className="hint next-stays">
          {words('today.countsNot.stays')}
        </p>
      )}
      {switched && <TeachOffer key={String(on)} event={event.key} on={on} keep={keep} />}
    </div>
  )
}

interface ScopeChoiceProps {
  event: EventSwitch
  scope: 'this' | 'series'
  choose: (scope: 'this' | 'series') => void
}

export function ScopeChoice({ event, scope, choose }: ScopeChoiceProps) {
  return (
    <Segmented
      label={words('today.scope')}
      name={`scope ${event.key}`}
      value={scope}
      choices={[
        { value: 'this', label: words('today.scope.this') },
        { value: 'series', label: words('today.scope.series') },
      ]}
      onChange={choose}
    />
  )
}
