// Who may ask what: each request must come from the main frame of a window of ours, from our own origin, from a window
// that has business with it, and with arguments of the contract's shape.
import type { IpcMainInvokeEvent } from 'electron'
import type { RequestName } from '../shared/ipc.ts'
import { schemas } from './ipc-schemas.ts'
import type { WindowName } from './window-options.ts'

type Group = RequestName extends `${infer G}.${string}` ? G : never
/** The part of Electron's event that is looked at. */
export type Asked = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

const businessOf: Record<WindowName, readonly Group[]> = {
  arrive: ['window', 'arrive', 'line'], // the turn has a line in it
  line: ['window', 'line'],
  notice: ['window', 'notice'],
  home: [
    'window',
    'home',
    'today',
    'reminders',
    'journal',
    'people',
    'hardDays',
    'settings',
    'rules',
    'backups',
    'book',
    'along',
    'markdown',
    'carry',
    'calendars',
  ],
  'first-run': ['window', 'firstRun'],
  evening: ['window', 'evening'],
  fault: ['window', 'fault'],
}

export interface Senders {
  nameOf: (contents: Electron.WebContents) => WindowName | undefined
  isOurs: (origin: string) => boolean
}

export class Refused extends Error {
  override name = 'Refused'
}

/** The window a request comes from. Throws Refused. */
export function senderOf(event: Asked, request: RequestName, senders: Senders): WindowName {
  const from = senders.nameOf(event.sender)
  if (!from) throw new Refused('not a window of ours')
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) throw new Refused('not the main frame')
  if (!senders.isOurs(frame.origin)) throw new Refused('not our origin')
  if (!businessOf[from].includes(request.split('.')[0] as Group))
    throw new Refused(`${from} has no business with ${request}`)
  return from
}

/** A handler that answers only whom it may, and only what has the contract's shape. */
export function guarded(name: RequestName, handler: (...args: unknown[]) => unknown, senders: Senders) {
  return (event: Asked, ...args: unknown[]): unknown => {
    const from = senderOf(event, name, senders)
    const checked = schemas[name].safeParse(args)
    // Zod's own message would hold what was typed, and would end up in a log.
    if (!checked.success) throw new Refused(`arguments of ${name}`)
    return name.startsWith('window.') ? handler(from, ...checked.data) : handler(...checked.data)
  }
}
