// Loaded into a forked utility process before its own module: gives it `process.parentPort`.
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'

/** Messages wait until the module listens: it may still be loading when they arrive. */
class ParentPort extends EventEmitter {
  private readonly waiting: unknown[] = []

  constructor() {
    super()
    process.on('message', (data) => {
      if (this.listenerCount('message') > 0) this.deliver(data)
      else this.waiting.push(data)
    })
    this.on('newListener', (event) => {
      if (event !== 'message') return
      setImmediate(() => {
        for (const data of this.waiting.splice(0)) this.deliver(data)
      })
    })
  }
  postMessage(message: unknown) {
    process.send?.(message as never)
  }
  private deliver(data: unknown) {
    this.emit('message', { data, ports: [] })
  }
}

Object.defineProperties(process, {
  parentPort: { value: new ParentPort(), enumerable: true },
  type: { value: 'utility', enumerable: true },
})
// The parent is gone, however it went.
process.on('disconnect', () => process.exit(0))

const LOUD =
  'data:text/javascript,throw new Error("[stand-in] electron in a utility process is not implemented: use process.parentPort")'
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/|$)/.test(specifier) ? { url: LOUD, format: 'module', shortCircuit: true } : next(specifier, context),
})
