// The evenings in what Home shows of the journal.
import { expect, it } from 'vitest'
import { addDays } from '../../src/core/day.ts'
import { expectOk, Life } from './parts.ts'

const TUESDAY = '2026-11-24'

/** Evenings on so many days from Tuesday on, each with one answer, and a line on each. */
function evenings(days: number, answer: (n: number) => string, line = (n: number) => `line ${n}`): Life {
  const life = new Life({ start: `${TUESDAY}T17:00[Europe/Berlin]`, settings: { workDays: [1, 2, 3, 4, 5, 6, 7] } })
  for (let n = 0; n < days; n++) {
    life.parts.line.open()
    life.parts.line.about(null)
    expectOk(life.parts.line.keep(line(n)))
    life.clock.jumpTo(`${addDays(TUESDAY, n)}T18:00`)
    life.parts.evening.open()
    expectOk(life.parts.evening.answer('gave', answer(n)))
    expectOk(life.parts.evening.close())
    life.clock.jumpTo(`${addDays(TUESDAY, n + 1)}T17:00`)
  }
  return life
}

it('stand under their days, in the order of the questions', () => {
  const life = evenings(1, () => 'time')
  life.clock.jumpTo(`${TUESDAY}T18:10`)
  life.parts.evening.open()
  life.parts.evening.answer('asks', 'rest')
  life.parts.evening.answer('happened', 'He shouted')
  const { days } = life.parts.journalView.page('', null)
  expect(days).toMatchObject([
    {
      day: TUESDAY,
      rows: [{ lines: [{ text: 'line 0' }] }],
      evening: { answers: [{ part: 'happened' }, { part: 'asks', text: 'rest' }, { part: 'gave', text: 'time' }] },
    },
  ])
})

it('are there on a day of which nothing else was kept', () => {
  const life = new Life({ start: `${TUESDAY}T17:00[Europe/Berlin]` })
  life.parts.evening.open()
  life.parts.evening.answer('thank', 'Lena')
  expect(life.parts.journalView.page('', null).days).toMatchObject([{ day: TUESDAY, rows: [], evening: {} }])
})

it('come once each, page after page, and none is lost', () => {
  const life = evenings(60, (n) => `answer ${n}`)
  const seen: string[] = []
  let before: string | null = null
  do {
    const page = life.parts.journalView.page('', before)
    for (const { evening } of page.days) if (evening) seen.push(...evening.answers.map(({ text }) => text))
    before = page.before ?? null
  } while (before !== null)
  expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => `answer ${59 - n}`))
})

it('are found with the lines, the newest first, page after page, with what was found marked', () => {
  const life = evenings(
    40,
    (n) => `patience ${n}`,
    (n) => `no patience ${n}`,
  )
  const found: string[] = []
  let before: string | null = null
  let pages = 0
  do {
    const page = life.parts.journalView.page('patience', before)
    expect(page.count).toEqual({ lines: 40, answers: 40 })
    for (const { rows, evening } of page.days) {
      for (const answer of evening?.answers ?? []) {
        expect(answer.found).toEqual([[0, 8]])
        found.push(answer.text)
      }
      found.push(...rows.flatMap(({ lines }) => lines.map(({ text }) => text)))
    }
    before = page.before ?? null
    pages++
  } while (before !== null)
  const all = Array.from({ length: 40 }, (_, n) => [`patience ${39 - n}`, `no patience ${39 - n}`]).flat()
  expect(found).toEqual(all)
  expect(pages).toBe(2)
})

it('are not found by the codes in them', () => {
  const life = evenings(1, () => 'time')
  life.clock.jumpTo(`${TUESDAY}T18:10`)
  life.parts.evening.open()
  life.parts.evening.choose('none')
  life.parts.evening.answer('asks', 'rest')
  for (const asked of ['none', 'rest']) {
    expect(life.parts.journalView.page(asked, null)).toMatchObject({ days: [], count: { lines: 0, answers: 0 } })
  }
})
