import type { Attendee } from '../../core/calendar.ts'
import type { Component } from './components.ts'
import { param, readLine, tidy } from './property.ts'

/** More than anyone meets; a hostile invitation may list any number. */
const LIMIT = 500

interface Person {
  attendee: Attendee
  declined: boolean
  room: boolean
}

/** The others in an event, and whether I declined. `me` in lower case. */
export function people(component: Component, me: ReadonlySet<string>): { others: Attendee[]; declined: boolean } {
  const lines = component.lines.get('ATTENDEE')
  const mine = lines.slice(LIMIT).filter((line) => [...me].some((address) => line.toLowerCase().includes(address)))
  const invited = [...lines.slice(0, LIMIT), ...mine.slice(0, LIMIT)].map(readPerson)
  const organizer = component.lines.get('ORGANIZER').slice(-1).map(readPerson)
  const isMe = ({ attendee }: Person) => attendee.address !== undefined && me.has(attendee.address)
  // Not knowing who I am, an organizer alone is taken for me: everyone organizes their own events.
  const from = me.size === 0 && invited.length === 0 ? [] : organizer
  const others = new Map<string, Attendee>()
  for (const person of [...invited, ...from]) {
    const { attendee } = person
    const key = attendee.address ?? attendee.name
    if (!person.room && !isMe(person) && key !== '' && !others.has(key)) others.set(key, attendee)
  }
  return { others: [...others.values()], declined: invited.some((person) => person.declined && isMe(person)) }
}

function readPerson(line: string): Person {
  try {
    const property = readLine(line)
    const value = String(property.values[0])
    // Apple writes `urn:uuid:…` or a path here and the address in EMAIL.
    const address = asAddress(value) ?? asAddress(param(property, 'email') ?? '')
    // A colon in a name without quotes.
    if (address === undefined && AT_END.test(line)) return readBadly(line)
    const cutype = param(property, 'cutype')?.toUpperCase()
    return person(param(property, 'cn'), address, cutype, param(property, 'partstat')?.toUpperCase())
  } catch {
    return readBadly(line)
  }
}

const AT_END = /mailto:[^\s"<>;,]+\s*$/i

/** A broken name (quotes inside quotes) must not turn a conversation into an event for one, nor a no into a yes. */
function readBadly(line: string): Person {
  const partstat = /;PARTSTAT="?([A-Z-]+)/i.exec(line)?.[1]?.toUpperCase()
  return person(undefined, asAddress(AT_END.exec(line)?.[0] ?? ''), undefined, partstat)
}

function person(cn: string | undefined, address: string | undefined, cutype?: string, partstat?: string): Person {
  const name = tidy(cn ?? '') ?? address ?? ''
  // Google's calendars organize events too: not a person.
  const calendar = address?.endsWith('.calendar.google.com') ?? false
  return {
    attendee: address === undefined ? { name } : { name, address },
    declined: partstat === 'DECLINED',
    room: cutype === 'RESOURCE' || cutype === 'ROOM' || calendar,
  }
}

function asAddress(value: string): string | undefined {
  const [, scheme, address] = /^(mailto:\s*)?([^\s@]+@[^\s@]+)$/i.exec(value.trim()) ?? []
  // Without its scheme it may as well be a path or a number.
  const isOther = scheme === undefined && address !== undefined && /[:/]/.test(address)
  return address === undefined || isOther || address.length > 320 ? undefined : address.toLowerCase().toWellFormed()
}
