import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { iconFile } from '../../src/main/tray.ts'
import type { TrayIcon } from '../../src/main/tray-menu.ts'
import { readPng } from './png.ts'

vi.mock('electron', () => ({ Menu: {}, nativeImage: {}, Tray: class {} }))

const FOLDER = 'resources/tray/'
const USED: readonly TrayIcon[] = ['rest', 'next', 'in-conversation']
const STATES = ['rest', 'next', 'in-conversation', 'evening']
/** The pixels of each file by the end of its name: Electron takes `@2x` and the like as scale factors. */
const SHADE = { '': 16, '@1.25x': 20, '@1.5x': 24, '@2x': 32, '@2.5x': 40, '@3x': 48 }
const LINUX = { '-22': 22, '-22@2x': 44, '-24': 24, '-24@2x': 48 }
const SIZES: readonly (readonly [end: string, size: number])[] = [
  ...Object.entries({ Template: 16, 'Template@2x': 32, 'Template@3x': 48 }),
  ...['-light', '-dark'].flatMap((shade) =>
    Object.entries({ ...SHADE, ...LINUX }).map(([end, size]) => [shade + end, size] as const),
  ),
]
const files = STATES.flatMap((state) =>
  SIZES.map(([end, size]) => ({ name: `${state}${end}.png`, size, light: end.startsWith('-light') })),
)
const png = (name: string) => readPng(readFileSync(FOLDER + name))
const pairs = STATES.flatMap((one, i) => STATES.slice(i + 1).map((other) => [one, other] as const))

describe('the tray icons', () => {
  it('are these files and no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(files.map(({ name }) => name).sort())
  })

  it.each(files)('$name is $size pixels wide and high, in one colour', ({ name, size, light }) => {
    const { width, height, pixels } = png(name)
    expect([width, height]).toEqual([size, size])
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0)
    expect(drawn.length).toBeGreaterThan(0)
    expect(new Set(drawn.map(([r, g, b]) => `${r} ${g} ${b}`))).toEqual(new Set([light ? '255 255 255' : '0 0 0']))
  })

  it.each(pairs)('%s and %s differ by at least 23 of 256 pixels', (one, other) => {
    const [a, b] = [png(`${one}Template.png`).pixels, png(`${other}Template.png`).pixels]
    // By more than half: a shade at an edge is not seen.
    expect(a.filter((pixel, i) => Math.abs(pixel[3] - (b[i]?.[3] ?? 0)) > 127).length).toBeGreaterThanOrEqual(23)
  })

  it.each(USED)('%s has a file on every system', (icon) => {
    for (const platform of ['darwin', 'win32', 'linux'] as const)
      for (const light of [true, false])
        for (const desktop of ['KDE', 'ubuntu:GNOME', ''])
          expect(existsSync(FOLDER + iconFile(icon, platform, light, desktop))).toBe(true)
  })

  it('fit the panel: 22 pixels on KDE and LXQt, 24 on other Linux desktops', () => {
    expect(iconFile('rest', 'linux', true, 'KDE')).toBe('rest-light-22.png')
    expect(iconFile('rest', 'linux', true, 'ubuntu:GNOME')).toBe('rest-light-24.png')
    expect(iconFile('next', 'win32', false)).toBe('next-dark.png')
    expect(iconFile('next', 'darwin', false)).toBe('nextTemplate.png')
  })
})

describe('the app icon', () => {
  it('is 512 pixels wide and high', () => {
    const { width, height } = readPng(readFileSync('resources/icon.png'))
    expect([width, height]).toEqual([512, 512])
  })
})
