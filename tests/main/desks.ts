// One to three displays as they may stand on a desk, and what is shown on them.
import fc from 'fast-check'
import type { Desk } from '../../src/main/place.ts'
import type { WindowName } from '../../src/main/window-options.ts'

/** Native pixels and a scale make DIP; a bar, a dock or a notch is cut off at a side, or is not there. */
const display = fc
  .record({
    width: fc.constantFrom(800, 1080, 1366, 1920, 2560, 3840),
    height: fc.constantFrom(600, 768, 1080, 1440, 2160),
    scale: fc.constantFrom(1, 1.25, 1.5, 2),
    top: fc.constantFrom(0, 24, 37),
    bottom: fc.constantFrom(0, 40, 48, 90),
    left: fc.constantFrom(0, 0, 64),
    right: fc.constantFrom(0, 0, 70),
  })
  .map(({ width, height, scale, ...cut }) => ({ width: width / scale, height: height / scale, cut }))

/** In a row to the right, to the left or upwards of the main one, the others shifted a little. */
export const layouts = fc
  .tuple(
    fc.array(display, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('right', 'left', 'above'),
    fc.integer({ min: -400, max: 400 }),
  )
  .map(([displays, side, shift]) => {
    let right = 0
    let left = 0
    let top = 0
    return displays.map(({ width, height, cut }, index) => {
      const bounds = { x: 0, y: 0, width, height }
      if (index > 0 && side === 'right') Object.assign(bounds, { x: right, y: shift })
      if (index > 0 && side === 'left') Object.assign(bounds, { x: left - width, y: shift })
      if (index > 0 && side === 'above') Object.assign(bounds, { x: shift, y: top - height })
      right = Math.max(right, bounds.x + width)
      left = Math.min(left, bounds.x)
      top = Math.min(top, bounds.y)
      const workArea = {
        x: bounds.x + cut.left,
        y: bounds.y + cut.top,
        width: width - cut.left - cut.right,
        height: height - cut.top - cut.bottom,
      }
      return { bounds, workArea }
    })
  })

const points = fc.record({ x: fc.integer({ min: -6000, max: 8000 }), y: fc.integer({ min: -4000, max: 4000 }) })

export const desks: fc.Arbitrary<Desk> = fc
  .record({
    displays: layouts,
    pointer: points,
    tray: fc.option(points, { nil: undefined }),
    platform: fc.constantFrom('linux', 'darwin', 'win32') as fc.Arbitrary<NodeJS.Platform>,
    chosen: fc.integer({ min: -1, max: 2 }),
  })
  .map(({ chosen, ...desk }) => ({ ...desk, privateDisplay: desk.displays[chosen] }))

export const names = fc.constantFrom('arrive', 'line', 'notice', 'evening', 'home') as fc.Arbitrary<WindowName>
export const zooms = fc.constantFrom(1, 1.25, 1.5, 2)
