import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { matchPattern } from './api/web-request.ts'
import { findChromium } from './chromium-path.ts'
import { temporaryFolder } from './example-app.ts'
import { parseAccelerator } from './host/accelerator.ts'
import { parseCommandLine } from './host/command-line.ts'
import { changedMetrics, distanceTo, makeDisplay, overlap } from './host/display-geometry.ts'
import { loud } from './host/loud.ts'
import { printParameters } from './host/print.ts'
import { schemes, toChromium, toElectron } from './host/schemes.ts'
import { takeLock } from './host/single-instance.ts'
import { makeCodec } from './page/codec.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the command line', () => {
  test('gives the app everything but the preloads', () => {
    const given = ['-r', 'loader.js', '--inspect=0', '--remote-debugging-port=0', 'app', '--home', '-r', 'kept']
    expect(parseCommandLine(given, '/home/kim')).toEqual({
      appFolder: '/home/kim/app',
      userData: undefined,
      preloads: ['loader.js'],
      chromiumSwitches: ['--remote-debugging-port=0'],
      argv: ['--inspect=0', '--remote-debugging-port=0', 'app', '--home', '-r', 'kept'],
    })
  })

  test('takes the user data from before or after the app, the last one counting', () => {
    expect(parseCommandLine(['--user-data-dir=a', '.', '--user-data-dir=b'], '/home/kim').userData).toBe('/home/kim/b')
    expect(parseCommandLine(['--user-data-dir=/a', '.'], '/home/kim').userData).toBe('/a')
  })
})

describe('Chromium', () => {
  test('is the one named by CHROMIUM_PATH, and none when that is wrong', () => {
    const file = path.join(temporaryFolder(), 'browser')
    writeFileSync(file, '')
    vi.stubEnv('CHROMIUM_PATH', file)
    expect(findChromium()).toBeUndefined() // not executable
    chmodSync(file, 0o755)
    expect(findChromium()).toBe(file)
  })

  test('is looked for on the path last', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'google-chrome'), '', { mode: 0o755 })
    vi.stubEnv('CHROMIUM_PATH', '')
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', path.join(folder, 'none'))
    vi.stubEnv('PATH', folder)
    expect([path.join(folder, 'google-chrome'), '/usr/bin/chromium', '/usr/bin/chromium-browser']).toContain(
      findChromium(),
    )
  })
})

describe('schemes', () => {
  test('are shown to Chromium as hosts that cannot exist, and back', () => {
    schemes.privilege('app', { standard: true, secure: true })
    schemes.handle('app', () => new Response())
    const shown = toChromium('app://bundle/a/b?c#d')
    expect(shown).toBe('https://bundle.app.stand-in.invalid/a/b?c#d')
    expect(toElectron(shown)).toBe('app://bundle/a/b?c#d')
    expect(toElectron('https://bundle.app.stand-in.invalid.evil/')).toBe('https://bundle.app.stand-in.invalid.evil/')
    expect(toChromium('https://example.com/')).toBe('https://example.com/')
    schemes.unhandle('app')
  })
})

describe('the lock', () => {
  test('is taken once, and again from a process that is gone', () => {
    const folder = temporaryFolder()
    expect(takeLock(folder)).toBe(true)
    expect(takeLock(folder)).toBe(true) // by the same process
    writeFileSync(path.join(folder, 'stand-in.lock'), `${process.pid} 1`) // the number, given to a later process
    expect(takeLock(folder)).toBe(true)
  })
})

describe('accelerators', () => {
  test('have one spelling', () => {
    expect(parseAccelerator('Shift+Alt+A')).toBe(parseAccelerator('Option+shift+a'))
    expect(parseAccelerator('Ctrl+Plus')).not.toBe(parseAccelerator('Ctrl+-'))
    for (const wrong of ['', 'Ctrl+', 'Ctrl+Foo', 'Foo+A', 'F25'])
      expect(() => parseAccelerator(wrong)).toThrow(TypeError)
  })
})

describe('match patterns', () => {
  test.each([
    ['<all_urls>', 'app://x/y', true],
    ['*://*/*', 'https://example.com/a', true],
    ['*://*/*', 'app://example/a', false],
    ['https://*.example.com/*', 'https://a.example.com/', true],
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://badexample.com/', false],
    ['app://bundle/a*', 'app://bundle/abc?d', true],
    ['app://bundle/a', 'app://bundle/abc', false],
  ])('%s and %s: %s', (pattern, url, expected) => {
    expect(matchPattern(pattern).test(url)).toBe(expected)
  })
})

describe('displays', () => {
  test('have a work area, a distance and a share of a rectangle', () => {
    const display = makeDisplay({ id: 1, bounds: { x: -100, y: 0, width: 100, height: 50 } })
    expect(display.workArea).toEqual({ x: -100, y: 28, width: 100, height: 22 })
    expect(distanceTo(display.bounds, { x: -1, y: 49 })).toBe(0)
    expect(distanceTo(display.bounds, { x: 2, y: 53 })).toBe(9 + 16)
    expect(overlap(display.bounds, { x: -10, y: 40, width: 100, height: 100 })).toBe(100)
    expect(overlap(display.bounds, { x: 0, y: 0, width: 10, height: 10 })).toBe(0)
    expect(changedMetrics(display, { ...display, scaleFactor: 2, rotation: 90 })).toEqual(['scaleFactor', 'rotation'])
  })
})

describe('printing', () => {
  test('translates sizes and margins', () => {
    const given = printParameters({ pageSize: 'A5', margins: { top: 0 }, landscape: true })
    expect(given).toMatchObject({ paperWidth: 5.83, paperHeight: 8.27, marginTop: 0, marginLeft: 0.4, landscape: true })
  })
})

describe('the codec', () => {
  test('keeps what structured clone keeps, and refuses what it refuses', () => {
    const { encode, decode } = makeCodec()
    const value = {
      a: [undefined, 1n, -0, Number.POSITIVE_INFINITY],
      d: new Date(1),
      m: new Map([[{}, new Set([1])]]),
      r: /x/g,
    }
    expect(decode(encode(value))).toEqual(value)
    expect(decode(encode(new Uint16Array([1, 500])))).toEqual(new Uint16Array([1, 500]))
    expect(decode(encode(new RangeError('far')))).toMatchObject({ name: 'RangeError', message: 'far' })
    expect(() => encode(() => {})).toThrow('An object could not be cloned.')
  })
})

describe('what is missing', () => {
  test('is loud when it is read, called or set', () => {
    const object = loud({ there: 1, quiet: undefined as number | undefined }, 'thing')
    expect(object.there).toBe(1)
    expect(object.quiet).toBeUndefined()
    expect(() => (object as unknown as { gone: unknown }).gone).toThrow('[stand-in] thing.gone is not implemented')
    expect(() => Object.assign(object, { gone: 1 })).toThrow('[stand-in] thing.gone (assignment) is not implemented')
  })
})
