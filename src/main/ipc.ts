// Where requests enter main.
import { ipcMain } from 'electron'
import { type RequestName, type Requests, requestNames } from '../shared/ipc.ts'
import { guarded, type Senders } from './senders.ts'
import type { WindowName } from './window-options.ts'

type Result<N extends RequestName> = ReturnType<Requests[N]> | Promise<ReturnType<Requests[N]>>

/** One handler for each request; those of a window itself are told which window asks. */
export type Handlers = {
  [N in RequestName]: N extends `window.${string}`
    ? (from: WindowName, ...args: Parameters<Requests[N]>) => Result<N>
    : (...args: Parameters<Requests[N]>) => Result<N>
}

/** The handlers of one group: those whose names begin with it. */
export type HandlersOf<Group extends string> = Pick<Handlers, Extract<keyof Handlers, `${Group}.${string}`>>

/**
 * Later handlers take the place of earlier ones of the same name; a press that comes late still finds its own. Returns
 * how to answer none of them any more.
 */
export function answerRequests(handlers: Partial<Handlers>, senders: Senders): () => void {
  const answered = requestNames.filter((name) => handlers[name])
  for (const name of answered) {
    ipcMain.removeHandler(name)
    ipcMain.handle(name, guarded(name, handlers[name] as (...args: unknown[]) => unknown, senders))
  }
  return () => answered.forEach((name) => void ipcMain.removeHandler(name))
}
