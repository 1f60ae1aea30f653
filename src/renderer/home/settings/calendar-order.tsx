import { useLayoutEffect, useRef } from 'react'
import type { CalendarSource } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { say } from '../../ui/said.ts'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'

/** Where it stands among how many. */
export interface CalendarPlacing {
  at: number
  of: number
}

interface CalendarOrderProps {
  calendar: CalendarSource
  place: CalendarPlacing
  keep: Keeping['keep']
  describedBy: string | undefined
}

const WAYS = [
  { way: 'up', by: -1 },
  { way: 'down', by: 1 },
] as const

/** Moves a calendar among the others; the focus goes along with it. */
export function CalendarOrder({ calendar: { id, name }, place: { at, of }, keep, describedBy }: CalendarOrderProps) {
  const buttons = useRef<HTMLDivElement>(null)
  const follows = useRef<number | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what is waited for
  useLayoutEffect(() => {
    const [up, down] = buttons.current?.querySelectorAll('button') ?? []
    const pressed = follows.current === -1 ? up : down
    if (follows.current !== undefined) (pressed?.disabled ? (pressed === up ? down : up) : pressed)?.focus()
    follows.current = undefined
  }, [at])
  const move = async (by: -1 | 1) => {
    follows.current = by
    const kept = await keep(() => window.threshold.calendars.move(id, by))
    if (kept.ok) say(words('calendars.order.said', { name, place: at + by + 1, count: of }))
    else follows.current = undefined
  }
  return (
    <div ref={buttons} className="calendar-order">
      {WAYS.map(({ way, by }) => (
        <Button
          key={way}
          small
          aria-label={words(way === 'up' ? 'checklist.moveUp' : 'checklist.moveDown', { text: name })}
          aria-describedby={describedBy}
          disabled={at + by < 0 || at + by >= of}
          onClick={() => void move(by)}
        >
          <Icon name={way} small />
          {words(`checklist.${way}`)}
        </Button>
      ))}
    </div>
  )
}
