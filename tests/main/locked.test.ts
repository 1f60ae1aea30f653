// What locks the journal.
import { describe, expect, it } from 'vitest'
import { firstSettings, type Settings } from '../../src/core/settings.ts'
import { createAutoLock } from '../../src/main/locked.ts'
import { testClock } from '../../src/main/test-clock.ts'
import { counted } from './counted.ts'
import { MINUTE } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const start = () => testClock('2026-11-24T08:30[Europe/Berlin]')

describe('the journal locks itself', () => {
  const watched = (change: Partial<Settings>) => {
    const clock = start()
    const { count, clock: watchedClock } = counted(clock)
    const world = {
      touched: clock.instant(),
      hasPassphrase: true as boolean,
      settings: { ...firstSettings, ...change },
    }
    const lockedAt: string[] = []
    const autoLock = createAutoLock({
      clock: watchedClock,
      settings: () => world.settings,
      idleSeconds: () => Math.floor((clock.instant() - world.touched) / 1000),
      canLock: () => world.hasPassphrase && lockedAt.length === 0,
      lock() {
        lockedAt.push(clock.now().wall.slice(11))
        autoLock.heed()
      },
    })
    autoLock.heed()
    return { clock, count, world, autoLock, lockedAt }
  }

  it('once nothing was touched for as long as was chosen, and looks no sooner than that', () => {
    const { clock, count, lockedAt } = watched({ lockAfter: 5 })
    clock.advance(5 * MINUTE - 1)
    expect([lockedAt, count.wakeUps]).toEqual([[], 0])
    clock.advance(1)
    expect(lockedAt).toEqual(['08:35:00'])
    clock.advance(60 * MINUTE)
    expect(count).toEqual({ wakeUps: 1, waiting: 0 })
  })

  it('later by as much as something was touched meanwhile', () => {
    const { clock, count, world, lockedAt } = watched({ lockAfter: 5 })
    clock.advance(4 * MINUTE)
    world.touched = clock.instant()
    clock.advance(4 * MINUTE)
    expect([lockedAt, count.wakeUps]).toEqual([[], 1])
    clock.advance(MINUTE)
    expect(lockedAt).toEqual(['08:39:00'])
    expect(count).toEqual({ wakeUps: 2, waiting: 0 })
  })

  it('never, if that was chosen, or without a passphrase: then nothing is looked at', () => {
    for (const each of [watched({ lockAfter: 0 }), watched({ lockAfter: 5 })]) {
      if (each.world.settings.lockAfter > 0) {
        each.world.hasPassphrase = false
        each.autoLock.heed()
      }
      expect(each.count.waiting).toBe(0)
      each.clock.advance(60 * MINUTE)
      expect([each.lockedAt, each.count.wakeUps]).toEqual([[], 0])
    }
  })

  it('not where the system counts nothing, and seldom looks there', () => {
    const { clock, count, world, lockedAt } = watched({ lockAfter: 5 })
    for (let minute = 0; minute < 60; minute++) {
      clock.advance(MINUTE)
      world.touched = clock.instant()
    }
    expect(lockedAt).toEqual([])
    expect(count.wakeUps).toBeLessThanOrEqual(15)
  })

  it('by another limit as soon as it is chosen, and not the sooner for any other change', () => {
    const { clock, count, world, autoLock, lockedAt } = watched({ lockAfter: 15 })
    clock.advance(3 * MINUTE)
    autoLock.heed()
    expect(count.waiting).toBe(1)
    world.settings = { ...world.settings, lockAfter: 5 }
    autoLock.heed()
    expect(count.waiting).toBe(1)
    clock.advance(2 * MINUTE)
    expect(lockedAt).toEqual(['08:35:00'])
  })

  it('at waking, after a sleep that was longer', () => {
    const { clock, autoLock, lockedAt } = watched({ lockAfter: 15 })
    clock.advance(MINUTE)
    clock.jumpTo(wall('09:30'))
    expect(lockedAt).toEqual([])
    autoLock.look()
    expect(lockedAt).toEqual(['09:30:00'])
  })

  it('with the screen, unless that was switched off', () => {
    const on = watched({})
    on.autoLock.screenLocked()
    const off = watched({ lockWithScreen: false })
    off.autoLock.screenLocked()
    expect([on.lockedAt, off.lockedAt]).toEqual([['08:30:00'], []])
  })
})
