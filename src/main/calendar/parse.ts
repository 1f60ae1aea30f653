import type { Occurrence } from '../../core/calendar.ts'
import { type Component, readComponents } from './components.ts'
import { decode } from './decode.ts'
import { type Context, type EventRecord, readEvent } from './event.ts'
import { calendarsIn, isMultistatus } from './multistatus.ts'
import { type Problem, Refusal } from './problem.ts'
import { raw, text, tidy } from './property.ts'
import { failed, MAX_BYTES, type ParseOptions, type ParseResult } from './result.ts'
import { occurrencesOf } from './series.ts'
import { createZones, isIana } from './zones.ts'

export { failed, type ParseErrorClass, type ParseOptions, type ParseResult } from './result.ts'

const MAX_EVENTS = 50_000
const MAX_OCCURRENCES = 20_000
const MAX_REPORTED = 1000

const MARKUP_LENGTH = 65_536
/** Comments and an XML line may stand before a page. */
const BEFORE_PAGE = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)+/
const PAGE = /^<(!doctype\s+html|html|head|body|title|meta|script)\b/i

/** The occurrences of a calendar file in a window, sorted by start, then UID. Never throws, whatever the bytes. */
export function parseCalendar(bytes: Uint8Array, options: ParseOptions): ParseResult {
  if (bytes.byteLength > MAX_BYTES) return failed('too-large')
  const content = decode(bytes)
  // Blanks of JavaScript include the BOM.
  if (content.trim() === '') return failed('empty')
  const markup = /^\s*</.test(content) ? content.slice(0, MARKUP_LENGTH).replace(BEFORE_PAGE, '') : undefined
  const answer = markup !== undefined && isMultistatus(markup) ? calendarsIn(content) : undefined
  if (markup !== undefined && !answer) return failed(PAGE.test(markup) ? 'web-page' : 'not-a-calendar')
  const { calendars, ...components } = readComponents(answer?.stream ?? content)
  // An account's calendar in which nothing is planned is one all the same.
  if (calendars.length === 0 && !answer) return failed('not-a-calendar')
  const cutOff = components.cutOff || answer?.cutOff === true

  const reported: ParseResult['reported'] = []
  const told = new Map<Component, Set<Problem>>()
  const report = (component: Component, reason: Problem) => {
    const before = told.get(component) ?? new Set()
    if (reported.length >= MAX_REPORTED || before.has(reason)) return
    told.set(component, before.add(reason))
    const uid = raw(component, 'UID').trim().slice(0, 1000)
    const title = text(component, 'SUMMARY')
    reported.push({ ...(uid !== '' && { uid }), ...(title !== undefined && { title }), reason })
  }
  const groups = readGroups(calendars, options, report)
  const occurrences: Occurrence[] = []
  for (const records of groups.values()) {
    const found = occurrencesOf(records, options, (record, problem) => report(record.component, problem))
    const guessed = found.length > 0 ? records.find((record) => record.guessedZone) : undefined
    if (guessed) report(guessed.component, 'zone-unknown')
    const room = MAX_OCCURRENCES - occurrences.length
    if (found.length > room && records[0]) report(records[0].component, 'too-many-instances')
    for (const occurrence of found.slice(0, room)) occurrences.push(occurrence)
  }
  const name = nameOf(calendars)
  return {
    error: cutOff ? { class: 'cut-off' } : undefined,
    ...(name !== undefined && { name }),
    occurrences: occurrences.sort(order),
    reported,
  }
}

/** By the standard (RFC 7986, 5.1), else as most programs have always written it; of several the first one's. */
function nameOf(calendars: readonly Component[]): string | undefined {
  const names = calendars.flatMap((calendar) => [unescaped(calendar, 'NAME'), unescaped(calendar, 'X-WR-CALNAME')])
  return names.find((name) => name !== undefined)
}

/** Nothing says of these that they are text, so what they escape (RFC 5545, 3.3.11) comes as it was written. */
function unescaped(calendar: Component, name: string): string | undefined {
  return tidy(raw(calendar, name).replace(/\\(.)/g, (_, escaped: string) => (/n/i.test(escaped) ? ' ' : escaped)))
}

/** What guests send to the organizer (RFC 5546, 3.2). */
const ANSWERS = new Set(['REPLY', 'REFRESH', 'COUNTER'])

/** The events of all calendars of the stream by UID: an exception may stand in another VCALENDAR than its series. */
function readGroups(
  calendars: Component[],
  options: ParseOptions,
  report: (component: Component, reason: Problem) => void,
): Map<string, EventRecord[]> {
  const groups = new Map<string, EventRecord[]>()
  const viewer = isIana(options.zone) ? options.zone : 'UTC'
  const me = new Set(options.me.map((address) => address.toLowerCase()))
  let left = MAX_EVENTS
  for (const calendar of calendars) {
    const zones = createZones(calendar, viewer)
    const method = raw(calendar, 'METHOD').trim().toUpperCase()
    const context: Context = { zones, viewer, me, cancelled: method === 'CANCEL', answer: ANSWERS.has(method) }
    for (const component of calendar.children) {
      if (component.name !== 'VEVENT') continue
      left -= 1
      if (left < 0) {
        report(component, 'too-many-events')
        return groups
      }
      try {
        if (!component.closed) throw new Refusal('not-ended')
        const record = readEvent(component, context)
        const group = groups.get(record.uid)
        if (group) group.push(record)
        else groups.set(record.uid, [record])
      } catch (error) {
        report(component, error instanceof Refusal ? error.reason : 'unreadable')
      }
    }
  }
  return groups
}

function order(a: Occurrence, b: Occurrence): number {
  return a.startUtc - b.startUtc || compare(a.uid, b.uid) || compare(a.recurrenceId ?? '', b.recurrenceId ?? '')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
