import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aThirdDown,
  beside,
  bottomCentre,
  centred,
  cornerBy,
  type Desk,
  fitting,
  isWhole,
  pulledBack,
  spotOn,
} from '../../src/main/place.ts'
import { shapes, windowNames, windowOptions } from '../../src/main/window-options.ts'
import { desks, layouts, names, zooms } from './desks.ts'

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

describe('a pop-up goes', () => {
  const left = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, workArea: { x: 0, y: 28, width: 1280, height: 772 } }
  const right = {
    bounds: { x: 1280, y: 0, width: 1920, height: 1080 },
    workArea: { x: 1280, y: 0, width: 1920, height: 1040 },
  }
  const desk: Desk = { displays: [left, right], pointer: { x: 2000, y: 500 }, platform: 'linux' }

  it('where the pointer is, and where the tray is when the system tells', () => {
    expect(spotOn(desk)).toEqual({ area: right.workArea, anchor: desk.pointer, isCorner: false })
    const tray = { x: 900, y: 14 }
    expect(spotOn({ ...desk, tray })).toEqual({ area: left.workArea, anchor: tray, isCorner: false })
  })
  it('to the nearest display when the pointer is said to be on none', () => {
    expect(spotOn({ ...desk, pointer: { x: -4000, y: 0 } }).area).toBe(left.workArea)
    expect(spotOn({ ...desk, pointer: { x: 9000, y: 0 } }).area).toBe(right.workArea)
  })
  it('to the private display, into the corner where its tray would be', () => {
    const corner = (platform: NodeJS.Platform, privateDisplay: typeof left) => {
      const { area, anchor, isCorner } = spotOn({ ...desk, privateDisplay, platform })
      expect([area, isCorner]).toEqual([privateDisplay.workArea, true])
      return cornerBy(anchor, size, area)
    }
    expect(corner('linux', left)).toMatchObject({ x: 868, y: 40 })
    expect(corner('linux', right)).toMatchObject({ x: 2788, y: 428 })
    expect(corner('darwin', right)).toMatchObject({ x: 2788, y: 12 })
    expect(corner('win32', right)).toMatchObject({ x: 2788, y: 428 })
    expect(corner('win32', left)).toMatchObject({ x: 868, y: 40 })
  })
  it('by the tray when that is on the private display', () => {
    const tray = { x: 900, y: 14 }
    expect(spotOn({ ...desk, tray, privateDisplay: left })).toMatchObject({ anchor: tray, isCorner: false })
    expect(spotOn({ ...desk, tray, privateDisplay: right })).toMatchObject({ area: right.workArea, isCorner: true })
  })
})

describe('whatever displays there are', () => {
  const standing = (desk: Desk, which: keyof typeof shapes, factor: number) => {
    const { area, anchor, isCorner } = spotOn(desk)
    const { width, height } = shapes[which]
    const fits = fitting({ width: Math.round(width * factor), height: Math.ceil(height * factor) }, area)
    if (which === 'arrive') return (isCorner ? cornerBy : beside)(anchor, fits, area)
    if (which === 'line') return aThirdDown(fits, area)
    return which === 'notice' ? cornerBy(anchor, fits, area) : centred(fits, area)
  }

  it('a window is whole in one work area, at whole pixels, and on the private display when that is there', () => {
    fc.assert(
      fc.property(desks, names, zooms, (desk, which, factor) => {
        const bounds = standing(desk, which, factor)
        expect(Object.values(bounds).every(Number.isInteger)).toBe(true)
        expect(
          isWhole(
            bounds,
            desk.displays.map(({ workArea }) => workArea),
          ),
        ).toBe(true)
        if (desk.privateDisplay) expect(isWhole(bounds, [desk.privateDisplay.workArea])).toBe(true)
      }),
    )
  })

  it('what is no longer whole is pulled back whole, once; what is whole stays', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -6000, max: 8000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 100, max: 3000 }),
      height: fc.integer({ min: 50, max: 2000 }),
    })
    fc.assert(
      fc.property(layouts, bounds, (displays, stood) => {
        const areas = displays.map(({ workArea }) => workArea)
        const now = pulledBack(stood, areas)
        expect(isWhole(now, areas)).toBe(true)
        expect(pulledBack(now, areas)).toEqual(now)
        if (isWhole(stood, areas)) expect(now).toEqual(stood)
        expect(now.width <= stood.width && now.height <= stood.height).toBe(true)
      }),
    )
  })

  it('it is pulled back into the display it is on most, else into the nearest', () => {
    const areas = [
      { x: 0, y: 0, width: 1280, height: 800 },
      { x: 1280, y: 0, width: 1920, height: 1080 },
    ]
    expect(pulledBack({ x: 1200, y: 900, width: 400, height: 300 }, areas)).toMatchObject({ x: 1280, y: 780 })
    expect(pulledBack({ x: 700, y: 100, width: 700, height: 300 }, areas)).toMatchObject({ x: 580, y: 100 })
    expect(pulledBack({ x: -900, y: 100, width: 400, height: 300 }, areas)).toMatchObject({ x: 0, y: 100 })
    expect(pulledBack({ x: 4000, y: 2000, width: 2000, height: 300 }, areas)).toMatchObject({ x: 1280, width: 1920 })
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
