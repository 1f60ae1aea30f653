import type { ShortcutName } from '../../../core/settings.ts'

export interface Pressed {
  key: string
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}

/** What someone pressed while a shortcut was being chosen. */
export type Captured =
  | { kind: 'keys'; accelerator: string }
  /** A key by itself, which is for typing. */
  | { kind: 'alone'; key: string }
  | { kind: 'unset' }
  | { kind: 'cancel' }
  /** Only modifiers so far, or a key that no shortcut can have. */
  | { kind: 'nothing' }

/** Electron's names for keys that print nothing (https://www.electronjs.org/docs/latest/api/accelerator). */
const NAMED: Record<string, string> = {
  ' ': 'Space',
  Tab: 'Tab',
  Enter: 'Return',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** The sign a key has in an accelerator. With Shift or Alt a key prints something else, so its place decides then. */
function signOf({ key, code }: Pressed): string | undefined {
  const named = NAMED[key] ?? (/^F(?:[1-9]|1\d|2[0-4])$/u.test(key) ? key : undefined)
  if (named) return named
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase()
  const place = /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1]
  if (place) return place
  if (code === 'Space') return 'Space'
  return /^[!-~]$/u.test(key) && key !== '+' ? key : undefined
}

/** What a key press means while keys are captured. */
export function captured(pressed: Pressed, platform: string): Captured {
  const { key, ctrlKey, altKey, shiftKey, metaKey } = pressed
  const held = ctrlKey || altKey || shiftKey || metaKey
  if (key === 'Escape' && !held) return { kind: 'cancel' }
  if ((key === 'Backspace' || key === 'Delete') && !held) return { kind: 'unset' }
  const sign = signOf(pressed)
  if (!sign) return { kind: 'nothing' }
  const mac = platform === 'darwin'
  const modifiers = [
    (mac ? metaKey : ctrlKey) && 'CommandOrControl',
    mac && ctrlKey && 'Control',
    !mac && metaKey && 'Super',
    altKey && 'Alt',
    shiftKey && 'Shift',
  ].filter((name) => name !== false)
  // Shift with a letter is only a capital letter; function keys may stand alone.
  const typed = !ctrlKey && !altKey && !metaKey && !/^F\d/u.test(sign)
  if (typed) return { kind: 'alone', key: [...modifiers, sign].join('+') }
  return { kind: 'keys', accelerator: [...modifiers, sign].join('+') }
}

export interface Refusal {
  name: ShortcutName
  accelerator: string
  reason: 'taken' | 'same' | 'not-a-shortcut' | 'alone'
  free?: string | undefined
}
