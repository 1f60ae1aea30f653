import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { drive, EXAMPLE, EXECUTABLE, type Example, kept, startExample, temporaryFolder } from './example-app.ts'

let example: Example | undefined
afterEach(async () => {
  await example?.close().catch(() => {})
  example = undefined
})

interface Ended {
  readonly code: number | null
  readonly output: string
}
/** Runs the stand-in without Playwright until it ends. */
function run(
  args: string[],
  env: Record<string, string> = {},
  onStart?: (child: ChildProcess) => void,
): Promise<Ended> {
  const child = spawn(EXECUTABLE, [EXAMPLE, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  onStart?.(child)
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000)
  child.on('close', () => clearTimeout(tooLong))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
const chromiumPids = (app: Example['app']) =>
  app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type !== 'Browser')
      .map(({ pid }) => pid),
  )

describe('a second instance', () => {
  test('hands its arguments to the first and ends, without a Chromium of its own', async () => {
    example = await startExample()
    const data = `--user-data-dir=${example.userData}`
    const second = await run([data, '--home', 'threshold://line'], { CHROMIUM_PATH: '/nowhere' })
    expect(second).toMatchObject({ code: 0, output: '' })
    const [heard] = await kept(example.app, 'secondInstances')
    expect(heard?.argv.slice(1)).toEqual([EXAMPLE, data, '--home', 'threshold://line'])
    expect(heard?.cwd).toBe(process.cwd())
    expect(heard?.data).toEqual({ from: 'example' })
    await drive(example.app, (s) => s.app.secondInstance(['driven']))
    expect((await kept(example.app, 'secondInstances')).at(-1)?.argv).toEqual(['driven'])
  })

  test('takes over what a killed first one left', async () => {
    const folder = temporaryFolder()
    const killed = await startExample({}, folder)
    const pids = await chromiumPids(killed.app)
    killed.app.process().kill('SIGKILL')
    await expect.poll(() => pids.filter(alive), { timeout: 5000 }).toEqual([]) // Chromium ends with its host
    expect(readdirSync(killed.userData)).toContain('stand-in.lock')
    example = await startExample({}, folder)
    expect(await example.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true)
  })

  test('is heard where the folder’s path is too long for a socket', async () => {
    example = await startExample({}, path.join(temporaryFolder(), 'x'.repeat(120)))
    expect((await run([`--user-data-dir=${example.userData}`])).code).toBe(0)
    expect(await kept(example.app, 'secondInstances')).toHaveLength(1)
  })
})

describe('the end', () => {
  test('comes with an error when Chromium dies', async () => {
    example = await startExample()
    const { app } = example
    const ended = new Promise<number | null>((resolve) => app.process().on('exit', resolve))
    await drive(app, (s) => s.windows.killChromium()).catch(() => {}) // it may die before it answers
    expect(await ended).toBe(1)
  })

  test('comes although Chromium is stuck, and takes it along', async () => {
    example = await startExample()
    const { app } = example
    const host = app.process()
    const browser = Number(execFileSync('pgrep', ['-P', String(host.pid)], { encoding: 'utf8' }))
    process.kill(browser, 'SIGSTOP')
    await app.close()
    expect(host.exitCode).toBe(0)
    await expect.poll(() => alive(browser), { timeout: 5000 }).toBe(false) // killed, it is gone a moment later
  })

  test('comes with a word when there is no Chromium', async () => {
    const none = await run([`--user-data-dir=${temporaryFolder()}`], { CHROMIUM_PATH: '/nowhere' })
    expect(none.code).toBe(1)
    expect(none.output).toContain('[stand-in] no Chromium found')
  })

  test('comes when it is asked for in the terminal, whose keys are the tray’s menu', async () => {
    const ended = await run([`--user-data-dir=${temporaryFolder()}`], { STAND_IN_TERMINAL: '1' }, (child) => {
      let shown = ''
      child.stdout?.on('data', (text) => {
        shown += text
        if (shown.includes('  4  [x] Soft')) child.stdin?.write('q')
        else if (shown.includes('  4  [ ] Soft')) child.stdin?.write('4')
      })
    })
    expect(ended.code).toBe(0)
    for (const line of ['  1  Open', '  2  Later (not now)', '  3  [x] Loud', '  3  [ ] Loud', '  q  Quit']) {
      expect(ended.output).toContain(line)
    }
  })
})

describe('electron-vite dev', () => {
  test('has its server reached, and no other', async () => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<title>from the dev server ${request.url}</title>`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    example = await startExample({ ELECTRON_RENDERER_URL: address })
    const { id, page } = await example.open()
    await example.app.evaluate(
      ({ BrowserWindow }, [id, address]) => BrowserWindow.fromId(id)?.loadURL(`${address}/line`),
      [id, address] as const,
    )
    await expect.poll(() => page.title()).toBe('from the dev server /line')
    let upgrades = 0
    server.on('upgrade', (_request, socket) => {
      upgrades++
      socket.destroy()
    })
    await page.evaluate(
      (url) => new Promise((resolve) => (new WebSocket(url).onerror = resolve)),
      `ws${address.slice(4)}`,
    )
    expect(upgrades).toBe(1) // where hot reload comes from
    const other = address.replace(/\d+$/, '9')
    expect(await page.evaluate((url) => fetch(url).then(String, () => 'refused'), other)).toBe('refused')
    server.close()
  })
})
