// What `npm run agenda` found, as JSON for programs and as an agenda for people.
import { counts, type Occurrence } from '../src/core/calendar.ts'
import { isoOf } from '../src/main/calendar/moment.ts'
import type { ParseResult } from '../src/main/calendar/result.ts'
import { because, NO_TITLE, NOT_TAKEN, NOTHING, problems, verdicts } from './agenda-words.ts'

export type Found = Pick<ParseResult, 'occurrences' | 'reported'> & {
  error: { class: string; message: string } | null
}

export function agendaJson({ error, occurrences, reported }: Found): string {
  const said = occurrences.map((one) => ({
    uid: one.uid,
    summary: one.summary,
    startUtc: isoOf(one.startUtc),
    endUtc: isoOf(one.endUtc),
    allDay: one.allDay,
    cancelled: one.cancelled,
    declined: one.declined,
    transparent: one.transparent,
    joinUrl: one.joinUrl ?? null,
  }))
  return `${JSON.stringify({ error, occurrences: said, reported }, null, 2)}\n`
}

/** By the days of the zone: each event under the day it begins on. */
export function agendaText({ error, occurrences, reported }: Found, zone: string): string {
  const { day, event } = writing(zone)
  const days = [...Map.groupBy(occurrences, ({ startUtc }) => day(startUtc))]
  const paragraphs = days.map(([name, events]) => [name, ...events.flatMap(event)])
  if (!error && days.length === 0) paragraphs.push([NOTHING])
  const left = reported.map(({ title, uid, reason }) => `  ${title ?? uid ?? NO_TITLE}: ${problems[reason]}`)
  if (left.length > 0) paragraphs.push([NOT_TAKEN, ...left])
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

const INDENT = ' '.repeat(15)

function writing(zone: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone })
    // Without the commas that come and go with Node's version.
    return (utc: number) => formatter.format(utc).replaceAll(',', '')
  }
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' })
  const time = format({ hour: '2-digit', minute: '2-digit' })

  const when = ({ allDay, startUtc, endUtc }: Occurrence) => {
    // An end at midnight belongs to the day before.
    const last = Math.max(startUtc, endUtc - 1)
    const later = day(last) === day(startUtc) ? '' : `${shortDay(last)} `
    if (allDay) return later === '' ? 'all day' : `all day until ${later.trim()}`
    return startUtc === endUtc ? time(startUtc) : `${time(startUtc)}–${later}${time(endUtc)}`
  }
  const event = (one: Occurrence) => {
    const { counts: isOne, reason } = counts(one, [])
    const lines = [
      `  ${when(one).padEnd(11)}  ${one.summary || NO_TITLE}`,
      `${INDENT}${isOne ? verdicts.counts : verdicts.not} ${because[reason as keyof typeof because]}`,
    ]
    return one.joinUrl === undefined ? lines : [...lines, `${INDENT}${one.joinUrl}`]
  }
  return { day, event }
}
