// Calendars on servers as a part: added, asked again in their time, and what becomes of them when they cannot be read.
import { writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSealing } from '../../../src/main/calendar/sealing.ts'
import { keychainOf } from '../journal/keychain.ts'
import { at, event, expectOk, Life, MINUTE } from '../parts.ts'
import { caldavServer, PASSWORD, USER } from './caldav-server.ts'
import { plainServer } from './servers.ts'

/** Slow machines have time. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 })
const SECRET = '/private-1f2e3d4c/basic.ics'
const stream = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
const titles = (life: Life) => life.parts.today.view().rows.map(({ title }) => title)
const source = (life: Life) => life.parts.calendars.sources()[0]

interface Served {
  events: string[]
  version: number
  status: number
  /** In place of the events. */
  body?: string
  /** Retry-After. */
  later?: string
  location?: string
}

/** A server whose calendar can be changed, and which can be made to answer otherwise. */
async function calendarServer(...events: string[]) {
  const state: Served = { events, version: 1, status: 200 }
  const server = await plainServer((request, response) => {
    if (state.later) response.setHeader('retry-after', state.later)
    if (state.location) return void response.writeHead(302, { location: state.location }).end()
    if (state.status !== 200) return void response.writeHead(state.status).end()
    const etag = `"${state.version}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    response.writeHead(200, { etag }).end(state.body ?? stream(...state.events))
  })
  return { ...server, state, address: server.origin + SECRET }
}

async function lifeWith(address: string): Promise<Life> {
  const life = new Life()
  expectOk(await life.parts.calendars.addAddress({ id: null, text: address, isAllowed: true }))
  return life
}

/** What a person says of the first calendar, with a rule for it and for the first of its events. */
async function ownThings(life: Life) {
  const own = { name: 'Mine', colour: 'ink', lead: 10, filter: { only: [], not: ['private'] } } as const
  const id = source(life)?.id ?? ''
  expectOk(life.parts.calendars.change(id, own))
  // What it is filtered by has been read.
  await life.parts.calendars.readAgain(id)
  return own
}

const ten = event('Ten', at('1000'), at('1030'))
const eleven = event('Eleven', at('1100'), at('1130'))

describe('an address', () => {
  it('is asked before it counts, and only then by the user’s leave within their network', async () => {
    const { address, asked } = await calendarServer(ten)
    const life = new Life()
    const add = (text: string, isAllowed = false) => life.parts.calendars.addAddress({ id: null, text, isAllowed })
    expect(await add('nowhere')).toEqual({ ok: false, fault: 'no-address' })
    expect(await add(address)).toEqual({ ok: false, fault: 'private-address' })
    expect([asked.length, life.parts.calendars.sources()]).toEqual([0, []])
    expect(await add(address.replace('http:', 'webcal:'), true)).toMatchObject({ ok: false, fault: 'no-https' })
    expectOk(await add(address, true))
    expect(titles(life)).toEqual(['Ten'])
    const { host } = new URL(address)
    expect(source(life)).toMatchObject({ name: host, where: { kind: 'url', host }, fault: undefined })
    expect(JSON.stringify(source(life))).not.toContain('private')
    expect(await life.parts.calendars.address(source(life)?.id ?? '')).toBe(address)
  })

  it.each([
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 200, 'web-page'],
    ['hello', 200, 'not-a-calendar'],
    ['', 200, 'empty'],
    ['x'.repeat(5 * 1024 * 1024 + 1), 200, 'too-large'],
    ['', 404, 'gone'],
    ['', 401, 'refused'],
    ['', 500, 'server-trouble'],
  ])('where there is none is not taken (%#)', async (body, status, fault) => {
    const { address, state } = await calendarServer()
    Object.assign(state, { body, status })
    const life = new Life()
    const added = await life.parts.calendars.addAddress({ id: null, text: address, isAllowed: true })
    expect(added).toEqual({ ok: false, fault })
    expect(life.parts.calendars.sources()).toEqual([])
  })

  it('is nowhere in the journal but under the keychain’s seal', async () => {
    const { address } = await calendarServer(ten)
    const life = await lifeWith(address)
    const calendar = life.parts.journal.calendars.all()[0]
    expect(JSON.stringify(calendar)).not.toContain('private')
    const { unseal } = createSealing(keychainOf('mine'))
    expect(await unseal(calendar?.access)).toEqual({ url: address, isAllowed: true })
  })

  it('pasted twice is one calendar, with what was said of it', async () => {
    const { address } = await calendarServer(ten)
    const life = await lifeWith(address)
    const others = await ownThings(life)
    expectOk(await life.parts.calendars.addAddress({ id: null, text: ` ${address} `, isAllowed: true }))
    expect(life.parts.calendars.sources()).toMatchObject([others])
  })

  it('takes the place of another one’s, and the switches stay', async () => {
    const old = await calendarServer(ten)
    const life = await lifeWith(old.address)
    const id = source(life)?.id ?? null
    const key = life.parts.calendars.events()[0]?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, false, 'this'))
    old.state.status = 404
    const other = await calendarServer(ten, eleven)
    expectOk(await life.parts.calendars.addAddress({ id, text: other.address, isAllowed: true }))
    expect(life.parts.calendars.sources()).toHaveLength(1)
    expect(titles(life)).toEqual(['Eleven'])
  })

  it('that the keychain does not open any more is pasted once more, and all else stays', async () => {
    const { address, state } = await calendarServer(ten)
    const life = await lifeWith(address)
    const others = await ownThings(life)
    const id = source(life)?.id ?? ''
    life.keychain = keychainOf('another')
    await life.restart()
    expect(source(life)).toMatchObject({ ...others, fault: 'access-lost' })
    expect(await life.parts.calendars.address(id)).toBeNull()
    expect(titles(life)).toEqual(['Ten'])
    Object.assign(state, { events: [ten, eleven], version: 2 })
    const again = { id, text: address, isAllowed: true }
    expectOk(await life.parts.calendars.addAddress(again))
    expect(source(life)).toMatchObject({ ...others, id, fault: undefined })
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    await life.restart()
    expect(source(life)).toMatchObject({ ...others, fault: undefined })
  })
})

describe('a calendar on a server', () => {
  it('is asked every quarter of an hour for what is new, and only for that', async () => {
    const { address, asked, state } = await calendarServer(ten)
    const life = await lifeWith(address)
    life.clock.advance(14 * MINUTE)
    expect(asked).toHaveLength(1)
    life.clock.advance(MINUTE)
    await soon(() => source(life)?.readAt).toBe(life.clock.instant())
    expect(asked[1]?.headers['if-none-match']).toBe('"1"')
    Object.assign(state, { events: [ten, eleven], version: 2 })
    await soon(() => {
      life.clock.advance(15 * MINUTE)
      return titles(life)
    }).toEqual(['Ten', 'Eleven'])
  })

  it('is asked again after a restart, with what it said last', async () => {
    const { address, asked } = await calendarServer(ten)
    const life = await lifeWith(address)
    await life.restart()
    expect(asked[1]?.headers['if-none-match']).toBe('"1"')
    expect(titles(life)).toEqual(['Ten'])
  })

  it.each([
    ['refused', { status: 401 }],
    ['gone', { status: 404 }],
    ['server-trouble', { status: 503 }],
    ['web-page', { body: '<html>Sign in</html>', version: 2 }],
    ['cut-off', { body: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:2026', version: 2 }],
    ['too-large', { body: 'x'.repeat(5 * 1024 * 1024 + 1), version: 2 }],
    ['private-address', { location: 'http://192.168.0.1/router' }],
  ] as const)('that is %s keeps its last good copy and says so, until it is back', async (fault, change) => {
    const { address, state } = await calendarServer(ten)
    const life = await lifeWith(address)
    const { id = '', readAt } = source(life) ?? {}
    life.clock.advance(MINUTE)
    Object.assign(state, change)
    await life.parts.calendars.readAgain(id)
    expect(source(life)).toMatchObject({ fault, readAt })
    expect(titles(life)).toEqual(['Ten'])
    Object.assign(state, { status: 200, body: undefined, location: '', events: [eleven], version: 3 })
    await life.parts.calendars.readAgain(id)
    expect(source(life)).toMatchObject({ fault: undefined, readAt: life.clock.instant() })
    expect(titles(life)).toEqual(['Eleven'])
  })

  it('is asked less and less often while it fails, and not before its server wants it', async () => {
    const { address, asked, state } = await calendarServer(ten)
    const life = await lifeWith(address)
    state.status = 503
    const next = async (minutes: number) => {
      const before = asked.length
      life.clock.advance((minutes - 1) * MINUTE)
      expect(asked).toHaveLength(before)
      life.clock.advance(MINUTE)
      await soon(() => asked.length).toBe(before + 1)
      await soon(() => life.parts.journal.calendars.all()[0]?.fault).toBe('server-trouble')
      // What was answered has been taken: one more question waits for it.
      await life.parts.calendars.load()
    }
    await next(15)
    await next(15)
    await next(30)
    state.later = String(3 * 3600)
    await next(60)
    await next(180)
  })

  it('that refuses is not asked anew at each start, but by hand', async () => {
    const { address, asked, state } = await calendarServer(ten)
    const life = await lifeWith(address)
    state.status = 403
    for (let times = 0; times < 3; times++) await life.parts.calendars.readAgain()
    const before = asked.length
    await life.restart()
    expect(asked).toHaveLength(before)
    expect(source(life)).toMatchObject({ fault: 'refused' })
    await life.parts.calendars.readAgain()
    expect(asked).toHaveLength(before + 1)
    // Four in a row: two hours.
    await life.restart()
    life.clock.advance(119 * MINUTE)
    expect(asked).toHaveLength(before + 1)
    life.clock.advance(MINUTE)
    await soon(() => asked.length).toBe(before + 2)
    state.status = 200
    await life.parts.calendars.readAgain()
    expect(life.parts.journal.ownWords.get('calendarsAsked')).toEqual({})
    await life.restart()
    expect(asked).toHaveLength(before + 4)
  })

  it('that could not be reached is asked at the next start: the network may be another', async () => {
    const { address, asked, state } = await calendarServer(ten)
    const life = await lifeWith(address)
    state.status = 503
    await life.parts.calendars.readAgain()
    expect(Object.keys(life.parts.journal.ownWords.get('calendarsAsked'))).toHaveLength(1)
    const id = source(life)?.id ?? ''
    const { calendars } = life.parts.journal
    const kept = calendars.get(id)
    const nowhere = { url: 'http://127.0.0.1:9/a.ics', isAllowed: true }
    const access = await createSealing(keychainOf('mine')).seal(nowhere)
    if (kept) calendars.setPlace(id, { ...kept, access })
    await life.parts.calendars.readAgain()
    expect(source(life)?.fault).toBe('no-answer')
    expect(life.parts.journal.ownWords.get('calendarsAsked')).toEqual({})
    expectOk(life.parts.calendars.forget(id))
    expect(asked.length).toBe(2)
  })

  it('that does not answer keeps no file waiting', async () => {
    const held: ServerResponse[] = []
    const { origin, asked } = await plainServer((_request, response) => {
      if (asked.length === 1) response.end(stream(eleven))
      else held.push(response)
    })
    const life = await lifeWith(`${origin}/a.ics`)
    const slow = life.parts.calendars.readAgain()
    await soon(() => held.length).toBe(1)
    const file = path.join(life.folder, 'own.ics')
    writeFileSync(file, stream(ten))
    expectOk(await life.parts.calendars.choose(file))
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    held[0]?.end(stream())
    await slow
    expect(titles(life)).toEqual(['Ten'])
  })

  it('that answers late, from the address it had before, says nothing any more', async () => {
    const held: ServerResponse[] = []
    const old = await plainServer((_request, response) => {
      if (old.asked.length === 1) response.end(stream(ten))
      else held.push(response)
    })
    const life = await lifeWith(`${old.origin}/a.ics`)
    const id = source(life)?.id ?? null
    const late = life.parts.calendars.readAgain()
    await soon(() => held.length).toBe(1)
    const other = await calendarServer(eleven)
    expectOk(await life.parts.calendars.addAddress({ id, text: other.address, isAllowed: true }))
    held[0]?.end(stream(ten))
    await late
    expect(titles(life)).toEqual(['Eleven'])
  })

  it('read in confidence is asked whole, for no copy of it is kept', async () => {
    const { address, asked } = await calendarServer(ten)
    const life = new Life({ settings: { confidential: true } })
    expectOk(await life.parts.calendars.addAddress({ id: null, text: address, isAllowed: true }))
    await life.parts.calendars.readAgain()
    expect(asked[1]?.headers['if-none-match']).toBeUndefined()
    expect(life.parts.journal.calendars.copy(source(life)?.id ?? '')).toHaveLength(0)
  })
})

describe('an account', () => {
  const HOUR = 60 * MINUTE
  const from = Date.UTC(2026, 10, 24, 9)
  const served = () =>
    caldavServer({
      '/dav/ann/customers/': { name: 'Work', tag: '1', objects: [{ data: stream(ten), from, to: from + HOUR }] },
      '/dav/ann/home/': { name: 'Home', objects: [{ data: stream(eleven), from: from + HOUR, to: from + 2 * HOUR }] },
    })
  const open = (life: Life, origin: string, password = PASSWORD) =>
    life.parts.calendars.openAccount({ server: origin, user: ` ${USER} `, password, isAllowed: true })

  it('is looked into, and each that is chosen becomes a calendar', async () => {
    const { origin } = await served()
    const life = new Life()
    expect(await open(life, origin)).toEqual({ ok: true, calendars: ['Work', 'Home'] })
    expect(life.parts.calendars.sources()).toEqual([])
    expectOk(await life.parts.calendars.addFromAccount([1, 0]))
    expect(life.parts.calendars.sources().map(({ name }) => name)).toEqual(['Home', 'Work'])
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    const all = JSON.stringify(life.parts.journal.calendars.all())
    expect(all).not.toContain(PASSWORD)
  })

  it('that does not take the password any more says so, and goes on when it does', async () => {
    const { origin, said, state } = await served()
    const life = new Life()
    expect(await open(life, origin, 'another')).toEqual({ ok: false, fault: 'refused' })
    await open(life, origin)
    expectOk(await life.parts.calendars.addFromAccount([0]))
    state.password = 'taken back'
    await life.parts.calendars.readAgain()
    expect(source(life)).toMatchObject({ fault: 'refused' })
    expect(titles(life)).toEqual(['Ten'])
    state.password = PASSWORD
    said.length = 0
    await life.parts.calendars.readAgain()
    expect(source(life)).toMatchObject({ fault: undefined })
    // Its tag was the same.
    expect(said).toEqual(['PROPFIND /dav/ann/customers/'])
  })

  it('has another password, which all its calendars are read with', async () => {
    const { origin, state } = await served()
    const life = new Life()
    await open(life, origin)
    expectOk(await life.parts.calendars.addFromAccount([0, 1]))
    const faults = () => life.parts.calendars.sources().map(({ fault }) => fault)
    const id = source(life)?.id ?? ''
    state.password = 'new one'
    await life.parts.calendars.readAgain()
    expect(faults()).toEqual(['refused', 'refused'])
    expect(await life.parts.calendars.password(id, 'guess')).toEqual({ ok: false, fault: 'refused' })
    expect(faults()).toEqual(['refused', 'refused'])
    expectOk(await life.parts.calendars.password(id, ' new one '))
    await soon(faults).toEqual([undefined, undefined])
    expect(life.parts.calendars.sources().map(({ name }) => name)).toEqual(['Work', 'Home'])
    await life.restart()
    expect(faults()).toEqual([undefined, undefined])
    expect(JSON.stringify(life.parts.journal.calendars.all())).not.toContain('new one')
  })

  it('whose keychain is another asks for the password alone, once for all its calendars, and all else stays', async () => {
    const { origin } = await served()
    const life = new Life()
    await open(life, origin)
    expectOk(await life.parts.calendars.addFromAccount([0, 1]))
    const others = await ownThings(life)
    const id = source(life)?.id ?? ''
    life.keychain = keychainOf('another')
    await life.restart()
    const faults = () => life.parts.calendars.sources().map(({ fault }) => fault)
    expect(faults()).toEqual(['access-lost', 'access-lost'])
    expect(source(life)).toMatchObject(others)
    expect(titles(life)).toEqual(['Ten', 'Eleven'])
    expect(await life.parts.calendars.password(id, 'guess')).toEqual({ ok: false, fault: 'refused' })
    expect(faults()).toEqual(['access-lost', 'access-lost'])
    expectOk(await life.parts.calendars.password(id, PASSWORD))
    await soon(faults).toEqual([undefined, undefined])
    expect(source(life)).toMatchObject({ ...others, id })
    await life.restart()
    expect(faults()).toEqual([undefined, undefined])
  })

  it('looked into again has no calendar twice', async () => {
    const { origin } = await served()
    const life = new Life()
    await open(life, origin)
    expectOk(await life.parts.calendars.addFromAccount([0]))
    const others = await ownThings(life)
    await open(life, origin)
    expectOk(await life.parts.calendars.addFromAccount([0, 1]))
    expect(life.parts.calendars.sources().map(({ name }) => name)).toEqual(['Mine', 'Home'])
    expect(source(life)).toMatchObject(others)
  })
})
