import { useId } from 'react'
import './switch.css'

export interface SwitchProps {
  label: string
  /** For rows whose words already stand beside the switch. */
  labelHidden?: boolean
  on: boolean
  onChange: (on: boolean) => void
  /** Why it cannot be changed now; it then stays as it is. */
  refused?: boolean
  describedBy?: string | undefined
}

/** On or off: the side of the knob and the word say it, colour only helps. */
export function Switch({ label, labelHidden = false, on, onChange, refused = false, describedBy }: SwitchProps) {
  const id = useId()
  return (
    <label className={refused ? 'switch refused' : 'switch'} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-disabled={refused || undefined}
        aria-describedby={describedBy}
        onChange={(event) => {
          if (!refused) onChange(event.target.checked)
        }}
      />
      <span className={labelHidden ? 'said' : undefined}>{label}</span>
    </label>
  )
}
