import { describe, expect, it } from 'vitest'
import { isShortcut, keysOf, keysText } from '../../src/shared/accelerator.ts'

describe('the keys of a shortcut', () => {
  it('are written as on the keyboard', () => {
    expect(keysOf('CommandOrControl+Shift+Space', 'linux')).toEqual(['Ctrl', 'Shift', 'Space'])
    expect(keysText('CommandOrControl+Shift+L', 'win32')).toBe('Ctrl+Shift+L')
    expect(keysText('CommandOrControl+Alt+L', 'darwin')).toBe('⌘⌥L')
    expect(keysOf('', 'linux')).toEqual([])
  })
})

describe('a shortcut', () => {
  it.each(['CommandOrControl+Shift+Space', 'Alt+Space', 'F5', 'Shift+F24', 'Super+L'])('may be %s', (keys) => {
    expect(isShortcut(keys)).toBe(true)
  })
  it.each(['', 'A', 'Shift+A', 'CommandOrControl', 'CommandOrControl+Shift', 'A+Shift', 'F25', 'F0', 'Shift+', '+'])(
    'is not %j: it would take a letter from everyone, or is none',
    (keys) => expect(isShortcut(keys)).toBe(false),
  )
})
