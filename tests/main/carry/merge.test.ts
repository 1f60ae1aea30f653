// Two journals that carry to one another: whatever is done on both, both come to hold the same, and nothing later is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindNames } from '../../../src/core/along.ts'
import { placeOf } from '../../../src/core/calendar.ts'
import { gather as gatherAlong } from '../../../src/main/along/gather.ts'
import { mergeInto, unmerge } from '../../../src/main/along/merge.ts'
import { gatherBundle } from '../../../src/main/carry/gather.ts'
import { looseGroups } from '../../../src/main/carry/loose.ts'
import { mergeBundle } from '../../../src/main/carry/merge.ts'
import { openBundle } from '../../../src/main/carry/open.ts'
import { hashOf, keyOf, seal } from '../../../src/main/carry/seal.ts'
import { createDay } from '../../../src/main/day.ts'
import { createDeletion } from '../../../src/main/deletion.ts'
import { HOUR, MINUTE, plain, planned, type Temporary, temporaryJournal, tomas } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'

const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

interface Computer extends Temporary {
  calendar: string
  cameUntil: number
  /** What was in the last bundle that was read whole. */
  known: string | undefined
  deletion: ReturnType<typeof createDeletion>
}
function computer(calendar: string): Computer {
  const life = temporaryJournal()
  const { journal, clock } = life
  journal.db.pragma('synchronous = OFF') // hundreds of them in a minute
  const deletion = createDeletion({ journal, clock, day: createDay(clock, () => '02:00'), changed: () => {} })
  return { ...life, calendar, cameUntil: 0, known: undefined, deletion }
}

interface Sent {
  file: Buffer
  written: number
  cameUntil: number
}
function bundleOf(from: Computer): Sent {
  const { parts } = gatherBundle(from.journal, '1.0.0')
  const about = { carry: '0'.repeat(16), device: '00000000-0000-4000-8000-000000000000', name: '', seq: 1, read: {} }
  const written = from.clock.instant()
  const file = seal({ ...about, written, hash: hashOf(parts) }, parts, CODE)
  return { file, written, cameUntil: from.cameUntil }
}
/** What one has is read by the other. */
const carry = (from: Computer, to: Computer) => take(to, bundleOf(from))
function take(to: Computer, { file, written, cameUntil }: Sent) {
  const opened = openBundle({ bytes: file, key: keyOf(CODE), known: to.known })
  if (!opened.ok) throw new Error(opened.fault)
  const times = { cameUntil: to.cameUntil, theySaw: cameUntil }
  to.cameUntil = written
  const merge = expectOk(
    to.journal.keep(() =>
      mergeBundle(to.journal, opened.bundle, times, (person) => to.deletion.gone(person, 'someone')),
    ),
  )
  to.known = merge.isWhole ? opened.known : undefined
  return merge
}

/** What both have to hold alike: everything but the name each has for its calendar, and when it was edited. */
function held({ journal }: Computer): string {
  const { records } = journal
  const all = kindNames.flatMap((kind) =>
    [...records.all(kind)].map(({ edited: _, ...record }) => {
      if (typeof record.key === 'string') record.key = placeOf(record.key)
      if (typeof record.series === 'string') record.series = placeOf(record.series)
      return `${kind} ${JSON.stringify(record)}`
    }),
  )
  const loose = looseGroups(journal).flatMap(({ id, rows }) =>
    rows.length > 0 ? [`${id} ${JSON.stringify(rows)}`] : [],
  )
  return [...all.sort(), ...loose].join('\n')
}

const both = (): [Computer, Computer] => [computer('here'), computer('there')]
function untilQuiet(a: Computer, b: Computer): number {
  for (let round = 1; round < 9; round++) {
    const before = [held(a), held(b)]
    carry(a, b)
    carry(b, a)
    if (held(a) === before[0] && held(b) === before[1]) return round
  }
  throw new Error('they never settle')
}
const lines = ({ journal }: Computer) => [...journal.records.all('lines')].map(({ text }) => text)

describe('what was taken away', () => {
  it('goes there too, and does not come back from an older bundle', () => {
    const [a, b] = both()
    const id = a.journal.lines.keep(
      plain('a word', { promises: [{ text: 'call', person: undefined, dueDay: undefined, due: undefined }] }),
    )
    a.journal.lines.keep(plain('stays'))
    carry(a, b)
    expect(lines(b)).toEqual(['a word', 'stays'])
    a.clock.advance(MINUTE)
    const line = a.journal.lines.get(id)
    if (line) a.journal.lines.remove(line)
    carry(b, a)
    expect(lines(a)).toEqual(['stays'])
    expect(carry(a, b).removed).toBe(1)
    expect(lines(b)).toEqual(['stays'])
    expect(b.journal.db.prepare('SELECT count(*) FROM promise').pluck().get()).toBe(0)
    expect(b.journal.reading.search('word', undefined, 9).count).toBe(0)
  })

  it('counts a line with its promises once, whichever note of them comes first', () => {
    const [a, b] = both()
    const promises = [{ text: 'call', person: undefined, dueDay: undefined, due: undefined }]
    const ids = Array.from({ length: 12 }, (_, n) => a.journal.lines.keep(plain(`word ${n}`, { promises })))
    carry(a, b)
    a.clock.advance(MINUTE)
    for (const id of ids) {
      const line = a.journal.lines.get(id)
      if (line) a.journal.lines.remove(line)
    }
    expect(carry(a, b).removed).toBe(ids.length)
    expect(b.journal.db.prepare('SELECT count(*) FROM promise').pluck().get()).toBe(0)
  })

  it('takes along whoever had become the one who was deleted, wherever they still are', () => {
    for (const was of ['before the two were one', 'after it'] as const) {
      const [a, b] = both()
      const [grace, kim] = [a.journal.people.byName('Grace'), a.journal.people.byName('Kim')]
      for (const person of [grace, kim])
        a.journal.lines.keep(
          plain(`@${person.name} glad`, { persons: [{ id: person.id, written: person.name.toLowerCase() }] }),
        )
      carry(a, b)
      const older = bundleOf(b)
      for (const { clock } of [a, b]) clock.advance(MINUTE)
      expectOk(a.journal.keep(() => a.journal.merging.merge(kim.id, grace.id)))
      if (was === 'after it') carry(a, b)
      for (const { clock } of [a, b]) clock.advance(MINUTE)
      a.deletion.begin(kim.id, false, 'someone')
      a.deletion.finish()
      for (const { clock } of [a, b]) clock.advance(MINUTE)
      if (was === 'before the two were one') b.journal.people.matters(grace.id, 'Mornings')
      take(a, older)
      take(a, bundleOf(b))
      untilQuiet(a, b)
      for (const { journal } of [a, b]) {
        expect([was, journal.people.all()]).toEqual([was, []])
        expect(JSON.stringify([...journal.records.all('lines'), journal.records.earlier()])).not.toMatch(/Grace|Kim/u)
        expect(journal.removed.get(kim.id)?.final).toBe(true)
      }
      expect(held(a)).toBe(held(b))
    }
  })

  it('comes back when it was changed elsewhere since, but for someone deleted by hand', () => {
    const [a, b] = both()
    const page = '018f0000-0000-7000-8000-000000000001'
    a.journal.book.write(page, 'Slowly.')
    const { id } = a.journal.people.byName('Ann')
    a.journal.lines.keep(plain('@Ann glad', { persons: [{ id, written: 'ann' }] }))
    carry(a, b)
    for (const { clock } of [a, b]) clock.advance(MINUTE)
    a.journal.book.remove(page)
    a.deletion.begin(id, false, 'someone')
    a.deletion.finish()
    for (const { clock } of [a, b]) clock.advance(MINUTE)
    b.journal.book.write(page, 'Slower.')
    b.journal.people.matters(id, 'Mornings')
    b.journal.lines.keep(plain('@Ann late', { persons: [{ id, written: 'ann' }] }))
    carry(b, a)
    expect(lines(a)).toEqual(['Someone glad'])
    untilQuiet(a, b)
    for (const each of [a, b]) {
      expect(each.journal.book.own().map(({ text }) => text)).toEqual(['Slower.'])
      expect(each.journal.people.all()).toEqual([])
      expect(lines(each)).toEqual(['Someone glad', 'Someone late'])
      expect(JSON.stringify(each.journal.records.earlier())).not.toContain('Ann')
    }
  })

  it('is a conversation that has words here: it stays, and comes back there with them', () => {
    const [a, b] = both()
    const [from, to] = [a.clock.instant(), a.clock.instant() + 9 * HOUR]
    a.journal.conversations.agree([planned('x', from + HOUR)], new Set(), 'calendar', from, to)
    carry(a, b)
    const met = b.journal.conversations.between(0, 9e15)[0]?.id ?? ''
    b.journal.lines.keep(plain('about it', { conversation: met }))
    a.clock.advance(HOUR)
    a.journal.conversations.agree([], new Set(), 'calendar', from, to)
    b.clock.advance(2 * HOUR)
    untilQuiet(a, b)
    expect(a.journal.lines.ofConversation(met)).toHaveLength(1)
    expect(held(a)).toBe(held(b))
  })

  it('and brought back by hand is there again on both, whoever it was', () => {
    const [a, b] = both()
    const ann = a.journal.people.byName('Ann')
    a.journal.lines.keep(plain('@Ann glad', { persons: [ann] }))
    carry(a, b)
    const before = gatherAlong(a.journal, { kind: 'all' }, '02:00')
    for (const { clock } of [a, b]) clock.advance(MINUTE)
    a.deletion.begin(ann.id, true, 'someone')
    a.deletion.finish()
    untilQuiet(a, b)
    expect(lines(b)).toEqual([])
    a.clock.advance(MINUTE)
    for (let time = 0; time < 2; time++) expectOk(a.journal.keep(() => mergeFile(a, before)))
    untilQuiet(a, b)
    for (const each of [a, b]) {
      expect(lines(each)).toEqual(['@Ann glad'])
      expect(each.journal.people.all().map(({ name }) => name)).toEqual(['Ann'])
    }
  })
})

const mergeFile = ({ journal }: Computer, along: Parameters<typeof mergeInto>[1]) => mergeInto(journal, along)

it('what a file changed and was undone here is undone there too', () => {
  const [a, b, c] = [computer('here'), computer('there'), computer('a file')]
  const { id } = a.journal.people.byName('Ann')
  a.journal.people.matters(id, 'Mornings')
  for (const each of [b, c]) carry(a, each)
  for (const { clock } of [a, b, c]) clock.advance(MINUTE)
  c.journal.people.matters(id, 'Evenings')
  c.journal.lines.keep(plain('from the file'))
  const merge = expectOk(a.journal.keep(() => mergeFile(a, gatherAlong(c.journal, { kind: 'all' }, '02:00'))))
  carry(a, b)
  expect([b.journal.people.get(id)?.matters, lines(b)]).toEqual(['Evenings', ['from the file']])
  expectOk(a.journal.keep(() => unmerge(a.journal, merge)))
  untilQuiet(a, b)
  for (const each of [a, b]) expect([each.journal.people.get(id)?.matters, lines(each)]).toEqual(['Mornings', []])
})

describe('what is one and the same', () => {
  it('has one id on both: a conversation of the calendar that both read, and who comes to it', () => {
    const [a, b] = both()
    const start = a.clock.instant()
    for (const each of [a, b]) {
      const key = JSON.stringify([each.calendar, 'x', null])
      const { conversations } = each.journal
      const agree = () =>
        conversations.agree(
          [planned('x', start + HOUR, { key })],
          new Set([key]),
          each.calendar,
          start,
          start + HOUR * 9,
        )
      agree()
      const met = conversations.between(0, 9e15)[0]?.id ?? ''
      conversations.setPersons(met, [each.journal.people.ofAttendee(tomas) ?? { id: '' }])
      each.journal.arrivals.open(met)
      each.journal.lines.keep(plain(`from ${each.calendar}`, { conversation: met }))
      each.journal.evenings.open('2026-11-24')
      b.clock.advance(MINUTE)
    }
    expect(untilQuiet(a, b)).toBeLessThan(4)
    expect(held(a)).toBe(held(b))
    for (const each of [a, b]) {
      const [met, ...more] = each.journal.conversations.between(0, 9e15)
      expect(more).toEqual([])
      expect(JSON.parse(met?.key ?? '')[0]).toBe(each.calendar)
      expect(each.journal.lines.ofConversation(met?.id ?? '')).toHaveLength(2)
      expect(each.journal.people.all()).toHaveLength(1)
      expect(each.journal.db.pragma('foreign_key_check')).toEqual([])
    }
  })

  it('is two people who were merged on one of them, and two again when that is taken back', () => {
    const [a, b] = both()
    const [ann, anna] = ['Ann', 'Anna'].map((name) => a.journal.people.add(name))
    if (!ann || !anna) throw new Error('there are two')
    a.journal.lines.keep(plain('@Anna glad', { persons: [anna] }))
    carry(a, b)
    b.journal.lines.keep(plain('@Anna late', { persons: [anna] }))
    for (const { clock } of [a, b]) clock.advance(MINUTE)
    const merge = expectOk(a.journal.keep(() => a.journal.merging.merge(ann.id, anna.id)))
    untilQuiet(a, b)
    expect(held(a)).toBe(held(b))
    expect(b.journal.people.all().map(({ name, aliases }) => [name, aliases])).toEqual([['Ann', ['Anna']]])
    expect(b.journal.lines.linked(ann.id)).toHaveLength(2)
    a.clock.advance(MINUTE)
    if (merge) expectOk(a.journal.keep(() => a.journal.merging.unmerge(merge)))
    b.clock.advance(MINUTE)
    untilQuiet(a, b)
    expect(held(a)).toBe(held(b))
    expect(b.journal.people.all()).toHaveLength(2)
    expect(b.journal.lines.linked(anna.id)).toHaveLength(1)
  })
})

describe('an earlier version is kept', () => {
  it('of what both changed without knowing, and not of what one went on with', () => {
    const [a, b] = both()
    const { id } = a.journal.people.byName('Ann')
    carry(a, b)
    carry(b, a)
    for (const each of [a, b, a]) {
      for (const { clock } of [a, b]) clock.advance(MINUTE)
      each.journal.people.matters(id, `at ${each.clock.instant()}`)
      carry(a, b)
      carry(b, a)
    }
    expect([a, b].map(({ journal }) => journal.records.earlier())).toEqual([[], []])
    for (const [minutes, each] of [
      [1, b],
      [2, a],
    ] as const) {
      each.clock.advance(minutes * MINUTE)
      each.journal.people.matters(id, each.calendar)
    }
    untilQuiet(a, b)
    for (const { journal } of [a, b]) {
      expect(journal.people.get(id)?.matters).toBe('here')
      expect(journal.records.earlier().map(({ version }) => version.matters)).toEqual(['there'])
    }
  })
})

it('days off and what counts go with both: the last word stays', () => {
  const [a, b] = both()
  const [mine, others] = [a, b].map(({ journal, calendar }) =>
    journal.calendars.add({ kind: 'file', place: `/${calendar}.ics`, name: '', colour: 'moss' }),
  ) as [string, string]
  const rule = (counts: boolean) => ({ uid: 'x', counts })
  a.journal.daysOff.add('2026-11-25')
  a.journal.calendars.rule(mine, rule(false))
  carry(a, b)
  expect(b.journal.daysOff.has('2026-11-25')).toBe(true)
  expect(b.journal.calendars.rules(others)).toEqual([rule(false)])
  b.clock.advance(MINUTE)
  b.journal.daysOff.remove('2026-11-25')
  b.journal.calendars.unrule(others, rule(true))
  untilQuiet(a, b)
  expect(a.journal.daysOff.has('2026-11-25')).toBe(false)
  expect(a.journal.calendars.rules(mine)).toEqual([])
})

it('an edit made on what came from a computer whose clock is ahead is still the later one', () => {
  const [a, b] = both()
  b.clock.advance(3 * HOUR)
  const { id } = b.journal.people.byName('Ann')
  carry(b, a)
  a.journal.people.matters(id, 'Mornings')
  untilQuiet(a, b)
  expect(b.journal.people.get(id)?.matters).toBe('Mornings')
  a.journal.people.dropUnused(id)
})

/** As many as asked for. */
const RUNS = Number(process.env.THRESHOLD_CARRY ?? 20)

type Deed = (computer: Computer, pick: number) => void
const at = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(all.length, 1)]
const people = ({ journal }: Computer) => journal.people.all().toSorted((x, y) => (x.id < y.id ? -1 : 1))
const START = Date.parse('2026-11-24T08:30+01:00')
const conversations = ({ journal }: Computer) => journal.conversations.between(0, 9e15)

/** What somebody does on one of two computers. */
const deeds: Readonly<Record<string, Deed>> = {
  line(each, pick) {
    const person = each.journal.people.byName(['Ann', 'Tomas', 'Grace'][pick % 3] ?? '')
    const met = at(conversations(each), pick)
    const promise = { text: `call ${pick}`, person: person.id, dueDay: undefined, due: undefined }
    each.journal.lines.keep(
      plain(`@${person.name} ${pick}`, {
        persons: [person],
        conversation: met?.id,
        promises: pick % 2 ? [promise] : [],
      }),
    )
  },
  undo({ journal }, pick) {
    const line = journal.lines.get(at([...journal.records.all('lines')], pick)?.id ?? '')
    if (line) for (const id of journal.lines.remove(line)) journal.people.dropUnused(id)
  },
  matters: (each, pick) => void each.journal.people.matters(at(people(each), pick)?.id ?? '', `matters ${pick}`),
  rename: (each, pick) => void each.journal.people.rename(at(people(each), pick)?.id ?? '', `Name ${pick}`),
  forget(each, pick) {
    const person = at(people(each), pick)
    if (person) each.deletion.begin(person.id, pick % 2 === 0, 'someone')
    each.deletion.finish()
  },
  join(each, pick) {
    const [one, two] = [at(people(each), pick), at(people(each), pick + 1)]
    if (one && two) each.journal.merging.merge(one.id, two.id)
  },
  calendar({ journal, calendar }, pick) {
    const key = (uid: string) => JSON.stringify([calendar, uid, null])
    const events = ['x', 'y', 'z'].filter((_, bit) => (pick >> bit) & 1)
    const all = events.map((uid, order) =>
      planned(uid, START + (order + 1) * HOUR, { key: key(uid), attendees: [tomas] }),
    )
    journal.conversations.agree(all, new Set(events.map(key)), calendar, START, START + 9 * HOUR)
  },
  arrive(each, pick) {
    const met = at(conversations(each), pick)
    if (!met) return
    each.journal.conversations.setPersons(met.id, [each.journal.people.ofAttendee(tomas) ?? { id: '' }])
    each.journal.arrivals.open(met.id)
    each.journal.arrivals.answer(each.journal.arrivals.of(met.id)?.id ?? '', `item ${pick % 3}`, undefined, 'met')
  },
  evening({ journal }, pick) {
    journal.evenings.open('2026-11-24')
    journal.evenings.answer(journal.evenings.of('2026-11-24')?.id ?? '', pick % 2 ? 'mine' : 'gave', `said ${pick}`)
  },
  off: ({ journal }, pick) =>
    void (pick % 2 ? journal.daysOff.add('2026-11-25') : journal.daysOff.remove('2026-11-25')),
  settle({ journal }, pick) {
    const thought = at([...journal.records.all('thoughts')], pick)
    if (thought) journal.thoughts.settle(thought.id, 'done')
    else journal.thoughts.park({ thought: `thought ${pick}`, nextStep: '', due: 'evening' }, undefined)
  },
}

it(
  'whatever is done on two computers, both come to hold the same, soon, and nothing is done twice',
  () => {
    const step = fc.record({
      who: fc.nat(1),
      deed: fc.constantFrom(...Object.keys(deeds), 'carry', 'carry'),
      pick: fc.nat(50),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const pair = both()
        for (const { who, deed, pick } of steps) {
          const [one, other] = who === 0 ? pair : (pair.toReversed() as [Computer, Computer])
          for (const { clock } of pair) clock.advance(MINUTE)
          if (deed === 'carry') carry(other, one)
          else deeds[deed]?.(one, pick)
        }
        for (const { clock } of pair) clock.advance(MINUTE)
        expect(untilQuiet(...pair)).toBeLessThan(6)
        expect(held(pair[0])).toBe(held(pair[1]))
        for (const { journal } of pair) expect(journal.db.pragma('foreign_key_check')).toEqual([])
      }),
      { numRuns: RUNS },
    )
  },
  RUNS * 5000,
)
