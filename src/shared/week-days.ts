// Apart from times.ts, so that the light windows do not carry it.

export interface WeekDay {
  /** 1 (Monday) to 7. */
  number: number
  /** "Mon" and "Monday". */
  name: string
  whole: string
}

/** The days of the week, from the one the region begins with. */
export function weekOf(region: string): WeekDay[] {
  const { firstDay } = new Intl.Locale(region).getWeekInfo()
  const named = (day: string, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(region, { weekday, timeZone: 'UTC' }).format(Date.parse(day))
  return [0, 1, 2, 3, 4, 5, 6].map((on) => {
    const number = ((firstDay - 1 + on) % 7) + 1
    const day = `2024-01-0${number}` // a Monday, the 1st
    return { number, name: named(day, 'short'), whole: named(day, 'long') }
  })
}
