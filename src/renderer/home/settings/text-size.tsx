import type { Settings } from '../../../core/settings.ts'
import { words } from '../words.ts'
import './text-size.css'

type Size = Settings['textSize']

interface TextSizeProps {
  labelledBy: string
  describedBy: string | undefined
  sizes: readonly Size[]
  value: Size
  onChange: (size: Size) => void
}

/** Five stops on a track. They are radios: the page grows with each choice, and a knob being dragged would slip away. */
export function TextSize({ labelledBy, describedBy, sizes, value, onChange }: TextSizeProps) {
  return (
    <div className="text-size">
      <span className="hint" aria-hidden="true">
        {words('appearance.letter')}
      </span>
      <div className="stops" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {sizes.map((size) => (
          <label key={size} className="stop">
            <input
              type="radio"
              name="text-size"
              value={size}
              checked={size === value}
              onChange={() => onChange(size)}
            />
            <span className="said">{words('appearance.textSize.percent', { percent: size })}</span>
          </label>
        ))}
      </div>
      <span className="text-size-large" aria-hidden="true">
        {words('appearance.letter')}
      </span>
      <span className="meta" aria-hidden="true">
        {words('appearance.textSize.percent', { percent: value })}
      </span>
    </div>
  )
}
