import { Buffer } from 'node:buffer'
import ICAL from 'ical.js'
import type { Component } from './components.ts'
import { decode } from './decode.ts'
import { Refusal } from './problem.ts'

/** A property read by ical.js: its values as jCal writes them. */
export interface Property {
  type: string
  params: Record<string, string | string[] | undefined>
  values: unknown[]
}

const PARAMETERS = 20_000

/** The properties of that name. Throws where ical.js cannot read a line. */
export function properties(component: Component, name: string): Property[] {
  return component.lines.get(name).map(readLine)
}

/** The last one: of several where one is allowed, writers append the newer. */
export function property(component: Component, name: string): Property | undefined {
  const line = component.lines.get(name).at(-1)
  return line === undefined ? undefined : readLine(line)
}

export function readLine(written: string): Property {
  const line = quoted(withTidyTimes(written))
  // Parameters by the megabyte: ical.js would take hours over them.
  if (line.length > PARAMETERS && !line.slice(0, PARAMETERS).includes(':')) throw new Refusal('unreadable')
  const [, params, type, ...values] = ICAL.parse.property(line) as [string, Property['params'], string, ...unknown[]]
  return { params, type, values }
}

const TIMES = /^(?:DTSTART|DTEND|DURATION|RECURRENCE-ID|EXDATE|RDATE)[;:]/i

/** Some write times in small letters or with blanks, and lists of them with semicolons, as vCalendar 1.0 did. */
function withTidyTimes(line: string): string {
  const at = line.lastIndexOf(':') + 1
  if (!TIMES.test(line) || !/[a-z\s;]|,$/.test(line.slice(at))) return line
  const values = line.slice(at).replace(/\s/g, '').toUpperCase().split(/[,;]/)
  return line.slice(0, at) + values.filter((value) => value !== '').join(',')
}

/** Outlook leaves out the quotes which the colon in `TZID=tzone://Microsoft/Utc` asks for. */
function quoted(line: string): string {
  const before = /^[^":]*;TZID=(?!")/i.exec(line)?.[0].length
  const colon = line.lastIndexOf(':')
  if (before === undefined || line.indexOf(':', before) === colon || !/^\d{8}/.test(line.slice(colon + 1, colon + 9)))
    return line
  const [name = '', ...others] = line.slice(before, colon).split(';')
  if (!name.includes(':') || name.includes('"')) return line
  return `${line.slice(0, before)}"${[`${name}"`, ...others].join(';')}${line.slice(colon)}`
}

/** A parameter's value as text; of several the first. */
export function param(property: Property, name: string): string | undefined {
  const value = property.params[name]
  return Array.isArray(value) ? value[0] : value
}

/** That of each line of the name, one under the other; those that cannot be read are left out. */
export function everyRaw(component: Component, name: string): string {
  return component.lines.get(name).map(rawLine).join('\n')
}

const TEXT_LIMIT = 1000

/** A text value, tidied to one line; undefined when missing, empty or unreadable (a bad title loses no event). */
export function text(component: Component, name: string): string | undefined {
  return tidy(raw(component, name))
}

/** The same without tidying, for the long texts in which links are looked for. */
export function raw(component: Component, name: string): string {
  const line = component.lines.get(name).at(-1)
  return line === undefined ? '' : rawLine(line)
}

function rawLine(line: string): string {
  try {
    const found = readLine(line)
    const value = found.values.map(String).join(',')
    return param(found, 'encoding')?.toUpperCase() === 'QUOTED-PRINTABLE' ? unquoted(value) : value
  } catch {
    return ''
  }
}

/** The letters of vCalendar 1.0, each byte of which may be written as `=C3`. */
function unquoted(value: string): string {
  return value.replace(/(?:=[0-9A-F]{2})+/gi, (run) => decode(Buffer.from(run.replaceAll('=', ''), 'hex')))
}

/** One well-formed line without control characters, of bounded length. */
export function tidy(value: string): string | undefined {
  const line = value
    .slice(0, 4 * TEXT_LIMIT)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .trim()
    .slice(0, TEXT_LIMIT)
    .toWellFormed()
  return line === '' ? undefined : line
}
