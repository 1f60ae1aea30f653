const MAC = process.platform === 'darwin'

const MODIFIERS: Record<string, string> = {
  commandorcontrol: MAC ? 'cmd' : 'ctrl',
  cmdorctrl: MAC ? 'cmd' : 'ctrl',
  command: 'cmd',
  cmd: 'cmd',
  control: 'ctrl',
  ctrl: 'ctrl',
  alt: 'alt',
  option: 'alt',
  altgr: 'altgr',
  shift: 'shift',
  super: 'super',
  meta: 'super',
}
/** https://electronjs.org/docs/tutorial/keyboard-shortcuts#available-key-codes */
const KEY =
  /^([a-z\d]|f([1-9]|1\d|2[0-4])|num(\d|dec|add|sub|mult|div|lock)|plus|space|tab|capslock|scrolllock|backspace|delete|insert|return|enter|up|down|left|right|home|end|pageup|pagedown|escape|esc|volume(up|down|mute)|media(nexttrack|previoustrack|stop|playpause)|printscreen|[)!@#$%^&*(:;+=<,_\-.>/?~`{\][|\\}"'])$/i

/** One spelling for an accelerator, so that `Shift+CmdOrCtrl+A` and `Ctrl+Shift+A` are the same. Throws as Electron does. */
export function parseAccelerator(accelerator: string): string {
  const parts = accelerator.split('+').map((part) => part.trim())
  const key = parts.pop() ?? ''
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()])
  if (!KEY.test(key) || modifiers.includes(undefined)) {
    throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`)
  }
  return [...modifiers.sort(), key.toLowerCase()].join('+')
}
