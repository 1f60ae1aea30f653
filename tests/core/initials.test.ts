import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike, discreet as discreetAmong, initials, isCode, shortened, spelledOut } from '../../src/core/initials.ts'
import { marksOf } from '../../src/core/line.ts'
import { fold } from '../../src/core/search.ts'
import { anyText } from './any-text.ts'

const discreet = (name: string, taken: string[]) => discreetAmong(name, new Set(taken.map(fold)))

describe('initials', () => {
  it.each([
    ['Ann Berger', 'A. B.'],
    ['ann berger', 'A. B.'],
    ['Ann', 'A.'],
    ['Anne-Marie Berger', 'A.-M. B.'],
    ['Tomás O’Neill', 'T. O.'],
    ['Berger, Ann', 'A. B.'],
    ['Ann Berger (Nordhaus)', 'A. B.'],
    ['ann.berger@nordhaus.example', 'A. B.'],
    ['E\u0301lodie Ößmann', 'É. Ö.'],
    ['Ирина Петрова', 'И. П.'],
    ['Γιώργος Νικολάου', 'Γ. Ν.'],
    ['田中 花子', '田. 花.'],
    ['李明', '李.'],
    ['ليلى حداد', 'ل. ح.'],
    ['ßell Ann', 'S. A.'],
    ['  Ann   Berger  ', 'A. B.'],
    ['Ann Berger 1985', 'A. B.'],
  ])('of %s are %s', (name, said) => expect(initials(name)).toBe(said))
})

describe('a code', () => {
  it.each(['K-17', 'AB', 'KLM', '4521', 'A. B.', 'A. B. 2', 'A.-M. B.', 'a.', 'A', 'ab12', 'B 7', '🙂'])(
    'is %s',
    (name) => expect([isCode(name), shortened(name)]).toEqual([true, name]),
  )
  it.each(['Ann', 'Ann 2', 'JO BERGER', 'Falcon', 'Client-17', 'Berger3', '李明', 'A. Berger', 'ANNA'])(
    'is not %s',
    (name) => expect(isCode(name)).toBe(false),
  )
})

describe('what is kept of a name', () => {
  it('is a code, whatever was typed, and stays what it is', () => {
    fc.assert(
      fc.property(anyText(), (name) => {
        fc.pre(name.trim() !== '')
        const said = shortened(name)
        expect(isCode(said)).toBe(true)
        expect(shortened(said)).toBe(said)
      }),
    )
  })

  it('has no word of the name that is longer than a letter, in any script', () => {
    const letters = ['a-z', 'а-я', 'α-ω', 'א-ת', '\u0628-\u063a', '\u4e00-\u9fa5', '\u3041-\u3096', '\u0915-\u0939']
    const word = fc.oneof(...letters.map((range) => fc.stringMatching(new RegExp(`^[${range}]{2,9}$`, 'u'))))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const said = shortened(words.join(' '))
        for (const each of words) expect(fold(said)).not.toContain(fold(each))
      }),
    )
  })

  it.each([
    ['4521@nordhaus.example', '4521'],
    ['12 (Ann Berger)', '12'],
    ['._+@nordhaus.example', 'N. E.'],
    ['\u0000@aØ', '\u0000'],
  ])('%s is %s: what is left of it names nobody', (name, said) => {
    expect(shortened(name)).toBe(said)
    expect(isCode(shortened(name))).toBe(true)
  })

  it('is told from everybody there is', () => {
    expect(discreet('Ann Berger', ['Grace'])).toBe('A. B.')
    expect(discreet('Anton Braun', ['A. B.'])).toBe('A. B. 2')
    expect(discreet('Anja Beck', ['a. b.', 'A. B. 2'])).toBe('A. B. 3')
    expect(discreet('A. B. 2', ['A. B.', 'A. B. 2'])).toBe('A. B. 3')
    fc.assert(
      fc.property(fc.array(anyText(), { maxLength: 12 }), (names) => {
        const kept: string[] = []
        for (const name of names.filter((each) => fold(each.trim()) !== '')) kept.push(discreet(name, kept))
        expect(new Set(kept.map(fold)).size).toBe(kept.length)
        for (const name of kept) expect(isCode(name)).toBe(true)
      }),
    )
  })

  it('means those of the same initials, and a code nobody but itself', () => {
    const people = [{ name: 'A. B.' }, { name: 'A. B. 2' }, { name: 'G. O.' }]
    expect(alike(people, 'Ann Berger').map(({ name }) => name)).toEqual(['A. B.', 'A. B. 2'])
    expect(alike(people, 'K-17')).toEqual([])
    expect(alike(people, 'A. B.')).toEqual([])
    expect(alike(people, ' ')).toEqual([])
  })
})

describe('a name after an @', () => {
  it.each([
    ['@Ann Berger was calm', ['Ann Berger']],
    ['told @Ann von Berg, twice', ['Ann von Berg']],
    ['@Anne-Marie O’Neill’s offer', ['Anne-Marie O’Neill']],
    ['@Dr. Berger called', ['Dr. Berger']],
    ['@A. Berger called', ['A. Berger']],
    ['@A. B. called', ['A. B.']],
    ['@A. B. Monday', ['A. B.']],
    ['@Ann. She called', []],
    ['@Ann called Berger', []],
    ['@K-17 Monday', []],
    ['@AB Monday', []],
    ['ann@Nordhaus Example', []],
    ['@Ann >Send it #Launch', []],
  ])('of “%s” is %j', (text, names) => expect(spelledOut(text)).toEqual(names))

  it('is one mark', () => {
    const marks = (text: string) =>
      marksOf(text, spelledOut(text)).map((mark) => (mark.kind === 'person' ? mark.name : ''))
    expect(marks('@Ann Berger and @Grace Okafor')).toEqual(['Ann Berger', 'Grace Okafor'])
    expect(marks('@A. B. was late')).toEqual(['A. B.'])
  })
})
