import { describe, expect, it } from 'vitest'
import type { Known } from '../../src/main/desktop/questions.ts'
import { canBeMeasured, createPresence } from '../../src/main/presence.ts'
import { holdsOf } from '../../src/main/system-holds.ts'
import { testClock } from '../../src/main/test-clock.ts'

function at(clock = testClock('2026-11-24T08:30[Europe/Berlin]')) {
  const meter: { idle: number; locked: Known } = { idle: 0, locked: 'unknown' }
  const presence = createPresence({ clock, idleSeconds: () => meter.idle, screenIsLocked: () => meter.locked })
  return {
    meter,
    reads(idle: number) {
      meter.idle = idle
      return presence.now()
    },
  }
}

describe('who is at the keys', () => {
  it('is asked at each look, and remembers whether the meter moves', () => {
    const keys = at()
    expect([0, 40, 0, 400, 0].map(keys.reads)).toEqual(['unknown', 'here', 'typing', 'away', 'typing'])
  })

  it('is nobody once the screen is locked, and somebody again when it is open', () => {
    const keys = at()
    keys.meter.locked = 'yes'
    expect([2, 40].map(keys.reads)).toEqual(['away', 'away'])
    keys.meter.locked = 'no'
    expect([40, 400, 700].map(keys.reads)).toEqual(['here', 'here', 'away'])
  })

  it.each([
    ['X11', { XDG_SESSION_TYPE: 'x11' }, '', true],
    ['Wayland', { XDG_SESSION_TYPE: 'wayland' }, '', true],
    ['X11’s programs on Wayland', { XDG_SESSION_TYPE: 'wayland', ELECTRON_OZONE_PLATFORM_HINT: 'x11' }, '', false],
    ['the same by the command line', { XDG_SESSION_TYPE: 'wayland' }, 'x11', false],
    [
      'the command line before the environment',
      { XDG_SESSION_TYPE: 'wayland', ELECTRON_OZONE_PLATFORM_HINT: 'x11' },
      'wayland',
      true,
    ],
    ['macOS and Windows', {}, '', true],
  ])('can be measured or not: %s', (_where, environment, ozone, can) =>
    expect(canBeMeasured(environment, ozone)).toBe(can),
  )
})

describe('what the system holds', () => {
  const nothing = {
    doNotDisturb: 'unknown',
    fullScreen: 'unknown',
    sharedScreen: 'unknown',
    lockedScreen: 'unknown',
    tray: 'unknown',
  } as const
  const holds = (more: Partial<Record<keyof typeof nothing, 'yes' | 'no'>>, presence: 'typing' | 'away' | 'unknown') =>
    holdsOf({ now: () => ({ ...nothing, ...more }) }, { now: () => presence })

  it('is nothing that is not known', () => {
    expect(holds({}, 'unknown')).toEqual([])
    expect(holds({ doNotDisturb: 'no', fullScreen: 'no', sharedScreen: 'no', tray: 'no' }, 'unknown')).toEqual([])
  })

  it('is each that is so', () => {
    expect(holds({ doNotDisturb: 'yes' }, 'typing')).toEqual(['do-not-disturb', 'typing'])
    expect(holds({ fullScreen: 'yes', sharedScreen: 'yes', tray: 'yes' }, 'away')).toEqual([
      'away',
      'full-screen',
      'shared-screen',
    ])
  })
})
