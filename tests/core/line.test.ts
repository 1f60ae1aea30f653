import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asText, type Mark, marksOf, prose, unfinished } from '../../src/core/line.ts'

/** Marks as they would be typed, to be compared at a glance. */
function told(text: string, people: string[] = []): string[] {
  return marksOf(text, people).map((mark) => {
    if (mark.kind === 'person') return `@${mark.name}`
    if (mark.kind === 'tag') return `#${mark.tag}`
    if (mark.kind === 'promise') return `>${mark.promise}`
    return mark.kind === 'presence' ? `*${mark.presence}` : mark.outcome
  })
}
const read = (text: string, people: string[] = []) => prose(text, marksOf(text, people))

describe('a mark is understood', () => {
  it.each([
    ['Good talk with @Ann', ['@Ann']],
    ['@Ann asked', ['@Ann']],
    ['met @Zoë, @O’Brien and @Jean-Luc.', ['@Zoë', '@O’Brien', '@Jean-Luc']],
    ['with @王小明 and @ทอม', ['@王小明', '@ทอม']],
    ['#pricing again', ['#pricing']],
    ['about #客户 and #größe_2', ['#客户', '#größe_2']],
    ['>send the dates, Friday 3pm', ['>send the dates, Friday 3pm']],
    ['fine *4', ['*4']],
    ['fine +', ['better']],
    ['fine =', ['as-hoped']],
    ['fine -', ['differently']],
    ['fine - *4', ['differently', '*4']],
    ['fine *4 -  ', ['*4', 'differently']],
    ['*5', ['*5']],
    ['one\n#two', ['#two']],
  ])('in %j', (text, marks) => expect(told(text)).toEqual(marks))
})

describe('it stays text', () => {
  it.each([
    'ticket #4521',
    'write to a@b.de',
    'C++',
    'C#',
    'price -20%',
    'if x > 5',
    'more than >5',
    'a > b',
    'x>y',
    '*4 was the mark',
    'a rating of *4, then',
    'rated *6',
    'rated *0',
    'rated *44',
    '4*5',
    '5 - 3',
    'so + so',
    'a well-',
    '# heading',
    '@ home',
    '@4pm',
    '@',
    '#',
    '>',
    '*',
    '(@Ann)',
    'e-mail@home',
    '\\@Ann \\#tag \\>call \\*4',
    '',
    '   ',
  ])('%j', (text) => expect(told(text)).toEqual([]))
})

describe('each kind of end mark', () => {
  it('is taken once, from the end', () => expect(told('a *3 = *4')).toEqual(['as-hoped', '*4']))
  it('may stand alone in the line', () => expect(told('- *1')).toEqual(['differently', '*1']))
  it('made text leaves the one before it', () => {
    expect(told('fine - \\*4')).toEqual(['differently'])
    expect(told('fine *4 \\-')).toEqual(['*4'])
    expect(told('fine *3 \\*4')).toEqual([])
  })
})

describe('a person', () => {
  it('who is known may have a name of several words; the longest one fits', () => {
    const people = ['Ann', 'Ann Berger', 'Ann Berger-Cole']
    expect(told('@Ann Berger called', people)).toEqual(['@Ann Berger'])
    expect(told('@ann berger called', people)).toEqual(['@ann berger'])
    expect(told('@Ann Berger-Cole called', people)).toEqual(['@Ann Berger-Cole'])
    expect(told('@Ann Bergerson called', people)).toEqual(['@Ann'])
    expect(told('@Ann’s team', people)).toEqual(['@Ann'])
  })
  it('who is unknown has a name of one word, without the sentence’s stop', () => {
    expect(told('@Ann Berger called')).toEqual(['@Ann'])
    expect(told('saw @Ann. Then @Bob...')).toEqual(['@Ann', '@Bob'])
  })
  it.each([
    ['@Ann’s team', ['@Ann']],
    ["@Ann's, then", ['@Ann']],
    ['@James’ plan', ['@James']],
    ['@Ahmet’in planı', ['@Ahmet']],
    ["@Ayşe'nin fikri", ['@Ayşe']],
    ['@Ahmet’ten', ['@Ahmet']],
    ['@O’Brien’s dog', ['@O’Brien']],
    ['@Isma’il and @D’Arcy', ['@Isma’il', '@D’Arcy']],
    ['@O’S', ['@O’S']],
  ])('of whom something is told keeps the ending out of the name: %j', (text, marks) =>
    expect(told(text)).toEqual(marks),
  )
  it('may have a mark’s sign in a known name', () => {
    expect(told('with @Ann #vip today', ['Ann #vip'])).toEqual(['@Ann #vip'])
  })
})

describe('a promise', () => {
  it('runs to the next tag, the next promise, the end marks, or the line’s end', () => {
    expect(told('>call back #pricing and more')).toEqual(['>call back', '#pricing'])
    expect(told('>call back >send it')).toEqual(['>call back', '>send it'])
    expect(told('>call back + *4')).toEqual(['>call back', 'better', '*4'])
    expect(told('>call back\nand so on')).toEqual(['>call back'])
  })
  it('may have people inside, who are marks too', () => {
    const [promise, person] = marksOf('>call @Ann Berger back, Friday', ['Ann Berger'])
    expect(promise).toEqual({ kind: 'promise', promise: 'call Ann Berger back, Friday', start: 0, end: 30 })
    expect(person).toEqual({ kind: 'person', name: 'Ann Berger', start: 6, end: 17 })
  })
  it('is told without the signs of the people in it', () => {
    expect(told('>call @Jonas back')).toEqual(['>call Jonas back', '@Jonas'])
    expect(told('>tell @Ann’s sister and @Bob #x')).toEqual(['>tell Ann’s sister and Bob', '@Ann', '@Bob', '#x'])
    expect(told('>write to a@b.de and \\@home')).toEqual(['>write to a@b.de and @home'])
  })
  it('shows no backslash where a mark inside was made text', () => {
    expect(told('>file \\#4 and \\@home #x')).toEqual(['>file #4 and @home', '#x'])
  })
})

describe('what is left to read', () => {
  it.each([
    ['Good talk with @Ann about #pricing today #launch *4 +', 'Good talk with Ann about pricing today'],
    ['Calm. >send the dates, Friday', 'Calm.'],
    ['Calm >call @Ann', 'Calm'],
    ['Good talk #pricing >call @Ann', 'Good talk'],
    ['with @Ann', 'with Ann'],
    ['#only #tags', ''],
    ['ticket #4521, a@b.de, C++ and -20%', 'ticket #4521, a@b.de, C++ and -20%'],
    ['\\@Ann \\#x and \\*4', '@Ann #x and *4'],
    ['one  two\n three', 'one two\n three'],
    ['a \\ b \\n', 'a \\ b \\n'],
  ])('%j reads %j', (text, expected) => expect(read(text)).toBe(expected))
  it('names people as they were typed', () =>
    expect(read('@ann berger called', ['Ann Berger'])).toBe('ann berger called'))
})

const signs = fc.constantFrom('@', '#', '>', '*', '+', '=', '-', '\\', ' ', ' ', '\n', '*4', ' *2', ' -', ' =', ' +')
const word = fc.constantFrom('Ann', 'Ann Berger', 'O’Brien', '客户', 'é', 'é', '4521', 'a', '5', '👩‍👧', '\ud83d')
const texts = fc.oneof(
  fc.array(fc.oneof(signs, word), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const people = fc.subarray(['Ann', 'Ann Berger', 'O’Brien', '客户', 'é', 'Ann #a', 'x @Ann'])
const RUNS = { numRuns: 1000 }

describe('in any text', () => {
  it('marks stand in their order inside the text, and only people stand inside promises', () => {
    fc.assert(
      fc.property(texts, people, (text, known) => {
        const marks = marksOf(text, known)
        for (const [at, mark] of marks.entries()) {
          expect(mark.start).toBeGreaterThanOrEqual(marks[at - 1]?.start ?? 0)
          expect(mark.end).toBeGreaterThan(mark.start)
          expect(mark.end).toBeLessThanOrEqual(text.length)
          expect(mark.start === 0 || /\s/.test(text[mark.start - 1] as string)).toBe(true)
          for (const other of marks.slice(at + 1).filter(({ start }) => start < mark.end)) {
            expect([mark.kind, other.kind]).toEqual(['promise', 'person'])
            expect(other.end).toBeLessThanOrEqual(mark.end)
          }
        }
      }),
      RUNS,
    )
  })

  it('a mark is the text at its place', () => {
    fc.assert(
      fc.property(texts, people, (text, known) => {
        for (const mark of marksOf(text, known)) {
          const there = text.slice(mark.start, mark.end)
          if (mark.kind === 'person') expect(there).toBe(`@${mark.name}`)
          if (mark.kind === 'tag') expect(there).toBe(`#${mark.tag}`)
          if (mark.kind === 'presence') expect(there).toBe(`*${mark.presence}`)
          if (mark.kind === 'promise') expect(there[0]).toBe('>')
        }
      }),
      RUNS,
    )
  })

  it('making one mark text leaves all the others', () => {
    // What a promise says may grow by what was made text after it.
    const same = ({ start, ...mark }: Mark, moved: number) =>
      mark.kind === 'promise'
        ? { kind: mark.kind, start: start + moved }
        : { ...mark, start: start + moved, end: mark.end + moved }
    fc.assert(
      fc.property(texts, people, (text, known) => {
        const marks = marksOf(text, known)
        for (const gone of marks) {
          const others = marks
            .filter((mark) => mark !== gone)
            .map((mark) => same(mark, mark.start > gone.start ? 1 : 0))
          const left = marksOf(asText(text, gone.start), known).map((mark) => same(mark, 0))
          expect(left).toEqual(others)
        }
      }),
      RUNS,
    )
  })

  it('making a mark text and reading it gives the text as it was typed', () => {
    expect(read(asText('fine *4', 5))).toBe('fine *4')
    expect(read(asText('with @Ann', 5))).toBe('with @Ann')
  })

  it('a name is the same with an ending after it, known or not', () => {
    const name = fc.constantFrom('Ann', 'Zoë', 'O’Brien', 'Jean-Luc', 'Ahmet', 'Дмитрий', 'Isma’il')
    const ending = fc.constantFrom('’s', "'s", '’', "'S", '’nin', '’in', '’den', "'ta", '’yla')
    fc.assert(
      fc.property(name, ending, fc.boolean(), (one, end, isKnown) => {
        expect(told(`with @${one}${end} team`, isKnown ? [one] : [])).toEqual([`@${one}`])
      }),
    )
  })

  it('a promise has no sign of a person who is marked in it', () => {
    fc.assert(
      fc.property(texts, people, (text, known) => {
        const marks = marksOf(text, known)
        for (const promise of marks.filter((mark) => mark.kind === 'promise')) {
          const inside = marks.filter(
            (mark) => mark.kind === 'person' && promise.start < mark.start && mark.end <= promise.end,
          )
          const signs = (said: string) => said.split('@').length - 1
          expect(signs(promise.promise)).toBe(signs(text.slice(promise.start, promise.end)) - inside.length)
        }
      }),
      RUNS,
    )
  })

  it('what is left to read has no mark of a person in it, and can always be made', () => {
    fc.assert(
      fc.property(texts, people, (text, known) => {
        const marks = marksOf(text, known)
        expect(prose(text, marks).length).toBeLessThanOrEqual(text.length)
      }),
      RUNS,
    )
  })
})

describe('what is being typed at the caret', () => {
  it.each([
    ['with @An', 8, { kind: 'person', start: 5, typed: 'An' }],
    ['with @', 6, { kind: 'person', start: 5, typed: '' }],
    ['with @Ann Be', 12, { kind: 'person', start: 5, typed: 'Ann Be' }],
    ['#pri', 4, { kind: 'tag', start: 0, typed: 'pri' }],
    ['#', 1, { kind: 'tag', start: 0, typed: '' }],
    ['with @An and', 8, { kind: 'person', start: 5, typed: 'An' }],
    ['#pri cing', 9, undefined],
    ['a@b', 3, undefined],
    ['@Ann Berger is', 14, undefined],
    ['@Ann’s', 6, undefined],
    ['@O’S', 4, { kind: 'person', start: 0, typed: 'O’S' }],
    ['#45', 3, undefined],
    ['', 0, undefined],
  ])('in %j at %i is %j', (text, caret, expected) => expect(unfinished(text, caret)).toEqual(expected))
})
