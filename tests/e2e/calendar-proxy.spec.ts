// A calendar of a company: its server shows a certificate that the company signed, and only its proxy leads there. Both
// are started by this test on loopback; what the computer knows of them stands in its environment, as on a real one.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import path from 'node:path'
import { proxyAnswers } from '../main/calendar/proxy-answers.ts'
import { MORNING, settings } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const certificates = path.resolve('tests/fixtures/certificates')
const AUTHORITY = path.join(certificates, 'company-authority.crt')
const read = (name: string) => readFileSync(path.join(certificates, name))
const HOST = 'calendar.company.test'
const SECRET = 'private-8c1e44d0'

const listen = async (server: Server, port = 0) => {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

test('a company’s calendar comes by its proxy and its certificate, and what is in the way is said', async ({
  start,
}) => {
  const server = createSecureServer({ key: read('company.key'), cert: read('company.crt') }, (_request, response) => {
    response.end(readFileSync(MORNING))
  })
  const way = createServer()
  const { asked, state, end } = proxyAnswers(way, { [`${HOST}:443`]: await listen(server) })
  const port = await listen(way)
  const env = { https_proxy: `http://127.0.0.1:${port}`, no_proxy: '' }
  const address = `https://${HOST}/${SECRET}/basic.ics`

  await test.step('while the computer does not know the company, nothing is asked for', async () => {
    const app = await start({ env })
    const home = await settings(app, 'Calendars')
    await home.getByRole('button', { name: 'By address' }).click()
    await home.keyboard.type(address)
    await home.keyboard.press('Enter')
    await expect(home.getByRole('alert')).toContainText('does not trust the server’s certificate')
    await app.close()
  })

  const app = await start({ env: { ...env, SSL_CERT_FILE: AUTHORITY } })
  const home = await settings(app, 'Calendars')
  const card = home.getByRole('region', { name: HOST })

  await test.step('known, it is read, and it is said what the proxy leaves unseen', async () => {
    await home.getByRole('button', { name: 'By address' }).click()
    await home.keyboard.type(address)
    await home.keyboard.press('Enter')
    await expect(card).toContainText('5 conversations today')
    await expect(card).toContainText('Only the proxy sees which computer its name leads to')
  })

  await test.step('a proxy that is in the way is said, with the last good copy', async () => {
    const check = () => card.getByRole('button', { name: /^(Check now|Try again)$/ }).click()
    for (const [status, said] of [
      [407, 'proxy asks for a name and a password'],
      [403, 'proxy does not let it through'],
    ] as const) {
      state.status = status
      await check()
      await expect(card).toContainText(said)
    }
    way.closeAllConnections()
    end()
    await new Promise((resolve) => way.close(resolve))
    await check()
    await expect(card).toContainText('no network just now, or its proxy does not answer')
    await expect(card).toContainText('Last read this morning, 08:30')
    await listen(way, port)
    state.status = undefined
    await check()
    await expect(card).toContainText('Read this morning, 08:30')
  })

  // Which way there is, the system was asked for the host alone; and the proxy was told no more.
  expect(new Set(asked)).toEqual(new Set([`${HOST}:443`]))
  expect(app.said()).not.toContain(SECRET)
  end()
  for (const each of [server, way]) {
    each.closeAllConnections()
    each.close()
  }
})
