import { describe, expect, it } from 'vitest'
import { momentAt } from '../../../src/main/clock.ts'
import { ann, BERLIN, HOUR, plain, temporaryJournal } from './temporary.ts'

const TEN = Date.parse('2026-11-24T10:00+01:00')
const names = (people: ReadonlyArray<{ name: string }>) => people.map(({ name }) => name)

describe('a typed name', () => {
  it('makes a person once', () => {
    const { people } = temporaryJournal().journal
    const made = people.byName(' Ann Berger ')
    expect(made.name).toBe('Ann Berger')
    expect(people.byName('ann berger').id).toBe(made.id)
    expect(people.byName('Ann').id).toBe(made.id)
    expect(names(people.all())).toEqual(['Ann Berger'])
  })

  it('makes a new person when it fits two, and never guesses', () => {
    const { people } = temporaryJournal().journal
    people.byName('Ann Berger')
    people.byName('Ann Cole')
    const third = people.byName('Ann')
    expect(third.name).toBe('Ann')
    expect(people.all()).toHaveLength(3)
  })

  it('is kept without half an emoji', () => {
    const { people } = temporaryJournal().journal
    people.byName('Ann\ud83c')
    expect(names(people.all())).toEqual(['Ann\ufffd'])
  })
})

describe('an invited person', () => {
  it('is known by address, whatever the name', () => {
    const { people } = temporaryJournal().journal
    const made = people.ofAttendee(ann)
    expect(people.ofAttendee({ name: 'A. Berger', address: ann.address as string })?.id).toBe(made?.id)
    expect(people.known({ name: '', address: ann.address as string })?.id).toBe(made?.id)
  })

  it('is known by the whole name, and gets the address then', () => {
    const { people } = temporaryJournal().journal
    const made = people.byName('Ann Berger')
    expect(people.known({ name: 'ANN BERGER' })?.id).toBe(made.id)
    expect(people.ofAttendee(ann)?.id).toBe(made.id)
    expect(people.known({ name: 'Somebody', address: ann.address as string })?.id).toBe(made.id)
  })

  it('is not taken for someone who only has the same first name', () => {
    const { people } = temporaryJournal().journal
    const made = people.ofAttendee(ann)
    expect(people.known({ name: 'Ann', address: 'ann@other.example' })).toBeUndefined()
    expect(people.ofAttendee({ name: 'Ann', address: 'ann@other.example' })?.id).not.toBe(made?.id)
  })

  it('of the same name and another address is another person, until they are merged by hand', () => {
    const { people } = temporaryJournal().journal
    const made = people.ofAttendee(ann)
    const other = { name: 'Ann Berger', address: 'ann@other.example' }
    expect(people.known(other)).toBeUndefined()
    expect(people.ofAttendee(other)?.id).not.toBe(made?.id)
    expect(people.all()).toHaveLength(2)
  })

  it('without an address is left open when two have the name', () => {
    const { people } = temporaryJournal().journal
    expect(people.ofAttendee({ name: 'Ann Berger' })?.name).toBe('Ann Berger')
    people.add('Ann Berger')
    expect(people.ofAttendee({ name: 'Ann Berger' })).toBeUndefined()
    expect(people.all()).toHaveLength(2)
  })

  it('is known by another name', () => {
    const { people } = temporaryJournal().journal
    const made = people.byName('Ann Berger')
    people.addAlias(made.id, 'Annie B.')
    expect(people.ofAttendee({ name: 'annie b.', address: 'annie@nordhaus.example' })?.id).toBe(made.id)
  })

  it('without a name is called by the address', () => {
    const { people } = temporaryJournal().journal
    const made = people.ofAttendee({ name: '', address: 'x@y.example' })
    expect(made?.name).toBe('x@y.example')
    expect(people.ofAttendee({ name: '', address: 'x@y.example' })?.id).toBe(made?.id)
    expect(people.all()).toHaveLength(1)
  })
})

describe('all people', () => {
  it('are those met last first, then the newest', () => {
    const { journal } = temporaryJournal()
    const [a, b, c] = ['A', 'B', 'C'].map((name) => journal.people.byName(name))
    for (const [person, at] of [
      [b, TEN],
      [a, TEN + HOUR],
    ] as const) {
      const id = journal.conversations.addWalkIn(momentAt(at, BERLIN))
      journal.conversations.setPersons(id, person ? [person] : [])
      journal.conversations.begin(id, momentAt(at, BERLIN))
    }
    const planned = journal.conversations.addWalkIn(momentAt(TEN + 2 * HOUR, BERLIN))
    journal.conversations.setPersons(planned, c ? [c] : [])
    expect(journal.people.all().map(({ name, last, lastWall }) => [name, last, lastWall])).toEqual([
      ['A', TEN + HOUR, '2026-11-24T11:00:00'],
      ['B', TEN, '2026-11-24T10:00:00'],
      ['C', null, null],
    ])
    expect(names(journal.conversations.persons(planned))).toEqual(['C'])
  })
})

describe('a person made by a mention that was undone', () => {
  it('goes, unless they are known by something else', () => {
    const { journal } = temporaryJournal()
    const [gone, met, named, matters] = ['A', 'B', 'C', 'D'].map((name) => journal.people.byName(name))
    const id = journal.conversations.addWalkIn(momentAt(TEN, BERLIN))
    journal.conversations.setPersons(id, met ? [met] : [])
    journal.lines.keep(plain('@C', { persons: named ? [named] : [] }))
    journal.db.prepare("UPDATE person SET matters = 'tea' WHERE id = ?").run(matters?.id)
    for (const { id: each } of journal.people.all()) journal.people.dropUnused(each)
    expect(names(journal.people.all())).toEqual(['D', 'C', 'B'])
    expect(journal.people.get(gone?.id ?? '')).toBeUndefined()
    expect(journal.people.get(matters?.id ?? '')?.matters).toBe('tea')
  })
})

it('an open promise is known of a person until it is kept', () => {
  const { journal, clock } = temporaryJournal()
  const person = journal.people.byName('Ann')
  const promise = { text: 'call', person: person.id, dueDay: undefined, due: undefined }
  const line = journal.lines.keep(plain('>call', { promises: [promise] }))
  expect(journal.people.promiseOpen(person.id)).toBe(true)
  journal.promises.settle(journal.promises.ofLine(line)[0]?.id ?? '', 'kept', clock.now())
  expect(journal.people.promiseOpen(person.id)).toBe(false)
})
