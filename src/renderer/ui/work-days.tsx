import { weekOf } from '../../shared/week-days.ts'
import { Icon } from './icon.tsx'
import './work-days.css'

export interface WorkDaysProps {
  label: string
  /** For settings, whose label stands beside the days. */
  labelHidden?: boolean
  /** Of dates and times: it says with which day the week begins. */
  region: string
  /** 1 (Monday) to 7. */
  days: readonly number[]
  onChange: (days: number[]) => void
}

/** The days of the week, each on or off, from the one the region begins with. */
export function WorkDays({ label, labelHidden = false, region, days, onChange }: WorkDaysProps) {
  const turned = (day: number) => (days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort())
  return (
    <fieldset className="work-days">
      <legend className={labelHidden ? 'said' : 'label'}>{label}</legend>
      {weekOf(region).map(({ number, name, whole }) => (
        <label key={number}>
          <input
            type="checkbox"
            aria-label={whole}
            checked={days.includes(number)}
            onChange={() => onChange(turned(number))}
          />
          <Icon name="tick" small />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
