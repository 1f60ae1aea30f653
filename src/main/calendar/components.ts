/** A component as written: unfolded content lines, not yet read. */
export interface Component {
  name: string
  lines: Lines
  children: Component[]
  /** False when its END is missing. */
  closed: boolean
}

/** Content lines by the upper-case name of their property. In a list: a map for each event takes thrice the memory. */
export class Lines {
  readonly #all: string[] = []

  add(line: string): void {
    this.#all.push(line)
  }

  get(name: string): string[] {
    return this.#all.filter((line) => isNamed(line, name))
  }

  has(name: string): boolean {
    return this.#all.some((line) => isNamed(line, name))
  }
}

function isNamed(line: string, name: string): boolean {
  const after = line[name.length]
  return (after === ':' || after === ';') && line.slice(0, name.length).toUpperCase() === name
}

/** Alarms, tasks and the rest are passed over. */
const READ = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT'])
/** Calendars nest three deep (calendar, event, alarm); deeper is hostile and left out. */
const DEPTH = 8
/** Where files were put one after the other, the first without a last line end. */
const JOINED = /^END:VCALENDAR\s*\uFEFF?BEGIN:VCALENDAR\s*$/i
/** vCalendar 1.0: such a line goes on after an equals sign. */
const QUOTED = /^[^:]*;ENCODING=QUOTED-PRINTABLE[;:]/i
const NAME = /^[A-Za-z0-9-]+(?=[;:])/

/**
 * The VCALENDARs of a stream. Written by hand because ICAL.parse gives up a whole file for one bad line: here lines
 * which are no property are passed over, and a missing END costs one event. `cutOff` when the stream ends too early.
 */
export function readComponents(text: string): { calendars: Component[]; cutOff: boolean } {
  const calendars: Component[] = []
  const stack: Component[] = []
  let tooDeep = 0

  function open(name: string): void {
    // An event never holds an event, nor a calendar a calendar: the one before was not ended, nor what was in it.
    const inside =
      name === 'VEVENT' || name === 'VCALENDAR' ? stack.findIndex((component) => component.name === name) : -1
    if (inside !== -1) {
      stack.length = inside
      tooDeep = 0
    }
    if (stack.length >= DEPTH) {
      tooDeep += 1
      return
    }
    const component: Component = { name, lines: new Lines(), children: [], closed: false }
    if (name === 'VCALENDAR') calendars.push(component)
    else if (READ.has(name)) stack.at(-1)?.children.push(component)
    if (name === 'VCALENDAR' || stack.length > 0) stack.push(component)
  }

  function close(name: string): void {
    if (tooDeep > 0) {
      tooDeep -= 1
      return
    }
    const at = stack.findLastIndex((component) => component.name === name)
    if (at === -1) return
    for (const component of stack.splice(at)) component.closed = component.name === name
  }

  for (const line of unfold(text)) {
    if (JOINED.test(line)) {
      close('VCALENDAR')
      open('VCALENDAR')
      continue
    }
    if (!NAME.test(line)) continue
    if (isNamed(line, 'BEGIN')) open(line.slice(6).trim().toUpperCase())
    else if (isNamed(line, 'END')) close(line.slice(4).trim().toUpperCase())
    else if (tooDeep === 0 && READ.has(stack.at(-1)?.name ?? '')) stack.at(-1)?.lines.add(line)
  }
  return { calendars, cutOff: stack.length > 0 }
}

/**
 * Content lines, whatever mix of CRLF, LF and CR ends them. Blank lines do not break a folded line. Files that were put
 * one after the other have a BOM in the middle too.
 */
function* unfold(text: string): Generator<string> {
  let line: string | undefined
  let quoted = false
  let goesOn = false
  for (const part of parts(text)) {
    const folded = !goesOn && (part[0] === ' ' || part[0] === '\t')
    const begins = line === undefined || !(folded || goesOn)
    if (begins) {
      if (line !== undefined) yield line
      line = ''
      quoted = QUOTED.test(part)
    }
    goesOn = quoted && part.endsWith('=')
    const own = goesOn ? part.slice(0, -1) : part
    line += folded && !begins ? own.slice(1) : own
  }
  if (line !== undefined) yield line
}

/** As they are written, one after the other: a list of all would be as large as the file. */
function* parts(text: string): Generator<string> {
  // Left behind by writers that pad what they write, and by crashes.
  const whole = text.includes('\0') ? text.replaceAll('\0', '') : text
  const ends = /[\r\n]+\uFEFF?/g
  for (let from = whole.startsWith('\uFEFF') ? 1 : 0; from < whole.length; from = ends.lastIndex) {
    ends.lastIndex = from
    const end = ends.exec(whole)
    if (!end) return yield whole.slice(from)
    if (end.index > from) yield whole.slice(from, end.index)
  }
}
