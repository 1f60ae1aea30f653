import { EventEmitter } from 'node:events'
import type { Screen } from 'electron'
import { describe, expect, it } from 'vitest'
import type { PrivateDisplay } from '../../src/core/displays.ts'
import { createDisplays } from '../../src/main/displays.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { type DisplayGiven, makeDisplay } from '../stand-in/host/display-geometry.ts'

const laptop: DisplayGiven = { id: 1, label: 'Built-in', scaleFactor: 2 }
const beamer: DisplayGiven = { id: 2, label: 'Beamer', bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }
const nameless: DisplayGiven = { id: 3, label: '', bounds: { x: 0, y: -600, width: 800, height: 600 } }

function desk(...first: DisplayGiven[]) {
  const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
  const events = new EventEmitter()
  let given = first
  let chosen: PrivateDisplay | null = null
  let trayBounds: Electron.Rectangle | undefined
  let platform: NodeJS.Platform = 'linux'
  const all = () => given.map(makeDisplay)
  const screen = {
    getAllDisplays: all,
    getPrimaryDisplay: () => all()[0] ?? makeDisplay({ id: -1 }),
    getCursorScreenPoint: () => ({ x: 10, y: 10 }),
    on: events.on.bind(events),
  } as unknown as Screen
  const world = { screen, clock, chosen: () => chosen, trayBounds: () => trayBounds }
  return {
    clock,
    on: (system: NodeJS.Platform) => {
      platform = system
      return createDisplays({ ...world, platform })
    },
    displays: createDisplays({ ...world, platform }),
    plug: (...now: DisplayGiven[]) => {
      given = now
    },
    tell: (event: string) => void events.emit(event),
    choose: (display: PrivateDisplay | null) => {
      chosen = display
    },
    trayAt: (bounds: Electron.Rectangle) => {
      trayBounds = bounds
    },
  }
}

describe('the displays', () => {
  it('can be told apart: by their names and their own pixels, by number and side where there is no name', () => {
    const { displays } = desk(laptop, beamer, nameless)
    expect(displays.choices()).toEqual([
      {
        display: { id: 1, label: 'Built-in', width: 2560, height: 1600, hasTwin: false },
        number: 1,
        side: undefined,
        isThere: true,
      },
      {
        display: { id: 2, label: 'Beamer', width: 1920, height: 1080, hasTwin: false },
        number: 2,
        side: 'right',
        isThere: true,
      },
      {
        display: { id: 3, label: '', width: 800, height: 600, hasTwin: false },
        number: 3,
        side: 'above',
        isThere: true,
      },
    ])
  })

  it('keep the one that was chosen among the choices while it is unplugged', () => {
    const { displays, choose, plug } = desk(laptop, beamer)
    const [, second] = displays.choices()
    choose(second?.display ?? null)
    expect([displays.choices().length, displays.mayBeSeen()]).toEqual([2, false])
    plug(laptop)
    expect(displays.choices().map(({ isThere }) => isThere)).toEqual([true, false])
    expect(displays.mayBeSeen()).toBe(true)
    plug(laptop, { ...beamer, id: 40 })
    expect([displays.choices()[1]?.display.id, displays.mayBeSeen()]).toEqual([2, false])
    choose(null)
    plug(laptop)
    expect([displays.choices().length, displays.mayBeSeen()]).toEqual([1, false])
  })

  it('have a spot for a pop-up on the private one, and for other windows on the one in use', () => {
    const { displays, choose } = desk(laptop, beamer)
    choose(displays.choices()[1]?.display ?? null)
    expect(displays.spot(true).area).toMatchObject({ x: 1280 })
    expect(displays.spot(false)).toMatchObject({ area: { x: 0 }, anchor: { x: 10, y: 10 } })
  })

  it('know the tray’s icon where the system tells where it is', () => {
    const { on, trayAt } = desk(laptop, beamer)
    trayAt({ x: 3000, y: 1050, width: 20, height: 30 })
    expect(on('win32').spot(true)).toMatchObject({ anchor: { x: 3010, y: 1065 }, area: { x: 1280 } })
    expect(on('linux').spot(true)).toMatchObject({ anchor: { x: 10, y: 10 } })
    trayAt({ x: 0, y: 0, width: 0, height: 0 })
    expect(on('darwin').spot(true)).toMatchObject({ anchor: { x: 10, y: 10 } })
  })

  it('are never none, although the system says so for a moment', () => {
    const { displays, plug } = desk(laptop)
    plug()
    expect(displays.workAreas()).toHaveLength(1)
    expect(displays.spot(true).area.width).toBe(1280)
  })

  it.each(['display-added', 'display-removed', 'display-metrics-changed'])(
    'tell of %s, and once more at rest',
    (event) => {
      const { displays, tell, clock } = desk(laptop)
      let heard = 0
      displays.onChange(() => heard++)
      tell(event)
      tell(event)
      expect(heard).toBe(2)
      clock.advance(5000)
      expect(heard).toBe(3)
    },
  )
})
