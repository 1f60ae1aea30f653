import { type IpcMain, ipcMain } from '../api/ipc-main.ts'
import type { WebContents } from '../api/web-contents.ts'
import { makeCodec } from '../page/codec.ts'
import type { Payload } from './cdp.ts'
import { electronEvent } from './electron-event.ts'
import { askPermissions } from './permissions.ts'
import { rendererErrors } from './records.ts'

export const codec = makeCodec()

/** Takes what a preload's world sends: IPC, and the stand-in's own questions. */
export function receiveFromPreload(contents: WebContents, tellPreload: (message: object) => void, text: string) {
  const message = JSON.parse(text) as Payload
  switch (message.kind) {
    case 'send':
      return emitMessage(contents, message)
    case 'invoke':
      return answerInvoke(contents, tellPreload, message)
    case 'ask':
      return askPermissions(contents, contents.chromiumUrl(), message.question).then((refused) =>
        tellPreload({ kind: 'answer', id: message.id, refused }),
      )
    case 'close':
      return contents.close()
    case 'open':
      return contents.askToOpen(message.url, message.name, message.features)
    case 'preload-error':
      rendererErrors.push(message.stack ?? message.message)
      return contents.emit('preload-error', electronEvent(), contents.preloadFile(), new Error(message.message))
  }
}

const senderOf = (contents: WebContents) => ({
  type: 'frame' as const,
  frameId: contents.mainFrame.routingId,
  processId: contents.mainFrame.processId,
  sender: contents as unknown as Electron.WebContents,
  senderFrame: contents.mainFrame,
})

/** The narrowest listener hears first, as in Electron: the frame's, then the window's, then everybody's. */
const receivers = (contents: WebContents) => [contents.mainFrame.ipc as IpcMain, contents.ipc, ipcMain]

function emitMessage(contents: WebContents, { channel, args }: Payload) {
  const event = electronEvent({
    ...senderOf(contents),
    ports: [],
    returnValue: undefined,
    reply: (replyChannel: string, ...values: unknown[]) => contents.send(replyChannel, ...values),
  })
  for (const receiver of receivers(contents)) receiver.emit(channel, event, ...codec.decode(args))
}

async function answerInvoke(contents: WebContents, tellPreload: (message: object) => void, message: Payload) {
  const { id, channel } = message
  const handler = receivers(contents)
    .map((receiver) => receiver.handlerOf(channel))
    .find(Boolean)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const value = await handler(electronEvent(senderOf(contents)), ...codec.decode(message.args))
    tellPreload({ kind: 'reply', id, ok: true, value: codec.encode(value) })
  } catch (error) {
    if (handler) console.error(`Error occurred in handler for '${channel}':`, error)
    tellPreload({ kind: 'reply', id, ok: false, error: `Error invoking remote method '${channel}': ${error}` })
  }
}
