// biome-ignore-all lint/suspicious/noExplicitAny: it stands before browser functions of every shape
import type { Bridge } from './bridge.ts'

/**
 * Asks the app's permission handlers before the browser is asked. Chromium itself then grants or denies, because the
 * host has set the answer there; without a question it denies. Written into pages as text, so it must stand alone.
 */
export function askBeforePermissions(bridge: Bridge) {
  const waiting = new Map<number, (refused: boolean) => void>()
  let last = 0
  const ask = (kind: 'request' | 'check', permissions: readonly string[]) =>
    new Promise<boolean>((resolve) => {
      waiting.set(++last, resolve)
      bridge.post({ kind: 'ask', id: last, question: { kind, permissions } })
    })
  bridge.on.answer = ({ id, refused }) => {
    waiting.get(id)?.(refused)
    waiting.delete(id)
  }

  /** For functions that return a promise. The host says `refused` only where Chromium cannot refuse by itself. */
  const guard = (owner: any, name: string, kind: 'request' | 'check', permissionsOf: (...args: any[]) => string[]) => {
    const original = owner?.[name]
    if (typeof original !== 'function') return
    owner[name] = async function (...args: any[]) {
      const refused = await ask(kind, permissionsOf(...args))
      if (refused && kind === 'request') throw new DOMException('Permission denied', 'NotAllowedError')
      return original.apply(this, args)
    }
  }
  const always = (permission: string) => () => [permission]
  const media = (constraints: any) => [
    ...(constraints?.video ? ['camera'] : []),
    ...(constraints?.audio ? ['microphone'] : []),
  ]
  const prototypeOf = (name: string) => (globalThis as any)[name]?.prototype

  guard(prototypeOf('Permissions'), 'query', 'check', (descriptor) => [String(descriptor?.name)])
  guard((globalThis as any).Notification, 'requestPermission', 'request', always('notifications'))
  guard(prototypeOf('MediaDevices'), 'getUserMedia', 'request', media)
  guard(prototypeOf('MediaDevices'), 'getDisplayMedia', 'request', always('display-capture'))
  guard(prototypeOf('Clipboard'), 'read', 'request', always('clipboard-read'))
  guard(prototypeOf('Clipboard'), 'readText', 'request', always('clipboard-read'))
  guard(prototypeOf('Clipboard'), 'write', 'request', always('clipboard-write'))
  guard(prototypeOf('Clipboard'), 'writeText', 'request', always('clipboard-write'))
  guard(prototypeOf('Navigator'), 'requestMIDIAccess', 'request', always('midi'))
  guard(prototypeOf('WakeLock'), 'request', 'request', always('screen-wake-lock'))
  guard(prototypeOf('StorageManager'), 'persist', 'request', always('persistent-storage'))
  guard(globalThis, 'queryLocalFonts', 'request', always('local-fonts'))
  guard(globalThis, 'getScreenDetails', 'request', always('window-management'))
  guard(prototypeOf('Keyboard'), 'lock', 'request', always('keyboard-lock'))

  const geolocation = prototypeOf('Geolocation')
  const { getCurrentPosition, watchPosition, clearWatch } = geolocation
  geolocation.getCurrentPosition = function (...args: any[]) {
    void ask('request', ['geolocation']).then(() => getCurrentPosition.apply(this, args))
  }
  const watches = new Map<number, number | undefined>()
  geolocation.watchPosition = function (...args: any[]) {
    const watch = ++last
    watches.set(watch, undefined)
    void ask('request', ['geolocation']).then(() => {
      if (watches.has(watch)) watches.set(watch, watchPosition.apply(this, args))
    })
    return watch
  }
  geolocation.clearWatch = function (watch: number) {
    const real = watches.get(watch)
    watches.delete(watch)
    if (real !== undefined) clearWatch.call(this, real)
  }
}
