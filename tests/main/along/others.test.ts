import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readable } from '../../../src/core/along-records.ts'
import { marksOf } from '../../../src/core/line.ts'
import { unmarked } from '../../../src/core/other-journals.ts'
import { mergeInto } from '../../../src/main/along/merge.ts'
import { readAlong } from '../../../src/main/along/read.ts'
import { temporaryJournal } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'

async function linesOf(text: string) {
  const file = await readAlong({ bytes: new TextEncoder().encode(text), zone: 'Europe/Berlin' })
  if (!file.ok) throw new Error(file.fault)
  const lines = readable(file.file.along).lines.map(({ text: said, at, tags }) => [at.wall, said, tags])
  return { lines, problems: file.file.problems, along: file.file.along }
}

const JRNL = readFileSync('tests/fixtures/jrnl.json', 'utf8')
const DAYLIO = readFileSync('tests/fixtures/daylio.csv', 'utf8')

it('an entry of jrnl is a line at its time; its tags are ours, and no sign in it is a mark', async () => {
  const { lines, problems } = await linesOf(JRNL)
  expect(lines).toEqual([['2026-11-20T17:05:00', 'A long day.\nMet \\@work people. \\*4 #work', ['work']]])
  expect(problems).toEqual([
    { reason: 'unread', kind: 'lines' },
    { reason: 'unread', kind: 'lines' },
  ])
})

it('a row of Daylio is a line with its mood and activities as tags', async () => {
  const { lines, problems } = await linesOf(DAYLIO)
  expect(lines).toEqual([
    ['2026-11-20T14:05:00', 'Calm, mostly\n\\>said\n"no" once #good #work #long-walk', ['good', 'work', 'long-walk']],
    ['2026-11-20T14:05:00', '#rad', ['rad']],
  ])
  expect(problems).toHaveLength(1)
})

it.each([JRNL, DAYLIO])('the same file twice changes nothing', async (text) => {
  const { journal } = temporaryJournal()
  const bring = async () =>
    expectOk(
      journal.keep(
        await linesOf(text).then(
          ({ along }) =>
            () =>
              mergeInto(journal, along),
        ),
      ),
    )
  expect((await bring()).counts.lines.added).toBeGreaterThan(0)
  expect((await bring()).written).toEqual([])
})

it.each(['@Ann, #x', '> call, Friday', 'fine *4 +', 'plain'])('%j has no marks left', (text) => {
  expect(marksOf(unmarked(text))).toEqual([])
})

it('a table that is Daylio’s by its first row only is looked at as any other', async () => {
  await expect(linesOf('full_date,mood\n2026-11-20,good')).resolves.toMatchObject({ problems: [{ reason: 'unread' }] })
  await expect(linesOf('full_date,mood\n"2026')).rejects.toThrow('unclosed')
})
