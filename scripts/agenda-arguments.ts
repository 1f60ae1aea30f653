// What `npm run agenda` is asked for. Throws a Wrong with one sentence where the question makes no sense.
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { isIana } from '../src/main/calendar/zones.ts'

export interface Asked {
  ics: string
  fromUtc: number
  toUtc: number
  zone: string
  me: string[]
  json: boolean
}

export class Wrong extends Error {}

const options = {
  ics: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  zone: { type: 'string' },
  me: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const

export const asksForHelp = (args: string[]): boolean => args.includes('--help') || args.includes('-h')

/** Also where the rest makes no sense: a program reads what went wrong. */
export const asksForJson = (args: string[]): boolean => args.some((each) => /^--json(=|$)/.test(each))

export function askedIn(args: string[]): Asked {
  const values = valuesIn(args)
  const needed = (name: 'ics' | 'from' | 'to' | 'zone'): string => {
    const value = values[name]
    if (!value) throw new Wrong(`--${name} is missing.`)
    return value
  }
  const [ics, from, to, zone] = [needed('ics'), needed('from'), needed('to'), needed('zone')]
  if (!isIana(zone)) throw new Wrong(`--zone “${zone}” is no IANA time zone; one is Europe/Berlin.`)
  const [fromUtc, toUtc] = [instantIn('from', from, zone), instantIn('to', to, zone)]
  if (toUtc < fromUtc) throw new Wrong('--to is before --from.')
  const me = (values.me ?? []).flatMap((list) => list.split(',')).map((each) => each.trim().replace(/^mailto:/i, ''))
  return { ics, fromUtc, toUtc, zone, me: me.filter((address) => address !== ''), json: values.json ?? false }
}

function valuesIn(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (fault) {
    // Node's sentence, without its advice.
    throw new Wrong(`${String((fault as Error).message).split(/\.(?:\s|$)|\n/)[0]}.`)
  }
}

/** Without an offset it is what a clock in the zone shows; a day alone is its midnight there. */
function instantIn(name: string, text: string, zone: string): number {
  const readings = [
    () => Temporal.Instant.from(text),
    () => Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'compatible' }),
  ]
  // A zone in brackets would be passed over.
  for (const reading of text.includes('[') ? [] : readings) {
    try {
      return reading().epochMilliseconds
    } catch {
      // The next reading may fit.
    }
  }
  throw new Wrong(`--${name} “${text}” is no date or time of ISO 8601; two are 2026-11-24 and 2026-11-24T09:30Z.`)
}
