import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { electronEvent } from '../host/electron-event.ts'
import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'

type Options = Electron.NotificationConstructorOptions
type Implemented =
  | 'actions'
  | 'body'
  | 'close'
  | 'closeButtonText'
  | 'groupId'
  | 'hasReply'
  | 'id'
  | 'replyPlaceholder'
  | 'show'
  | 'silent'
  | 'sound'
  | 'subtitle'
  | 'timeoutType'
  | 'title'
  | 'urgency'

const shown: Notification[] = []
// Only macOS and Windows draw buttons and a reply field.
const interactive = process.platform === 'darwin' || process.platform === 'win32'
let failure: string | undefined

export class Notification extends EventEmitter implements Pick<Electron.Notification, Implemented> {
  readonly id: string
  readonly groupId: string
  actions: Electron.NotificationAction[]
  body: string
  closeButtonText: string
  hasReply: boolean
  replyPlaceholder: string
  silent: boolean
  sound: string
  subtitle: string
  timeoutType: 'default' | 'never'
  title: string
  urgency: 'normal' | 'critical' | 'low'
  private visible: boolean = false
  private readonly self: Notification

  constructor(options: Options = {}) {
    super()
    this.id = options.id ?? randomUUID()
    this.groupId = options.groupId ?? ''
    this.actions = options.actions ?? []
    this.body = options.body ?? ''
    this.closeButtonText = options.closeButtonText ?? ''
    this.hasReply = options.hasReply ?? false
    this.replyPlaceholder = options.replyPlaceholder ?? ''
    this.silent = options.silent ?? false
    this.sound = options.sound ?? ''
    this.subtitle = options.subtitle ?? ''
    this.timeoutType = options.timeoutType ?? 'default'
    this.title = options.title ?? ''
    this.urgency = options.urgency ?? 'normal'
    this.self = loud(this, 'Notification')
    // biome-ignore lint/correctness/noConstructorReturn: every caller must go through the proxy that is loud
    return this.self
  }

  show() {
    record('Notification.show', this.data())
    if (failure !== undefined) {
      const error = failure
      queueMicrotask(() => this.emit('failed', electronEvent({ error }), error))
      return
    }
    this.visible = true
    if (!shown.includes(this.self)) shown.push(this.self)
    queueMicrotask(() => this.emit('show', electronEvent()))
  }
  close = () => this.vanish()

  vanish(reason?: Electron.NotificationCloseEventParams['reason']) {
    if (!this.visible) return
    this.visible = false
    this.emit('close', electronEvent(reason ? { reason } : {}))
  }
  data() {
    const { id, title, subtitle, body, silent, urgency, visible, actions, hasReply } = this
    const buttons = interactive ? actions.map(({ text }) => text ?? '') : []
    return { id, title, subtitle, body, silent, urgency, visible, actions: buttons, hasReply: hasReply && interactive }
  }

  static isSupported = () => true
  static removeAll = () => {
    for (const one of shown) one.vanish()
  }
}

function at(index: number): Notification {
  const found = shown.at(index)
  if (!found) throw new Error(`no notification ${index}`)
  return found
}

/** The last notification unless told otherwise. */
export const notificationsDriver = {
  all: () => shown.map((one) => one.data()),
  click: (index = -1) => at(index).emit('click', electronEvent()),
  action(button: number, index = -1) {
    if (!at(index).data().actions[button]) throw new Error(`the notification has no button ${button} on this system`)
    at(index).emit('action', electronEvent({ actionIndex: button, selectionIndex: -1 }), button, -1)
  },
  reply(text: string, index = -1) {
    if (!at(index).data().hasReply) throw new Error('the notification has no reply field on this system')
    at(index).emit('reply', electronEvent({ reply: text }), text)
  },
  close: (index = -1) => at(index).vanish('userCanceled'),
  /** From now on notifications fail with this error, until it is undefined again. */
  failWith(error: string | undefined) {
    failure = error
  },
}
