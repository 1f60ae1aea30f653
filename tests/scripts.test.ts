// What `npm ci`, `npm start` and `npm test` stand on.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isStale } from '../scripts/build.ts'
import { reason } from '../scripts/electron-binary.ts'
import { chooseRuntime, type Facts } from '../scripts/runtime.ts'
import { lastLine, NONE, ofPlaywright, ofVitest, table, total, withExit } from '../scripts/summary.ts'

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

describe('scripts/run.mjs', () => {
  const runOn = (version: string, name: string) => {
    const versions = `{ ...process.versions, node: '${version}' }`
    const pretend = `Object.defineProperty(process, 'versions', { value: ${versions} })`
    const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'scripts/run.mjs', name]
    return spawnSync(process.execPath, args, { encoding: 'utf8' })
  }

  it.each(['18.20.8', '20.20.2', '22.17.1', '23.5.0'])('refuses Node %s in one sentence', (version) => {
    const { status, stdout, stderr } = runOn(version, 'tool')
    expect(stderr).toMatch(/^Threshold needs Node 22\.18 or newer; this is [\d.]+, [^\n]+\.\n$/)
    expect(stderr).toContain(version)
    expect([status, stdout]).toEqual([1, ''])
  })

  it.each(['22.18.0', '23.6.0', '24.21.0', '26.0.0'])('runs the script on Node %s', (version) => {
    expect(runOn(version, 'tool').stderr).toBe('There is no tool "" here.\n')
  })

  it('says which script is not there', () => {
    expect(runOn('24.21.0', 'nothing')).toMatchObject({
      status: 1,
      stderr: 'There is no script "nothing" in scripts/.\n',
    })
  })
})

describe('the summary', () => {
  const read = { status: 'passed', assertionResults: [1, 2] }
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [read] }

  it('adds up all suites', () => {
    const e2e = ofPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 } })
    expect(lastLine(total([ofVitest(vitest), e2e, { ...NONE, passed: 1 }]))).toBe('10 passed, 3 failed, 5 skipped')
  })

  it('counts a file that could not be read in as failed', () => {
    const testResults = [read, { status: 'failed', assertionResults: [] }]
    expect(ofVitest({ ...vitest, testResults }).failed).toBe(2)
  })

  it('counts a suite that ends badly as failed, once', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 }
    expect(withExit(counts, 0)).toEqual(counts)
    expect(withExit(counts, 1)).toEqual({ ...counts, failed: 1 })
    expect(withExit({ ...counts, failed: 2 }, 1).failed).toBe(2)
    expect(withExit(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('has a row for each suite', () => {
    const rows = table([{ name: 'unit', passed: 12, failed: 0, skipped: 1, seconds: 3.14 }]).split('\n')
    expect(rows.map((row) => row.split(/ +/))).toEqual([
      ['suite', 'passed', 'failed', 'skipped', 'seconds'],
      ['unit', '12', '0', '1', '3.1'],
    ])
  })
})

describe('npm start', () => {
  const facts: Facts = {
    platform: 'linux',
    display: true,
    root: false,
    forcedBy: undefined,
    electron: undefined,
    fetchProblem: undefined,
  }
  const choose = (given: Partial<Facts>) => chooseRuntime({ ...facts, ...given })
  const because = (given: Partial<Facts>) => {
    const runtime = choose(given)
    return 'because' in runtime ? runtime.because : ''
  }

  it('takes Electron when its binary is there, and fetches it when it is not', () => {
    expect(choose({ electron: 'e' })).toEqual({ kind: 'electron', file: 'e', switches: [] })
    expect(choose({})).toEqual({ kind: 'fetch' })
  })

  it('leaves the sandbox out for root on Linux alone', () => {
    expect(choose({ electron: 'e', root: true })).toMatchObject({ switches: ['--no-sandbox'] })
    expect(choose({ electron: 'e', root: true, platform: 'darwin' })).toMatchObject({ switches: [] })
  })

  it('takes the stand-in when Electron cannot be fetched, and says why in one line', () => {
    const given = { fetchProblem: 'fetch failed' }
    expect(choose(given)).toMatchObject({ kind: 'stand-in', env: { STAND_IN_TERMINAL: '1', STAND_IN_HEADED: '1' } })
    expect(because(given)).toBe(
      "Electron's binary could not be fetched (fetch failed), so the stand-in starts: " +
        "windows in Chromium, the tray's menu as keys here.",
    )
  })

  it('takes the stand-in when asked to, and where there is no display', () => {
    expect(because({ electron: 'e', forcedBy: 'THRESHOLD_STAND_IN' })).toMatch(/^THRESHOLD_STAND_IN is set, so/)
    expect(because({ electron: 'e', display: false })).toMatch(/^Electron needs a display, so/)
    expect(choose({ display: false })).toMatchObject({ kind: 'stand-in', env: { STAND_IN_TERMINAL: '1' } })
    expect(choose({ display: false })).not.toHaveProperty('env.STAND_IN_HEADED')
  })

  it('has no stand-in on Windows', () => {
    expect(choose({ platform: 'win32', fetchProblem: 'fetch failed' }).kind).toBe('none')
  })

  it("gives the reason that Electron's installer printed", () => {
    expect(reason('TypeError: fetch failed\n    at node:internal\n')).toBe('fetch failed')
    expect(reason('RequestError [ERR]: getaddrinfo ENOTFOUND a.b\n')).toBe('getaddrinfo ENOTFOUND a.b')
    expect(reason('')).toBeUndefined()
  })
})

describe('a build', () => {
  it('is stale when a part is missing, or any of it is older than the newest source', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'threshold-build-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const write = (file: string, at: number) => {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(folder, file), '')
      utimesSync(path.join(folder, file), at, at)
      utimesSync(path.join(folder, path.dirname(file)), at, at)
    }
    write('src/a.ts', 1000)
    for (const part of ['main', 'preload']) write(`out/${part}/index.js`, 2000)
    expect(isStale(folder)).toBe(true)
    write('out/renderer/index.html', 2000)
    expect(isStale(folder)).toBe(false)
    write('out/renderer/old.js', 500)
    expect(isStale(folder)).toBe(true)
  })
})

describe('npm ci needs no compiler', () => {
  const sqlite = 'better-sqlite3-multiple-ciphers'

  it('because the lockfile tells npm 10 that the SQLite module is built already', () => {
    const entry = json('package-lock.json').packages[`node_modules/${sqlite}`]
    const cure = `npm install drops it each time: put "gypfile": false back into package-lock.json, at "node_modules/${sqlite}"`
    expect(entry.gypfile, cure).toBe(false)
  })

  it('because package.json denies the build to npm 11', () => {
    expect(json('package.json').allowScripts).toMatchObject({ [sqlite]: false, node: true })
  })

  it('and no Node of its own where the `node` package has none', () => {
    expect(json('package.json').optionalDependencies).toHaveProperty('node')
    expect(json('package-lock.json').packages['node_modules/node'].optional).toBe(true)
  })
})
