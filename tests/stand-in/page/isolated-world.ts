// biome-ignore-all lint/suspicious/noExplicitAny: it carries whatever an app passes through IPC
import type { Bridge } from './bridge.ts'
import type { Codec } from './codec.ts'

/**
 * The isolated world of a sandboxed preload: `require('electron')`, `process`, and then the unmodified preload bundle.
 * Written into pages as text, so it must stand alone.
 */
export function runPreload(
  bridge: Bridge,
  codec: Codec,
  facts: Record<string, unknown>,
  preload: ((require: (name: string) => unknown, process: object) => void) | undefined,
) {
  const page = globalThis as any
  const toHost = page.__standInToHost as (text: string) => void
  delete page.__standInToHost
  const tell = (message: object) => toHost(JSON.stringify(message))
  const missing = (name: string) => new Error(`[stand-in] ${name} is not implemented in preloads by the stand-in`)
  const loud = (target: any, owner: string) =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === 'symbol' || key in object || key === 'then' || key === '__esModule') return object[key]
        throw missing(`${owner}.${key}`)
      },
    })

  const listeners = new Map<string, any[]>()
  const waiting = new Map<number, { resolve(value: any): void; reject(error: Error): void }>()
  let last = 0
  const remove = (channel: string, listener: any) => {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listener && one.once !== listener)
    listeners.set(channel, left)
    return ipcRenderer
  }
  const add = (channel: string, listener: any) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const ipcRenderer: any = loud(
    {
      send: (channel: string, ...args: any[]) => tell({ kind: 'send', channel, args: codec.encode(args) }),
      invoke(channel: string, ...given: any[]) {
        const args = codec.encode(given) // throws at the caller when it cannot be cloned
        return new Promise((resolve, reject) => {
          waiting.set(++last, { resolve, reject })
          tell({ kind: 'invoke', id: last, channel, args })
        })
      },
      on: add,
      addListener: add,
      once(channel: string, listener: any) {
        const once = (...args: any[]) => {
          remove(channel, once)
          listener(...args)
        }
        once.once = listener
        return add(channel, once)
      },
      off: remove,
      removeListener: remove,
      removeAllListeners(channel?: string) {
        if (channel === undefined) listeners.clear()
        else listeners.delete(channel)
        return ipcRenderer
      },
      listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
    },
    'ipcRenderer',
  )
  const contextBridge = loud(
    { exposeInMainWorld: (key: string, api: any) => bridge.post({ kind: 'expose', key, wrapped: bridge.wrap(api) }) },
    'contextBridge',
  )
  const electron = loud({ contextBridge, ipcRenderer }, 'electron')

  const fromHost: Record<string, (message: any) => void> = {
    reply({ id, ok, value, error }) {
      const call = waiting.get(id)
      waiting.delete(id)
      if (ok) call?.resolve(codec.decode(value))
      else call?.reject(new Error(error))
    },
    message({ channel, args }) {
      const values = codec.decode(args)
      for (const listener of [...(listeners.get(channel) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...values)
    },
    answer: (message) => bridge.post(message),
  }
  page.__standInFromHost = (text: string) => {
    const message = JSON.parse(text)
    fromHost[message.kind]?.(message)
  }
  bridge.on.ask = tell
  bridge.on.close = tell
  bridge.on.open = tell

  // Listening is harmless, as on the real one: a sandboxed preload's process hears next to nothing.
  const process: any = { ...facts, nextTick: (task: any, ...args: any[]) => queueMicrotask(() => task(...args)) }
  for (const name of ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners']) {
    process[name] = () => process
  }
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name}`) // a sandboxed preload gets nothing else of ours either
  }
  try {
    preload?.(require, process)
  } catch (error) {
    console.error('Unable to load preload script', error)
    tell({ kind: 'preload-error', message: String(error), stack: (error as Error).stack })
  }
}
