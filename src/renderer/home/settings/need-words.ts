import { comingOf, type NeedPlan } from '../../../core/needs.ts'
import type { Settings } from '../../../core/settings.ts'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { useTimeOfDay } from './time-select.tsx'

export const everyWords = (minutes: number): string =>
  minutes % 60 === 0 ? words('needs.everyHours', { hours: minutes / 60 }) : words('needs.everyMinutes', { minutes })

/** What comes of a plan, in sentences: when, and which of its times lie outside the hours of work. */
export function useNeedWords(
  plan: NeedPlan,
  settings: Settings,
): { comes: string | undefined; outside: string | undefined } {
  const { at } = useHere()
  const written = useTimeOfDay()
  const list = (times: readonly string[]) => new Intl.ListFormat(at.locale).format(times.map(written))
  if (plan.kind === 'off') return { comes: undefined, outside: undefined }
  if (settings.workDays.length === 0) return { comes: words('needs.noDays'), outside: undefined }
  const { times, alike, outside } = comingOf(plan, settings.workDays, settings.workHours)
  const comes = () => {
    const [first = '', ...more] = times
    if (times.length === 0) return plan.kind === 'every' ? words('needs.never') : undefined
    if (!alike)
      return plan.kind === 'every' ? words('needs.everyWithin') : words('needs.atWithin', { times: list(times) })
    if (plan.kind === 'at' || more.length === 0) return words('needs.comesAt', { times: list(times) })
    return words('needs.between', { first: written(first), last: written(more.at(-1) ?? first) })
  }
  return {
    comes: comes(),
    outside: outside.length > 0 ? words('needs.outside', { times: list(outside), count: outside.length }) : undefined,
  }
}
