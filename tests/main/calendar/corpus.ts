// The calendar files of tests/fixtures/calendars, and what is to be expected of each (README.md there says how it is known).
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ParseErrorClass, ParseOptions, ParseResult } from '../../../src/main/calendar/parse.ts'

const FOLDER = 'tests/fixtures/calendars'

export interface Expected {
  point: string
  from: string
  to: string
  zone: string
  me: string[]
  error: ParseErrorClass | null
  /** Of each what matters in this file: its UID, start and end always, the rest where the point is about it. */
  occurrences: ({ uid: string; startUtc: string; endUtc: string } & Record<string, unknown>)[]
  reported: ParseResult['reported']
}

export const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ics'))
  .map((file) => path.parse(file).name)

export const bytesOf = (name: string): Buffer => readFileSync(path.join(FOLDER, `${name}.ics`))

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Expected

export const optionsOf = ({ from, to, zone, me }: Expected): ParseOptions => ({
  fromUtc: Date.parse(from),
  toUtc: Date.parse(to),
  zone,
  me,
})
