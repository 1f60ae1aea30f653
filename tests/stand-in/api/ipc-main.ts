// biome-ignore-all lint/suspicious/noExplicitAny: Electron's own types carry IPC arguments as any
import { EventEmitter } from 'node:events'
import { loud } from '../host/loud.ts'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: any[]) => unknown

export class IpcMain extends EventEmitter implements Electron.IpcMain {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: Handler) {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string) {
    this.handlers.delete(channel)
  }
  handlerOf(channel: string) {
    return this.handlers.get(channel)
  }
}

export const ipcMain = loud(new IpcMain(), 'ipcMain')
