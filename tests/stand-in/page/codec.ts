// biome-ignore-all lint/suspicious/noExplicitAny: it carries whatever an app passes through IPC
/**
 * Tagged JSON that keeps what structured clone keeps: DevTools carries only text. Both ends use it, and the function is
 * written into pages as text, so it must stand alone.
 */
export function makeCodec() {
  const CHUNK = 8192 // more arguments than this overflow the stack of String.fromCharCode
  const bytesToText = (bytes: Uint8Array) => {
    let text = ''
    for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
    return btoa(text)
  }
  const pack = (value: any): any => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return { $: 'number', v: '-0' }
      return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
    }
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(pack)
    if (value instanceof Date) return { $: 'Date', v: value.getTime() }
    if (value instanceof RegExp) return { $: 'RegExp', v: [value.source, value.flags] }
    if (value instanceof Map) return { $: 'Map', v: [...value].map((entry) => entry.map(pack)) }
    if (value instanceof Set) return { $: 'Set', v: [...value].map(pack) }
    if (value instanceof Error) return { $: 'Error', v: [value.name, value.message, value.stack] }
    if (value instanceof ArrayBuffer) return { $: 'bytes', c: 'ArrayBuffer', v: bytesToText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { $: 'bytes', c: value.constructor.name, v: bytesToText(bytes) }
    }
    return { $: 'object', v: Object.entries(value).map(([key, inner]) => [key, pack(inner)]) }
  }
  const unpack = (value: any): any => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    switch (value.$) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(value.v)
      case 'number':
        return Number(value.v)
      case 'Date':
        return new Date(value.v)
      case 'RegExp':
        return new RegExp(value.v[0], value.v[1])
      case 'Map':
        return new Map(value.v.map((entry: any[]) => entry.map(unpack)))
      case 'Set':
        return new Set(value.v.map(unpack))
      case 'Error': {
        const [name, message, stack] = value.v
        return Object.assign(new Error(message), { name, stack })
      }
      case 'bytes': {
        const bytes = Uint8Array.from(atob(value.v), (character) => character.charCodeAt(0))
        if (value.c === 'Uint8Array') return bytes
        return value.c === 'ArrayBuffer' ? bytes.buffer : new (globalThis as any)[value.c](bytes.buffer)
      }
      default:
        return Object.fromEntries(value.v.map(([key, inner]: [string, any]) => [key, unpack(inner)]))
    }
  }
  /** What cannot be cloned must fail here with Electron's words; the clone also turns a Buffer into a Uint8Array. */
  const clone = (value: any) => {
    try {
      return structuredClone(value)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }
  return {
    encode: (value: any): string => JSON.stringify(pack(clone(value))),
    decode: (text: string): any => unpack(JSON.parse(text)),
  }
}
export type Codec = ReturnType<typeof makeCodec>
