import { describe, expect, it } from 'vitest'
import { temporaryJournal } from './temporary.ts'

function arrived() {
  const world = temporaryJournal()
  const { journal, clock } = world
  const conversation = journal.conversations.addWalkIn(clock.now())
  journal.arrivals.open(conversation)
  const of = () => {
    const arrival = journal.arrivals.of(conversation)
    if (!arrival) throw new Error('no arrival')
    return arrival
  }
  return { ...world, conversation, of, id: of().id }
}

describe('an arrival', () => {
  it('is empty at first, and open', () => {
    const { of, conversation, journal, clock } = arrived()
    expect(of()).toMatchObject({ conversation, opened: clock.instant(), answers: {}, texts: {} })
    expect([of().how, of().feeling, of().ifThen]).toEqual([undefined, undefined, undefined])
    expect(journal.arrivals.stillOpen()).toEqual([conversation])
  })

  it('holds what was answered last, and what was cleared not at all', () => {
    const { journal, id, of } = arrived()
    journal.arrivals.answer(id, 'eaten', undefined, 'met')
    journal.arrivals.answer(id, 'eaten', undefined, 'not-yet')
    journal.arrivals.answer(id, 'body', undefined, 'met')
    journal.arrivals.answer(id, 'body', undefined, undefined)
    expect(of().answers).toEqual({ eaten: 'not-yet' })
  })

  it('keeps the wording as it was when answered', () => {
    const { journal, id, of } = arrived()
    journal.arrivals.answer(id, 'own', 'Glasses clean', 'met')
    expect(of().texts).toEqual({ own: 'Glasses clean' })
  })

  it('has at most one feeling and one if-then, and they can be taken back', () => {
    const { journal, id, of } = arrived()
    journal.arrivals.feel(id, 'tense')
    journal.arrivals.intend(id, { if: 'he interrupts', will: 'wait \ud83c' })
    expect([of().feeling, of().ifThen]).toEqual(['tense', { if: 'he interrupts', will: 'wait \ufffd' }])
    journal.arrivals.feel(id, undefined)
    journal.arrivals.intend(id, undefined)
    expect([of().feeling, of().ifThen]).toEqual([undefined, undefined])
  })

  it('opened again has its answers, and its first opening', () => {
    const { journal, id, of, conversation, clock } = arrived()
    const { opened } = of()
    journal.arrivals.answer(id, 'eaten', undefined, 'met')
    journal.arrivals.end(conversation, 'not-now')
    expect(journal.arrivals.stillOpen()).toEqual([])
    clock.advance(60_000)
    journal.arrivals.open(conversation)
    expect(of()).toMatchObject({ id, opened, how: undefined, answers: { eaten: 'met' } })
  })

  it('ends as it was said, and as nothing else', () => {
    const { journal, of, conversation } = arrived()
    for (const how of ['here', 'not-now', 'not-seen', 'folded'] as const) {
      journal.arrivals.end(conversation, how)
      expect(of().how).toBe(how)
    }
    expect(() => journal.arrivals.end(conversation, 'skipped' as 'here')).toThrow(/CHECK/)
  })
})

it('a conversation without an arrival has none', () => {
  expect(temporaryJournal().journal.arrivals.of('nothing')).toBeUndefined()
})
