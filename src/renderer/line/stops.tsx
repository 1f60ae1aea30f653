import { useEffect, useRef } from 'react'
import { outcomes } from '../../core/line.ts'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

const stops = {
  presence: ['1', '2', '3', '4', '5'].map((stop) => ({
    sign: `*${stop}`,
    text: () => stop,
    name: () => words('presence', { presence: stop }),
  })),
  outcome: Object.entries(outcomes).map(([sign, outcome]) => ({
    sign,
    text: () => words(`outcome.${outcome}`),
    name: () => words(`outcome.${outcome}`),
  })),
}

/** Presence 1 to 5, or how it went, by mouse or Tab. */
export function Stops({ kind, onMarkEnd }: { kind: 'presence' | 'outcome'; onMarkEnd: (sign: string) => void }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])

  return (
    <fieldset className="line-under line-stops">
      <legend className="line-hint">{words(`${kind}.ask`)}</legend>
      {stops[kind].map(({ sign, text, name }, index) => (
        <Button
          key={sign}
          ref={index === 0 ? first : undefined}
          small
          aria-label={name()}
          onClick={() => onMarkEnd(sign)}
        >
          {text()}
        </Button>
      ))}
    </fieldset>
  )
}
