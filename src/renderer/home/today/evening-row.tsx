import type { EveningToday, TodayView } from '../../../shared/ipc.ts'
import { nearDay, time } from '../../../shared/times.ts'
import { Icon } from '../../ui/icon.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import './evening-row.css'

/** The evening, at the end of the day; in the morning the one before, while it can still be finished. */
export function EveningRow({ evening, today }: { evening: EveningToday; today: TodayView['day'] }) {
  const { at } = useHere()
  const name = words(`evening.${evening.name}`)
  const missed = evening.waits ? undefined : evening.missed
  const text = () => {
    if (missed !== undefined)
      return words('today.evening.missed', { name, day: nearDay(missed, today, at.region, at.locale) })
    return words(evening.done ? 'today.evening.done' : 'today.evening', { name })
  }
  return (
    <button type="button" className="evening-row" onClick={() => void window.threshold.today.evening()}>
      <span className="meta row-time">{evening.at !== undefined && missed === undefined && time(evening.at, at)}</span>
      <Icon name="moon" small />
      <span>{text()}</span>
    </button>
  )
}
