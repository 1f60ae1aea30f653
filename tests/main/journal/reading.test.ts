import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found, wordsOf } from '../../../src/core/search.ts'
import { momentAt } from '../../../src/main/clock.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import type { Page } from '../../../src/main/journal/reading.ts'
import { BERLIN, HOUR, MINUTE, plain, planned, temporaryJournal } from './temporary.ts'

const texts = ({ entries }: Page) => entries.flatMap(({ lines }) => lines.map(({ text }) => text))
const TEN = Date.parse('2026-11-24T10:00+01:00')

/** All pages, one after the other. */
function pages(read: (before: string | undefined) => Page): Page[] {
  const all: Page[] = []
  let before: string | undefined
  do {
    const page = read(before)
    all.push(page)
    before = page.before
  } while (before !== undefined && all.length < 1000)
  return all
}

describe('a search', () => {
  const lines = [
    'Ann likes tea',
    'Zoë’s crème brûlée',
    '我喜欢北京的茶',
    '東京都に住んでいます',
    'ลูกค้าพอใจมาก',
    'हिन्दी में बात की',
    '안녕하세요 고객님',
    'don’t "quote" me (OR do)',
    'NEAR the end AND NOT after',
    '🎉 party 👩‍👧‍👦 time',
    'price -20%, C++ and #4521',
    'Ünïcödé ﬁne ＡＢＣ',
    'مرحبا بالعالم',
    'שלום עולם',
  ]
  const kept = () => {
    const { journal } = temporaryJournal()
    for (const line of lines) journal.lines.keep(plain(line))
    return (asked: string) => texts(journal.reading.search(asked, undefined, 50))
  }

  it.each([
    ['tea', ['Ann likes tea']],
    ['te', ['Ann likes tea']],
    ['te ', []],
    ['TEA ANN', ['Ann likes tea']],
    ['ann coffee', []],
    ['zoe', ['Zoë’s crème brûlée']],
    ['creme brulee ', ['Zoë’s crème brûlée']],
    ['crème', ['Zoë’s crème brûlée']],
    ['北京', ['我喜欢北京的茶']],
    ['北', ['我喜欢北京的茶']],
    ['茶', ['我喜欢北京的茶']],
    ['東京', ['東京都に住んでいます']],
    ['住', ['東京都に住んでいます']],
    ['ลูกค้า', ['ลูกค้าพอใจมาก']],
    ['พอใจ', ['ลูกค้าพอใจมาก']],
    ['बात', ['हिन्दी में बात की']],
    ['고객님', ['안녕하세요 고객님']],
    ['quote', ['don’t "quote" me (OR do)']],
    ['"quote', ['don’t "quote" me (OR do)']],
    ['don’t', ['don’t "quote" me (OR do)']],
    ['OR', ['don’t "quote" me (OR do)']],
    ['near and not', ['NEAR the end AND NOT after']],
    ['party', ['🎉 party 👩‍👧‍👦 time']],
    ['4521', ['price -20%, C++ and #4521']],
    ['abc fine unicode', ['Ünïcödé ﬁne ＡＢＣ']],
    ['مرحبا', ['مرحبا بالعالم']],
    ['עולם', ['שלום עולם']],
    ['🎉', []],
    ['"*^:(){}', []],
    ['', []],
  ])('for %j finds %j', (asked, expected) => expect(kept()(asked)).toEqual(expected))

  it('finds by the people and the title it was about', () => {
    const { journal } = temporaryJournal()
    const plans = [planned('a', TEN, { title: 'Launch plan' })]
    journal.conversations.agree(plans, new Set(), 'calendar', TEN, TEN + HOUR)
    const [talk] = journal.conversations.between(TEN, TEN + HOUR)
    const [vidal, zoe] = ['Tomás Vidal', 'Zoë'].map((name) => journal.people.byName(name))
    journal.people.addAlias(zoe?.id ?? '', 'Zora')
    journal.conversations.setPersons(talk?.id ?? '', vidal ? [vidal] : [])
    journal.lines.keep(plain('a quiet talk', { conversation: talk?.id, persons: zoe ? [zoe] : [] }))
    for (const asked of ['tomas', 'launch', 'quiet vidal', 'zoe', 'zora']) {
      expect(journal.reading.search(asked, undefined, 10).count).toBe(1)
    }
  })

  it('never throws, whatever is asked', () => {
    const { journal } = temporaryJournal()
    for (const line of lines) journal.lines.keep(plain(line))
    const operators = fc.constantFrom(
      '"',
      "'",
      '*',
      '^',
      ':',
      '(',
      ')',
      '{',
      '}',
      '+',
      '-',
      ' OR ',
      ' NEAR(',
      '\0',
      'a',
    )
    const asked = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(operators, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(asked, (text) => {
        const { entries, count } = journal.reading.search(text, undefined, 50)
        expect(entries).toHaveLength(count)
      }),
      { numRuns: 1000 },
    )
  })

  const word = fc.constantFrom(
    ...[
      'Zoë',
      'tea',
      '北京',
      '喜欢',
      '我',
      'ลูกค้า',
      'พอใจ',
      '東京',
      '住む',
      '고객님',
      "don't",
      'O’Brien',
      '3.14',
      'ﬁne',
      'बात',
    ],
    ...[
      '🎉',
      '"',
      ' ',
      ' ',
      ' ',
      ', ',
      '. ',
      '-',
      '(',
      '\n',
      'C++',
      '#a',
      '@b',
      'é',
      'ß',
      'ﷺ',
      '½',
      'İ',
      'Ǆ',
      '\u200c',
    ],
  )
  const line = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )

  it('finds a line by each of its words, by their beginnings, and by all of them', () => {
    const { journal } = temporaryJournal()
    const finds = (asked: string, id: string) => {
      const ids = journal.reading.search(asked, undefined, 1).entries.flatMap((each) => each.lines.map((one) => one.id))
      return ids.includes(id)
    }
    fc.assert(
      fc.property(line, (text) => {
        const id = journal.lines.keep(plain(text))
        for (const { start, end } of wordsOf(text))
          expect([text.slice(start, end), finds(`${text.slice(start, end)} `, id)]).toEqual([
            text.slice(start, end),
            true,
          ])
        if (wordsOf(text).length > 0) expect(finds(text, id)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('marks in a line that was found each word that was asked for', () => {
    fc.assert(
      fc.property(line, fc.nat(), (text, at) => {
        const words = wordsOf(text)
        const asked = words[at % Math.max(words.length, 1)]
        fc.pre(asked !== undefined)
        if (!asked) return
        expect(found(text, `${text.slice(asked.start, asked.end)} `)).toContainEqual([asked.start, asked.end])
      }),
      { numRuns: 300 },
    )
  })

  it('gives the newest first, under their conversations, and says how many there are', () => {
    const { journal, clock } = temporaryJournal()
    const conversation = journal.conversations.addWalkIn(clock.now())
    journal.lines.keep(plain('tea one', { conversation }))
    journal.lines.keep(plain('tea two'))
    journal.lines.keep(plain('tea three', { conversation }))
    const page = journal.reading.search('tea', undefined, 10)
    expect(page.count).toBe(3)
    expect(page.entries.map((entry) => [entry.conversation?.id, entry.lines.map(({ text }) => text)])).toEqual([
      [conversation, ['tea three', 'tea one']],
      [undefined, ['tea two']],
    ])
  })

  it('in pages loses and repeats no line', () => {
    const { journal, clock } = temporaryJournal()
    const conversation = journal.conversations.addWalkIn(clock.now())
    const all = Array.from({ length: 23 }, (_, n) => `tea ${n}`)
    for (const [n, text] of all.entries()) journal.lines.keep(plain(text, n % 3 === 0 ? { conversation } : {}))
    for (const size of [1, 2, 5, 23, 24]) {
      const read = pages((before) => journal.reading.search('tea', before, size))
      expect(read.flatMap(texts).toSorted()).toEqual([...all].sort())
      expect(read.every(({ entries }) => entries.flatMap(({ lines: some }) => some).length <= size)).toBe(true)
    }
  })
})

describe('the journal read back', () => {
  const walkIn = (journal: Journal, at: number, begun = true) => {
    const id = journal.conversations.addWalkIn(momentAt(at, BERLIN))
    if (begun) journal.conversations.begin(id, momentAt(at, BERLIN))
    return id
  }

  it('has the newest first: conversations at their start, lines about nobody at their own time', () => {
    const { journal, clock } = temporaryJournal()
    clock.jumpTo('2026-11-24T09:00')
    const nine = walkIn(journal, clock.instant())
    clock.jumpTo('2026-11-24T09:30')
    journal.lines.keep(plain('about nobody'))
    journal.lines.keep(plain('about nine', { conversation: nine }))
    clock.jumpTo('2026-11-24T10:00')
    const ten = walkIn(journal, clock.instant())
    const { entries, before } = journal.reading.page(undefined, clock.instant(), 10)
    expect(entries.map((entry) => entry.conversation?.id ?? entry.lines[0]?.text)).toEqual([ten, 'about nobody', nine])
    expect(entries[2]?.lines.map(({ text }) => text)).toEqual(['about nine'])
    expect(entries[2]?.wall).toBe('2026-11-24T09:00:00')
    expect(before).toBeUndefined()
  })

  it('has what was lived and nothing that is only planned', () => {
    const { journal } = temporaryJournal()
    const [untouched, marked, arrived, ahead] = [1, 2, 3, 4].map((n) => walkIn(journal, TEN + n * MINUTE, false)) as [
      string,
      string,
      string,
      string,
    ]
    journal.conversations.mark(marked, 'didnt-happen')
    journal.arrivals.open(arrived)
    journal.arrivals.open(ahead)
    const { entries } = journal.reading.page(undefined, TEN + 3 * MINUTE, 10)
    expect(entries.map((entry) => entry.conversation?.id)).toEqual([arrived, marked])
    expect(untouched).toBeTruthy()
  })

  it('in pages loses and repeats nothing, even what came at the same instant', () => {
    const step = fc.record({ kind: fc.constantFrom('line', 'conversation'), wait: fc.constantFrom(0, 0, 0, 1) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (steps, size) => {
        const { journal, clock } = temporaryJournal()
        const all = steps.map(({ kind, wait }) => {
          clock.advance(wait * HOUR)
          return kind === 'line' ? journal.lines.keep(plain('x')) : walkIn(journal, clock.instant())
        })
        const read = pages((before) => journal.reading.page(before, clock.instant(), size))
        const ids = read.flatMap(({ entries }) => entries.map((each) => each.conversation?.id ?? each.lines[0]?.id))
        const times = read.flatMap(({ entries }) => entries.map(({ at }) => at))
        journal.close()
        expect(ids.toSorted()).toEqual([...all].sort())
        expect(times).toEqual(times.toSorted((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })

  it('has no page for a place that is none', () => {
    const { journal, clock } = temporaryJournal()
    journal.lines.keep(plain('x'))
    for (const before of ['', 'x', '1 c', 'NaN l 1']) {
      expect(journal.reading.page(before, clock.instant(), 10).entries).toEqual([])
    }
  })
})
