import type { BrowserWindow, Rectangle } from 'electron'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Desk, isWhole, spotOn } from '../../src/main/place.ts'
import { createPlacing } from '../../src/main/placing.ts'
import { shapes, type WindowName } from '../../src/main/window-options.ts'
import { desks, type names, zooms } from './desks.ts'

/** A window as systems keep one: never below its least size, and half as large at first on a display of another scale. */
function windowOf(name: WindowName, takesScale = () => false) {
  const { width, height, least } = shapes[name]
  let bounds: Rectangle = { x: 0, y: 0, width, height }
  let minimum = least ?? { width: 0, height: 0 }
  let set = 0
  const setBounds = (to: Rectangle) => {
    set++
    const half = takesScale() ? 0.5 : 1
    bounds = {
      ...to,
      width: Math.max(Math.round(to.width * half), minimum.width),
      height: Math.max(Math.round(to.height * half), minimum.height),
    }
  }
  const window = {
    getBounds: () => bounds,
    setBounds,
    setContentSize: (w: number, h: number) => setBounds({ ...bounds, width: w, height: h + 36 }),
    setMinimumSize: (w: number, h: number) => {
      minimum = { width: w, height: h }
    },
    isMaximized: () => false,
    isFullScreen: () => false,
  } as unknown as BrowserWindow
  return { window, set: () => set, moveTo: setBounds }
}

function placingAt(first: Desk, zoom = 1) {
  let desk = first
  const placing = createPlacing({
    displays: {
      spot: (isPopUp) => spotOn({ ...desk, privateDisplay: isPopUp ? desk.privateDisplay : undefined }),
      workAreas: () => desk.displays.map(({ workArea }) => workArea),
    },
    zoom: () => zoom,
  })
  return {
    ...placing,
    isWhole: (window: BrowserWindow) =>
      isWhole(
        window.getBounds(),
        desk.displays.map(({ workArea }) => workArea),
      ),
    /** The displays, or the pointer, are others now. */
    change: (next: Desk) => {
      desk = next
    },
  }
}

const one = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, workArea: { x: 0, y: 28, width: 1280, height: 772 } }
const other = {
  bounds: { x: 1280, y: 0, width: 1920, height: 1080 },
  workArea: { x: 1280, y: 28, width: 1920, height: 1052 },
}
const small = { bounds: { x: 0, y: 0, width: 600, height: 400 }, workArea: { x: 0, y: 24, width: 600, height: 376 } }
const both: Desk = { displays: [one, other], pointer: { x: 2000, y: 500 }, platform: 'linux' }

describe('a window', () => {
  it('is whole wherever it is shown, also after the displays became others, and stands as before when they are back', () => {
    const all = fc.constantFrom('arrive', 'line', 'notice', 'evening', 'home', 'first-run', 'fault') as typeof names
    fc.assert(
      fc.property(desks, desks, all, zooms, (desk, next, name, zoom) => {
        const placing = placingAt(desk, zoom)
        const { window } = windowOf(name)
        placing.placeAnew(name, window)
        const before = window.getBounds()
        expect(placing.isWhole(window)).toBe(true)
        placing.change(next)
        placing.makeWhole(name, window)
        expect(placing.isWhole(window)).toBe(true)
        placing.change(desk)
        placing.makeWhole(name, window)
        expect(placing.isWhole(window)).toBe(true)
        const isPopUp = name === 'arrive' || name === 'line' || name === 'notice' || name === 'evening'
        if (!isPopUp) return
        placing.placeAnew(name, window)
        expect(window.getBounds()).toEqual(before)
      }),
    )
  })

  it('stays where it is while its content grows and the pointer has gone to another display', () => {
    const placing = placingAt(both)
    const { window } = windowOf('arrive')
    placing.placeAnew('arrive', window)
    placing.change({ ...both, pointer: { x: 100, y: 100 } })
    expect(placing.fit('arrive', 300)).toBe(true)
    expect(placing.fit('arrive', 300)).toBe(false)
    placing.place('arrive', window)
    expect(window.getBounds()).toMatchObject({ x: 1790, height: 300 })
    placing.placeAnew('arrive', window)
    expect(window.getBounds()).toMatchObject({ x: 0, y: 112 })
  })

  it('on a display that stays is not moved when another one goes', () => {
    const placing = placingAt({ ...both, pointer: { x: 640, y: 400 } })
    const { window, set } = windowOf('arrive')
    placing.placeAnew('arrive', window)
    const times = set()
    placing.change({ ...both, displays: [one] })
    placing.makeWhole('arrive', window)
    expect(set()).toBe(times)
  })

  it('of ours that a person has moved is pulled back no further than it takes', () => {
    const placing = placingAt(both)
    const { window, moveTo } = windowOf('home')
    placing.placeAnew('home', window)
    moveTo({ x: 1300, y: 100, width: 1040, height: 720 })
    placing.change({ ...both, displays: [one] })
    placing.makeWhole('home', window)
    expect(window.getBounds()).toEqual({ x: 240, y: 80, width: 1040, height: 720 })
  })

  it('becomes smaller than its least size on a display that is smaller', () => {
    const placing = placingAt({ displays: [small], pointer: { x: 0, y: 0 }, platform: 'linux' })
    for (const name of ['home', 'evening'] as const) {
      const { window } = windowOf(name)
      placing.placeAnew(name, window)
      expect(window.getBounds()).toEqual(small.workArea)
    }
  })

  it('has its own size on a display of another scale, which Windows gives it at the second time', () => {
    let moved = 0
    const placing = placingAt(both)
    const { window } = windowOf('line', () => moved++ === 0)
    placing.placeAnew('line', window)
    expect(window.getBounds()).toMatchObject({ width: 560, height: 148 })
  })
})
