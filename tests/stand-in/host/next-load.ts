import type { EventEmitter } from 'node:events'

interface NextLoad {
  /** Rejects with `failure()` when the page goes away before. */
  readonly loaded: Promise<void>
  stopWaiting(): void
}

/** Waits for the load event of the *next* document: the one before may still be about to send its own. */
export function nextLoad(contents: EventEmitter, failure: () => Error): NextLoad {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const fail = () => reject(failure())
  const onNavigate = () => contents.once('did-finish-load', resolve)
  contents.once('did-navigate', onNavigate)
  contents.once('destroyed', fail)
  contents.once('render-process-gone', fail)
  promise.catch(() => {}) // nobody waits for it when the navigation itself failed
  return {
    loaded: promise,
    stopWaiting() {
      contents.off('did-navigate', onNavigate)
      contents.off('did-finish-load', resolve)
      contents.off('destroyed', fail)
      contents.off('render-process-gone', fail)
    },
  }
}
