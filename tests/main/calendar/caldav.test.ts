import { expect, it } from 'vitest'
import { type Account, findCalendars, readCalendar } from '../../../src/main/calendar/caldav.ts'
import { createTrust } from '../../../src/main/calendar/certificates.ts'
import { createFetcher } from '../../../src/main/calendar/fetch.ts'
import { parseCalendar } from '../../../src/main/calendar/parse.ts'
import { caldavServer, type DavCalendar, PASSWORD, USER } from './caldav-server.ts'
import { calendar, event } from './ics.ts'
import { certificate, plainServer, proxy, secureServer } from './servers.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 24)
const range = { fromUtc: NOW, toUtc: NOW + 7 * DAY }
const after = (ms: number, call: () => void) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
const world = { fetch: createFetcher({ after, resolveProxy: async () => 'DIRECT' }), after }
const accountAt = (origin: string): Account => ({ url: `${origin}/`, user: USER, password: PASSWORD, isAllowed: true })

const meeting = (uid: string, day: string) =>
  calendar(event(`UID:${uid}`, `DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`, `SUMMARY:${uid} & <co>`))
const stored = (uid: string, day: string, at: number) => ({ data: meeting(uid, day), from: at, to: at + 3_600_000 })
const work = (): DavCalendar => ({
  name: 'Work & more',
  tag: 'tag-1',
  objects: [
    stored('first', '20261124', NOW + 10 * 3_600_000),
    stored('second', '20261125', NOW + DAY + 10 * 3_600_000),
    stored('later', '20270301', NOW + 97 * DAY),
  ],
})

it('finds the calendars of an account, those that hold events', async () => {
  const { origin } = await caldavServer({
    '/dav/ann/customers/': work(),
    '/dav/ann/2026/': { name: '2026', objects: [] },
    '/dav/ann/tasks/': { name: 'Tasks', components: ['VTODO'], objects: [] },
    '/dav/ann/all/': { name: ' ', components: ['VEVENT', 'VTODO'], objects: [] },
  })
  expect(await findCalendars(world, accountAt(origin))).toEqual({
    ok: true,
    calendars: [
      { url: `${origin}/dav/ann/customers/`, name: 'Work & more' },
      { url: `${origin}/dav/ann/2026/`, name: '2026' },
      { url: `${origin}/dav/ann/all/`, name: 'all' },
    ],
  })
})

it('reads what is in the window as one stream, and nothing while its tag is the same', async () => {
  const calendars = { '/dav/ann/customers/': work() }
  const { origin, said } = await caldavServer(calendars)
  const url = `${origin}/dav/ann/customers/`
  const read = await readCalendar(world, accountAt(origin), url, range, undefined)
  if (!read.ok || 'unchanged' in read) throw new Error('not read')
  const parsed = parseCalendar(read.bytes, { ...range, zone: 'UTC', me: [] })
  expect(parsed.error).toBeUndefined()
  expect(parsed.occurrences.map(({ summary }) => summary)).toEqual(['first & <co>', 'second & <co>'])

  said.length = 0
  expect(await readCalendar(world, accountAt(origin), url, range, read.etag)).toEqual({
    ok: true,
    unchanged: true,
    isProxied: false,
  })
  expect(said).toEqual(['PROPFIND /dav/ann/customers/'])
  calendars['/dav/ann/customers/'].tag = 'tag-2'
  const changed = await readCalendar(world, accountAt(origin), url, range, read.etag)
  if (!changed.ok || 'unchanged' in changed) throw new Error('not read')
  const later = { fromUtc: NOW + DAY, toUtc: NOW + 8 * DAY }
  const moved = await readCalendar(world, accountAt(origin), url, later, changed.etag)
  expect(moved.ok && 'bytes' in moved).toBe(true)
})

it('reads an empty calendar as one, and one without a tag each time', async () => {
  const { origin } = await caldavServer({ '/dav/ann/customers/': { name: 'Work', objects: [] } })
  const read = await readCalendar(world, accountAt(origin), `${origin}/dav/ann/customers/`, range, undefined)
  if (!read.ok || 'unchanged' in read) throw new Error('not read')
  expect(read.etag).toBeUndefined()
  expect(parseCalendar(read.bytes, { ...range, zone: 'UTC', me: [] })).toMatchObject({
    error: undefined,
    occurrences: [],
  })
})

it('says why nothing came: another password, a calendar that is gone, no such server', async () => {
  const { origin, state } = await caldavServer({ '/dav/ann/customers/': work() })
  const url = `${origin}/dav/ann/customers/`
  expect(await readCalendar(world, accountAt(origin), `${url}gone/`, range, undefined)).toEqual({
    ok: false,
    fault: 'gone',
  })
  state.password = 'another'
  expect(await readCalendar(world, accountAt(origin), url, range, undefined)).toEqual({ ok: false, fault: 'refused' })
  expect(await findCalendars(world, accountAt(origin))).toEqual({ ok: false, fault: 'refused' })
  const page = await plainServer((_request, response) => void response.end('<html>Sign in</html>'))
  expect(await findCalendars(world, accountAt(page.origin))).toEqual({ ok: false, fault: 'gone' })
  expect(await findCalendars(world, accountAt('http://127.0.0.1:9'))).toEqual({ ok: false, fault: 'no-answer' })
  expect(await findCalendars(world, { ...accountAt(origin), isAllowed: false })).toEqual({
    ok: false,
    fault: 'private-address',
  })
})

it('takes no page to sign in for a calendar in which nothing is planned', async () => {
  const page = await plainServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
  })
  const read = await readCalendar(world, accountAt(page.origin), `${page.origin}/customers/`, range, undefined)
  if (!read.ok || 'unchanged' in read) throw new Error('not read')
  expect(parseCalendar(read.bytes, { ...range, zone: 'UTC', me: [] }).error).toEqual({ class: 'web-page' })
})

it('does not take a large answer apart itself, and no larger list of calendars', async () => {
  const objects = Array.from({ length: 2400 }, (_, at) => stored(`e${at}${'x'.repeat(700)}`, '20261124', NOW))
  const { origin } = await caldavServer({ '/dav/ann/customers/': { name: 'Work', objects } })
  const url = `${origin}/dav/ann/customers/`
  const read = await readCalendar(world, accountAt(origin), url, range, undefined)
  if (!read.ok || 'unchanged' in read) throw new Error('not read')
  expect(read.bytes.byteLength).toBeGreaterThan(4_000_000)
  expect(Buffer.from(read.bytes).subarray(0, 5).toString()).toBe('<?xml')

  const many = Array.from(
    { length: 3000 },
    (_, at) => [`/dav/ann/${at}/`, { name: 'Work', objects: [] }] as [string, DavCalendar],
  )
  const large = await caldavServer(Object.fromEntries(many))
  expect(await findCalendars(world, accountAt(large.origin))).toEqual({ ok: false, fault: 'too-large' })
})

it('tells the password to nobody else, though the server says that the calendars are there', async () => {
  const other = await secureServer((_request, response) => void response.writeHead(401).end())
  const { way } = await proxy({ 'other.calendar.test:443': other.port })
  const { origin } = await caldavServer({}, () => 'https://other.calendar.test/dav/ann/')
  const fetch = createFetcher({
    after,
    resolveProxy: async (url) => (url.startsWith('https') ? way : 'DIRECT'),
    trust: createTrust([certificate]),
  })
  expect(await findCalendars({ fetch, after }, accountAt(origin))).toEqual({ ok: false, fault: 'refused' })
  expect(other.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([['/dav/ann/', undefined]])
})

it('gives up after a while whatever the server does', async () => {
  const { origin } = await plainServer(() => {})
  let over = () => {}
  const finding = findCalendars(
    {
      ...world,
      after: (_ms, call) => {
        over = call
        return () => {}
      },
    },
    accountAt(origin),
  )
  over()
  expect(await finding).toEqual({ ok: false, fault: 'no-answer' })
})
