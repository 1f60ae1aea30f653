import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, completions, fitting, fittingAmong, found, meant, mentionOf } from '../../src/core/people.ts'

const named = (...names: string[]) => names.map((name) => ({ id: name, name }))
const names = (people: ReadonlyArray<{ name: string }>) => people.map(({ name }) => name)
const people = named('Ann Berger', 'Joan Miró', 'Anna O’Brien', 'Zoë', 'Jean-Luc Roy')

describe('a name being typed', () => {
  it.each([
    ['an', ['Ann Berger', 'Anna O’Brien']],
    ['ANN ', ['Ann Berger', 'Anna O’Brien']],
    ['ann b', ['Ann Berger']],
    ['miro', ['Joan Miró']],
    ['zoe', ['Zoë']],
    ['luc', ['Jean-Luc Roy']],
    ['brien', ['Anna O’Brien']],
    ['nobody', []],
  ])('%j is completed to %j', (typed, expected) => expect(names(completions(people, typed))).toEqual(expected))

  it('finds those who begin with it before those who have it further on, each once', () => {
    const some = named('Tom Ann', 'Ann Tom', 'Anton Annesley')
    expect(names(completions(some, 'ann'))).toEqual(['Ann Tom', 'Tom Ann', 'Anton Annesley'])
  })
})

describe('the person a name means', () => {
  it('is the one with that name, however it is written', () => {
    expect(meant(people, ' ann BERGER ')?.name).toBe('Ann Berger')
    expect(meant(people, 'joan miro')?.name).toBe('Joan Miró')
  })
  it('is the one with that first name, if only one has it', () => {
    expect(meant(people, 'Joan')?.name).toBe('Joan Miró')
    expect(meant(named('Ann Berger', 'Ann Cole'), 'Ann')).toBeUndefined()
  })
  it('is the one called just that, even when others have it as a first name', () => {
    expect(meant(named('Ann Berger', 'Ann'), 'Ann')?.name).toBe('Ann')
  })
  it('is nobody when two have the whole name, when it is a family name, a beginning, or nothing', () => {
    expect(meant([...named('Ann Berger'), { id: '2', name: 'ann berger' }], 'Ann Berger')).toBeUndefined()
    expect(meant(people, 'Berger')).toBeUndefined()
    expect(meant(people, 'Jo')).toBeUndefined()
    expect(meant(people, '  ')).toBeUndefined()
  })
})

describe('other names', () => {
  const some = [
    { id: '1', name: 'Ann Berger', aliases: ['Annie', 'A. Berger'] },
    { id: '2', name: 'Zoë', aliases: ['Ann Cole'] },
  ]
  it('mean a person as well', () => {
    expect(meant(some, 'annie')?.id).toBe('1')
    expect(meant(some, 'a. berger')?.id).toBe('1')
    expect(meant(some, 'Zoe')?.id).toBe('2')
  })
  it('complete', () => {
    expect(names(completions(some, 'col'))).toEqual(['Zoë'])
    expect(names(completions(some, 'ann'))).toEqual(['Ann Berger', 'Zoë'])
  })
  it('count for a first name that two have', () => {
    expect(names(fitting(some, 'Ann'))).toEqual(['Ann Berger', 'Zoë'])
    expect(meant(some, 'Ann')).toBeUndefined()
  })
})

describe('someone archived', () => {
  const gone = { id: '1', name: 'Ann Berger', archived: true }
  it('is not completed, and is found', () => {
    expect(completions([gone], 'ann')).toEqual([])
    expect(found([gone], 'ann')).toEqual([gone])
  })
  it('is meant only when nobody else is', () => {
    expect(meant([gone], 'Ann')?.id).toBe('1')
    expect(meant([gone, { id: '2', name: 'Ann Cole', archived: false }], 'Ann')?.id).toBe('2')
    expect(fitting([gone, { ...gone, id: '2' }], 'Ann Berger')).toHaveLength(2)
  })
})

describe('persons of one name are told apart', () => {
  it.each([
    [{ address: 'a@x.example', last: '1' }, [{ address: 'a@y.example', last: '1' }], { address: 'a@x.example' }],
    [{ last: '2026-11-20' }, [{ last: '2026-11-21' }], { last: '2026-11-20' }],
    [{ last: '1', matters: 'tea' }, [{ last: '1', matters: 'coffee' }], { matters: 'tea' }],
    [{ last: '1' }, [{ last: '1' }], { last: '1' }],
    [{}, [{ address: 'a@y.example' }], {}],
  ])('%j beside %j by %j', (one, others, telling) => expect(apart(one, others)).toEqual(telling))
})

describe('a mention', () => {
  it('is the first name while only they have it', () => {
    const [ann] = named('Ann Berger')
    expect(mentionOf(ann as { id: string; name: string }, people)).toBe('Ann')
    expect(mentionOf({ id: 'a', name: 'Ann Berger' }, [{ id: 'a', name: 'Ann Berger' }, ...named('Ann Cole')])).toBe(
      'Ann Berger',
    )
  })
  it('always means the one it was made from, or nobody when two are called alike', () => {
    const word = fc.constantFrom('Ann', 'ann', 'Anna', 'Zoë', 'Zoe', 'O’Brien', 'Jean-Luc', '王', '小明')
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), (some) => {
        const all = some.map((each, at) => ({ id: String(at), name: each }))
        for (const person of all) {
          expect([person.id, undefined]).toContain(meant(all, mentionOf(person, all))?.id)
        }
      }),
    )
  })
})

it('whoever is meant by one of many names is who is meant by it alone', () => {
  const name = fc.array(fc.constantFrom('Ann', 'ann', 'Berger', 'Zoë', 'O’Brien', ''), { maxLength: 3 })
  const joined = name.map((parts) => parts.join(' '))
  const person = fc.record({
    id: fc.uuid(),
    name: joined,
    aliases: fc.array(joined, { maxLength: 2 }),
    archived: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), joined, (everybody, typed) => {
      expect(new Set(fittingAmong(everybody)(typed))).toEqual(new Set(fitting(everybody, typed)))
    }),
  )
})
