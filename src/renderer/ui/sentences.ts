// Sentences that several windows say, each written once.
import type { Day } from '../../core/day.ts'
import type { Fault } from '../../core/faults.ts'
import type { PersonSuggestion, Surroundings, Telling, Who } from '../../shared/ipc.ts'
import { calendarDay, nearDay, time } from '../../shared/times.ts'
import type common from '../../shared/words/en/common.json'
import type { Words } from '../../shared/words/words.ts'

type Common = Words<typeof common>

/** "The disk is full, so this is not kept yet." */
export function faultSentence(words: Common, fault: Fault): string {
  return words(`fault.${fault}`)
}

/** "Ann Berger", "Ann Berger and 2 more"; "Someone" while nobody is known. */
export function whoText(words: Common, { names: [first, ...others], more }: Who): string {
  const name = first || words('somebody')
  const count = others.length + more
  return count > 0 ? words('andMore', { name, count }) : name
}

/** A day as seen from now: "today", "Friday", "28 October". */
export function dayText(day: Day, { now, zone, region, locale }: Surroundings): string {
  return nearDay(day, calendarDay(now, zone), region, locale)
}

/** "Friday 15:00", or the time alone when it is today. */
export function momentText(words: Common, instant: number, surroundings: Surroundings): string {
  const day = calendarDay(instant, surroundings.zone)
  const at = time(instant, surroundings)
  if (day === calendarDay(surroundings.now, surroundings.zone)) return at
  return words('dayTime', { day: dayText(day, surroundings), time: at })
}

export interface Due {
  text: string
  /** A repair is what one wanted to make good, and is said as gently. */
  kind?: 'promise' | 'repair' | undefined
  dueDay?: Day | undefined
  dueAt?: number | undefined
}

/** "› Send the new dates, by Friday 15:00"; later it is "still open", never more than that. */
export function promiseText(words: Common, { text, kind, dueDay, dueAt }: Due, surroundings: Surroundings): string {
  const { now, zone } = surroundings
  const past = dueAt === undefined ? dueDay !== undefined && dueDay < calendarDay(now, zone) : dueAt < now
  const isRepair = kind === 'repair'
  if (past) return words(isRepair ? 'promise.repair' : 'promise.open', { text })
  const when =
    dueAt !== undefined
      ? momentText(words, dueAt, surroundings)
      : dueDay !== undefined
        ? dayText(dueDay, surroundings)
        : undefined
  if (when !== undefined) return words(isRepair ? 'promise.repairBy' : 'promise.by', { text, when })
  return words(isRepair ? 'promise.repair' : 'promise.plain', { text })
}

/** What tells someone apart from others of that name. */
export function tellingText(words: Common, { address, last, matters }: Telling, surroundings: Surroundings): string {
  if (last !== undefined) return words('person.lastMet', { day: dayText(last, surroundings) })
  return address ?? matters ?? ''
}

interface LastMet {
  day: Day
  at?: number
}

/** What stands beside a completed name: "Friday, a promise is open". */
export function personDetail(
  words: Common,
  { telling, last, promiseOpen }: Pick<PersonSuggestion, 'telling' | 'promiseOpen'> & { last?: LastMet | undefined },
  surroundings: Surroundings,
): string | undefined {
  const day = last && dayText(last.day, surroundings)
  const parts = [
    telling?.address ?? telling?.matters,
    day,
    last?.at !== undefined ? time(last.at, surroundings) : undefined,
  ]
  if (promiseOpen) parts.push(words('promiseOpen'))
  return parts.filter((part) => part !== undefined).join(words('comma')) || undefined
}
