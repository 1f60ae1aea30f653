// A record in a few words, where two versions of it are shown.
import { type Earlier, type Field, kinds } from './along.ts'

const LONGEST = 300

/** The words in it, in their order. */
export function saidIn(kind: Earlier['kind'], record: Readonly<Record<string, unknown>>): string {
  const said = kind === 'ownWords' ? [record.value].flatMap(stringsIn) : wordsOf(kind, record)
  const text = said.filter((each) => each.trim() !== '').join(', ')
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
}

function wordsOf(kind: Exclude<Earlier['kind'], 'ownWords'>, record: Readonly<Record<string, unknown>>): string[] {
  const { fields, lists } = kinds[kind]
  const own = textsIn(fields, record)
  const listed = Object.entries(lists).flatMap(([name, list]) =>
    ((record[name] as unknown[] | undefined) ?? []).flatMap((entry) => {
      if (typeof entry !== 'object')
        return Object.values(list.fields).some(({ type }) => type === 'text') ? [String(entry)] : []
      return textsIn(list.fields, entry as Record<string, unknown>)
    }),
  )
  return [...own, ...listed]
}

const textsIn = (fields: Readonly<Record<string, Field>>, record: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).flatMap(([name, { type }]) =>
    type === 'text' && typeof record[name] === 'string' ? [record[name]] : [],
  )

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  const { text } = (value ?? {}) as { text?: unknown }
  return typeof text === 'string' ? [text] : []
}
