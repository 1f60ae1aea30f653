// Electron's names for keys (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts) as people know them.

const MAC: Record<string, string> = { CommandOrControl: '⌘', Command: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' }
const OTHERS: Record<string, string> = { CommandOrControl: 'Ctrl', Control: 'Ctrl', Command: 'Super' }

/** The keys of an accelerator, one by one, as they are printed on the keyboard. None for an unset one. */
export function keysOf(accelerator: string, platform: string): string[] {
  if (accelerator === '') return []
  const names = platform === 'darwin' ? MAC : OTHERS
  return accelerator.split('+').map((key) => names[key] ?? key)
}

/** The same in one word: "Ctrl+Shift+Space", "⇧⌘Space" on macOS. */
export function keysText(accelerator: string, platform: string): string {
  return keysOf(accelerator, platform).join(platform === 'darwin' ? '' : '+')
}

const MODIFIER = /^(CommandOrControl|Command|Control|Alt|Option|Shift|Super|Meta)$/

/** An accelerator needs a modifier besides Shift, or a function key, so that no letter is taken from anyone. */
export function isShortcut(accelerator: string): boolean {
  const keys = accelerator.split('+')
  const key = keys.pop() ?? ''
  if (key === '' || MODIFIER.test(key) || !keys.every((each) => MODIFIER.test(each))) return false
  return /^F([1-9]|1\d|2[0-4])$/.test(key) || keys.some((each) => each !== 'Shift')
}
