// biome-ignore-all lint/suspicious/noExplicitAny: it carries whatever an app passes through contextBridge
/**
 * contextBridge between the page's own world and the preload's isolated world. Chromium clones the detail of a custom
 * event when it crosses worlds, and delivers it at once, so calls return at once too. Only the two ends know the
 * event's name. The function is written into pages as text, so it must stand alone.
 */
export function makeBridge(secret: string, side: 'main' | 'isolated') {
  const other = side === 'main' ? 'isolated' : 'main'
  // Taken before any script of the page runs: it may replace them later.
  const dispatch = window.dispatchEvent.bind(window)
  const Custom = CustomEvent
  const functions = new Map<number, any>()
  const returns = new Map<number, any>()
  const promises = new Map<number, any>()
  let last = 0

  const post = (message: { kind: string; [key: string]: any }) => {
    dispatch(new Custom(secret + other, { detail: message }))
  }
  const cloned = [Date, RegExp, Map, Set, Blob, ArrayBuffer]
  const wrap = (value: any, depth = 0): any => {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof value === 'function') {
      functions.set(++last, value)
      return { function: last }
    }
    if (value === null || typeof value !== 'object') return { value }
    if (value instanceof Promise) {
      const promise = ++last
      value.then(
        (result) => post({ kind: 'settle', promise, ok: true, wrapped: wrap(result) }),
        (error) => post({ kind: 'settle', promise, ok: false, wrapped: wrap(error) }),
      )
      return { promise }
    }
    if (value instanceof Error) return { error: [value.name, value.message] }
    if (Array.isArray(value)) return { array: value.map((item) => wrap(item, depth + 1)) }
    if (cloned.some((type) => value instanceof type) || ArrayBuffer.isView(value)) return { value }
    // Prototypes are dropped, as Electron drops them.
    return { object: Object.entries(value).map(([key, inner]) => [key, wrap(inner, depth + 1)]) }
  }
  const callOther =
    (id: number) =>
    (...args: any[]) => {
      const call = ++last
      post({ kind: 'call', id, call, args: args.map((arg) => wrap(arg)) })
      const answer = returns.get(call)
      returns.delete(call)
      if (!answer) throw new Error('contextBridge: the other world is gone')
      const result = unwrap(answer.wrapped)
      if (answer.ok) return result
      throw result
    }
  const unwrap = (wrapped: any): any => {
    if ('function' in wrapped) return callOther(wrapped.function)
    if ('promise' in wrapped) {
      return new Promise((resolve, reject) => promises.set(wrapped.promise, { resolve, reject }))
    }
    if ('error' in wrapped) return Object.assign(new Error(wrapped.error[1]), { name: wrapped.error[0] })
    if ('array' in wrapped) return wrapped.array.map(unwrap)
    if ('object' in wrapped) return Object.fromEntries(wrapped.object.map(([k, v]: [string, any]) => [k, unwrap(v)]))
    return wrapped.value
  }
  const freeze = (value: any): any => {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    for (const inner of Object.values(value)) freeze(inner)
    return Object.freeze(value)
  }
  const on: Record<string, (message: any) => void> = {
    call({ id, call, args }) {
      try {
        post({ kind: 'return', call, ok: true, wrapped: wrap(functions.get(id)(...args.map(unwrap))) })
      } catch (error) {
        post({ kind: 'return', call, ok: false, wrapped: wrap(error) })
      }
    },
    return: (message) => returns.set(message.call, message),
    settle({ promise, ok, wrapped }) {
      const waiting = promises.get(promise)
      promises.delete(promise)
      if (ok) waiting?.resolve(unwrap(wrapped))
      else waiting?.reject(unwrap(wrapped))
    },
    expose({ key, wrapped }) {
      Object.defineProperty(window, key, { value: freeze(unwrap(wrapped)), enumerable: true })
    },
  }
  const listen = (event: Event) => {
    event.stopImmediatePropagation()
    const { detail } = event as CustomEvent
    on[detail.kind]?.(detail)
  }
  window.addEventListener(secret + side, listen, true)
  return { post, wrap, on }
}
export type Bridge = ReturnType<typeof makeBridge>
