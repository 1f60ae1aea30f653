import type { CalendarColour } from '../../../core/calendar-source.ts'
import './calendar-mark.css'

/** On a 10 grid. Each colour has a shape, for those who do not see it. */
const shapes: Record<CalendarColour, string> = {
  moss: 'M5 .5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9Z',
  amber: 'M5 0l5 5l-5 5l-5-5Z',
  ink: 'M1 1h8v8h-8Z',
  edge: 'M5 .5l5 9h-10Z',
}

/** Which calendar something is from. Its name stands beside it, or is said. */
export function CalendarMark({ colour }: { colour: CalendarColour }) {
  return (
    <svg className="calendar-mark" data-colour={colour} viewBox="0 0 10 10" aria-hidden="true">
      <path d={shapes[colour]} />
    </svg>
  )
}
