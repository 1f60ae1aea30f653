import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES, MOST_ROWS } from '../../../src/core/along.ts'
import { gather } from '../../../src/main/along/gather.ts'
import { jsonFiles } from '../../../src/main/along/json.ts'
import { mergeInto, unmerge } from '../../../src/main/along/merge.ts'
import { withNamed } from '../../../src/main/along/named.ts'
import { readAlong } from '../../../src/main/along/read.ts'
import { plain, temporaryJournal } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'
import { damaged } from './damage.ts'

const read = (text: string) => readAlong({ bytes: new TextEncoder().encode(text), zone: 'UTC' })

/** A file with one line in it, its text as it stands on the disk. */
function exported(): string {
  const { journal, clock } = temporaryJournal()
  const ann = journal.people.byName('Ann')
  journal.lines.keep(plain('@Ann glad #x', { persons: [ann], tags: ['x'] }))
  journal.thoughts.park({ thought: 'the offer', nextStep: '', due: 'evening' }, undefined)
  const [file = ''] = jsonFiles(gather(journal, { kind: 'all' }, '02:00'), clock.now(), '1.0.0')
  return file
}
const changed = (change: (file: Record<string, unknown>) => void) => {
  const file = JSON.parse(exported()) as Record<string, unknown>
  change(file)
  return JSON.stringify(file)
}

describe('a file is refused', () => {
  it.each([
    ['empty', ' \n'],
    ['not-ours', '<!doctype html><title>Sign in</title>'],
    ['not-ours', '{"entries": []}'],
    ['not-ours', '{'.repeat(100_000)],
    ['not-ours', `{"a":${'['.repeat(200_000)}`],
    ['newer', '{"format":"threshold-journal","version":2}'],
    ['damaged', '{"format":"threshold-journal","version":1,"peop'],
    ['damaged', '{"format":"threshold-journal","version":1}'],
  ])('as %s: %.30s', async (fault, text) => {
    expect(await read(text)).toEqual({ ok: false, fault })
  })

  it('when it is no text, too large or has too many rows', async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x00)
    expect(await readAlong({ bytes, zone: 'UTC' })).toEqual({ ok: false, fault: 'not-ours' })
    expect(await readAlong({ bytes: new Uint8Array(MOST_BYTES + 1), zone: 'UTC' })).toEqual({
      ok: false,
      fault: 'too-large',
    })
    const many = changed((file) => {
      file.daysOff = Array.from({ length: MOST_ROWS + 1 }, () => 0)
    })
    expect(await read(many)).toEqual({ ok: false, fault: 'too-large' })
  })

  it('when a key in it could reach a prototype, however deep and however it is written', async () => {
    const text = exported()
    for (const key of ['"__proto__"', '"constructor"', '"\\u005f_proto__"']) {
      const spoiled = text.replace('"written"', key).replace('"thought":', `${key}:{},"thought":`)
      expect(spoiled).not.toBe(text)
      expect(await read(spoiled)).toEqual({ ok: false, fault: 'damaged' })
    }
  })
})

describe('a record is left out, and said', () => {
  it.each([
    ['a field that is none of ours', { more: 1 }],
    ['an id that is none', { id: 'one' }],
    ['a zone that is nowhere', { at: { instant: 0, wall: '2026-11-24T10:00:00', zone: 'Mars/Base' } }],
    ['a day that never was', { at: { instant: 0, wall: '2026-02-30T10:00:00', zone: 'UTC' } }],
    ['a presence of eleven', { presence: 11 }],
    ['a text that is a number', { text: 4 }],
  ])('with %s', async (_, over) => {
    const file = await read(
      changed(({ lines }) => {
        Object.assign((lines as object[])[0] ?? {}, over)
      }),
    )
    expect(file).toMatchObject({ ok: true, file: { problems: [{ reason: 'unread', kind: 'lines' }] } })
    expect(file.ok && [file.file.along.lines.length, file.file.along.thoughts.length]).toEqual([0, 1])
  })

  it('when it is in the file twice', async () => {
    const file = await read(
      changed(({ lines }) => {
        ;(lines as object[]).push((lines as object[])[0] ?? {})
      }),
    )
    expect(file).toMatchObject({ ok: true, file: { problems: [{ reason: 'twice', kind: 'lines' }] } })
  })
})

it('a locked file is read with its passphrase alone', async () => {
  const age = new Encrypter()
  age.setPassphrase('three quiet words')
  age.setScryptWorkFactor(4)
  const bytes = await age.encrypt(exported())
  const faultOf = async (passphrase?: string) => {
    const file = await readAlong({ bytes, zone: 'UTC', passphrase })
    return file.ok ? file.file.along.lines.length : file.fault
  }
  expect(await faultOf()).toBe('locked')
  expect(await faultOf('other')).toBe('wrong-passphrase')
  expect(await faultOf('three quiet words')).toBe(1)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(await faultOf('three quiet words')).toBe('damaged')
})

const fixture = (name: string) => readFileSync(path.join('tests/fixtures', name))

/** As many as asked for by `npm run test:long`; the seed is printed, and gives the same files again. */
const RUNS = Number(process.env.THRESHOLD_FUZZ ?? 300)
const SEED = Number(process.env.THRESHOLD_SEED ?? Math.floor(Math.random() * 2 ** 31))

it(`${RUNS} spoiled files are read or refused, and what is read can be undone`, { timeout: 600_000 }, async () => {
  console.info(`THRESHOLD_SEED=${SEED}`)
  const files = [new TextEncoder().encode(exported()), ...['jrnl.json', 'daylio.csv', 'table.csv'].map(fixture)]
  const { journal } = temporaryJournal()
  journal.lines.keep(plain('stays'))
  const whole = () => JSON.stringify(gather(journal, { kind: 'all' }, '02:00'))
  const before = whole()
  const damage = fc.record({ how: fc.nat(), at: fc.nat(), more: fc.nat() })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(7), { minLength: 4, maxLength: 4 }),
      async (bytes, damages, places) => {
        const question = { bytes: damaged(bytes, damages), zone: 'UTC' }
        const first = await readAlong(question)
        const asks = !first.ok && first.fault === 'columns' ? first.table.guess : undefined
        // Columns that are not there, or are something else, do no harm either.
        const columns = asks && { ...asks, people: places[0], tags: places[1], presence: places[2], outcome: places[3] }
        const result = columns ? await readAlong({ ...question, columns }) : first
        if (!result.ok) return
        const merge = expectOk(journal.keep(() => mergeInto(journal, withNamed(journal, result.file))))
        expect(journal.db.pragma('foreign_key_check')).toEqual([])
        expectOk(journal.keep(() => unmerge(journal, merge)))
        expect(whole()).toBe(before)
      },
    ),
    { numRuns: RUNS, seed: SEED },
  )
})
