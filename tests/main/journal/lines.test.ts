import { describe, expect, it } from 'vitest'
import { momentAt } from '../../../src/main/clock.ts'
import { expectOk } from '../parts.ts'
import { BERLIN, HOUR, plain, planned, temporaryJournal } from './temporary.ts'

const TEN = Date.parse('2026-11-24T10:00+01:00')

describe('a line', () => {
  it('is kept as it was typed, with its moment', () => {
    const { journal, clock } = temporaryJournal()
    const id = journal.lines.keep(plain('  Good talk, *4  '))
    expect(journal.lines.get(id)).toMatchObject({
      id,
      text: '  Good talk, *4  ',
      conversation: undefined,
      at: clock.instant(),
      atWall: '2026-11-24T08:30:00',
    })
    expect(journal.lines.get('nothing')).toBeUndefined()
  })

  it('has ids that sort by time and no two alike', () => {
    const { journal, clock } = temporaryJournal()
    const ids = Array.from({ length: 20 }, () => {
      clock.advance(1)
      return journal.lines.keep(plain('one'))
    })
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/)
  })

  it('is kept without half an emoji', () => {
    const { journal } = temporaryJournal()
    expect(journal.lines.get(journal.lines.keep(plain('cut \ud83c')))?.text).toBe('cut \ufffd')
  })

  it('keeps presence and outcome beside it', () => {
    const { journal } = temporaryJournal()
    journal.lines.keep(plain('one', { presence: 4, outcome: 'differently' }))
    expect(journal.db.prepare('SELECT presence, outcome FROM line').get()).toEqual({
      presence: 4,
      outcome: 'differently',
    })
  })
})

describe('a line taken back', () => {
  it('goes with its people, tags, promises and words, and says whom it named', () => {
    const { journal } = temporaryJournal()
    const person = journal.people.byName('Ann')
    const promise = { text: 'call', person: person.id, dueDay: '2026-11-27', due: undefined }
    const other = journal.lines.keep(plain('stays', { tags: ['stays'] }))
    const id = journal.lines.keep(plain('gone', { persons: [person], tags: ['gone'], promises: [promise] }))
    const line = journal.lines.get(id)
    expect(line && journal.lines.remove(line)).toEqual([person.id])
    expect(journal.lines.get(id)).toBeUndefined()
    expect(journal.lines.tags()).toEqual(['stays'])
    expect(journal.promises.waiting(0)).toEqual([])
    expect(journal.reading.search('gone ', undefined, 10).count).toBe(0)
    expect(journal.reading.search('stays ', undefined, 10).entries[0]?.lines[0]?.id).toBe(other)
  })
})

describe('lines are found again', () => {
  it('by their conversation, in their order', () => {
    const { journal, clock } = temporaryJournal()
    const conversation = journal.conversations.addWalkIn(clock.now())
    for (const text of ['one', 'two']) journal.lines.keep(plain(text, { conversation }))
    journal.lines.keep(plain('elsewhere'))
    expect(journal.lines.ofConversation(conversation).map(({ text }) => text)).toEqual(['one', 'two'])
  })

  it('as the newest one of the day', () => {
    const { journal, clock } = temporaryJournal()
    journal.lines.keep(plain('one'))
    const since = clock.instant() + 1
    expect(journal.lines.newest(since)).toBeUndefined()
    clock.advance(HOUR)
    journal.lines.keep(plain('two'))
    expect(journal.lines.newest(since)?.text).toBe('two')
  })

  it('by a person they name, or whom their conversation was with alone', () => {
    const { journal, clock } = temporaryJournal()
    const ann = journal.people.byName('Ann')
    const tomas = journal.people.byName('Tomás')
    const alone = journal.conversations.addWalkIn(clock.now())
    const group = journal.conversations.addWalkIn(clock.now())
    journal.conversations.setPersons(alone, [ann])
    journal.conversations.setPersons(group, [ann, tomas])
    journal.lines.keep(plain('alone', { conversation: alone }))
    journal.lines.keep(plain('of the group', { conversation: group }))
    expect(journal.lines.lastAbout(ann.id)?.text).toBe('alone')
    expect(journal.lines.lastAbout(tomas.id)).toBeUndefined()
    journal.lines.keep(plain('with @Tomás', { conversation: group, persons: [tomas] }))
    expect(journal.lines.lastAbout(tomas.id)?.text).toBe('with @Tomás')
  })

  it('by the series of their conversation', () => {
    const { journal } = temporaryJournal()
    const plans = [planned('a', TEN, { series: 's' }), planned('b', TEN + HOUR, { series: 's' })]
    journal.conversations.agree(plans, new Set(), 'calendar', TEN, TEN + 2 * HOUR)
    const [a] = journal.conversations.between(TEN, TEN + 2 * HOUR)
    journal.lines.keep(plain('the last time', { conversation: a?.id }))
    expect(journal.lines.lastOfSeries('s')?.text).toBe('the last time')
    expect(journal.lines.lastOfSeries('another')).toBeUndefined()
  })
})

it('tags are those used so far, each once, the latest first', () => {
  const { journal } = temporaryJournal()
  for (const tags of [['a', 'b'], ['c'], ['a']]) journal.lines.keep(plain('x', { tags }))
  expect(journal.lines.tags()).toEqual(['a', 'c', 'b'])
})

it('a promise comes with its person, its day and its hour, the earliest first', () => {
  const { journal } = temporaryJournal()
  const ann = journal.people.byName('Ann')
  const due = momentAt(TEN, BERLIN)
  const promise = (text: string, over = {}) => ({ text, person: ann.id, dueDay: undefined, due: undefined, ...over })
  const line = journal.lines.keep(
    plain('x', {
      promises: [
        promise('some day'),
        promise('friday', { dueDay: '2026-11-27' }),
        promise('at ten', { dueDay: '2026-11-24', due }),
      ],
    }),
  )
  expect(journal.promises.waiting(TEN).map(({ text }) => text)).toEqual(['at ten', 'friday', 'some day'])
  expect(journal.promises.openTo(ann.id)).toMatchObject({
    text: 'at ten',
    person: 'Ann',
    dueDay: '2026-11-24',
    due: TEN,
  })
  const [, friday, ten] = journal.promises.ofLine(line)
  journal.promises.settle(ten?.id ?? '', 'kept', momentAt(TEN, BERLIN))
  expect(journal.promises.openTo(ann.id)?.id).toBe(friday?.id)
  expect(journal.promises.waiting(TEN)).toHaveLength(3)
  expect(journal.promises.waiting(TEN + 1)).toHaveLength(2)
  journal.promises.settle(ten?.id ?? '', null, momentAt(TEN, BERLIN))
  expect(journal.promises.openTo(ann.id)?.text).toBe('at ten')
})

it('much that was taken back leaves deleting as thorough as it was', () => {
  const { journal } = temporaryJournal()
  const ids = Array.from({ length: 80 }, (_, at) =>
    expectOk(journal.keep(() => journal.lines.keep(plain(at === 7 ? 'unmistakable' : `case${at}`)))),
  )
  const remove = (id: string) => {
    const line = journal.lines.get(id)
    if (line) journal.lines.remove(line)
  }
  const failing = () =>
    journal.keep(() =>
      journal.lines.much(() => {
        ids.forEach(remove)
        throw new Error('taken back')
      }),
    )
  expect(failing).toThrow('taken back')
  expectOk(journal.keep(() => remove(ids[7] ?? '')))
  const pages = journal.db.prepare('SELECT block FROM words_data').pluck().all() as Buffer[]
  expect(pages.some((page) => page.includes('mistakable'))).toBe(false)
  expect(journal.reading.search('unmistakable', undefined, 1).count).toBe(0)
  expect(journal.reading.search('case8', undefined, 1).count).toBe(1)
})
