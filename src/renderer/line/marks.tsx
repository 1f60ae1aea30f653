import type { Pane } from './pane.ts'
import { words } from './words.ts'

export interface MarksProps {
  /** With their words, while there is room: nothing has been understood yet. */
  named: boolean
  onMark: (sign: string) => void
  onPane: (pane: Pane) => void
}

const marks = [
  { name: 'person', sign: '@' },
  { name: 'tag', sign: '#' },
  { name: 'promise', sign: '>' },
  { name: 'presence', sign: '*' },
  { name: 'outcome', sign: '+' },
] as const

/** Every mark can also be made by mouse. Presence and outcome ask which. */
export function Marks({ named, onMark, onPane }: MarksProps) {
  return (
    <div className="line-marks">
      {marks.map(({ name, sign }) => {
        const asks = name === 'presence' || name === 'outcome'
        return (
          <button
            key={name}
            type="button"
            aria-label={words(`mark.name.${name}`)}
            title={named ? undefined : words(`mark.name.${name}`)}
            onClick={() => (asks ? onPane(name) : onMark(sign))}
          >
            <span className="line-sign">{sign}</span>
            {named && words(`mark.${name}`)}
          </button>
        )
      })}
    </div>
  )
}
