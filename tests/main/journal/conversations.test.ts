import { describe, expect, it } from 'vitest'
import { momentAt } from '../../../src/main/clock.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import { ann, BERLIN, HOUR, MINUTE, plain, planned, type Temporary, temporaryJournal, tomas } from './temporary.ts'

const SOURCE = 'calendar'
const TEN = Date.parse('2026-11-24T10:00+01:00')
const DAY = [Date.parse('2026-11-24T02:00+01:00'), Date.parse('2026-11-25T02:00+01:00')] as const

function refresh({ journal }: Pick<Temporary, 'journal'>, plans: ReturnType<typeof planned>[], more: string[] = []) {
  const present = new Set([...plans.map(({ key }) => key), ...more])
  const kept = journal.keep(() => journal.conversations.agree(plans, present, SOURCE, ...DAY))
  expect(kept.ok).toBe(true)
}
const today = (journal: Journal) => journal.conversations.between(...DAY)
const only = (journal: Journal) => {
  const [one, ...others] = today(journal)
  expect(others).toEqual([])
  if (!one) throw new Error('none')
  return one
}

describe('a refresh of the calendar', () => {
  it('adds what is planned, earliest first', () => {
    const world = temporaryJournal()
    refresh(world, [
      planned('b', TEN + HOUR, { attendees: [tomas] }),
      planned('a', TEN, { series: 's', joinUrl: 'https://a' }),
    ])
    expect(today(world.journal)).toMatchObject([
      {
        title: 'Title of a',
        starts: TEN,
        ends: TEN + 30 * MINUTE,
        attendees: [ann],
        series: 's',
        joinUrl: 'https://a',
      },
      { title: 'Title of b', starts: TEN + HOUR, attendees: [tomas], series: undefined, joinUrl: undefined },
    ])
    expect(today(world.journal)[0]?.startsWall).toBe('2026-11-24T10:00:00')
  })

  it('changes an untouched one in its place', () => {
    const world = temporaryJournal()
    refresh(world, [planned('a', TEN)])
    const { id } = only(world.journal)
    refresh(world, [planned('a', TEN + HOUR, { title: 'Later', attendees: [tomas] })])
    expect(only(world.journal)).toMatchObject({ id, title: 'Later', starts: TEN + HOUR, attendees: [tomas] })
    expect(only(world.journal).inCalendar).toBeUndefined()
  })

  it('removes an untouched one that is planned no more', () => {
    const world = temporaryJournal()
    refresh(world, [planned('a', TEN)])
    refresh(world, [])
    expect(today(world.journal)).toEqual([])
  })

  it('removes one whose Arrive nobody saw, and announces a moved one anew', () => {
    const world = temporaryJournal()
    const { journal } = world
    for (const how of ['not-seen', 'not-now'] as const) {
      refresh(world, [planned('a', TEN)])
      const { id } = only(journal)
      journal.arrivals.open(id)
      journal.arrivals.end(id, how)
      refresh(world, [planned('a', TEN, { title: 'Same time' })])
      expect(journal.arrivals.of(id)?.how).toBe(how)
      refresh(world, [planned('a', TEN + HOUR)])
      expect(only(journal)).toMatchObject({ id, starts: TEN + HOUR, inCalendar: undefined })
      expect(journal.arrivals.of(id)).toBeUndefined()
      refresh(world, [])
      expect(today(journal)).toEqual([])
    }
  })

  const preparations: Array<[string, (journal: Journal, id: string) => void]> = [
    ['an open Arrive', (journal, id) => journal.arrivals.open(id)],
    [
      'an answer',
      (journal, id) => {
        journal.arrivals.open(id)
        journal.arrivals.answer(journal.arrivals.of(id)?.id ?? '', 'eaten', undefined, 'met')
        journal.arrivals.end(id, 'folded')
      },
    ],
    [
      'a feeling',
      (journal, id) => {
        journal.arrivals.open(id)
        journal.arrivals.feel(journal.arrivals.of(id)?.id ?? '', 'calm')
        journal.arrivals.end(id, 'not-now')
      },
    ],
    [
      'an if-then',
      (journal, id) => {
        journal.arrivals.open(id)
        journal.arrivals.intend(journal.arrivals.of(id)?.id ?? '', { if: 'a', will: 'b' })
        journal.arrivals.end(id, 'not-now')
      },
    ],
  ]
  describe.each(preparations)('of one that is being prepared, with %s', (_, prepare) => {
    it('moves it along with what was said, to wait again, and never removes it', () => {
      const world = temporaryJournal()
      const { journal } = world
      refresh(world, [planned('a', TEN)])
      const { id } = only(journal)
      prepare(journal, id)
      const before = journal.arrivals.of(id)
      refresh(world, [planned('a', TEN + HOUR, { title: 'Later' })])
      expect(only(journal)).toMatchObject({ id, starts: TEN + HOUR, title: 'Later', inCalendar: undefined })
      expect(journal.arrivals.of(id)).toEqual({ ...before, how: before?.how && 'not-now' })
      refresh(world, [])
      expect(only(journal)).toMatchObject({ id, inCalendar: 'cancelled' })
      refresh(world, [planned('a', TEN)])
      expect(only(journal)).toMatchObject({ id, starts: TEN, inCalendar: undefined })
    })
  })

  const touches: Array<[string, (journal: Journal, id: string) => void]> = [
    [
      '"I’m here"',
      (journal, id) => {
        journal.arrivals.open(id)
        journal.arrivals.end(id, 'here')
      },
    ],
    ['its begin', (journal, id) => journal.conversations.begin(id, momentAt(TEN, BERLIN))],
    ['a line', (journal, id) => journal.lines.keep(plain('a line', { conversation: id }))],
    ['a mark', (journal, id) => journal.conversations.mark(id, 'didnt-happen')],
  ]
  describe.each(touches)('never removes or moves one with %s', (_, touch) => {
    it('but shows on it that it was moved, cancelled, and put back', () => {
      const world = temporaryJournal()
      refresh(world, [planned('a', TEN)])
      const { id } = only(world.journal)
      touch(world.journal, id)
      refresh(world, [planned('a', TEN + HOUR, { title: 'Later' })])
      const [stays, next] = today(world.journal)
      expect(stays).toMatchObject({ id, starts: TEN, title: 'Title of a', inCalendar: 'moved' })
      expect(next).toMatchObject({ starts: TEN + HOUR, title: 'Later', inCalendar: undefined })
      refresh(world, [])
      expect(only(world.journal)).toMatchObject({ id, starts: TEN, inCalendar: 'cancelled' })
      refresh(world, [planned('a', TEN)])
      expect(only(world.journal)).toMatchObject({ id, inCalendar: undefined })
    })
  })

  describe('that moves what was arrived at', () => {
    const here = (journal: Journal, id: string) => {
      journal.arrivals.open(id)
      journal.arrivals.end(id, 'here')
    }
    const rows = (journal: Journal) => today(journal).map(({ starts, inCalendar }) => [starts - TEN, inCalendar])
    const [HALF, LATER] = [HOUR / 2, 3 * HOUR]

    it('has a conversation at its next time, the same one at each refresh, and prepares it', () => {
      const world = temporaryJournal()
      const { journal } = world
      refresh(world, [planned('a', TEN)])
      here(journal, only(journal).id)
      refresh(world, [planned('a', TEN + HOUR)])
      const [, next] = today(journal)
      journal.arrivals.open(next?.id ?? '')
      refresh(world, [planned('a', TEN + HOUR)])
      expect(today(journal)[1]?.id).toBe(next?.id)
      expect(journal.arrivals.of(next?.id ?? '')).toBeDefined()
      // Being prepared, it moves along; arrived at, it stays, and there is one more.
      refresh(world, [planned('a', TEN + LATER)])
      expect(rows(journal)).toEqual([
        [0, 'moved'],
        [LATER, undefined],
      ])
      here(journal, next?.id ?? '')
      refresh(world, [planned('a', TEN + 2 * HOUR)])
      expect(rows(journal)).toEqual([
        [0, 'moved'],
        [2 * HOUR, undefined],
        [LATER, 'moved'],
      ])
      refresh(world, [])
      expect(rows(journal)).toEqual([
        [0, 'cancelled'],
        [LATER, 'cancelled'],
      ])
    })

    it('by less than its length, or into what is over, has none', () => {
      const world = temporaryJournal()
      const { journal } = world
      refresh(world, [planned('a', TEN)])
      here(journal, only(journal).id)
      refresh(world, [planned('a', TEN + HALF - 60_000)])
      expect(rows(journal)).toEqual([[0, 'moved']])
      refresh(world, [planned('a', world.clock.instant() - HOUR)])
      expect(rows(journal)).toEqual([[0, 'moved']])
    })
  })

  it('says nothing of a touched one that was only switched off, or whose calendar is gone', () => {
    const world = temporaryJournal()
    const { journal } = world
    refresh(world, [planned('a', TEN)])
    const { id, key = '' } = only(journal)
    journal.lines.keep(plain('a line', { conversation: id }))
    refresh(world, [], [key])
    expect(only(journal).inCalendar).toBeUndefined()
    journal.conversations.agree([], undefined, SOURCE, ...DAY)
    expect(only(journal).inCalendar).toBeUndefined()
  })

  it('leaves other sources, other days and walk-ins alone', () => {
    const world = temporaryJournal()
    const { journal } = world
    const elsewhere = planned('x', TEN, { key: JSON.stringify(['another', 'x', null]) })
    journal.conversations.agree([elsewhere], new Set(), 'another', ...DAY)
    journal.conversations.agree([planned('y', DAY[1] + HOUR)], new Set(), SOURCE, DAY[1], DAY[1] + 24 * HOUR)
    journal.conversations.addWalkIn(momentAt(TEN, BERLIN))
    refresh(world, [])
    expect(today(journal)).toHaveLength(2)
    expect(journal.conversations.between(DAY[1], DAY[1] + 24 * HOUR)).toHaveLength(1)
  })

  it('keeps a cut emoji from spoiling the words', () => {
    const world = temporaryJournal()
    refresh(world, [planned('a', TEN, { title: 'party \ud83c', attendees: [{ name: 'A\ud83c' }] })])
    expect(only(world.journal)).toMatchObject({ title: 'party \ufffd', attendees: [{ name: 'A\ufffd' }] })
  })
})

describe('a conversation', () => {
  it('is running from its begin to its end', () => {
    const { journal } = temporaryJournal()
    const id = journal.conversations.addWalkIn(momentAt(TEN, BERLIN))
    expect(journal.conversations.running()).toEqual([])
    journal.conversations.begin(id, momentAt(TEN, BERLIN))
    expect(journal.conversations.running().map((one) => one.id)).toEqual([id])
    journal.conversations.end(id, momentAt(TEN + HOUR, BERLIN), false)
    expect(journal.conversations.running()).toEqual([])
    expect(journal.conversations.get(id)).toMatchObject({ begun: TEN, ended: TEN + HOUR, endNoted: false })
  })

  it('may not have begun after all', () => {
    const { journal } = temporaryJournal()
    const id = journal.conversations.addWalkIn(momentAt(TEN, BERLIN))
    journal.conversations.begin(id, momentAt(TEN, BERLIN))
    journal.conversations.begin(id, undefined)
    expect(journal.conversations.get(id)?.begun).toBeUndefined()
  })

  it('begun last is the last one', () => {
    const { journal } = temporaryJournal()
    const [first, second] = [TEN, TEN + HOUR].map((at) => journal.conversations.addWalkIn(momentAt(at, BERLIN)))
    journal.conversations.begin(second ?? '', momentAt(TEN + HOUR, BERLIN))
    journal.conversations.begin(first ?? '', momentAt(TEN, BERLIN))
    expect(journal.conversations.lastBegun(TEN)?.id).toBe(second)
    expect(journal.conversations.lastBegun(TEN + HOUR + 1)).toBeUndefined()
  })

  it('has a mark until it is taken back', () => {
    const { journal } = temporaryJournal()
    const id = journal.conversations.addWalkIn(momentAt(TEN, BERLIN))
    journal.conversations.mark(id, 'moved')
    expect(journal.conversations.get(id)?.mark).toBe('moved')
    journal.conversations.mark(id, undefined)
    expect(journal.conversations.get(id)?.mark).toBeUndefined()
  })

  it('that is removed takes its arrival along and leaves its lines', () => {
    const { journal } = temporaryJournal()
    const id = journal.conversations.addWalkIn(momentAt(TEN, BERLIN))
    journal.arrivals.open(id)
    const line = journal.lines.keep(plain('a line', { conversation: id }))
    journal.conversations.remove(id)
    expect(journal.conversations.get(id)).toBeUndefined()
    expect(journal.arrivals.of(id)).toBeUndefined()
    expect(journal.lines.get(line)?.conversation).toBeUndefined()
  })

  it('is stored with its instant, its wall time and its zone', () => {
    const { journal } = temporaryJournal()
    journal.conversations.addWalkIn(momentAt(TEN, 'Asia/Kathmandu'))
    expect(journal.db.prepare('SELECT starts, starts_wall, starts_zone FROM conversation').get()).toEqual({
      starts: TEN,
      starts_wall: '2026-11-24T14:45:00',
      starts_zone: 'Asia/Kathmandu',
    })
  })
})
