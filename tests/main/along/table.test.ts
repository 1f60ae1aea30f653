import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ROWS } from '../../../src/core/along.ts'
import { readable } from '../../../src/core/along-records.ts'
import { linesAsCsv } from '../../../src/core/csv.ts'
import { MOST_COLUMNS } from '../../../src/core/csv-columns.ts'
import type { Columns } from '../../../src/core/csv-entry.ts'
import { gather } from '../../../src/main/along/gather.ts'
import { mergeInto, unmerge } from '../../../src/main/along/merge.ts'
import { withNamed } from '../../../src/main/along/named.ts'
import { readAlong } from '../../../src/main/along/read.ts'
import { rowsIn } from '../../../src/main/along/table.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import { anyText } from '../../core/any-text.ts'
import { BERLIN, plain, temporaryJournal } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, columns?: Columns) =>
  readAlong({ bytes: typeof text === 'string' ? bytesOf(text) : text, zone: BERLIN, columns })

/** As it is guessed. */
async function mapped(text: string | Uint8Array, more: Partial<Columns> = {}) {
  const asks = await read(text)
  if (asks.ok || asks.fault !== 'columns') throw new Error(asks.ok ? 'read' : asks.fault)
  const file = await read(text, { ...asks.table.guess, ...more })
  if (!file.ok) throw new Error(file.fault)
  return file.file
}
const bring = async (journal: Journal, text: string) => {
  const file = await mapped(text)
  return expectOk(journal.keep(() => mergeInto(journal, withNamed(journal, file))))
}
const everything = (journal: Journal) => JSON.stringify(gather(journal, { kind: 'all' }, '02:00'))

const TABLE = `Date;Client;Title;Notes;Keywords;Presence
20/11/2026 14:05;Ann Berger;Dates;She relaxed #4521;launch, dates;4
2/12/2026 9:30;Omar, Grace;;@work early;;5

soon;Ann Berger;;without a day;;3
21/11/2026;Omar;;"of the
""old"" form";forms;often
22/11/2026;;;;;
`

it('rows are lines with what their columns say, and what is not is said by its row', async () => {
  const { along, problems } = await mapped(TABLE)
  const { lines, people } = readable(along)
  const called = new Map(people.map(({ id, name }) => [id, name]))
  expect(
    lines.map(({ at, text, presence, people: named }) => [
      at.wall,
      text,
      presence,
      named.map(({ person }) => called.get(person)),
    ]),
  ).toEqual([
    ['2026-11-20T14:05:00', '@Ann Berger: Dates\nShe relaxed #4521 #launch #dates *4', 4, ['Ann Berger']],
    ['2026-11-21T12:00:00', '@Omar: of the\n"old" form #forms', undefined, ['Omar']],
    ['2026-12-02T09:30:00', '@Omar, @Grace: \\@work early *5', 5, ['Omar', 'Grace']],
  ])
  expect(problems).toEqual([
    { reason: 'no-day', kind: 'lines', row: 5 },
    { reason: 'odd-presence', kind: 'lines', row: 6 },
    { reason: 'no-words', kind: 'lines', row: 7 },
  ])
})

it('a zone in the table is kept to; the wall is the user’s own', async () => {
  const { along } = await mapped('created,text\n2026-11-20T23:30:00Z,late\n2026-11-20 08:00,early')
  expect(readable(along).lines.map(({ at }) => at)).toEqual([
    { instant: Date.UTC(2026, 10, 20, 7), wall: '2026-11-20T08:00:00', zone: BERLIN },
    { instant: Date.UTC(2026, 10, 20, 23, 30), wall: '2026-11-21T00:30:00', zone: BERLIN },
  ])
})

describe('people of a table', () => {
  const csv = 'day,who,text\n2026-11-20,Ann,calm\n2026-11-21,ann,again\n2026-11-21,Grace,new'

  it('are those who are meant here, and new ones once', async () => {
    const { journal } = temporaryJournal()
    const ann = journal.people.byName('Ann Berger')
    const { counts } = await bring(journal, csv)
    expect([counts.people.added, counts.lines.added]).toEqual([1, 3])
    expect(journal.lines.linked(ann.id)).toHaveLength(2)
    expect(journal.people.all().map(({ name }) => name)).toEqual(['Grace', 'Ann Berger'])
    expect(journal.reading.search('Berger', undefined, 5).count).toBe(2)
  })

  it('of two who could be meant are neither', async () => {
    const { journal } = temporaryJournal()
    for (const name of ['Ann Berger', 'Ann Olsen']) journal.people.add(name)
    const { counts } = await bring(journal, csv)
    expect([counts.people.added, counts.lines.added]).toEqual([1, 3])
    expect(journal.people.all().flatMap(({ id }) => journal.lines.linked(id))).toHaveLength(1)
  })

  it('twice changes nothing, and undone it is gone', async () => {
    const { journal } = temporaryJournal()
    journal.lines.keep(plain('stays'))
    const before = everything(journal)
    const merge = await bring(journal, csv)
    const after = everything(journal)
    const { written, counts } = await bring(journal, csv)
    expect([written, counts.lines.same, everything(journal)]).toEqual([[], 3, after])
    expectOk(journal.keep(() => unmerge(journal, merge)))
    expect(everything(journal)).toBe(before)
  })
})

it('our own table comes back by itself, into this journal as what it is and into another with its marks', async () => {
  const [here, there] = [temporaryJournal('2026-11-25T01:30[Europe/Berlin]'), temporaryJournal()]
  const ann = here.journal.people.byName('Ann Berger')
  const over = { persons: [{ id: ann.id, written: 'ann' }], tags: ['launch'], presence: 4 as const }
  here.journal.lines.keep(plain('@Ann relaxed; “go”, she said #launch *4', over))
  here.journal.lines.keep(plain('=1+1, \\#plain and "quoted"\ntwice'))
  const csv = `\ufeff${linesAsCsv(readable(gather(here.journal, { kind: 'all' }, '02:00')), '02:00')}`
  const before = everything(here.journal)
  const again = await bring(here.journal, csv)
  expect([again.written, again.counts.lines.same, everything(here.journal)]).toEqual([[], 2, before])
  await bring(there.journal, csv)
  const texts = ({ journal }: typeof here) =>
    readable(gather(journal, { kind: 'all' }, '02:00')).lines.map(({ at, text, tags, presence }) => ({
      at: at.wall.slice(0, 16),
      text,
      tags,
      presence,
    }))
  expect(texts(there)).toEqual(texts(here))
  expect(there.journal.people.all().map(({ name }) => name)).toEqual(['Ann Berger'])
})

describe('a table is told', () => {
  const rows = [
    ['date', 'note'],
    ['2026-11-20', 'a, b; c\td “é”'],
  ]
  const text = (delimiter: string) => rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n')
  it.each([',', ';', '\t'])('by %j', (delimiter) => expect(rowsIn(text(delimiter))).toEqual(rows))

  it.each([
    ['utf-8 with its mark', bytesOf(`\ufeff${text(',')}`)],
    ['utf-16 of one kind', Buffer.from(`\ufeff${text(';')}`, 'utf16le')],
    ['and of the other', Buffer.from(`\ufeff${text('\t')}`, 'utf16le').swap16()],
  ])('in %s', async (_, bytes) =>
    expect((await mapped(bytes)).along.lines[0]).toMatchObject({ text: 'a, b; c\td “é”' }),
  )

  it('whatever is in its cells', () => {
    const cells = fc.array(fc.array(anyText(12), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(cells, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (table, delimiter, end) => {
        const whole = [['day', 'note', 'more'], ...table]
        const quoted = (cell: string) => (/[",;\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
        const written = whole
          .map((row) => row.map((cell) => quoted(cell.replace(/^'/u, '’'))).join(delimiter))
          .join(end)
        expect(rowsIn(written)).toEqual(whole.map((row) => row.map((cell) => cell.replace(/^'/u, '’'))))
      }),
    )
  })
})

describe('a table is refused', () => {
  it.each([
    ['not-ours', 'one\ntwo\nthree'],
    ['not-ours', '<!doctype html><title>Sign in, please; now</title>'],
    ['no-day', 'a,b\n1,2\n3,4'],
    ['unclosed', 'day,text\n2026-11-20,"she said'],
    [
      'too-large',
      Array.from({ length: MOST_COLUMNS + 1 }, (_, at) => `c${at}`)
        .join(',')
        .concat('\nx'),
    ],
    ['too-large', `day,text\n${'2026-11-20,x\n'.repeat(MOST_ROWS + 1)}`],
    ['not-utf8', Buffer.from('day;text\n20.11.2026;gr\xfcn', 'latin1')],
    ['not-ours', Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF,;', 'latin1')],
  ] as const)('as %s', async (fault, text) => expect(await read(text)).toMatchObject({ ok: false, fault }))
})

describe('nothing in a table takes long', () => {
  const head = 'day,text,who,tags\n'
  it.each([
    ['a huge cell', `${head}2026-11-20,"${'@Ann '.repeat(400_000)}",Ann,x`],
    ['many marks', `${head}2026-11-20,"${'@Ann #x '.repeat(12_000)}",Ann,x`],
    ['many promises and ends', `${head}2026-11-20,"${'>a *4 + '.repeat(12_000)}",Ann,x`],
    ['spaces', `${head}2026-11-20,"-${' '.repeat(2_000_000)}x",Ann,x`],
    ['many people', `${head}2026-11-20,x,"${'Ann;Omar;'.repeat(200_000)}",x`],
    ['NUL bytes', `${head}${'2026-11-20,\0\0,\0,\0\n'.repeat(10_000)}`],
    ['ten thousand columns', `${head}2026-11-20,x${','.repeat(10_000)}\n2026-11-20,y`],
    ['quotes', `${head}${'2026-11-20,"""""""",",",x\n'.repeat(10_000)}`],
    ['days in all columns', Array.from({ length: 2000 }, () => '2026-11-20,'.repeat(99)).join('\n')],
  ])('%s', { timeout: 60_000 }, async (_, text) => {
    const { user } = process.cpuUsage()
    const asks = await read(text)
    const columns = asks.ok || asks.fault !== 'columns' ? undefined : asks.table.guess
    const file = columns && (await read(text, { ...columns, text: [1], people: 2, tags: 3 }))
    const { journal } = temporaryJournal()
    if (file?.ok) expectOk(journal.keep(() => mergeInto(journal, withNamed(journal, file.file))))
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(5)
  })
})
