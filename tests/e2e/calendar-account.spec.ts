// The calendars of an account, from a CalDAV server that this test starts on loopback: found, one chosen and read, left
// alone while its tag is the same, and kept while the password is another one. They are named by years, which no
// catalogue says.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { caldavAnswers, PASSWORD, USER } from '../main/calendar/caldav-answers.ts'
import { calendar, event } from '../main/calendar/ics.ts'
import { settings } from './support/journey.ts'
import { expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const from = Date.parse('2026-11-24T09:00:00Z')
const meeting = calendar(
  event(
    'UID:renewal',
    'DTSTART:20261124T090000Z',
    'DTEND:20261124T093000Z',
    'SUMMARY:Renewal',
    'ATTENDEE;CN=Grace Okafor:mailto:grace@okafor.example',
  ),
)

test('an account’s calendars are found, one is read, and a changed password loses nothing', async ({ start }) => {
  const { listener, said, state } = caldavAnswers({
    '/dav/ann/customers/': { name: '2026', tag: '1', objects: [{ data: meeting, from, to: from + 1_800_000 }] },
    '/dav/ann/own/': { name: '2027', objects: [] },
  })
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = await start()
  const home = await settings(app, 'Calendars')
  const card = home.getByRole('region', { name: '2026' })

  await test.step('found by their leave, with the right password', async () => {
    await home.getByRole('button', { name: 'From an account' }).click()
    await expect(home.getByRole('textbox', { name: 'Server' })).toBeFocused()
    await home.keyboard.type(`http://${host}/`)
    await home.getByRole('textbox', { name: 'Name or address you sign in with' }).fill(USER)
    await home.getByLabel('App password').fill('another')
    await home.keyboard.press('Enter')
    await home.getByRole('button', { name: 'Allow this address' }).click()
    await expect(home.getByRole('alert')).toContainText('does not take this name and password')
    await home.getByLabel('App password').fill(PASSWORD)
    await home.getByRole('button', { name: 'Look for calendars' }).click()
    await home.getByRole('checkbox', { name: '2026' }).check()
    await expectSound(app, home, 'the calendars of an account', true)
    await home.getByRole('button', { name: 'Read these' }).click()
    await expect(card).toContainText(`From an account at ${host}`)
    await expect(card).toContainText('1 conversation today')
  })

  await test.step('while its tag is the same, nothing more is asked for', async () => {
    said.length = 0
    await app.driver.advanceTo('2026-11-24T08:50')
    await expect(card).toContainText('Read this morning, 08:50')
    expect(new Set(said)).toEqual(new Set(['PROPFIND /dav/ann/customers/']))
  })

  await test.step('with another password it is said, and what was read stays', async () => {
    state.password = 'changed'
    await card.getByRole('button', { name: 'Check now' }).click()
    await expect(card).toContainText('does not take this name and password')
    await expect(card).toContainText('Last read this morning, 08:50')
    await home.keyboard.press('ControlOrMeta+1')
    await expect(home.getByRole('list', { name: 'The day' })).toContainText('Grace')
  })

  await test.step('the new password is typed at its card', async () => {
    await settings(app, 'Calendars')
    await card.getByRole('button', { name: 'Another password' }).click()
    const field = home.getByLabel('App password')
    await expect(field).toBeFocused()
    await field.fill('guess')
    await field.press('Enter')
    await expect(home.getByRole('alert')).toContainText('Nothing was changed.')
    await expectSound(app, home, 'another password of an account', true)
    await field.fill('changed')
    await field.press('Enter')
    await expect(home.getByRole('dialog')).toBeHidden()
    await expect(card).toContainText('Read this morning, 08:50')
  })

  expect(app.said()).not.toContain(PASSWORD)
  server.closeAllConnections()
  server.close()
})
