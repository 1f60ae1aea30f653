import fc from 'fast-check'
import { expect, it } from 'vitest'
import { momentAt } from '../../../src/main/clock.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import { BERLIN, HOUR, temporaryJournal } from './temporary.ts'

const TEN = Date.parse('2026-11-24T10:00+01:00')

/** Who was met when, read from all that there is. */
const asked = (journal: Journal) =>
  journal.db
    .prepare(`SELECT person, max(starts) AS starts, starts_wall FROM conversation_person
      JOIN conversation c ON c.id = conversation WHERE begun IS NOT NULL GROUP BY person ORDER BY person`)
    .all()
const kept = (journal: Journal) => journal.db.prepare('SELECT * FROM met ORDER BY person').all()

const PEOPLE = 3
const HOURS = 2
const step = fc.oneof(
  fc.record({
    does: fc.constantFrom('begin', 'unbegin', 'remove'),
    at: fc.nat(HOURS - 1),
    whom: fc.constant<number[]>([]),
  }),
  fc.record({ does: fc.constant('meet'), at: fc.nat(HOURS - 1), whom: fc.subarray([0, 1, 2]) }),
  fc.record({ does: fc.constant('merge'), at: fc.nat(PEOPLE - 1), whom: fc.subarray([0, 1, 2]) }),
)

it('when people were met last stays true, whatever becomes of conversations and people', () => {
  const { journal } = temporaryJournal()
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
      const people = Array.from({ length: PEOPLE }, (_, n) => journal.people.add(`Person ${n}`))
      const talks = Array.from({ length: HOURS }, (_, n) =>
        journal.conversations.addWalkIn(momentAt(TEN + n * HOUR, BERLIN)),
      )
      const { conversations, merging } = journal
      for (const { does, at, whom: chosen } of steps) {
        const talk = talks[at] as string
        const whom = chosen.flatMap((n) => journal.people.get(people[n]?.id ?? '') ?? [])
        journal.keep(() => {
          if (!conversations.get(talk) && does !== 'merge') return
          if (does === 'begin') conversations.begin(talk, momentAt(TEN + at * HOUR, BERLIN))
          else if (does === 'unbegin') conversations.begin(talk, undefined)
          else if (does === 'remove') conversations.remove(talk)
          else if (does === 'meet') conversations.setPersons(talk, whom)
          else {
            const merge = merging.merge(whom[0]?.id ?? '', whom[1]?.id ?? '')
            if (merge && at > 0) merging.unmerge(merge)
          }
        })
        expect(kept(journal)).toEqual(asked(journal))
      }
    }),
    { numRuns: 40 },
  )
})

it('the people of a journal are read anew after every change, and after one that was rolled back', () => {
  const { journal } = temporaryJournal()
  const names = () => journal.people.all().map(({ name }) => name)
  const ann = journal.people.add('Ann')
  expect(names()).toEqual(['Ann'])
  expect(journal.people.all()).toBe(journal.people.all())
  expect(() =>
    journal.keep(() => {
      journal.people.add('Omar')
      expect(names()).toEqual(['Omar', 'Ann'])
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(names()).toEqual(['Ann'])
  journal.people.rename(ann.id, 'Anna')
  expect(names()).toEqual(['Anna'])
})
