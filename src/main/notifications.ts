import { Notification } from 'electron'
import type { Need } from '../core/needs.ts'
import { needSentence } from '../shared/need-sentence.ts'
import { type Region, time } from '../shared/times.ts'
import type { TrayWords } from './tray-menu.ts'

export type Reminder =
  | { kind: 'conversation'; starts: number }
  | { kind: 'due'; count: number }
  | { kind: 'need'; needs: readonly Need[] }
  | { kind: 'evening' }
  /** While the journal is locked. */
  | { kind: 'due-at'; at: number }

export type Notify = (reminder: Reminder, open: () => void) => boolean

/**
 * Where a window cannot be shown without taking the focus (Wayland), a reminder is a notification instead, never both.
 * It says when and not who, or how many things and not which: notifications stay on screens and in lists.
 */
export function createNotifications(region: () => Region, words: TrayWords) {
  const show = (reminder: Reminder, open: () => void): void => {
    const notification = new Notification({ ...saidOf(reminder, region(), words), silent: true })
    notification.on('click', open)
    notification.show()
  }
  /** False where a window can do it. */
  const inPlaceOfWindow: Notify = (reminder, open) => {
    if (!isWayland(process.env)) return false
    show(reminder, open)
    return true
  }
  return { show, inPlaceOfWindow }
}

function saidOf(reminder: Reminder, region: Region, words: TrayWords): { title: string; body: string } {
  if (reminder.kind === 'need') return { title: needSentence(words, reminder.needs, region.region), body: '' }
  if (reminder.kind === 'due') return { title: words('due', { count: reminder.count }), body: words('due.body') }
  if (reminder.kind === 'evening') return { title: words('evening.offer'), body: words('evening.offer.body') }
  if (reminder.kind === 'due-at')
    return { title: words('due.at', { at: time(reminder.at, region) }), body: words('due.at.body') }
  return { title: words('reminder', { at: time(reminder.starts, region) }), body: words('reminder.body') }
}

/** A Wayland session shows no window without giving it the focus, and places windows itself. */
export function isWayland(environment: NodeJS.ProcessEnv): boolean {
  return environment.XDG_SESSION_TYPE === 'wayland' && environment.ELECTRON_OZONE_PLATFORM_HINT !== 'x11'
}
