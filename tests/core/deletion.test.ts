import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutMarks, withoutNames } from '../../src/core/deletion.ts'
import { marksOf } from '../../src/core/line.ts'

const isAnn = (name: string) => name === 'Ann Berger' || name === 'Ann'
const told = (text: string) => withoutMarks(text, marksOf(text, ['Ann Berger', 'Bob']), isAnn, 'someone')

describe('a mention', () => {
  it.each([
    ['@Ann relaxed', 'Someone relaxed'],
    ['told @Ann Berger the date #launch', 'told someone the date #launch'],
    ['@Ann’s team and @Bob', 'Someone’s team and @Bob'],
    ['>send @Ann the dates, Friday *4 +', '>send someone the dates, Friday *4 +'],
    ['\\@Ann is a word', '\\@Ann is a word'],
    ['@Anna came', '@Anna came'],
  ])('in “%s” becomes “%s”', (text, without) => {
    expect(told(text)).toBe(without)
  })

  it('leaves a text without one as it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withoutMarks(text, marksOf(text), () => false, 'someone')).toBe(text)
      }),
    )
  })
})

describe('a name', () => {
  it.each([
    ['send Ann the dates', 'send someone the dates'],
    ['Ann Berger / launch', 'Someone / launch'],
    ['Annual plan, BergerAnn', 'Annual plan, BergerAnn'],
    ['ask (Ann)', 'ask (someone)'],
  ])('in “%s” stands for “%s”', (text, without) => {
    expect(withoutNames(text, ['Ann', 'Ann Berger'], 'someone')).toBe(without)
  })

  it('is no longer there, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        fc.pre(name.trim() !== '')
        expect(withoutNames(`~ ${name} ~`, [name], 'someone')).toBe('~ someone ~')
      }),
    )
  })
})
