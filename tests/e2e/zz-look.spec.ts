import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { caldavAnswers, PASSWORD, USER } from '../main/calendar/caldav-answers.ts'
import { calendar, event } from '../main/calendar/ics.ts'
import { proxyAnswers } from '../main/calendar/proxy-answers.ts'
import type { App } from './support/app.ts'
import { inMain } from './support/driver.ts'
import { changeKeychain, leaving, MORNING, settings } from './support/journey.ts'
import { setTextSize } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const D = '/tmp/px'
let n = 0
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))
async function shot(app: App, page: Page, name: string, all = false) {
  n++
  const one = async (suffix: string) => {
    await painted(page)
    await page.screenshot({ path: `${D}/${String(n).padStart(2, '0')}-${name}-${suffix}.png`, animations: 'disabled' })
  }
  await one('light')
  if (!all) return
  await app.driver.systemLook({ dark: true })
  await one('dark')
  await app.driver.systemLook({ contrast: true })
  await one('contrast')
  await app.driver.systemLook({})
  await inMain(app.electron, ({ hook }) => hook.speak('fr'), null)
  await page.waitForTimeout(300)
  await one('fr')
  await inMain(app.electron, ({ hook }) => hook.speak(), null)
  await page.waitForTimeout(200)
  await setTextSize(app, 200)
  await page.waitForTimeout(300)
  await one('200')
  await setTextSize(app, 100)
  await painted(page)
}
const certificates = path.resolve('tests/fixtures/certificates')
const read = (name: string) => readFileSync(path.join(certificates, name))
const listen = async (server: Server, port = 0) => {
  await new Promise<void>((r) => server.listen(port, '127.0.0.1', r))
  return (server.address() as AddressInfo).port
}
const HOST = 'calendar.company.test'

test('proxy looks', async ({ start }) => {
  const server = createSecureServer(
    { key: read('company.key'), cert: read('company.crt') },
    (_q, r) => void r.end(readFileSync(MORNING)),
  )
  const way = createServer()
  const { state, end } = proxyAnswers(way, { [`${HOST}:443`]: await listen(server) })
  const port = await listen(way)
  const env = { https_proxy: `http://127.0.0.1:${port}`, no_proxy: '' }
  let app = await start({ env })
  let home = await settings(app, 'Calendars')
  await home.getByRole('button', { name: 'By address' }).click()
  await home.keyboard.type(`https://${HOST}/private-1/basic.ics`)
  await home.keyboard.press('Enter')
  await expect(home.getByRole('alert')).toContainText('certificate')
  await shot(app, home, 'certificate-dialog', true)
  await app.close()
  app = await start({ env: { ...env, SSL_CERT_FILE: path.join(certificates, 'company-authority.crt') } })
  home = await settings(app, 'Calendars')
  const card = home.getByRole('region', { name: HOST })
  state.status = 407
  await home.getByRole('button', { name: 'By address' }).click()
  await home.keyboard.type(`https://${HOST}/private-1/basic.ics`)
  await home.keyboard.press('Enter')
  await expect(home.getByRole('alert')).toContainText('password')
  await shot(app, home, '407-dialog')
  state.status = undefined
  await home.getByRole('button', { name: 'Read it' }).click()
  await expect(card).toContainText('5 conversations today')
  await shot(app, home, 'proxied-card', true)
  state.status = 407
  await card.getByRole('button', { name: 'Check now' }).click()
  await expect(card).toContainText('password')
  await shot(app, home, '407-card', true)
  end()
  for (const e of [server, way]) {
    e.closeAllConnections()
    e.close()
  }
})

test('keychain gone', async ({ start, folder }) => {
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
  const { listener } = caldavAnswers({
    '/dav/ann/customers/': { name: 'Customers', tag: '1', objects: [{ data: meeting, from, to: from + 1_800_000 }] },
    '/dav/ann/own/': { name: 'Own', objects: [] },
  })
  const server = createServer((q, r) => (q.url?.startsWith('/private') ? r.end(readFileSync(MORNING)) : listener(q, r)))
  const port = await listen(server)
  let app = await start()
  let home = await settings(app, 'Calendars')
  await home.getByRole('button', { name: 'From an account' }).click()
  await home.keyboard.type(`http://127.0.0.1:${port}/`)
  await home.getByRole('textbox', { name: 'Name or address you sign in with' }).fill(USER)
  await home.getByLabel('App password').fill(PASSWORD)
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Allow this address' }).click()
  await home.getByRole('checkbox', { name: 'Customers' }).check()
  await home.getByRole('checkbox', { name: 'Own' }).check()
  await home.getByRole('button', { name: 'Read these' }).click()
  await expect(home.getByRole('region', { name: 'Own' })).toContainText('Read')
  await home.getByRole('button', { name: 'By address' }).click()
  await home.keyboard.type(`http://127.0.0.1:${port}/private-5/basic.ics`)
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Allow this address' }).click()
  await expect(home.getByRole('region', { name: `127.0.0.1:${port}` })).toContainText('5 conversations today')
  await settings(app, 'Privacy')
  await home.getByRole('button', { name: 'Show the code' }).first().click()
  const code = (await home.locator('.recovery-code').innerText()).trim()
  await app.close()
  changeKeychain(folder)
  app = await start()
  const fault = await app.window('fault')
  await fault.getByRole('textbox', { name: 'Group 1 of 8' }).focus()
  await fault.keyboard.type(code.replace(/\s+/g, ''))
  await leaving(fault, fault.keyboard.press('Enter'))
  home = await app.window('home')
  await shot(app, home, 'lost-today', true)
  home = await settings(app, 'Calendars')
  await expect(home.getByRole('region', { name: 'Customers' })).toContainText('keychain')
  await shot(app, home, 'lost-cards', true)
  await home.getByRole('region', { name: 'Customers' }).getByRole('button', { name: 'Type its password' }).click()
  await shot(app, home, 'lost-password')
  await home.keyboard.type(PASSWORD)
  await home.keyboard.press('Enter')
  await expect(home.getByRole('dialog')).toBeHidden()
  await expect(home.getByRole('region', { name: 'Own' })).not.toContainText('keychain')
  await home.getByRole('button', { name: 'Paste its address' }).click()
  await shot(app, home, 'lost-address')
  await home.keyboard.type(`http://127.0.0.1:${port}/private-5/basic.ics`)
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Allow this address' }).click()
  await expect(home.getByRole('dialog')).toBeHidden()
  await shot(app, home, 'lost-found')
  server.closeAllConnections()
  server.close()
})

test('who', async ({ start, folder }) => {
  const ann = (uid: string, time: string, address: string) =>
    event(
      `UID:${uid}`,
      `DTSTART:20261124T${time}00Z`,
      `DTEND:20261124T${time.slice(0, 2)}3000Z`,
      `SUMMARY:${uid}`,
      `ATTENDEE;CN=Ann Berger:mailto:${address}`,
    )
  const file = path.join(folder, 'who.ics')
  writeFileSync(
    file,
    calendar(ann('First', '0800', 'ann@nordhaus.example'), ann('Second', '0900', 'ann@elsewhere.example')),
  )
  const app = await start()
  await app.driver.chooseFile(file)
  const home = await settings(app, 'Calendars')
  await home.getByRole('button', { name: 'Choose a file' }).click()
  await app.driver.advanceTo('2026-11-24T09:00')
  home.keyboard.press('ControlOrMeta+1')
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await arrive.getByRole('button', { name: 'I’m here' }).click()
  await app.driver.advanceTo('2026-11-24T09:20')
  await home.getByRole('button', { name: 'Done', exact: true }).first().click()
  await home.waitForTimeout(500)
  await shot(app, home, 'who-debug')
  await home.getByText('Is this the').waitFor({ timeout: 4000 })
  await shot(app, home, 'who-today', true)
  await home.getByRole('radio', { name: 'Ann Berger' }).check()
  await shot(app, home, 'who-said')
})
