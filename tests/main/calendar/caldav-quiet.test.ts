import { expect, it, vi } from 'vitest'
import { findCalendars } from '../../../src/main/calendar/caldav.ts'
import { createFetcher } from '../../../src/main/calendar/fetch.ts'
import { caldavServer, PASSWORD, USER } from './caldav-server.ts'

it('writes nothing down, whatever DEBUG says', async () => {
  process.env.DEBUG = 'tsdav:*'
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { origin } = await caldavServer({ '/dav/ann/customers/': { name: 'Work', objects: [] } })
  const after = (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  }
  const world = { fetch: createFetcher({ after, resolveProxy: async () => 'DIRECT' }), after }
  const found = await findCalendars(world, { url: `${origin}/`, user: USER, password: PASSWORD, isAllowed: true })
  const said = written.mock.calls.map(([text]) => String(text)).join('')
  written.mockRestore()
  expect(found.ok).toBe(true)
  expect(said).toBe('')
})
