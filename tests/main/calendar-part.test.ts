// The user's calendar as a part: the file, its last good copy, and what of it is a conversation.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCalendars } from '../../src/main/calendar/calendars.ts'
import { parseCalendar } from '../../src/main/calendar/parse.ts'
import { MAX_BYTES } from '../../src/main/calendar/result.ts'
import type { Clock } from '../../src/main/clock.ts'
import { createDay } from '../../src/main/day.ts'
import { type Journal, openJournal } from '../../src/main/journal/journal.ts'
import type { TestClock } from '../../src/main/test-clock.ts'
import { temporaryJournal } from './journal/temporary.ts'
import { at, event, expectOk, Life, serversOf } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const titles = (life: Life) => life.parts.today.view().rows.map(({ title }) => title)
const fileIn = (life: Life, name = 'calendar.ics') => path.join(life.folder, name)
const idOf = (life: Life) => life.parts.calendars.sources()[0]?.id ?? ''
const page = '<!DOCTYPE html><html><body>Sign in</body></html>'

async function lifeWith(...events: string[]): Promise<Life> {
  const life = new Life()
  await life.plan(...events)
  return life
}

describe('a calendar file', () => {
  it('chosen becomes today’s conversations', async () => {
    const life = await lifeWith(ten, event('Tomorrow', '20261125T100000', '20261125T103000'))
    expect(titles(life)).toEqual(['Ten'])
    expect(life.parts.calendars.sources()[0]).toMatchObject({
      name: 'calendar.ics',
      where: { kind: 'file', file: 'calendar.ics', folder: life.folder },
      conversationsToday: 1,
      readAt: life.clock.instant(),
    })
  })

  it('says which events could not be read, the first of them, and in confidence how many', async () => {
    const bad = ['Tea', 'x'.repeat(200), 'Tea', 'Three', 'Four'].map((title, at) =>
      ['BEGIN:VEVENT', `UID:bad${at}`, `SUMMARY:${title}`, 'END:VEVENT'].join('\r\n'),
    )
    const life = await lifeWith(ten, ...bad)
    const unreadTitles = ['Tea', 'x'.repeat(60), 'Three']
    expect(life.parts.calendars.sources()[0]).toMatchObject({ unreadEvents: 5, unreadTitles })
    const held = new Life({ settings: { confidential: true } })
    await held.plan(ten, ...bad)
    expect(held.parts.calendars.sources()[0]).toMatchObject({ unreadEvents: 5, unreadTitles: [] })
  })

  it.each([
    ['gone', undefined, 'not-found'],
    ['a web page', page, 'web-page'],
    ['empty', '', 'empty'],
    ['something else', 'hello', 'not-a-calendar'],
    ['too large', 'x'.repeat(MAX_BYTES + 1), 'too-large'],
  ])('that is %s is not taken, and the old one stays', async (_, content, fault) => {
    const life = await lifeWith(ten)
    const file = fileIn(life, 'other.ics')
    if (content !== undefined) writeFileSync(file, content)
    expect(await life.parts.calendars.choose(file)).toEqual({ ok: false, file: 'other.ics', fault })
    expect(titles(life)).toEqual(['Ten'])
    expect(life.parts.calendars.sources()[0]).toMatchObject({ name: 'calendar.ics', fault: undefined })
  })

  it.each([
    ['gone', undefined, 'not-found'],
    ['a web page', page, 'web-page'],
    ['cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:2026', 'cut-off'],
  ])('that is %s when it is read again keeps its last good copy, and says so', async (_, content, fault) => {
    const life = await lifeWith(ten)
    const good = life.clock.instant()
    await life.goOn('2026-11-24T09:00')
    if (content === undefined) rmSync(fileIn(life))
    else writeFileSync(fileIn(life), content)
    await life.parts.calendars.readAgain()
    expect(titles(life)).toEqual(['Ten'])
    expect(life.parts.calendars.sources()[0]).toMatchObject({ fault, readAt: good })
    expect(life.parts.bands.view()).toMatchObject([
      { kind: 'calendar-unread', id: idOf(life), name: 'calendar.ics', fault, lastGood: good },
    ])

    await life.restart()
    expect(titles(life)).toEqual(['Ten'])
    await life.goOn('2026-11-24T09:56')
    expect(life.announced).toHaveLength(1)

    await life.plan(ten, event('New', at('1400'), at('1430')))
    expect(titles(life)).toEqual(['Ten', 'New'])
    expect(life.parts.bands.view()).toEqual([])
  })

  it('whose folder cannot be watched is shown to be looked at only now and then', async () => {
    const life = await lifeWith(ten)
    const isWatched = () => life.parts.calendars.sources()[0]?.isWatched
    expect(isWatched()).toBe(true)
    life.parts.watched.get(fileIn(life))?.watches(false)
    expect(isWatched()).toBe(false)
  })

  it('read again takes what was added and drops what is gone', async () => {
    const life = await lifeWith(ten, event('Gone', at('1100'), at('1130')))
    await life.plan(ten, event('New', at('1200'), at('1230')))
    expect(titles(life)).toEqual(['Ten', 'New'])
  })

  it('forgotten takes along what was only planned, and nothing that was lived', async () => {
    const life = await lifeWith(ten, event('Eleven', at('1100'), at('1130')))
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.here()
    life.parts.line.open()
    expectOk(life.parts.line.keep('Good'))
    expectOk(life.parts.calendars.forget(idOf(life)))
    expect(titles(life)).toEqual(['Ten'])
    expect(life.conversation('Ten').inCalendar).toBeUndefined()
    expect(life.parts.calendars.sources()[0]).toBeUndefined()
    expect(life.parts.today.view().otherEvents).toEqual([])
  })

  it('forgotten while it is being read stays forgotten', async () => {
    const life = await lifeWith(ten)
    const reading = life.parts.calendars.readAgain()
    expectOk(life.parts.calendars.forget(idOf(life)))
    await reading
    expect(life.parts.calendars.sources()[0]).toBeUndefined()
    expect(titles(life)).toEqual([])
  })

  it('that took another one’s place while that was being read stays', async () => {
    const life = await lifeWith(ten)
    writeFileSync(
      fileIn(life, 'other.ics'),
      ['BEGIN:VCALENDAR', event('Other', at('1100'), at('1130')), 'END:VCALENDAR'].join('\r\n'),
    )
    const [, chosen] = await Promise.all([
      life.parts.calendars.readAgain(),
      life.parts.calendars.choose(fileIn(life, 'other.ics'), idOf(life)),
    ])
    expect(chosen).toEqual({ ok: true })
    await life.parts.calendars.readAgain()
    expect(life.parts.calendars.sources()[0]?.name).toBe('other.ics')
    expect(titles(life)).toEqual(['Other'])
  })
})

describe('what was arrived at and has another day now', () => {
  const later = event('Ten', '20270112T100000', '20270112T103000')

  it.each([false, true])('was moved, not called off; in confidence: %s', async (confidential) => {
    const life = new Life({ settings: { confidential } })
    life.parts.confidential.start()
    await life.plan(ten)
    const { id } = life.parts.today.view().rows.map((row) => ({ id: row.conversationId }))[0] ?? { id: '' }
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(id)
    expectOk(life.parts.arrive.here())
    const said = () => life.parts.journal.conversations.get(id)?.inCalendar
    await life.plan(later)
    expect(said()).toBe('moved')
    await life.restart()
    expect(said()).toBe('moved')
    await life.plan(event('Other', at('1500'), at('1530')))
    expect(said()).toBe('cancelled')
    await life.plan(ten)
    expect(said()).toBeUndefined()
  })

  it('is prepared when that day comes', async () => {
    const life = await lifeWith(ten)
    const { id } = life.conversation('Ten')
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(id)
    expectOk(life.parts.arrive.here())
    await life.plan(event('Ten', '20261126T140000', '20261126T143000'))
    await life.goOn('2026-11-26T08:30')
    expect(life.parts.today.view().next).toMatchObject({ title: 'Ten', event: { counts: true } })
    await life.goOn('2026-11-26T13:55')
    expect(life.announced.at(-1)).toEqual({ at: '13:55', titles: ['Ten'] })
  })

  it('and one instance of a series, put off by weeks, is told from the others', async () => {
    const daily = event('Ten', at('1000'), at('1030'), 'RRULE:FREQ=DAILY;COUNT=60')
    const life = await lifeWith(daily)
    const todays = () =>
      life.parts.journal.conversations.between(0, Date.parse('2026-11-25T00:00Z')).map(({ inCalendar }) => inCalendar)
    await life.goOn('2026-11-24T10:00')
    const first = life.parts.journal.conversations.between(0, Number.MAX_SAFE_INTEGER)[0]?.id ?? ''
    life.parts.arrive.open(first)
    expectOk(life.parts.arrive.here())
    await life.plan(
      daily,
      event('Ten', '20261222T150000', '20261222T153000', `RECURRENCE-ID;TZID=Europe/Berlin:${at('1000')}`),
    )
    expect(todays()).toEqual(['moved'])
  })
})

describe('readings that overlap', () => {
  const calendarOf = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')
  /** A calendar whose parser answers when it is told to. */
  const slow = (journal: Journal, clock: Clock & TestClock) => {
    const waiting: Array<() => void> = []
    const calendar = createCalendars({
      journal,
      clock,
      day: createDay(clock, () => '02:00'),
      servers: serversOf(clock),
      watch: () => () => {},
      parse: (bytes, options) => new Promise((answer) => waiting.push(() => answer(parseCalendar(bytes, options)))),
      changed: () => {},
      agreed: () => {},
    })
    const answer = async () => {
      await expect.poll(() => waiting.length).toBe(1)
      waiting.shift()?.()
    }
    return { calendar, answer, waiting }
  }

  it('wait for each other, and end with what was in the file last', async () => {
    const life = await lifeWith(ten)
    const { calendar, answer, waiting } = slow(life.parts.journal, life.clock)
    writeFileSync(fileIn(life), calendarOf(ten, event('Old', at('1100'), at('1130'))))
    const first = calendar.readAgain()
    await expect.poll(() => waiting.length).toBe(1)
    writeFileSync(fileIn(life), calendarOf(ten, event('New', at('1200'), at('1230'))))
    const second = calendar.readAgain()
    await answer()
    await first
    expect(titles(life)).toEqual(['Ten', 'Old'])
    await answer()
    await second
    expect(titles(life)).toEqual(['Ten', 'New'])
  })

  it.each(['load', 'readAgain'] as const)('come to nothing when the journal closes: %s', async (read) => {
    const { folder, file, key, clock } = temporaryJournal()
    const journal = openJournal(file, key, clock)
    const { calendar, answer, waiting } = slow(journal, clock)
    const ics = path.join(folder, 'calendar.ics')
    writeFileSync(ics, calendarOf(ten))
    const id = journal.calendars.add({ kind: 'file', place: ics, name: '', colour: 'moss' })
    journal.calendars.keepCopy(id, { copy: Buffer.from(calendarOf(ten)), known: [] })
    const reading = calendar[read]()
    await expect.poll(() => waiting.length).toBe(1)
    calendar.stop()
    journal.close()
    await answer()
    await expect(reading).resolves.toBeUndefined()
  })
})

describe('what a conversation is stored with', () => {
  it('is the wall time as the user lives it, wherever it was planned', async () => {
    const life = await lifeWith(event('Abroad', at('0500'), at('0530'), 'TZID=America/New_York'))
    expect(life.conversation('Abroad')).toMatchObject({
      starts: Date.parse('2026-11-24T11:00+01:00'),
      startsWall: '2026-11-24T11:00:00',
    })
  })

  it('is its series, and its own key within it', async () => {
    const life = await lifeWith(event('Daily', at('1000'), at('1030'), 'RRULE:FREQ=DAILY;COUNT=3'))
    const all = life.parts.journal.conversations.between(0, Number.MAX_SAFE_INTEGER)
    expect(all.length).toBeGreaterThan(1)
    expect(new Set(all.map(({ series }) => series)).size).toBe(1)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })
})

it('the user’s own address is told from the calendar where nobody has said it', async () => {
  const me = 'ATTENDEE;CN=Me:mailto:me@threshold.example'
  const declined = 'ATTENDEE;PARTSTAT=DECLINED;CN=Me:mailto:me@threshold.example'
  const ann = 'ATTENDEE;CN=Ann Berger:mailto:ann@nordhaus.example'
  const jonas = 'ATTENDEE;CN=Jonas Weber:mailto:jonas@weber.example'
  const life = await lifeWith(
    event('One', at('0900'), at('0930'), me, ann),
    event('Two', at('1000'), at('1030'), me, jonas),
    event('No', at('1100'), at('1130'), declined, ann),
  )
  expect(life.parts.journal.ownWords.get('addresses')).toEqual(['me@threshold.example'])
  expect(titles(life)).toEqual(['One', 'Two'])
  expect(life.conversation('One').attendees.map(({ name }) => name)).toEqual(['Ann Berger'])
})
