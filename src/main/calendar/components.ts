/** A component as written: unfolded content lines by upper-case property name, not yet read. */
export interface Component {
  name: string
  lines: Map<string, string[]>
  children: Component[]
  /** False when its END is missing. */
  closed: boolean
}

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
    const component: Component = { name, lines: new Map(), children: [], closed: false }
    if (name === 'VCALENDAR') calendars.push(component)
    else stack.at(-1)?.children.push(component)
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
    const name = NAME.exec(line)?.[0].toUpperCase()
    if (name === undefined) continue
    if (name === 'BEGIN') open(line.slice(6).trim().toUpperCase())
    else if (name === 'END') close(line.slice(4).trim().toUpperCase())
    else if (tooDeep === 0) {
      const lines = stack.at(-1)?.lines
      const same = lines?.get(name)
      if (same) same.push(line)
      else lines?.set(name, [line])
    }
  }
  return { calendars, cutOff: stack.length > 0 }
}

/**
 * Content lines, whatever mix of CRLF, LF and CR ends them. Blank lines do not break a folded line. Files that were put
 * one after the other have a BOM in the middle too.
 */
function unfold(text: string): string[] {
  const lines: string[] = []
  let quoted = false
  let goesOn = false
  // Left behind by writers that pad what they write, and by crashes.
  const whole = text.includes('\0') ? text.replaceAll('\0', '') : text
  for (const written of whole.split(/\r\n|\n|\r/)) {
    const part = written.startsWith('\uFEFF') ? written.slice(1) : written
    if (part === '') continue
    const first = part[0]
    const folded = !goesOn && (first === ' ' || first === '\t')
    const begins = lines.length === 0 || !(folded || goesOn)
    if (begins) quoted = QUOTED.test(part)
    goesOn = quoted && part.endsWith('=')
    const own = goesOn ? part.slice(0, -1) : part
    if (begins) lines.push(own)
    else lines[lines.length - 1] += folded ? own.slice(1) : own
  }
  return lines
}
