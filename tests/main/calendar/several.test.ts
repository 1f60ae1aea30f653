// Several calendars, by their files: what each has of its own, and what they are together.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MOST_CALENDARS } from '../../../src/core/calendar-source.ts'
import { at, event, expectOk, Life, type LifeOptions } from '../parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const eleven = event('Eleven', at('1100'), at('1130'))
const titles = (life: Life) => life.parts.today.view().rows.map(({ title }) => title)
const told = (life: Life) => life.announced.map(({ at: when, titles: what }) => `${when} ${what.join(' + ')}`)
const sources = (life: Life) => life.parts.calendars.sources()
const idOf = (life: Life, name: string) => sources(life).find((each) => each.name === name)?.id ?? ''
const write = (life: Life, name: string, ...events: string[]) => {
  const file = path.join(life.folder, name)
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'))
  return file
}

/** With `work.ics` first and `home.ics` second. */
async function lifeWith(work: string[], home: string[], options?: LifeOptions): Promise<Life> {
  const life = new Life(options)
  life.parts.confidential.start()
  expectOk(await life.parts.calendars.choose(write(life, 'work.ics', ...work)))
  expectOk(await life.parts.calendars.choose(write(life, 'home.ics', ...home)))
  return life
}

describe('two calendars', () => {
  it('are one day, each with a colour of its own and its own count', async () => {
    const life = await lifeWith([eleven], [ten, event('Nine', at('0900'), at('0930'))])
    expect(titles(life)).toEqual(['Nine', 'Ten', 'Eleven'])
    expect(sources(life).map(({ name, colour, conversationsToday }) => [name, colour, conversationsToday])).toEqual([
      ['work.ics', 'moss', 1],
      ['home.ics', 'amber', 2],
    ])
    expect(life.parts.today.view().rows.map(({ calendar }) => calendar?.name)).toEqual([
      'home.ics',
      'home.ics',
      'work.ics',
    ])
    await life.restart()
    expect(titles(life)).toEqual(['Nine', 'Ten', 'Eleven'])
  })

  it('of which one cannot be read: its last good copy stays, and only that one is said', async () => {
    const life = await lifeWith([ten], [eleven])
    rmSync(path.join(life.folder, 'work.ics'))
    write(life, 'home.ics', event('Noon', at('1200'), at('1230')))
    await life.parts.calendars.readAgain()
    expect(titles(life)).toEqual(['Ten', 'Noon'])
    expect(sources(life).map(({ fault }) => fault)).toEqual(['not-found', undefined])
    expect(life.parts.bands.view()).toMatchObject([{ kind: 'calendar-unread', name: 'work.ics', fault: 'not-found' }])
    rmSync(path.join(life.folder, 'home.ics'))
    await life.parts.calendars.readAgain(idOf(life, 'home.ics'))
    life.parts.bands.dismiss('calendar-unread', idOf(life, 'work.ics'))
    expect(life.parts.bands.view()).toMatchObject([{ kind: 'calendar-unread', name: 'home.ics' }])
    await life.restart()
    expect(titles(life)).toEqual(['Ten', 'Noon'])
  })

  it('tell together who the user is, where one alone does not', async () => {
    const me = 'ATTENDEE;CN=Me:mailto:me@threshold.example'
    const invited = (name: string) => [`ATTENDEE;CN=${name}:mailto:${name}@nordhaus.example`, me]
    const life = await lifeWith(
      [event('One', at('0900'), at('0930'), ...invited('ann'))],
      [event('Two', at('1200'), at('1230'), ...invited('jonas'))],
    )
    expect(life.parts.journal.ownWords.get('addresses')).toEqual(['me@threshold.example'])
    expect(life.conversation('One').attendees).toHaveLength(1)
    expect(life.conversation('Two').attendees).toHaveLength(1)
  })

  it('and no more than twenty', async () => {
    const life = await lifeWith([ten], [eleven])
    for (let count = 2; count < MOST_CALENDARS; count++)
      life.parts.journal.calendars.add({ kind: 'file', place: `/${count}.ics`, name: '', colour: 'moss' })
    const chosen = await life.parts.calendars.choose(write(life, 'more.ics', ten))
    expect(chosen).toEqual({ ok: false, file: 'more.ics', fault: 'too-many' })
    expectOk(await life.parts.calendars.choose(write(life, 'more.ics', ten), idOf(life, 'home.ics')))
    expect(sources(life)).toHaveLength(MOST_CALENDARS)
  })

  it('the same file chosen again is the same calendar', async () => {
    const life = await lifeWith([ten], [eleven])
    const before = sources(life).map(({ id }) => id)
    expectOk(await life.parts.calendars.choose(write(life, 'work.ics', event('Noon', at('1200'), at('1230')))))
    expect(sources(life).map(({ id }) => id)).toEqual(before)
    expect(titles(life)).toEqual(['Eleven', 'Noon'])
  })

  it('are moved by hand: of two with the same event the upper one has it, with its words', async () => {
    const life = await lifeWith([ten], [ten, eleven])
    const [work, home] = [idOf(life, 'work.ics'), idOf(life, 'home.ics')]
    const names = () => sources(life).map(({ name }) => name)
    const calendar = (title: string) => life.parts.today.view().rows.find((row) => row.title === title)?.calendar?.name
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.here()
    life.parts.line.open()
    expectOk(life.parts.line.keep('Good'))
    const { id } = life.conversation('Ten')
    expect(calendar('Ten')).toBe('work.ics')

    expectOk(life.parts.calendars.move(home, -1))
    expect(names()).toEqual(['home.ics', 'work.ics'])
    expect(calendar('Ten')).toBe('home.ics')
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    expect(life.conversation('Ten')).toMatchObject({ id, inCalendar: undefined })

    // At an end, nothing happens.
    expectOk(life.parts.calendars.move(home, -1))
    expectOk(life.parts.calendars.move(work, 1))
    expect(names()).toEqual(['home.ics', 'work.ics'])
    await life.restart()
    expect(names()).toEqual(['home.ics', 'work.ics'])
    expectOk(life.parts.calendars.move(home, 1))
    expect(names()).toEqual(['work.ics', 'home.ics'])
    expect(calendar('Ten')).toBe('work.ics')
    expect(life.conversation('Ten').id).toBe(id)
  })

  it('have a name, a colour and a filter of their own', async () => {
    const life = await lifeWith([ten, eleven], [event('Noon', at('1200'), at('1230'))])
    const id = idOf(life, 'work.ics')
    expectOk(life.parts.calendars.change(id, { name: ' Work ', colour: 'ink', filter: { only: ['TEN'], not: [] } }))
    await life.parts.calendars.readAgain()
    expect(titles(life)).toEqual(['Ten', 'Noon'])
    expect(sources(life)[0]).toMatchObject({ name: 'Work', colour: 'ink', filter: { only: ['TEN'], not: [] } })
    expectOk(life.parts.calendars.change(id, { name: '', filter: { only: [], not: ['ten'] } }))
    await life.parts.calendars.readAgain()
    expect(titles(life)).toEqual(['Eleven', 'Noon'])
    expect(sources(life)[0]?.name).toBe('work.ics')
    expectOk(life.parts.calendars.change(id, { filter: null }))
    await life.parts.calendars.readAgain()
    expect(titles(life)).toEqual(['Ten', 'Eleven', 'Noon'])
  })

  it('are filtered too while they cannot be read', async () => {
    const life = await lifeWith([ten, eleven], [])
    rmSync(path.join(life.folder, 'work.ics'))
    expectOk(life.parts.calendars.change(idOf(life, 'work.ics'), { filter: { only: [], not: ['Ten'] } }))
    await life.parts.calendars.readAgain()
    expect(titles(life)).toEqual(['Eleven'])
    expect(sources(life)[0]?.fault).toBe('not-found')
  })

  it('what was arrived at is not called off by a filter', async () => {
    const life = await lifeWith([ten], [eleven])
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(life.conversation('Ten').id)
    expectOk(life.parts.arrive.here())
    life.parts.calendars.change(idOf(life, 'work.ics'), { filter: { only: [], not: ['Ten'] } })
    await life.parts.calendars.readAgain()
    expect(life.conversation('Ten').inCalendar).toBeUndefined()
  })
})

describe('an event that stands in two calendars', () => {
  it('is one conversation, of the first of them', async () => {
    const life = await lifeWith([ten], [ten, eleven])
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    expect(life.parts.today.view().rows.map(({ calendar }) => calendar?.name)).toEqual(['work.ics', 'home.ics'])
    await life.goOn('2026-11-24T09:56')
    expect(told(life)).toEqual(['09:55 Ten'])
  })

  it('stays the same conversation when the first is no longer read', async () => {
    const life = await lifeWith([ten], [ten])
    await life.goOn('2026-11-24T10:00')
    life.parts.arrive.open(life.conversation('Ten').id)
    expectOk(life.parts.arrive.here())
    const { id } = life.conversation('Ten')
    expectOk(life.parts.calendars.forget(idOf(life, 'work.ics')))
    expect(titles(life)).toEqual(['Ten'])
    expect(life.conversation('Ten')).toMatchObject({ id, inCalendar: undefined })
    expect(life.parts.journal.conversations.get(id)?.key).toContain(idOf(life, 'home.ics'))
  })

  it('keeps its switch then', async () => {
    const life = await lifeWith([ten], [ten])
    const key = life.parts.calendars.events()[0]?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, false, 'this'))
    expect(titles(life)).toEqual([])
    expectOk(life.parts.calendars.forget(idOf(life, 'work.ics')))
    expect(titles(life)).toEqual([])
    expect(life.parts.calendars.events()).toMatchObject([{ title: 'Ten', reason: 'switched-off' }])
  })

  it('only by its name is two, whichever is read again', async () => {
    const other = event('Ten', at('1500'), at('1530'))
    const life = await lifeWith([ten], [other])
    const starts = () => life.parts.today.view().rows.map(({ starts: at }) => new Date(at).getUTCHours())
    const ids = () => life.parts.today.view().rows.map(({ conversationId }) => conversationId)
    const before = ids()
    for (const name of ['home.ics', 'work.ics']) {
      await life.parts.calendars.readAgain(idOf(life, name))
      expect([starts(), ids()]).toEqual([[9, 14], before])
    }
  })
})

describe('a lead time of its own', () => {
  it('is that of its conversations, the others’ is as for all', async () => {
    const life = await lifeWith([ten], [eleven])
    expectOk(life.parts.calendars.change(idOf(life, 'work.ics'), { lead: 15 }))
    await life.goOn('2026-11-24T09:45')
    expect(told(life)).toEqual(['09:45 Ten'])
    life.parts.arrive.notNow()
    await life.goOn('2026-11-24T11:30')
    expect(told(life)).toEqual(['09:45 Ten', '10:55 Eleven'])
  })

  it('holds where reminders are off for the others, and off is off for one alone', async () => {
    const life = await lifeWith([ten], [eleven], { settings: { leadMinutes: 0 } })
    expectOk(life.parts.calendars.change(idOf(life, 'home.ics'), { lead: 2 }))
    await life.goOn('2026-11-24T11:30')
    expect(told(life)).toEqual(['10:58 Eleven'])
    const another = await lifeWith([ten], [eleven])
    expectOk(another.parts.calendars.change(idOf(another, 'work.ics'), { lead: 0 }))
    await another.goOn('2026-11-24T11:30')
    expect(told(another)).toEqual(['10:55 Eleven'])
  })
})

describe('a file that changes', () => {
  it('is read once it has come to rest', async () => {
    const life = await lifeWith([ten], [eleven])
    const file = write(life, 'work.ics', event('Noon', at('1200'), at('1230')))
    for (let at = 0; at < 3; at++) {
      life.parts.watched.get(file)?.()
      life.clock.advance(1500)
    }
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    life.clock.advance(500)
    await expect.poll(() => titles(life)).toEqual(['Eleven', 'Noon'])
  })

  it('is not watched any more when it is no longer read', async () => {
    const life = await lifeWith([ten], [eleven])
    expectOk(life.parts.calendars.forget(idOf(life, 'work.ics')))
    expect([...life.parts.watched.keys()].map((file) => path.basename(file))).toEqual(['home.ics'])
  })
})

it('in confidential mode none is copied, and each is known by itself', async () => {
  const life = await lifeWith([ten], [eleven], { settings: { confidential: true } })
  for (const { id } of sources(life)) {
    expect(life.parts.journal.calendars.copy(id)).toHaveLength(0)
    expect(life.parts.journal.calendars.known(id)).toHaveLength(1)
  }
  for (const name of ['work.ics', 'home.ics']) rmSync(path.join(life.folder, name))
  await life.restart()
  expect(life.parts.today.view().rows.map(({ who }) => who.names[0])).toEqual(['A. B.', 'A. B.'])
})
