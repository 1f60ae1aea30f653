import { type AddressInfo, createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, type Example, type ExamplePage, kept, startExample } from './example-app.ts'

let example: Example
let page: Page
beforeAll(async () => {
  example = await startExample()
  ;({ page } = await example.open({ show: true }))
})
afterAll(() => example.close())

const eventsNamed = async (name: string) => (await kept(example.app, 'events')).filter(([event]) => event === name)
describe('the bridge between page and app', () => {
  test('runs the preload in a world of its own', async () => {
    const seen = await page.evaluate(() => {
      const { bridge } = window as unknown as ExamplePage
      return [bridge.kind, 'leak' in window, 'require' in window, 'process' in window, Object.isFrozen(bridge)]
    })
    expect(seen).toEqual(['renderer', false, false, false, true])
  })

  test('carries what structured clone carries, there and back', async () => {
    const sent = [
      undefined,
      7n,
      -0,
      Number.NaN,
      new Date(5),
      new Map([['a', new Set([1])]]),
      new Uint8Array([1, 2]),
      { a: [null] },
    ]
    const back = await page.evaluate(async () => {
      const { bridge } = window as unknown as ExamplePage
      const values = [
        undefined,
        7n,
        -0,
        Number.NaN,
        new Date(5),
        new Map([['a', new Set([1])]]),
        new Uint8Array([1, 2]),
        { a: [null] },
      ]
      const answer = await bridge.echo(...values)
      return answer.map((value) => [Object.prototype.toString.call(value), Object.is(value, -0), String(value)])
    })
    expect(back).toEqual(
      sent.map((value) => [Object.prototype.toString.call(value), Object.is(value, -0), String(value)]),
    )
  })

  test('gives errors in Electron’s words', async () => {
    const calls = ['fail', 'modules', 'sendSync'] as const
    const errors = await page.evaluate(async (calls) => {
      const { bridge } = window as unknown as ExamplePage
      const caught = calls.map(async (name) => {
        try {
          await bridge[name]()
          return 'nothing'
        } catch (error) {
          return String(error)
        }
      })
      return Promise.all(caught)
    }, calls)
    expect(errors[0]).toContain("Error invoking remote method 'fail': TypeError: nope")
    expect(errors[1]).toContain('module not found: node:fs')
    expect(errors[2]).toContain('[stand-in] ipcRenderer.sendSync is not implemented')
  })

  test('tells the app who speaks', async () => {
    const who = await page.evaluate(() => (window as unknown as ExamplePage).bridge.who())
    expect(who).toMatchObject({ origin: 'app://example' })
    expect(who.url).toMatch(/^app:\/\/example\/page\.html\?window=/)
  })

  test('sends events to the page, until it stops listening', async () => {
    const heard = await page.evaluate(async () => {
      const { bridge } = window as unknown as ExamplePage
      const heard: unknown[] = []
      const stop = bridge.onSaid((word) => heard.push(word))
      bridge.say('one')
      while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      stop()
      bridge.say('two')
      await bridge.echo() // answered after 'two' has come back
      return heard
    })
    expect(heard).toEqual(['one'])
  })
})

describe('a page', () => {
  test('is held to the Content-Security-Policy of the app’s own answer', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
    })
    await expect
      .poll(() => page.evaluate(() => (window as unknown as ExamplePage).violations))
      .toContain('script-src-elem')
    expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  })

  test('reaches nothing but the app’s own scheme, and what it tried is on record', async () => {
    const server = createServer().on('connection', () => connections++)
    let connections = 0
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const port = (server.address() as AddressInfo).port
    const open = await example.open({}, '?open')
    const outcomes = await open.page.evaluate(async (port) => {
      const refused = () => 'refused'
      const own = await fetch('/echo', { method: 'POST', body: 'Zoë' }).then((response) => response.json())
      const other = await fetch(`http://127.0.0.1:${port}/secret`, { mode: 'no-cors' }).then(String, refused)
      const socket = await new Promise((resolve) => {
        const tried = new WebSocket(`ws://127.0.0.1:${port}/socket`)
        tried.onopen = () => resolve('reached')
        tried.onerror = () => resolve('refused')
      })
      return [own, other, socket]
    }, port)
    expect(outcomes).toEqual([{ url: 'app://example/echo', body: 'Zoë' }, 'refused', 'refused'])
    const tried = [`http://127.0.0.1:${port}/secret`, `ws://127.0.0.1:${port}/socket`]
    await expect.poll(() => drive(example.app, (s) => s.blockedRequests())).toEqual(expect.arrayContaining(tried))
    expect(connections).toBe(0)
    await open.page.close()
    server.close()
  })

  test('cannot navigate away where the app prevents it, and can where it does not', async () => {
    const open = await example.open()
    await open.page.evaluate(() => {
      location.href = 'https://example.com/elsewhere'
    })
    await expect
      .poll(() => eventsNamed('will-navigate'))
      .toContainEqual(['will-navigate', 'https://example.com/elsewhere'])
    expect(open.page.url()).toContain('/page.html')
    await open.page.evaluate(() => {
      location.href = '/page.html?allowed'
    })
    await expect.poll(() => open.page.url()).toContain('?allowed')
    await open.page.reload() // Playwright's own is no navigation of the page
    expect(await eventsNamed('will-navigate')).toHaveLength(2)
    await open.page.close()
  })

  test('has its redirects asked about', async () => {
    const { id, page } = await example.open()
    await example.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.loadURL('app://example/moved'), id)
    await expect.poll(() => page.url()).toContain('/page.html?moved')
    expect(await eventsNamed('will-redirect')).toEqual([['will-redirect', 'app://example/page.html?moved']])
    await page.close()
  })

  test('gets null from window.open at once, after the app was asked', async () => {
    const windows = example.app.windows().length
    expect(await page.evaluate(() => window.open('https://example.com/new'))).toBeNull()
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('#away')?.click())
    await expect
      .poll(() => eventsNamed('window-open'))
      .toEqual([
        ['window-open', 'https://example.com/new'],
        ['window-open', 'https://example.com/away'],
      ])
    expect(example.app.windows()).toHaveLength(windows)
  })

  test('has its requests changed by the app’s webRequest listeners', async () => {
    await example.app.evaluate(({ session }) => {
      const { webRequest } = session.defaultSession
      webRequest.onBeforeRequest({ urls: ['app://example/blocked*'] }, (_details, answer) => answer({ cancel: true }))
      webRequest.onHeadersReceived((details, answer) =>
        answer({ responseHeaders: { ...details.responseHeaders, 'x-added': [String(details.statusCode)] } }),
      )
    })
    const seen = await page.evaluate(async () => {
      const blocked = await fetch('/blocked').then(
        () => 'reached',
        () => 'refused',
      )
      return [blocked, (await fetch('/echo')).headers.get('x-added')]
    })
    expect(seen).toEqual(['refused', '200'])
  })
})
