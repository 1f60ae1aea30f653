// A calendar by its address, from a server that this test starts on loopback: added, asked again, and each way in which
// it can come to nothing, with the last good copy kept until it is back.
import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inMain } from './support/driver.ts'
import { MORNING, settings } from './support/journey.ts'
import { expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const SECRET = 'private-5e2f7c1d'
const PAGE = '<!DOCTYPE html><html><body>Sign in</body></html>'

type Answer = (response: ServerResponse) => unknown
interface State {
  answer: Answer
  unchanged: number
  paths: Set<string>
}

/** What it answers, and what it was asked. */
async function served() {
  const state: State = { answer: (response) => response.end(PAGE), unchanged: 0, paths: new Set() }
  const server = createServer((request, response) => {
    state.paths.add(request.url ?? '')
    if (request.headers['if-none-match'] === '"1"') state.unchanged++
    state.answer(response)
  })
  await listen(server, 0)
  const { port } = server.address() as AddressInfo
  return {
    state,
    address: `http://127.0.0.1:${port}/${SECRET}/basic.ics`,
    host: `127.0.0.1:${port}`,
    off: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    on: () => listen(server, port),
  }
}
const listen = (server: Server, port: number) =>
  new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))

test('a calendar by its address: added, unchanged, lost in each way, and back again', async ({ start }) => {
  const { state, address, host, off, on } = await served()
  const app = await start()
  const home = await settings(app, 'Calendars')
  const dialog = home.getByRole('dialog')
  const card = home.getByRole('region', { name: host })
  const good = (response: ServerResponse) => {
    response.setHeader('etag', '"1"')
    response.end(readFileSync(MORNING))
  }
  const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end()

  await test.step('one of the user’s own network is read by their leave, and only what is a calendar', async () => {
    await home.getByRole('button', { name: 'By address' }).click()
    const field = home.getByRole('textbox', { name: 'Its secret or published address' })
    await expect(field).toBeFocused()
    await field.fill('nowhere')
    await field.press('Enter')
    await expect(home.getByRole('alert')).toContainText('That is no web address')
    await field.fill(address)
    await field.press('Enter')
    await expect(home.getByRole('alert')).toContainText('It leads to a computer that only this one')
    expect(state.paths.size).toBe(0)
    await dialog.getByText('Where it is found').click()
    await expectSound(app, home, 'an address that leads into one’s own network', true)
    await home.getByRole('button', { name: 'Allow this address' }).click()
    await expect(home.getByRole('alert')).toContainText('A page to sign in or to look at is there')
    state.answer = good
    await home.getByRole('button', { name: 'Read it' }).click()
    await expect(dialog).toBeHidden()
    await expect(card).toContainText('5 conversations today')
  })

  await test.step('of the address the host is shown, and the rest on a press', async () => {
    await expect(home.getByText(SECRET)).toHaveCount(0)
    await card.getByRole('button', { name: 'Show the address' }).click()
    await expect(card).toContainText(address)
    await card.getByRole('button', { name: 'Hide the address' }).click()
    await expect(card).not.toContainText(SECRET)
  })

  await test.step('asked again in its time, nothing is new: that is a good reading', async () => {
    state.answer = status(304)
    await app.driver.advanceTo('2026-11-24T09:00')
    await expect(card).toContainText('Read this morning, 09:00')
    expect(state.unchanged).toBeGreaterThan(0)
  })

  const check = () => card.getByRole('button', { name: /^(Check now|Try again)$/ }).click()
  await test.step('each way in which nothing comes is said, with the copy of 09:00', async () => {
    await app.driver.advanceTo('2026-11-24T09:05')
    /** For a slow one; only then is there less time, so that no good answer comes too late. */
    const impatient = (ms: string) =>
      inMain(app.electron, (_, time) => void Object.assign(process.env, { THRESHOLD_TEST_SERVER_MS: time }), ms)
    await impatient('200')
    state.answer = (response) => response.writeHead(200).write('BEGIN:VCALENDAR')
    await check()
    await expect(card).toContainText('Its server does not answer just now.')
    await impatient('')
    const ways: [answer: Answer, said: string][] = [
      [status(404), 'There is no calendar at this address'],
      [status(401), 'Its server does not let this address in'],
      [status(503), 'Its server has trouble just now.'],
      [(response) => response.end(PAGE), 'A page to sign in or to look at is there'],
      [(response) => response.writeHead(200, { 'content-length': 6e6 }).flushHeaders(), 'larger than five megabytes'],
      [(response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(), 'It leads to a computer'],
    ]
    for (const [answer, said] of ways) {
      state.answer = answer
      await check()
      await expect(card).toContainText(said)
      await expect(card).toContainText('Last read this morning, 09:00')
    }
    await off()
    await check()
    await expect(card).toContainText('Its server does not answer just now.')
  })

  await test.step('back again, by itself and in its time', async () => {
    await on()
    state.answer = good
    await app.driver.advanceTo('2026-11-24T15:05')
    await expect(card).toContainText('Read today, 15:05')
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByRole('list', { name: 'The day' })).toContainText('Jonas')
  })

  expect([...state.paths]).toEqual([`/${SECRET}/basic.ics`])
  expect(app.said()).not.toContain(SECRET)
  await off()
})
