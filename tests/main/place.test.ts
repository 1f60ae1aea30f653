import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aThirdDown, beside, bottomCentre, centred, cornerBy, fitting } from '../../src/main/place.ts'
import { shapes, windowNames, windowOptions } from '../../src/main/window-options.ts'

const area = { x: 100, y: 50, width: 1600, height: 900 }
const size = { width: 400, height: 600 }

describe('a window stands', () => {
  it('below a tray at the top, in its middle', () => {
    expect(beside({ x: 900, y: 25 }, size, area)).toEqual({ x: 700, y: 62, ...size })
  })
  it('above a tray at the bottom', () => {
    expect(beside({ x: 900, y: 970 }, size, area)).toEqual({ x: 700, y: 338, ...size })
  })
  it('inside the work area when the tray is in a corner', () => {
    expect(beside({ x: 1699, y: 970 }, size, area)).toMatchObject({ x: 1300 })
    expect(beside({ x: 0, y: 0 }, size, area)).toMatchObject({ x: 100, y: 62 })
  })
  it('a third down in the middle', () => {
    expect(aThirdDown({ width: 560, height: 100 }, area)).toEqual({ x: 620, y: 300, width: 560, height: 100 })
  })
  it('at the bottom in the middle', () => {
    expect(bottomCentre({ width: 300, height: 50 }, area)).toEqual({ x: 750, y: 876, width: 300, height: 50 })
  })
  it('in the corner nearest to the tray', () => {
    const corner = (x: number, y: number) => cornerBy({ x, y }, size, area)
    expect([corner(0, 0), corner(1700, 0), corner(0, 950), corner(1700, 950)].map(({ x, y }) => [x, y])).toEqual([
      [112, 62],
      [1288, 62],
      [112, 338],
      [1288, 338],
    ])
  })
  it('in the middle', () => expect(centred(size, area)).toEqual({ x: 700, y: 200, ...size }))

  it('inside the work area wherever the tray is, at whole pixels, and no larger than it', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    const anchor = fc.record({ x: number(-3000, 5000), y: number(-3000, 5000) })
    const wanted = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) })
    const screen = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 200, max: 3000 }),
      height: fc.integer({ min: 200, max: 3000 }),
    })
    fc.assert(
      fc.property(anchor, wanted, screen, (point, large, work) => {
        const fits = fitting(large, work)
        const all = [
          beside(point, fits, work),
          cornerBy(point, fits, work),
          aThirdDown(fits, work),
          bottomCentre(fits, work),
          centred(fits, work),
        ]
        for (const { x, y, width, height } of all) {
          expect([x, y].every(Number.isInteger)).toBe(true)
          expect(x >= work.x && y >= work.y).toBe(true)
          expect(x + width <= work.x + work.width && y + height <= work.y + work.height).toBe(true)
        }
      }),
    )
  })
})

describe.each(windowNames)('the window %s', (name) => {
  it.each(['linux', 'darwin', 'win32'] as const)('is confined on %s', (platform) => {
    expect(windowOptions(name, '/preload.cjs', platform).webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    })
  })

  it('is hidden at first, and a pop-up stands above others', () => {
    const options = windowOptions(name, '/preload.cjs', 'linux')
    expect(options.show).toBe(false)
    expect([options.alwaysOnTop ?? false, options.frame ?? true]).toEqual([shapes[name].popUp, !shapes[name].popUp])
    expect(windowOptions(name, '/preload.cjs', 'darwin').type).toBe(shapes[name].popUp ? 'panel' : undefined)
    expect(options.type).toBeUndefined()
  })
})
