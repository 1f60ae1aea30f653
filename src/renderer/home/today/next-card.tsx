import { useEffect, useRef, useState } from 'react'
import type { TodayView } from '../../../shared/ipc.ts'
import { minutesUntil, time } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import Whom from '../../ui/whom.tsx'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { named } from '../row-words.ts'
import { words } from '../words.ts'
import { CountsSwitch } from './counts-switch.tsx'

const threshold = window.threshold
/** Farther away than this the hour says more than the minutes. */
const MINUTES_SAID = 90

interface NextCardProps {
  next: TodayView['next']
  keep: Keeping['keep']
}

export function NextCard({ next, keep }: NextCardProps) {
  const { at } = useHere()
  // Switched off, it is no longer what is next; it stays in its place until the focus goes, so that the choice between
  // this one and the series, and a change of mind, are at hand.
  const [held, setHeld] = useState<TodayView['next'] | undefined>(undefined)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!held) return
    const over = new AbortController()
    // Not on blur: the card would shrink under a pointer that is still pressing something else.
    const left = () => {
      if (!card.current?.contains(document.activeElement)) setHeld(undefined)
    }
    window.addEventListener('click', left, { signal: over.signal })
    window.addEventListener('keyup', left, { signal: over.signal })
    return () => over.abort()
  }, [held])
  const shown = held ?? next
  if (!shown) return null
  const { name, detail } = named(words, shown)
  const minutes = minutesUntil(at.now, shown.starts)
  const key = minutes <= 0 ? 'today.underWay' : minutes <= MINUTES_SAID ? 'today.in' : 'today.at'
  const clock = time(shown.starts, at)
  const [before, after] = around(words(key, { time: clock, minutes }), clock)
  const matters = shown.matters ?? detail
  return (
    <section ref={card} className="card next-card" aria-label={name}>
      <div className="next-body">
        <div className="next-words">
          <p className="meta">
            {before}
            <b>{clock}</b>
            {after}
          </p>
          <h2 className="conversation-name">{name}</h2>
          {matters && <p className="quiet-text matters">{matters}</p>}
          {shown.invited?.map(({ key: invited, name: called, choices, chosen }) => (
            <Whom
              key={invited}
              words={words}
              whom={{ choices, chosen }}
              name={called}
              invited
              surroundings={at}
              onChoose={(person) => void keep(() => threshold.today.invited(shown.conversationId, invited, person))}
            />
          ))}
        </div>
        <div className="next-actions">
          {shown.join && (
            <Button onClick={() => void threshold.today.join(shown.conversationId)}>{words('join')}</Button>
          )}
          {shown.here ? (
            <p className="quiet-text next-here">{words('today.here')}</p>
          ) : (
            <Button look="primary" onClick={() => void threshold.today.arrive(shown.conversationId)}>
              {words('today.arrive')}
            </Button>
          )}
        </div>
      </div>
      {shown.event && (
        <CountsSwitch
          key={shown.event.key}
          event={shown.event}
          minutes={shown.ends === undefined ? undefined : minutesUntil(shown.starts, shown.ends)}
          keep={keep}
          onSwitched={() => setHeld(shown)}
        />
      )}
    </section>
  )
}

const around = (sentence: string, part: string): [string, string] => {
  const at = sentence.indexOf(part)
  return [sentence.slice(0, at), sentence.slice(at + part.length)]
}
