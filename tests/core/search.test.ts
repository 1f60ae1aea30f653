import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, found, indexed, question, wordsOf } from '../../src/core/search.ts'

const words = (text: string) => wordsOf(text).map(({ folded }) => folded)
const marked = (text: string, asked: string) => found(text, asked).map(([start, end]) => text.slice(start, end))

describe('a text is cut into words', () => {
  it.each([
    ['The launch plan, again.', ['the', 'launch', 'plan', 'again']],
    ["don't forget O’Brien", ["don't", 'forget', 'o’brien']],
    ['Zoë und Tomás', ['zoe', 'und', 'tomas']],
    ['我喜欢北京', ['我', '喜欢', '北京']],
    ['東京都に住む', ['東京', '都', 'に', '住む']],
    ['ลูกค้าพอใจ', ['ลูกค้า', 'พอใจ']],
    ['안녕하세요 고객님', ['안녕하세요', '고객님']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['3.14 and #4521', ['3.14', 'and', '4521']],
    ['👩‍👧 🎉 ok', ['ok']],
    ['“quoted” — NEAR(a OR b)*', ['quoted', 'near', 'a', 'or', 'b']],
    ['', []],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected))

  it('each at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0
        for (const { start, end, folded } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(fold(text.slice(start, end))).toBe(folded)
          last = end
        }
      }),
    )
  })
})

describe('words are compared', () => {
  it.each([
    ['Zoë', 'zoe'],
    ['ZOE\u0308', 'zoe'],
    ['ﬁne', 'fine'],
    ['ＡＢＣ', 'abc'],
    ['İstanbul', 'istanbul'],
    ['ÅNGSTRÖM', 'angstrom'],
    ['각', '각'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['Ёлка', 'елка'],
  ])('%j as %j', (word, expected) => expect(fold(word)).toBe(expected))

  it('with the marks that make another word of it', () => {
    for (const [one, other] of [
      ['राम', 'रमा'],
      ['がな', 'かな'],
      ['ลูก', 'ลก'],
    ] as const) {
      expect(fold(one)).not.toBe(fold(other))
    }
  })

  it('the same once folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('a question', () => {
  it('ends in a beginning, unless a space ends it', () => {
    expect(question('launch pl')).toEqual({ whole: ['launch'], beginning: 'pl' })
    expect(question('launch plan ')).toEqual({ whole: ['launch', 'plan'] })
    expect(question('launch\u3000')).toEqual({ whole: ['launch'] })
    expect(question('  ')).toEqual({ whole: [] })
    expect(question('"*^(')).toEqual({ whole: [] })
  })
})

describe('what was found', () => {
  it('is marked where it stands', () => {
    expect(found('The launch plan', 'plan ')).toEqual([[11, 15]])
    expect(marked('Zoë likes plans, Zoe plans', 'zoe pl')).toEqual(['Zoë', 'plans', 'Zoe', 'plans'])
    expect(marked('我喜欢北京', '北')).toEqual(['北京'])
    expect(marked('The launch plan', 'laun ')).toEqual([])
    expect(marked('the others', 'o')).toEqual(['others'])
  })

  it('stands on whole words, in their order, whatever was asked', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(any, any, (text, asked) => {
        const places = wordsOf(text).map(({ start, end }) => `${start}-${end}`)
        for (const [start, end] of found(text, asked)) expect(places).toContain(`${start}-${end}`)
      }),
    )
  })
})

it('the index holds the words with spaces between', () => expect(indexed('Zoë’s plan — 北京!')).toBe('zoe’s plan 北京'))
