// Which ways in work on this computer, and what is said where there is no tray.
import { describe, expect, it } from 'vitest'
import type { ShortcutName } from '../../src/core/settings.ts'
import { createWaysIn } from '../../src/main/ways-in-view.ts'
import { Life, MINUTE } from './parts.ts'

const shortcuts = (life: Life) => life.parts.waysIn.view().shortcuts

describe('a shortcut', () => {
  it('is unset, taken, or given by the system', () => {
    const life = new Life()
    expect(shortcuts(life)).toEqual({ next: 'given', line: 'given' })
    life.parts.registered.line = false
    expect(shortcuts(life)).toEqual({ next: 'given', line: 'taken' })
    life.settings.change({ shortcuts: { next: '', line: 'F9' } })
    expect(shortcuts(life)).toEqual({ next: 'unset', line: 'taken' })
  })

  it('works when it was pressed and came, by whatever it did, and after a restart', async () => {
    const life = new Life()
    life.parts.press('line')
    expect(life.parts.visible.has('line')).toBe(true)
    expect(shortcuts(life)).toEqual({ next: 'given', line: 'reached' })
    await life.restart()
    expect(shortcuts(life)).toEqual({ next: 'given', line: 'reached' })
  })

  it('with other keys has to come anew; taken, it does not work, whatever it did before', () => {
    const life = new Life()
    life.parts.press('line')
    life.parts.registered.line = false
    expect(shortcuts(life).line).toBe('taken')
    life.parts.registered.line = true
    life.settings.change({ shortcuts: { ...life.settings.get().shortcuts, line: 'F9' } })
    expect(shortcuts(life).line).toBe('given')
    life.parts.press('line')
    expect(shortcuts(life).line).toBe('reached')
  })

  it('only says that it came while it is asked for and looked at', () => {
    const life = new Life()
    life.parts.openHome('settings', 'shortcuts')
    life.parts.waysIn.check('line')
    expect(life.parts.waysIn.view().checking).toBe('line')
    life.parts.press('line')
    expect(life.parts.visible.has('line')).toBe(false)
    expect(life.parts.waysIn.view()).toMatchObject({ checking: undefined, shortcuts: { line: 'reached' } })
    // Said once: the next press means the line again.
    life.parts.press('line')
    expect(life.parts.visible.has('line')).toBe(true)
  })

  it('does what it is for when another is asked for, when nobody looks, and when it is asked for no longer, or a minute ago', () => {
    const life = new Life()
    const opened = () => {
      const is = life.parts.visible.has('line')
      life.parts.line.hide()
      return is
    }
    life.parts.openHome('settings', 'shortcuts')
    life.parts.waysIn.check('next')
    life.parts.press('line')
    expect(opened()).toBe(true)
    expect(life.parts.waysIn.view().checking).toBe('next')
    life.parts.waysIn.check('line')
    life.parts.waysIn.check(null)
    life.parts.press('line')
    expect(opened()).toBe(true)
    life.parts.waysIn.check('line')
    life.parts.visible.delete('home')
    life.parts.press('line')
    expect(opened()).toBe(true)
    expect(life.parts.waysIn.view().checking).toBeUndefined()
    life.parts.openHome('settings', 'shortcuts')
    life.parts.waysIn.check('line')
    life.clock.advance(MINUTE)
    expect(life.parts.waysIn.view().checking).toBeUndefined()
    life.parts.press('line')
    expect(opened()).toBe(true)
  })

  it('may be kept by a Wayland desktop that gave it, until it comes', () => {
    const life = new Life()
    let press: (name: ShortcutName) => void = () => {}
    const { waysIn } = createWaysIn(
      {
        settings: life.settings,
        clock: life.clock,
        windows: { isVisible: () => false },
        shortcuts(pressed) {
          press = pressed
          return life.parts.shortcuts
        },
        tray: () => 'yes',
        shortcutsMayNotReach: true,
        changed: () => {},
      },
      () => {},
    )
    expect(waysIn.view().shortcuts).toEqual({ next: 'doubtful', line: 'doubtful' })
    press('next')
    expect(waysIn.view().shortcuts).toEqual({ next: 'reached', line: 'doubtful' })
  })

  it('works though it could not be noted down', () => {
    const life = new Life()
    const { change } = life.settings
    life.settings.change = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    life.parts.press('line')
    life.settings.change = change
    expect(life.parts.visible.has('line')).toBe(true)
    expect(shortcuts(life).line).toBe('given')
  })
})

describe('a desktop without a tray', () => {
  it('is said in Home once, and not again because nobody knows at first', async () => {
    const life = new Life()
    life.parts.desktop.tray = 'unknown'
    expect(life.parts.bands.view()).toEqual([])
    life.parts.desktop.tray = 'no'
    expect(life.parts.bands.view()).toEqual([{ kind: 'no-tray' }])
    life.parts.bands.dismiss('no-tray')
    expect(life.parts.bands.view()).toEqual([])
    const { bands, desktop, waysIn } = await life.restart()
    desktop.tray = 'unknown'
    expect(bands.view()).toEqual([])
    desktop.tray = 'no'
    expect(bands.view()).toEqual([])
    expect(waysIn.view().tray).toBe('no')
  })
})
