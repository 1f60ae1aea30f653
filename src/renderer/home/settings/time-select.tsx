import { minutesOf } from '../../../core/day.ts'
import { time } from '../../../shared/times.ts'
import { Select } from '../parts/select.tsx'
import { useHere } from '../place.ts'
import { timesOfDay } from './times-of-day.ts'

interface TimeSelectProps {
  label: string
  /** `HH:mm`. */
  value: string
  /** Not to be chosen: they are taken. */
  without?: readonly string[]
  describedBy?: string | undefined
  onChange: (time: string) => void
}

/** A time of day as the region writes it. */
export function useTimeOfDay(): (time: string) => string {
  const { at } = useHere()
  return (set) => time(minutesOf(set) * 60_000, { region: at.region, zone: 'UTC' })
}

/** A time of day, chosen from every half hour. */
export function TimeSelect({ label, value, without = [], describedBy, onChange }: TimeSelectProps) {
  const written = useTimeOfDay()
  return (
    <Select
      label={label}
      describedBy={describedBy}
      narrow
      value={value}
      choices={timesOfDay(value)
        .filter(({ id }) => !without.includes(id))
        .map(({ id }) => ({ id, label: written(id) }))}
      onChange={onChange}
    />
  )
}
