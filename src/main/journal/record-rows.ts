// Fields of a record (core/along) as the columns of a row, and back.
import type { Field } from '../../core/along.ts'
import type { Attendee } from '../../core/calendar.ts'
import type { Moment } from '../../core/day.ts'
import type { Db } from './database.ts'
import { columns } from './rows.ts'

type Value = string | number | null
export type Row = Record<string, Value>
export type Fields = Readonly<Record<string, Field>>

export const snake = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** The columns of a field. */
export function columnsOf(name: string, { type }: Field): string[] {
  const column = snake(name)
  return type === 'moment' ? [column, `${column}_wall`, `${column}_zone`] : [column]
}

export const allColumns = (fields: Fields) => Object.entries(fields).flatMap(([name, field]) => columnsOf(name, field))

/** What is not there is left out. */
function readerOf(name: string, { type }: Field): (row: Row) => unknown {
  const column = snake(name)
  if (type === 'moment') {
    const [wall, zone] = [`${column}_wall`, `${column}_zone`]
    return (row) => (row[column] === null ? undefined : { instant: row[column], wall: row[wall], zone: row[zone] })
  }
  if (type === 'flag') return (row) => (row[column] === null ? undefined : row[column] === 1)
  if (type !== 'attendees') return (row) => row[column] ?? undefined
  return (row) => {
    const attendees = JSON.parse(row[column] as string) as Attendee[]
    return attendees.map(({ name: called, address }) => ({ name: called, ...(address !== undefined && { address }) }))
  }
}

/** Puts a field's columns into a row. */
function writerOf(name: string, { type }: Field): (row: Row, value: unknown) => void {
  const column = snake(name)
  if (type === 'moment') return (row, value) => Object.assign(row, columns(column, value as Moment | undefined))
  return (row, value) => {
    if (type === 'flag') row[column] = value === undefined ? null : Number(value)
    else if (type === 'attendees') row[column] = JSON.stringify(value)
    else row[column] = (value as Value | undefined) ?? null
  }
}

/** Both ways between a row and the fields of a record. */
export function rowsOf(fields: Fields) {
  const readers = Object.entries(fields).map(([name, field]) => [name, readerOf(name, field)] as const)
  const writers = Object.entries(fields).map(([name, field]) => [name, writerOf(name, field)] as const)
  return {
    /** With what is not there left out, so that two records of the same content are written alike. */
    read(row: Row): Record<string, unknown> {
      const record: Record<string, unknown> = {}
      for (const [name, read] of readers) {
        const value = read(row)
        if (value !== undefined) record[name] = value
      }
      return record
    },
    write(record: Record<string, unknown>): Row {
      const row: Row = {}
      for (const [name, write] of writers) write(row, record[name])
      return row
    },
  }
}

export const insertInto = (db: Db, table: string, names: readonly string[]) =>
  db.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `:${name}`)})`)
