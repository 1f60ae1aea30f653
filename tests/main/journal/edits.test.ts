import { expect, it } from 'vitest'
import type { KindName } from '../../../src/core/along.ts'
import { editedAt } from '../../../src/core/along-merge.ts'
import { HOUR, MINUTE, plain, planned, temporaryJournal } from './temporary.ts'

const START = Date.parse('2026-11-24T08:30+01:00')

function life() {
  const { journal, clock } = temporaryJournal()
  const editOf = (kind: KindName, id: string) => editedAt(journal.records.get(kind, id) ?? { id })
  /** An hour later something is done; says when a record was changed, in hours from the start. */
  const after = (deed: () => void, kind: KindName, id: string) => {
    clock.advance(HOUR)
    deed()
    return (editOf(kind, id) - START) / HOUR
  }
  return { journal, clock, after }
}

it('what was never changed was last changed when it was made', () => {
  const { journal, after } = life()
  const person = journal.people.byName('Ann')
  const line = journal.lines.keep(plain('@Ann glad #x', { persons: [person], tags: ['x'] }))
  expect(after(() => {}, 'lines', line)).toBe(0)
  expect(journal.db.prepare('SELECT count(*) FROM edit').pluck().get()).toBe(0)
})

it('each change of a record, and of what belongs to it, is noted with its time', () => {
  const { journal, clock, after } = life()
  const { id } = journal.people.byName('Ann')
  expect(after(() => journal.people.matters(id, 'Quiet mornings'), 'people', id)).toBe(1)
  expect(after(() => journal.people.matters(id, 'Quiet mornings'), 'people', id)).toBe(1)
  expect(after(() => journal.people.addAlias(id, 'Annie'), 'people', id)).toBe(3)
  expect(after(() => journal.people.dropAlias(id, 'Annie'), 'people', id)).toBe(4)
  const met = journal.conversations.addWalkIn(clock.now())
  expect(after(() => journal.conversations.begin(met, clock.now()), 'conversations', met)).toBe(5)
  journal.arrivals.open(met)
  const arrival = journal.arrivals.of(met)?.id ?? ''
  expect(after(() => journal.arrivals.answer(arrival, 'eaten', undefined, 'met'), 'arrivals', arrival)).toBe(6)
})

it('a calendar that says the same again, and a thing that was told, change nothing', () => {
  const { journal, clock, after } = life()
  const ten = START + 90 * MINUTE
  const agree = () => journal.conversations.agree([planned('a', ten)], new Set(), 'calendar', START, START + 9 * HOUR)
  agree()
  const id = journal.conversations.between(0, START + 9 * HOUR)[0]?.id ?? ''
  expect(after(agree, 'conversations', id)).toBe(0)
  const thought = journal.thoughts.park({ thought: 'a', nextStep: '', due: 'evening' }, undefined)
  expect(after(() => journal.thoughts.tell(thought), 'thoughts', thought)).toBe(1)
  expect(after(() => journal.thoughts.settle(thought, 'done'), 'thoughts', thought)).toBe(3)
  expect(clock.instant()).toBe(START + 3 * HOUR)
})

it('what is taken back leaves no note', () => {
  const { journal, after } = life()
  const { id } = journal.people.byName('Ann')
  after(() => journal.people.rename(id, 'Anna'), 'people', id)
  journal.records.keepEarlier('people', { id, name: 'Ann' })
  journal.db.prepare('DELETE FROM person').run()
  expect(journal.db.prepare('SELECT record FROM edit UNION SELECT record FROM earlier').all()).toEqual([])
})
