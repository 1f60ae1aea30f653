// Reads a file of ours, inside the process that is killed when a file is too much for it.
import {
  type Along,
  DEEPEST,
  type Earlier,
  FORMAT,
  FORMAT_VERSION,
  type KindName,
  kinds,
  MOST_BYTES,
  MOST_ROWS,
} from '../../core/along.ts'
import type { ReadProblem } from '../../shared/along-views.ts'
import { isLocked, unlocked } from './lock.ts'
import { daylioLines, isJrnl, jrnlLines, type OtherLines } from './others.ts'
import { type Read, type ReadQuestion, refused } from './result.ts'
import { headSchema, type PartName, partNames, partSchemas } from './schema.ts'
import { readTable } from './table.ts'

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

export async function readAlong(question: ReadQuestion): Promise<Read> {
  const { bytes, passphrase, zone } = question
  if (bytes.byteLength > MOST_BYTES) return refused('too-large')
  if (isLocked(bytes)) {
    if (passphrase === undefined) return refused('locked')
    const opened = await unlocked(bytes, passphrase)
    return typeof opened === 'string' ? refused(opened) : readAlong({ ...question, bytes: opened })
  }
  const text = decoded(bytes)
  if (text === undefined) return refused(isText(bytes) ? 'not-utf8' : 'not-ours')
  if (text.trim() === '') return refused('empty')
  if (/^\s*\{/u.test(text)) return readJson(text, zone)
  const lines = daylioLines(text, zone)
  return lines ? ofOthers(lines) : ofTable(text, question)
}

const UTF_16: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' }

function decoded(bytes: Uint8Array): string | undefined {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  try {
    return new TextDecoder(UTF_16[mark] ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Signs with something between them, though not in UTF-8: from a program that knows the letters of one region only. */
function isText(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4096)]
  return start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) && start.some(isDelimiter)
}
const isDelimiter = (byte: number) => [',', ';', '\t'].includes(String.fromCharCode(byte))

function ofTable(text: string, question: ReadQuestion): Read {
  const read = readTable(text, question)
  if ('ok' in read) return read
  const { people, lines, problems } = read
  const { along, problems: more } = readParts({ ...noParts(), people, lines: lines.map((line) => line ?? null) })
  return { ok: true, file: { along, problems: [...problems, ...more], isTable: read.isOwn ? 'own' : 'other' } }
}

/** A file of ours, or of jrnl’s. */
export function readJson(text: string, zone: string): Read {
  const claims = /"format"\s*:\s*"threshold-journal"/u.test(text)
  if (depthOf(text) > DEEPEST) return refused(claims ? 'damaged' : 'not-ours')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused(claims ? 'damaged' : 'not-ours')
  }
  const { format, version } = value as { format?: unknown; version?: unknown }
  if (isJrnl(value)) return isHarmless(value) ? ofOthers(jrnlLines(value.entries, zone)) : refused('damaged')
  if (format !== FORMAT) return refused('not-ours')
  if (typeof version === 'number' && version > FORMAT_VERSION) return refused('newer')
  if (!isHarmless(value)) return refused('damaged')
  const head = headSchema.safeParse(value)
  if (!head.success) return refused('damaged')
  const rows = partNames.reduce((sum, name) => sum + head.data[name].length, 0)
  if (rows > MOST_ROWS) return refused('too-large')
  return { ok: true, file: readParts(head.data) }
}

/** Held to the same schema as ours. */
function ofOthers(lines: OtherLines): Read {
  if (lines.length > MOST_ROWS) return refused('too-large')
  return { ok: true, file: readParts({ ...noParts(), lines: lines.map((line) => line ?? null) }) }
}

const noParts = () => Object.fromEntries(partNames.map((name) => [name, []])) as unknown as Record<PartName, unknown[]>

function readParts(parts: Record<PartName, unknown[]>): { along: Along; problems: ReadProblem[] } {
  const problems: ReadProblem[] = []
  const seen = new Set<string>()
  const along = Object.fromEntries(
    partNames.map((kind) => {
      const read = parts[kind].flatMap((record) => {
        const checked = partSchemas[kind].safeParse(record)
        if (!checked.success) {
          problems.push({ reason: 'unread', kind })
          return []
        }
        if ('version' in checked.data) singly((checked.data as unknown as Earlier).kind, checked.data.version as never)
        else if ('id' in checked.data) {
          const { id } = checked.data as { id: string }
          if (seen.has(id)) {
            problems.push({ reason: 'twice', kind })
            return []
          }
          seen.add(id)
          singly(kind as Earlier['kind'], checked.data)
        }
        return [checked.data]
      })
      return [kind, read]
    }),
  )
  return { along: along as unknown as Along, problems }
}

/** What a list names twice is in it once. */
function singly(kind: Earlier['kind'], record: Record<string, unknown>): void {
  for (const [name, { fields }] of Object.entries(kind === 'ownWords' ? {} : kinds[kind as KindName].lists)) {
    const [key = ''] = Object.keys(fields)
    const entries = record[name] as unknown[]
    const keyOf = (entry: unknown) => (typeof entry === 'object' ? (entry as Record<string, unknown>)[key] : entry)
    const first = new Map(entries.toReversed().map((entry) => [keyOf(entry), entry]))
    if (first.size < entries.length) record[name] = [...first.values()].reverse()
  }
}

/** How deep brackets stand within one another, strings left out. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      at++
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    } else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth)
    else if (sign === '}' || sign === ']') depth--
  }
  return deepest
}

/** No key that could reach a prototype, anywhere; and lone surrogates are mended on the way. */
function isHarmless(value: unknown): boolean {
  const open: unknown[] = [value]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part !== 'object' || part === null) continue
    for (const [key, inner] of Object.entries(part)) {
      if (PROTOTYPE_KEYS.has(key)) return false
      if (typeof inner === 'string') (part as Record<string, unknown>)[key] = inner.toWellFormed()
      else open.push(inner)
    }
  }
  return true
}
