// The user's rules for what counts, over a real journal and real files: what they make of today and of four weeks.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ConversationRules, noRules } from '../../src/core/conversation-rules.ts'
import { mergeInto } from '../../src/main/along/merge.ts'
import { partSchemas } from '../../src/main/along/schema.ts'
import { rulesIn } from '../../src/main/calendar/ruling.ts'
import type { RuledRow } from '../../src/shared/ipc.ts'
import { at, event, expectOk, Life } from './parts.ts'

const no = (...words: string[]): Partial<ConversationRules> => ({
  words: words.map((each) => ({ words: each, counts: false })),
})
const change = (life: Life, rules: Partial<ConversationRules>) =>
  expectOk(life.parts.rules.change({ ...noRules, ...rules }))
const today = (life: Life) => life.parts.today.view().rows.map(({ title }) => title)
const others = (life: Life) =>
  life.parts.today.view().otherEvents.map(({ title, reason, detail }) => [title, reason, detail])
const rows = async (life: Life): Promise<RuledRow[]> =>
  (await life.parts.rules.preview()).days.flatMap(({ rows }) => rows)
const told = async (life: Life) => (await rows(life)).map(({ title, counts, reason }) => [title, counts, reason])
const idOf = (life: Life) => life.parts.calendars.sources()[0]?.id ?? ''

async function lifeWith(...events: string[]): Promise<Life> {
  const life = new Life()
  await life.plan(...events)
  return life
}
const ten = event('Ten', at('1000'), at('1030'))
const lunch = event('Team lunch', at('1200'), at('1300'))

describe('a rule', () => {
  it('holds today at once, says why, and is there again after a restart', async () => {
    const life = await lifeWith(ten, lunch)
    change(life, no('LUNCH'))
    expect(today(life)).toEqual(['Ten'])
    expect(others(life)).toEqual([['Team lunch', 'word-off', 'LUNCH']])
    await life.restart()
    expect(today(life)).toEqual(['Ten'])
    change(life, {})
    expect(today(life)).toEqual(['Ten', 'Team lunch'])
  })

  it('takes nothing away that was arrived at, and gives way to a switch', async () => {
    const life = await lifeWith(ten, lunch)
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(life.conversation('Ten').id)
    expectOk(life.parts.arrive.here())
    change(life, no('ten', 'lunch'))
    expect(today(life)).toEqual(['Ten'])
    expect(life.conversation('Ten').inCalendar).toBeUndefined()
    const key = life.parts.today.view().otherEvents.find(({ title }) => title === 'Team lunch')?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, true, 'this'))
    expect(today(life)).toEqual(['Ten', 'Team lunch'])
  })

  it('by calendar says so of all that is in it', async () => {
    const life = await lifeWith(
      ten,
      event('Alone', at('1400'), at('1430'), 'ATTENDEE;CUTYPE=ROOM:mailto:room@x.example'),
    )
    change(life, { calendars: [{ calendar: idOf(life), counts: true }] })
    expect(today(life)).toEqual(['Ten', 'Alone'])
    change(life, { calendars: [{ calendar: idOf(life), counts: false }] })
    expect(today(life)).toEqual([])
    expect(life.parts.rules.view().calendars).toEqual([{ id: idOf(life), name: 'calendar.ics' }])
  })

  it('about outside follows the user’s own addresses', async () => {
    const life = await lifeWith(
      ten,
      event('Ours', at('1100'), at('1130'), 'ATTENDEE;CN=Lea:mailto:lea@threshold.example'),
    )
    change(life, { outside: true })
    expect(today(life)).toEqual(['Ten', 'Ours'])
    expectOk(life.parts.settingsView.addresses(['me@threshold.example', 'me@gmail.com']))
    await life.parts.calendars.readAgain()
    expect(life.parts.rules.view().domains).toEqual(['threshold.example'])
    expect(today(life)).toEqual(['Ten'])
  })

  it('that cannot be understood is none, and words that are none are not kept', async () => {
    const life = await lifeWith(ten)
    change(life, no('  lunch ', '…'))
    expect(life.parts.rules.view().rules.words).toEqual([{ words: 'lunch', counts: false }])
    const damaged = { ...noRules, fewest: 'two' } as unknown as ConversationRules
    life.parts.journal.keep(() => life.parts.journal.ownWords.set('conversationRules', damaged))
    expect(rulesIn(life.parts.journal)).toEqual(noRules)
  })
})

it('rules go along with the journal in its form, and hold where they come in', async () => {
  const [desk, shop] = [new Life(), await lifeWith(ten, lunch)]
  change(desk, { ...no('lunch'), fewest: 1, longest: 120, calendars: [{ calendar: 'desk’s', counts: true }] })
  const along = desk.parts.along.gather({ kind: 'all' })
  const record = along.ownWords.find(({ id }) => id === 'conversationRules')
  expect(partSchemas.ownWords.safeParse(record).success).toBe(true)
  expectOk(shop.parts.journal.keep(() => mergeInto(shop.parts.journal, along)))
  shop.parts.calendars.rulesChanged()
  expect(shop.parts.rules.view().rules).toEqual(desk.parts.rules.view().rules)
  expect(today(shop)).toEqual(['Ten'])
})

describe('four weeks', () => {
  const series = event('Stand-up', '20261109T090000', '20261109T091500', 'RRULE:FREQ=DAILY;COUNT=40')
  const past = event('Past', '20261111T100000', '20261111T103000')
  const soon = event('Soon', '20261208T100000', '20261208T103000')
  const far = event('Far', '20261209T100000', '20261209T103000')
  const before = event('Before', '20261109T100000', '20261109T103000')

  it('say of each event whether it counts and why, a series once, and what a rule changes', async () => {
    const life = await lifeWith(ten, lunch, series, past, soon, far, before)
    expect(await told(life)).toEqual([
      ['Stand-up', true, 'attendee'],
      ['Past', true, 'attendee'],
      ['Ten', true, 'attendee'],
      ['Team lunch', true, 'attendee'],
      ['Soon', true, 'attendee'],
    ])
    const { counting, others: not, more, days } = await life.parts.rules.preview()
    expect([counting, not, more]).toEqual([33, 0, 0])
    expect(days.map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-11', '2026-11-24', '2026-12-08'])
    expect(days[0]?.rows[0]).toMatchObject({ times: 29, byRule: false })

    change(life, no('stand up', 'lunch'))
    expect((await rows(life)).filter(({ byRule }) => byRule)).toMatchObject([
      { title: 'Stand-up', counts: false, reason: 'word-off', detail: 'stand up', times: 29 },
      { title: 'Team lunch', counts: false, reason: 'word-off', detail: 'lunch', times: 1 },
    ])
    expect(await life.parts.rules.preview()).toMatchObject({ counting: 3, others: 30 })
  })

  it('part a series where something else is said of some of it', async () => {
    const life = await lifeWith(series)
    const key = life.parts.calendars.events()[0]?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, false, 'this'))
    expect((await rows(life)).map(({ reason, times }) => [reason, times])).toEqual([
      ['attendee', 28],
      ['switched-off', 1],
    ])
  })

  it('are read from the last good copy, also when the file is gone, and once for all changes', async () => {
    const life = await lifeWith(ten, past)
    rmSync(path.join(life.folder, 'calendar.ics'))
    await life.parts.calendars.readAgain()
    expect((await life.parts.rules.preview()).counting).toBe(2)
    life.parts.journal.db.prepare("UPDATE calendar SET copy = x'00'").run()
    change(life, no('past'))
    expect((await life.parts.rules.preview()).counting).toBe(1)
    await life.goOn('2026-11-24T09:00')
    expect((await life.parts.rules.preview()).counting).toBe(0)
  })

  it('have a day’s event on its own day, also for those whose day ends after midnight', async () => {
    const lines = [
      'BEGIN:VEVENT',
      'UID:d',
      'SUMMARY:Fair',
      'DTSTART;VALUE=DATE:20261126',
      'DTEND;VALUE=DATE:20261127',
      'END:VEVENT',
    ]
    const life = await lifeWith(lines.join('\r\n'))
    expect((await life.parts.rules.preview()).days).toMatchObject([
      { day: '2026-11-26', rows: [{ reason: 'all-day' }] },
    ])
  })

  it('leave out what a calendar’s filter does, and say so', async () => {
    const life = await lifeWith(ten, lunch)
    expectOk(life.parts.calendars.change(idOf(life), { filter: { only: [], not: ['lunch'] } }))
    await life.parts.calendars.readAgain()
    expect(await told(life)).toEqual([
      ['Ten', true, 'attendee'],
      ['Team lunch', false, 'left-out'],
    ])
  })

  it('stay bounded, and say how much more there is', async () => {
    const many = Array.from({ length: 450 }, (_, at) => event(`E${at}`, '20261125T100000', '20261125T103000'))
    const life = await lifeWith(...many)
    const { days, more, counting } = await life.parts.rules.preview()
    expect([days[0]?.rows.length, more, counting]).toEqual([400, 50, 450])
  })
})

describe('in confidential mode', () => {
  const confidential = async (...events: string[]) => {
    const life = new Life({ settings: { confidential: true } })
    life.parts.confidential.start()
    await life.plan(...events)
    return life
  }

  it('rules about words hold, and nothing of a title is kept with them', async () => {
    const life = await confidential(ten, lunch)
    change(life, no('lunch'))
    await life.parts.calendars.readAgain()
    const preview = await life.parts.rules.preview()
    expect(preview).toMatchObject({ confidential: true, counting: 1, others: 1 })
    expect(preview.days[0]?.rows).toMatchObject([
      { title: '', counts: true },
      { title: '', counts: false, reason: 'word-off', detail: '' },
    ])
    await life.restart()
    expect(life.parts.today.view().rows).toHaveLength(1)
    const kept = life.parts.journal.db.prepare<[], string>('SELECT known FROM calendar').pluck().get() ?? ''
    expect(kept.toLowerCase()).not.toContain('lunch')
  })

  it('a switch teaches nothing, since no title is known', async () => {
    const life = await confidential(ten)
    expect(life.parts.rules.offer(life.parts.calendars.events()[0]?.key ?? '', false)).toBeNull()
  })
})

describe('a switch', () => {
  it('teaches a rule only when that is asked for, and it can be taken back', async () => {
    const life = await lifeWith(ten, lunch, event('Lunch with Ann', '20261125T120000', '20261125T130000'))
    const key = life.parts.calendars.events().find(({ title }) => title === 'Team lunch')?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, false, 'this'))
    expect(life.parts.rules.offer(key, false)).toBe('Team lunch')
    expect(life.parts.rules.view().rules).toEqual(noRules)
    expectOk(life.parts.rules.teach(key, false))
    expect(life.parts.rules.view().rules.words).toEqual([{ words: 'Team lunch', counts: false }])
    expect(life.parts.rules.offer(key, false)).toBeNull()
    expectOk(life.parts.rules.teach(key, null))
    expect(life.parts.rules.view().rules).toEqual(noRules)
  })

  it('that is taken back brings back what was said of the same words before', async () => {
    const life = await lifeWith(lunch)
    change(life, no('team lunch'))
    const key = life.parts.calendars.events()[0]?.key ?? ''
    expect(life.parts.rules.offer(key, true)).toBe('Team lunch')
    expectOk(life.parts.rules.teach(key, true))
    expect(today(life)).toEqual(['Team lunch'])
    expectOk(life.parts.rules.teach(key, null))
    expect(life.parts.rules.view().rules.words).toEqual([{ words: 'team lunch', counts: false }])
    expect(today(life)).toEqual([])
  })
})
