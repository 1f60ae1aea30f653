import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import type { SheetProps } from './sheet-props.ts'
import { words } from './words.ts'
import './pause.css'

/** Three slow breaths, eight seconds each. The style sheet keeps the time, and its end ends the pause. */
export function Pause({ onClose }: SheetProps) {
  const enough = useRef<HTMLButtonElement>(null)
  useEffect(() => enough.current?.focus(), [])

  return (
    <div className="pause" role="dialog" aria-label={words('pause.title')}>
      <div className="breaths" onAnimationEnd={(event) => event.target === event.currentTarget && onClose()}>
        <span className="breath" />
        <span className="breath-word">{words('pause.in')}</span>
        <span className="breath-word out">{words('pause.out')}</span>
      </div>
      <Button ref={enough} look="quiet" onClick={onClose}>
        {words('pause.enough')}
      </Button>
    </div>
  )
}
