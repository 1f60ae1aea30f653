import { expect, it } from 'vitest'
import { askAddress, type Version } from '../../../src/main/calendar/by-address.ts'
import { createFetcher } from '../../../src/main/calendar/fetch.ts'
import { plainServer } from './servers.ts'

const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
const NOW = Date.UTC(2026, 10, 24, 8, 30)
const fetch = createFetcher({
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
  resolveProxy: async () => 'DIRECT',
})
const ask = (origin: string, known: Version = {}) =>
  askAddress(fetch, { url: new URL(`${origin}/secret.ics`), isAllowed: true, known }, NOW)

it('what was not changed is not sent again', async () => {
  const { origin, asked } = await plainServer((request, response) => {
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    response.setHeader('etag', '"1"')
    response.setHeader('last-modified', 'Tue, 24 Nov 2026 08:00:00 GMT')
    response.end(CALENDAR)
  })
  const first = await ask(origin)
  const version = { etag: '"1"', lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT' }
  expect(first).toMatchObject({ ok: true, ...version })
  expect(await ask(origin, version)).toEqual({ ok: true, unchanged: true, isProxied: false })
  expect(asked[1]?.headers['if-modified-since']).toBe('Tue, 24 Nov 2026 08:00:00 GMT')
  expect(asked[0]?.headers['if-none-match']).toBeUndefined()
})

it('a server without versions is read whole each time', async () => {
  const { origin } = await plainServer((_request, response) => void response.end(CALENDAR))
  expect(await ask(origin)).toMatchObject({ ok: true, etag: undefined, lastModified: undefined })
})

it('a 304 that nothing was known for is no answer to use', async () => {
  const { origin } = await plainServer((_request, response) => void response.writeHead(304).end())
  expect(await ask(origin)).toMatchObject({ ok: false, fault: 'server-trouble' })
})

it.each([
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'gone'],
  [410, 'gone'],
  [408, 'server-trouble'],
  [429, 'server-trouble'],
  [500, 'server-trouble'],
  [503, 'server-trouble'],
  [204, 'server-trouble'],
  [300, 'server-trouble'],
])('status %i is %s', async (status, fault) => {
  const { origin } = await plainServer((_request, response) => void response.writeHead(status).end())
  expect(await ask(origin)).toEqual({ ok: false, fault, pause: 0 })
})

it.each([
  ['120', 120_000],
  ['Tue, 24 Nov 2026 08:40:00 GMT', 600_000],
  ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
  ['soon', 0],
])('Retry-After: %s', async (later, pause) => {
  const { origin } = await plainServer((_request, response) => {
    response.writeHead(503, { 'retry-after': later }).end()
  })
  expect(await ask(origin)).toEqual({ ok: false, fault: 'server-trouble', pause })
})
