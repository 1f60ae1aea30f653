import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvField, fieldText, linesAsCsv } from '../../src/core/csv.ts'
import { anyText } from './any-text.ts'

it.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['she said “go” and "stay"', '"she said “go” and ""stay"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@Ann', "'@Ann"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['\0x', "'\0x"],
  ["'@Ann", "''@Ann"],
  ["'tis", "'tis"],
])('%j is written %j', (text, field) => {
  expect(csvField(text)).toBe(field)
})

it('no field begins as a formula, and each can be read back', () => {
  fc.assert(
    fc.property(anyText(100), (text) => {
      const field = csvField(text)
      const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
      expect(read).not.toMatch(/^[=+\-@\t\r\0]/u)
      expect(read === text || read === `'${text}`).toBe(true)
      expect(fieldText(read)).toBe(text)
    }),
  )
})

it('a line stands with its day, whom it is about, and what was understood in it', () => {
  const at = { instant: 0, wall: '2026-11-25T01:30:00', zone: 'Europe/Berlin' }
  const ann = { id: 'a', name: 'Ann', aliases: [] }
  const omar = { id: 'o', name: 'Omar, of Nordhaus', aliases: [] }
  const talk = { id: 'c', title: '', starts: at, untimed: false, people: ['o'] }
  const line = { id: 'l', text: 'late, good', conversation: 'c', at, people: [{ person: 'a' }], tags: ['x', 'y'] }
  const journal = { people: [ann, omar], conversations: [talk], evenings: [], promises: [], thoughts: [] }
  const csv = linesAsCsv({ ...journal, lines: [{ ...line, presence: 4, outcome: 'better' }] }, '02:00')
  expect(csv).toBe(
    'day,time,people,tags,presence,outcome,text\r\n2026-11-24,01:30,"Ann; Omar, of Nordhaus",x; y,4,better,"late, good"\r\n',
  )
})
