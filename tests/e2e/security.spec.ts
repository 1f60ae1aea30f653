// What no page may do, whatever runs in it. The parts of it that need no running app are in tests/main.
import path from 'node:path'
import type { Page } from '@playwright/test'
import { requestNames } from '../../src/shared/ipc.ts'
import type { App, WindowName } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { chooseCalendar, MORNING } from './support/journey.ts'
import { expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const OUTSIDE = 'https://example.com/'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"

type Windows = Record<Exclude<WindowName, 'fault' | 'first-run'>, Page>

/** Every window of an app whose journal is open. */
async function everyWindow(app: App): Promise<Windows> {
  const home = await app.window('home')
  await app.driver.chooseInTray('line')
  const line = await app.window('line')
  await line.keyboard.type('hello')
  await line.keyboard.press('Enter')
  const notice = await app.window('notice')
  await app.driver.chooseInTray('evening')
  const evening = await app.window('evening')
  await app.driver.chooseInTray('line')
  await app.driver.chooseInTray('arrive')
  return { home, line, notice, evening, arrive: await app.window('arrive') }
}

/** What the main process answers for an address of the app's own scheme. */
const asked = (app: App, url: string) =>
  inMain(
    app.electron,
    async ({ electron }, address) => {
      const response = await electron.net.fetch(address)
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
    },
    url,
  )

/** What a page was told when it tried something: the reason of the refusal. */
const refusal = (tried: Promise<unknown>): Promise<string> =>
  tried.then(
    () => 'answered',
    (error: Error) => error.message,
  )

test('every answer of the app’s own scheme has its policy, and only built pages are answered', async ({ start }) => {
  const app = await start()
  await app.window('home')
  const nonces: string[] = []
  for (const name of ['arrive', 'line', 'notice', 'home', 'evening', 'first-run', 'fault', 'home']) {
    const { status, headers, body } = await asked(app, `app://bundle/${name}/index.html`)
    expect(status).toBe(200)
    const policy = headers['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']{22,})'/.exec(policy)?.[1] ?? ''
    expect(policy.replace(nonce, '…')).toBe(POLICY)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(body.includes(nonce), `whether ${name} has a style to let in`).toBe(['home', 'first-run'].includes(name))
    nonces.push(nonce)
    const asset = /(?:src|href)="([^"]+\.(?:js|css))"/.exec(body)?.[1] ?? ''
    const file = await asked(app, new URL(asset, `app://bundle/${name}/index.html`).href)
    expect(file.status).toBe(200)
    expect(file.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
  }
  expect(new Set(nonces).size).toBe(nonces.length)
  for (const outside of [
    'app://bundle/../main/index.js',
    'app://bundle/%2e%2e/main/index.js',
    'app://bundle/home/..%2f..%2fmain/index.js',
    'app://bundle/home/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
    'app://bundle/home/..%5c..%5cmain%5cindex.js',
    'app://bundle/home\\..\\..\\main\\index.js',
    'app://bundle//etc/hosts',
    'app://bundle/home/',
    'app://bundle/home/main.tsx',
    'app://other/home/index.html',
  ]) {
    const { status, headers, body } = await asked(app, outside)
    expect([outside, status, body]).toEqual([outside, 404, ''])
    expect(headers['content-security-policy']).toBe("default-src 'none'")
  }
})

test('a page has nothing but named functions, and gets no permission and no device', async ({ start }) => {
  const app = await start()
  const windows = await everyWindow(app)

  await test.step('windows are made as they must be', async () => {
    if (!onRealElectron) return // it cannot tell; what each window is made with is in tests/main/window-options.test.ts
    const preferences = await inMain(
      app.electron,
      ({ electron: { BrowserWindow } }) =>
        BrowserWindow.getAllWindows().map((window) =>
          (
            window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
          ).getLastWebPreferences(),
        ),
      null,
    )
    for (const given of preferences) {
      expect(given).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        webSecurity: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
      })
    }
  })

  await test.step('the bridge is frozen and holds the contract’s functions only', async () => {
    for (const page of Object.values(windows)) {
      const bridge = await page.evaluate(() => {
        const { onChanged, ...groups } = window.threshold
        const members = Object.entries(groups).flatMap(([group, functions]) =>
          Object.entries(functions).map(([name, member]) => [`${group}.${name}`, typeof member] as const),
        )
        const property = Object.getOwnPropertyDescriptor(window, 'threshold')
        return {
          names: members.filter(([, type]) => type === 'function').map(([name]) => name),
          others: members.filter(([, type]) => type !== 'function'),
          listens: typeof onChanged,
          frozen: [window.threshold, ...Object.values(groups)].every(Object.isFrozen),
          replaceable: property?.writable === true || property?.configurable === true,
          node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
        }
      })
      expect(bridge).toEqual({
        names: [...requestNames],
        others: [],
        listens: 'function',
        frozen: true,
        replaceable: false,
        node: [],
      })
    }
  })

  await test.step('what a page hears is only topics: no event, no sender', async () => {
    const heard = windows.home.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const stop = window.threshold.onChanged((...all: unknown[]) => {
            stop()
            resolve(all.map((one) => (Array.isArray(one) ? one.map((topic) => typeof topic) : String(one))))
          })
          void window.threshold.settings.change({ showNames: true })
        }),
    )
    const [topics, ...others] = await heard
    expect(new Set(topics as string[])).toEqual(new Set(['string']))
    expect(others).toEqual([])
  })

  await test.step('permissions are denied, asked for and looked up', async () => {
    for (const page of [windows.home, windows.arrive]) {
      const denied = await page.evaluate(async () => {
        const media = (wanted: MediaStreamConstraints) =>
          navigator.mediaDevices.getUserMedia(wanted).then(
            () => 'granted',
            (error: Error) => error.name,
          )
        const query = (name: string) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)
        return {
          place: await new Promise((resolve) =>
            navigator.geolocation.getCurrentPosition(
              () => resolve('granted'),
              ({ code }) => resolve(code === 1 ? 'denied' : code),
            ),
          ),
          notification: await Notification.requestPermission(),
          camera: await media({ video: true }),
          microphone: await media({ audio: true }),
          looked: await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi'].map(query)),
        }
      })
      expect(denied).toEqual({
        place: 'denied',
        notification: 'denied',
        camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
        microphone: expect.stringMatching(/^Not(Allowed|Found)Error$/),
        looked: ['denied', 'denied', 'denied', 'denied', 'denied'],
      })
    }
    if (onRealElectron) return
    const given = await inMain(
      app.electron,
      ({ standIn }) => [
        ...(['hid', 'serial', 'usb'] as const).map((deviceType) =>
          standIn.permissions.askDevice({ deviceType, origin: 'app://bundle', device: {} as never }),
        ),
        ...standIn.permissions.asked().map(({ granted }) => granted),
      ],
      null,
    )
    expect(given.length).toBeGreaterThan(10)
    expect(given).not.toContain(true)
  })

  await test.step('react-aria’s style comes in by its nonce', async () => {
    await windows.home.keyboard.press('ControlOrMeta+4')
    await expect(windows.home.getByRole('tab', { name: 'Checklist' })).toBeVisible()
    const styles = await windows.home.evaluate(() =>
      [...document.querySelectorAll('style')].map(({ nonce, sheet }) => [
        nonce !== '',
        (sheet?.cssRules.length ?? 0) > 0,
      ]),
    )
    expect(styles.length).toBeGreaterThan(0)
    for (const style of styles) expect(style).toEqual([true, true])
  })
})

test('a request is answered only for the window and in the form it is meant for', async ({ start }) => {
  const app = await start()
  const { home, arrive, line, notice } = await everyWindow(app)
  const before = await home.evaluate(() => window.threshold.settings.view())

  await test.step('no window asks for what is another’s', async () => {
    const others: Array<[Page, string, () => Promise<unknown>]> = [
      [arrive, 'arrive has no business with settings.view', () => window.threshold.settings.view()],
      [arrive, 'arrive has no business with journal.page', () => window.threshold.journal.page('', null)],
      [line, 'line has no business with settings.recoveryCode', () => window.threshold.settings.recoveryCode()],
      [notice, 'notice has no business with line.keep', () => window.threshold.line.keep('planted')],
      [home, 'home has no business with arrive.here', () => window.threshold.arrive.here()],
      [home, 'home has no business with line.keep', () => window.threshold.line.keep('planted')],
    ]
    for (const [page, reason, ask] of others) expect(await refusal(page.evaluate(ask))).toContain(reason)
    // The fault's requests are answered by nobody once the journal is open.
    expect(await refusal(home.evaluate(() => window.threshold.fault.act('start-new')))).toMatch(/fault\.act/)
  })

  await test.step('nothing but the contract’s arguments is taken, and a refusal does not repeat them', async () => {
    const wrong: Array<() => Promise<unknown>> = [
      () => line.evaluate(() => window.threshold.line.keep('x'.repeat(100_000))),
      () => line.evaluate(() => window.threshold.line.keep({ planted: 'secretly' } as never)),
      () => line.evaluate(() => window.threshold.line.draft(...(['secretly', 'and more'] as unknown as [string]))),
      () => home.evaluate(() => window.threshold.today.mark('secretly', 'deleted' as never)),
      () => home.evaluate(() => window.threshold.settings.change({ theme: 'secretly' } as never)),
      () => home.evaluate(() => window.threshold.settings.change({ schemaVersion: 2, dataFolder: '/' } as never)),
      () => home.evaluate(() => window.threshold.settings.change(JSON.parse('{"__proto__":{"theme":"dark"},"x":1}'))),
      () => home.evaluate(() => window.threshold.settings.shortcut('quit' as never, 'F9')),
      () => home.evaluate(() => window.threshold.journal.page('secretly'.repeat(100), null)),
      () => arrive.evaluate(() => window.threshold.arrive.name('secretly'.repeat(100))),
      () => arrive.evaluate(() => window.threshold.window.fit(Number.POSITIVE_INFINITY)),
      () => notice.evaluate(() => window.threshold.notice.act('start-new' as never)),
    ]
    for (const each of wrong) {
      const told = await refusal(each())
      expect(told).toContain('arguments of')
      expect(told).not.toMatch(/secretly|xxx/)
    }
  })

  await test.step('a frame inside a page has no bridge', async () => {
    const inside = await home.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const has = frame.contentWindow ? 'threshold' in frame.contentWindow : false
      frame.remove()
      return has
    })
    expect(inside).toBe(false)
  })

  await test.step('a window that is not ours is refused, even with our preload and our page', async () => {
    const told = await inMain(
      app.electron,
      async ({ electron }, preload) => {
        const stranger = new electron.BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await stranger.loadURL('app://bundle/notice/index.html')
        const ask = 'threshold.journal.page("", null).then(() => "answered", String)'
        const answer = (await stranger.webContents.executeJavaScript(ask)) as string
        stranger.destroy()
        return answer
      },
      path.resolve('out/preload/index.cjs'),
    )
    expect(told).toContain('not a window of ours')
  })

  expect(await home.evaluate(() => window.threshold.settings.view())).toEqual(before)
  const lines = await home.evaluate(() => window.threshold.journal.page('', null))
  expect(lines.days.flatMap(({ rows }) => rows.flatMap((row) => row.lines.map(({ text }) => text)))).toEqual(['hello'])

  await test.step('a window of ours on another page is refused', async () => {
    const told = await inMain(
      app.electron,
      async ({ electron }) => {
        const ours = electron.BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/home/'))
        await ours?.loadURL('data:text/html,elsewhere')
        const ask = 'threshold.settings.recoveryCode().then(() => "answered", String)'
        return (await ours?.webContents.executeJavaScript(ask)) as string
      },
      null,
    )
    expect(told).toContain('not our origin')
  })
  // The stranger's page could not even ask what it looks like; its complaints are no fault of ours.
  await app.close()
})

test('a page goes nowhere and reaches nothing', async ({ start }) => {
  const app = await start()
  const { home, arrive, line, notice, evening } = await everyWindow(app)

  await test.step('neither a navigation nor a redirect nor an embedded page', async () => {
    const prevented = await inMain(
      app.electron,
      ({ electron }) => {
        const attempts: Array<[string, boolean]> = []
        Object.assign(globalThis, { attempts })
        return electron.BrowserWindow.getAllWindows().flatMap(({ webContents }) => {
          webContents.on('will-navigate', (event) => attempts.push([event.url, event.defaultPrevented]))
          // No page of ours can be redirected or hold a webview, so these two are only said to have come.
          return (['will-redirect', 'will-attach-webview'] as const).map((name) => {
            let stopped = false
            const event = { preventDefault: () => (stopped = true), url: 'https://example.com/' }
            ;(webContents as unknown as NodeJS.EventEmitter).emit(name, event, event.url)
            return stopped
          })
        })
      },
      null,
    )
    expect(prevented).toHaveLength(10)
    expect(prevented).not.toContain(false)
    for (const page of [home, arrive, line, notice, evening]) {
      const there = page.url()
      await page.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
      }, OUTSIDE)
      const attempts = () =>
        inMain(
          app.electron,
          () => (globalThis as unknown as { attempts: [string, boolean][] }).attempts.splice(0),
          null,
        )
      await expect.poll(attempts).toEqual([[OUTSIDE, true]])
      expect(page.url()).toBe(there)
      expect(await page.evaluate((url) => window.open(url) === null, OUTSIDE)).toBe(true)
    }
    expect(app.electron.windows()).toHaveLength(5)
  })

  await test.step('nothing is fetched, sent or drawn from elsewhere, nor asked of the app’s own scheme', async () => {
    const reached = await home.evaluate(async (outside) => {
      const tell = (request: Promise<unknown>) =>
        request.then(
          () => 'answered',
          () => 'refused',
        )
      const image = (src: string) =>
        new Promise((resolve) => {
          const drawn = new Image()
          drawn.onload = () => resolve('answered')
          drawn.onerror = () => resolve('refused')
          drawn.src = src
        })
      const socket = () =>
        new Promise((resolve) => {
          try {
            const opened = new WebSocket(outside.replace('https', 'wss'))
            opened.onopen = () => resolve('answered')
            opened.onerror = () => resolve('refused')
          } catch {
            resolve('refused')
          }
        })
      const script = (fill: (element: HTMLScriptElement) => void) => {
        const element = document.createElement('script')
        fill(element)
        document.head.append(element)
      }
      navigator.sendBeacon(outside, 'words') // says nothing; what left the app is asked below
      script((element) => (element.textContent = 'window.planted = true'))
      script((element) => (element.src = `${outside}planted.js`))
      const style = document.createElement('style')
      style.textContent = 'body { display: none }'
      document.head.append(style)
      return {
        fetched: await tell(fetch(outside)),
        ownFetched: await tell(fetch('../home/index.html')),
        image: await image(`${outside}pixel.png`),
        socket: await socket(),
        planted: 'planted' in window,
        display: getComputedStyle(document.body).display,
      }
    }, OUTSIDE)
    expect(reached).toEqual({
      fetched: 'refused',
      ownFetched: 'refused',
      image: 'refused',
      socket: 'refused',
      planted: false,
      display: 'block',
    })
    if (!onRealElectron)
      expect(await inMain(app.electron, ({ standIn }) => standIn.blockedRequests(), null)).toEqual([])
  })
  // What was provoked here is a violation of the policy, so this app is not asked whether it kept it.
  await app.close()
})

test('only https and mailto leave the app', async ({ start }) => {
  const app = await start({ clock: '2026-11-24T09:40[Europe/Berlin]' })
  await chooseCalendar(app, MORNING)
  const home = await app.window('home')
  await expect(home.getByRole('button', { name: 'Join' })).toBeVisible()
  const pressed = (link: string) =>
    inMain(
      app.electron,
      async ({ electron, hook }, url) => {
        const opened: string[] = []
        electron.shell.openExternal = async (href) => void opened.push(href)
        hook.session.openOutside(url)
        await new Promise((done) => setImmediate(done))
        return opened
      },
      link,
    )
  for (const link of ['https://meet.example/abc?pwd=1', 'mailto:ann@nordhaus.example']) {
    expect(await pressed(link)).toEqual([link])
  }
  for (const link of [
    'http://meet.example/abc',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'zoommtg://zoom.us/join?confno=1',
    'ms-msdt:/id',
    'smb://server/share',
    ' https//',
    'C:\\Windows\\System32\\calc.exe',
    '',
  ]) {
    expect(await pressed(link), link).toEqual([])
  }

  const opened = () => inMain(app.electron, () => (globalThis as unknown as { opened: string[] }).opened, null)
  const leadTo = (link: string) =>
    inMain(
      app.electron,
      ({ hook }, url) =>
        void hook.journal.db.prepare('UPDATE conversation SET join_url = ? WHERE join_url IS NOT NULL').run(url),
      link,
    )
  const own = 'https://talk.nordhaus.example/call/kqvbdtnxyr'
  await test.step('nor when Join is pressed for a conversation with such a link', async () => {
    const join = async (link: string) => {
      await leadTo(link)
      await home.getByRole('button', { name: 'Join' }).click()
    }
    await inMain(
      app.electron,
      ({ electron }) => {
        const opened: string[] = []
        Object.assign(globalThis, { opened })
        electron.shell.openExternal = async (href) => void opened.push(href)
      },
      null,
    )
    // The presses come in their order: once the last one has opened, those before have not.
    await join('file:///etc/passwd')
    await join(own)
    await join('https://meet.google.com/kqv-bdtn-xyr')
    await expect.poll(opened).toEqual(['https://meet.google.com/kqv-bdtn-xyr'])
  })

  await test.step('a meeting at an unknown host is joined from Arrive, where the whole link is read first', async () => {
    await leadTo(own)
    await app.driver.advanceTo('2026-11-24T09:55')
    const arrive = await app.window('arrive')
    await expect(arrive.getByText(`Join leads to ${own}`)).toBeVisible()
    const press = arrive.getByRole('button', { name: 'Join' })
    await expect(press).toHaveAccessibleDescription(`Join leads to ${own}`)
    await expectSound(app, arrive, 'Arrive with a link to an unknown host')
    await press.click()
    await expect.poll(opened).toEqual(['https://meet.google.com/kqv-bdtn-xyr', own])
  })
})
