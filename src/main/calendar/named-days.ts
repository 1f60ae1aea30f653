// What rrule-temporal 2.2 passes over in rules by the year: of several parts that name days (BYMONTHDAY, BYYEARDAY,
// BYWEEKNO, BYDAY) it minds some only, and a 53rd weekday it looks for in the year after.
import { DAY } from './moment.ts'

type Values = readonly (number | string)[]
interface Rule {
  freq: string
  parts: Readonly<Record<'bymonth' | 'bymonthday' | 'byyearday' | 'byweekno' | 'byday', Values>>
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Whether its dates have to be held against the rule once more. */
export function isDoubtful({ freq, parts }: Rule): boolean {
  const naming = [parts.byday, parts.bymonthday, parts.byyearday, parts.byweekno].filter((part) => part.length > 0)
  return freq === 'YEARLY' && (naming.length > 1 || parts.byday.some((day) => /53/.test(String(day))))
}

/** Whether a date meets all parts that limit it to days (RFC 5545, 3.3.10), but for the week of the year. */
export function meets(wall: number, { parts }: Pick<Rule, 'parts'>): boolean {
  const date = new Date(wall)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const inMonth = placeIn(wall, Date.UTC(year, month), Date.UTC(year, month + 1))
  const inYear = placeIn(wall, Date.UTC(year, 0), Date.UTC(year + 1, 0))
  const weekday = WEEKDAYS[date.getUTCDay()]
  const ofWeekdays = parts.bymonth.length > 0 ? inMonth : inYear
  const isDay = (written: number | string) => {
    const [, which = '', day] = /^([+-]?\d*)(\w\w)$/.exec(String(written)) ?? []
    if (day !== weekday) return false
    return (
      which === '' ||
      ofWeekdays.map((place) => Math.sign(place) * Math.ceil(Math.abs(place) / 7)).includes(Number(which))
    )
  }
  const one = (part: Values, places: readonly number[]) =>
    part.length === 0 || part.some((each) => places.includes(Number(each)))
  return (
    one(parts.bymonth, [month + 1]) &&
    one(parts.bymonthday, inMonth) &&
    one(parts.byyearday, inYear) &&
    (parts.byday.length === 0 || parts.byday.some(isDay))
  )
}

/** Which day it is of a time, counted from both ends. */
function placeIn(wall: number, from: number, to: number): [fromStart: number, fromEnd: number] {
  return [Math.floor((wall - from) / DAY) + 1, -Math.ceil((to - wall) / DAY)]
}
