// What JavaScript itself, Node's inspector and test runners ask of any object.
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON', 'inspect', 'constructor', 'domain', 'nodeType', 'asymmetricMatch'])

const allowed = (target: object, key: string | symbol) =>
  typeof key === 'symbol' || key in target || key.startsWith('_') || key.startsWith('$$') || ASKED_OF_ANYTHING.has(key)

/** Anything the stand-in lacks throws and says its name, where it would otherwise be silently `undefined`. */
export function loud<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (!allowed(object, key)) throw notImplemented(`${name}.${String(key)}`)
      return Reflect.get(object, key, receiver)
    },
    set(object, key, value, receiver) {
      if (!allowed(object, key)) throw notImplemented(`${name}.${String(key)} (assignment)`)
      return Reflect.set(object, key, value, receiver)
    },
  })
}

export function notImplemented(api: string): Error {
  return new Error(`[stand-in] ${api} is not implemented by the stand-in for Electron's binary`)
}
