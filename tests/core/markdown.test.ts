import { expect, it } from 'vitest'
import type { Readable } from '../../src/core/along-records.ts'
import { asMarkdown, plainly } from '../../src/core/markdown.ts'
import { words } from './markdown-words.ts'

const at = (wall: string) => ({ instant: Date.parse(`${wall}Z`), wall, zone: 'UTC' })
const nothing: Readable = { people: [], conversations: [], lines: [], evenings: [], promises: [], thoughts: [] }

it.each([
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['[[Ann]] #tag *bold* `x`', '\\[\\[Ann\\]\\] \\#tag \\*bold\\* \\`x\\`'],
  ['- one\n12. two', '\\- one\\\n12\\. two'],
  ['2026-11-24, 3.5', '2026-11-24, 3.5'],
])('%j stays words: %j', (text, written) => {
  expect(plainly(text)).toBe(written)
})

it('a day has its conversations in their order, its evening, and links to whom it names', () => {
  const files = asMarkdown(
    {
      people: [{ id: 'a', name: 'Ann (Nord)', matters: 'Quiet mornings', aliases: ['Annie'] }],
      conversations: [
        {
          id: 'c',
          title: 'Weekly',
          starts: at('2026-11-24T10:00:00'),
          begun: at('2026-11-24T10:00:00'),
          untimed: false,
          people: ['a'],
        },
        { id: 'd', title: 'Only planned', starts: at('2026-11-24T15:00:00'), untimed: false, people: [] },
      ],
      lines: [
        { id: 'm', text: 'on the way home', at: at('2026-11-25T01:00:00'), people: [], tags: [] },
        {
          id: 'l',
          conversation: 'c',
          text: 'glad #x',
          presence: 4,
          at: at('2026-11-24T10:40:00'),
          people: [],
          tags: ['x'],
        },
      ],
      evenings: [{ id: 'e', day: '2026-11-24', people: [], answers: [{ part: 'mine', text: 'slower' }] }],
      promises: [{ id: 'p', person: 'a', text: 'send dates', dueDay: '2026-11-27', at: at('2026-11-24T10:40:00') }],
      thoughts: [
        {
          id: 't',
          thought: 'the offer',
          nextStep: 'open it',
          at: at('2026-11-24T09:55:00'),
          settled: at('2026-11-24T17:00:00'),
        },
      ],
    },
    '02:00',
    words,
  )
  expect([...files.keys()]).toEqual(['Days/2026-11-24.md', 'People/Ann (Nord).md'])
  expect(files.get('Days/2026-11-24.md')).toBe(`---
date: "2026-11-24"
people: ["[[Ann (Nord)]]"]
tags: ["x"]
---

# 2026-11-24

## 10:00 [Ann (Nord)](../People/Ann%20%28Nord%29.md) Weekly

glad \\#x

Presence 4 of 5

## 01:00

on the way home

## Evening

**mine** slower

## Promises

- [ ] send dates ([Ann (Nord)](../People/Ann%20%28Nord%29.md)), 2026-11-27

## Parked

- [x] the offer → open it
`)
  expect(files.get('People/Ann (Nord).md')).toBe(`---
aliases: ["Annie"]
---

# Ann (Nord)

Quiet mornings

## Days

- [2026-11-24](../Days/2026-11-24.md)
`)
})

it('what did not happen is said beneath its head', () => {
  const conversations = [
    {
      id: 'c',
      title: 'Weekly',
      starts: at('2026-11-24T10:00:00'),
      mark: 'didnt-happen' as const,
      untimed: false,
      people: [],
    },
  ]
  const [[, day] = []] = asMarkdown({ ...nothing, conversations }, '02:00', words)
  expect(day).toContain('## 10:00 Weekly\n\ndidnt-happen\n')
})

it('no name leads out of the folder', () => {
  const people = ['../../x', 'a/b', '..'].map((name, id) => ({ id: String(id), name, aliases: [] }))
  const paths = [...asMarkdown({ ...nothing, people }, '02:00', words).keys()]
  expect(paths).toEqual(['People/x.md', 'People/a b.md', 'People/Someone.md'])
})
