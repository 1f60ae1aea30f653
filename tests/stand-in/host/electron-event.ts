/** Electron's first argument of most events: what happened, and a way to prevent it. */
export function electronEvent<Params extends object = object>(params?: Params): Electron.Event<Params> {
  let prevented = false
  const event = {
    ...params,
    preventDefault() {
      prevented = true
    },
  }
  Object.defineProperty(event, 'defaultPrevented', { get: () => prevented, enumerable: true })
  return event as unknown as Electron.Event<Params>
}
