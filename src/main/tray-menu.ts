// The tray's menu, icon and words: pure, from what is so. Menus and tooltips carry no names: screens are shared.
import type { MenuItemConstructorOptions } from 'electron'
import type { DaysOffToday, EveningToday } from '../shared/ipc.ts'
import { calendarDay, fullDay, minutesUntil, nearDay, type Region, time } from '../shared/times.ts'
import type trayWords from '../shared/words/en/tray.json'
import type { Words } from '../shared/words/words.ts'
import { type QuietAction, type QuietState, quietItems } from './tray-quiet.ts'

export type TrayIcon = 'rest' | 'next' | 'in-conversation' | 'evening'

export interface TrayState extends DaysOffToday, QuietState {
  now: number
  region: Region
  /** Since when; and whether it has run past its calendar end. */
  inConversation?: { since: number; over: boolean } | undefined
  /** The conversation that is next today, whether it is near, and whether "I'm here" was said for it already. */
  next?:
    | { starts: number; near: boolean; arrived: boolean; join: boolean; switchable: boolean; series: boolean }
    | undefined
  /** What it is called, whether it waits or is done today, and the day whose evening can still be finished. */
  evening: EveningToday
  shortcuts: { next: string; line: string }
  /** There is a passphrase to ask for. */
  lockable: boolean
}

export type TrayAction =
  | 'arrive'
  | 'here'
  | 'join'
  | 'not-this'
  | 'not-series'
  | 'didnt-happen'
  | 'moved'
  | 'done-line'
  | 'done-next'
  | 'done'
  | 'line'
  | 'park'
  | 'pause'
  | 'evening'
  | QuietAction
  | 'off'
  | 'work'
  | 'away'
  | 'away-here'
  | 'home'
  | 'hard-days'
  | 'settings'
  | 'lock'
  | 'unlock'
  | 'quit'

export type TrayWords = Words<typeof trayWords>

/** In conversation comes before someone next, that before an evening that waits, and that before rest. */
export function trayIcon(state: TrayState): TrayIcon {
  if (state.inConversation) return 'in-conversation'
  if (state.next?.near && !state.off && !state.evening.done) return 'next'
  return state.evening.waits ? 'evening' : 'rest'
}

/** What is so, in one sentence: the tooltip, and the menu's first row. */
export function traySentence(state: TrayState, words: TrayWords): string {
  const at = (instant: number) => time(instant, state.region)
  if (state.inConversation) {
    const { since, over } = state.inConversation
    return words(over ? 'inConversation.over' : 'inConversation', { since: at(since) })
  }
  if (state.covered) return words('covered.state')
  if (state.quiet !== undefined) return words('quiet.state', { until: at(state.quiet) })
  const { off, offUntil, region } = state
  if (offUntil !== undefined) return words('off.until', { day: fullDay(offUntil, region.region) })
  if (off) return words(`off.${off}`)
  if (state.evening.done) return words('evening.done')
  if (state.evening.waits && !state.next?.near)
    return words('evening.waits', { name: words(`evening.${state.evening.name}`) })
  if (!state.next) return words('nothing')
  const minutes = minutesUntil(state.now, state.next.starts)
  if (!state.next.near) return words('later', { at: at(state.next.starts) })
  return minutes > 0
    ? words('soon', { at: at(state.next.starts), minutes })
    : words('begun', { at: at(state.next.starts) })
}

export function trayMenu(
  state: TrayState,
  words: TrayWords,
  act: (action: TrayAction) => void,
): MenuItemConstructorOptions[] {
  const item = (action: TrayAction, accelerator = ''): MenuItemConstructorOptions => ({
    id: action,
    label: words(action === 'evening' ? 'evening.evening' : action),
    click: () => act(action),
    ...(accelerator === '' ? {} : { accelerator, registerAccelerator: false }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    { id: 'state', label: traySentence(state, words), enabled: false },
    line,
    ...(state.inConversation ? conversationItems(state, item) : arriveItems(state, item, words)),
    line,
    item('line', state.shortcuts.line),
    item('park'),
    line,
    ...quietItems(state, item, words),
    ...dayOffItems(state, item, words),
    line,
    item('home'),
    item('settings'),
    item('hard-days'),
    line,
    ...(state.lockable ? [item('lock')] : []),
    item('quit'),
  ]
}

/** While the journal is locked, the tray knows nothing but that. */
export function lockedMenu(words: TrayWords, act: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  const item = (action: 'unlock' | 'quit') => ({ id: action, label: words(action), click: () => act(action) })
  return [
    { id: 'state', label: words('locked'), enabled: false },
    { type: 'separator' },
    item('unlock'),
    { type: 'separator' },
    item('quit'),
  ]
}

/** "Evening"; in the morning "Evening, yesterday", while that can still be finished. */
function eveningLabel({ evening, now, region: { region, zone } }: TrayState, words: TrayWords): string {
  const name = words(`evening.${evening.name}`)
  if (evening.missed === undefined || evening.waits) return name
  return words('evening.missed', { name, day: nearDay(evening.missed, calendarDay(now, zone), region, region) })
}

type Item = (action: TrayAction, accelerator?: string) => MenuItemConstructorOptions

/** Off today; on a day the week has free, working today; what the calendar says of it, until that is answered. */
function dayOffItems(
  { off, away, worked, region }: TrayState,
  item: Item,
  words: TrayWords,
): MenuItemConstructorOptions[] {
  const checkbox = (action: 'off' | 'work', checked: boolean) => ({
    ...item(action),
    type: 'checkbox' as const,
    checked,
  })
  if (worked || off === 'no-work-day') return [checkbox('work', worked)]
  if (!away) return [checkbox('off', off === 'taken')]
  const { until } = away
  const day = until === undefined ? '' : fullDay(until, region.region)
  return [
    { id: 'away-said', label: words(until === undefined ? 'away.today' : 'away.until', { day }), enabled: false },
    { ...item('away'), label: words(until === undefined ? 'away' : 'away.then') },
    item('away-here'),
  ]
}

function conversationItems(state: TrayState, item: Item): MenuItemConstructorOptions[] {
  const { shortcuts, next } = state
  return [
    item('done-line', shortcuts.next),
    ...(next?.near ? [item('done-next')] : []),
    item('done'),
    item('didnt-happen'),
  ]
}

function arriveItems(state: TrayState, item: Item, words: TrayWords): MenuItemConstructorOptions[] {
  const { shortcuts, next } = state
  if (!next?.near) {
    const evening = { ...item('evening'), label: eveningLabel(state, words) }
    const others = [item('arrive', shortcuts.next), item('pause')]
    return state.evening.waits ? [evening, ...others] : [...others, evening]
  }
  const notOne: MenuItemConstructorOptions = {
    id: 'not-one',
    label: words('not-one'),
    submenu: [item('not-this'), ...(next.series ? [item('not-series')] : [])],
  }
  return [
    item('arrive', shortcuts.next),
    ...(next.join ? [item('join')] : []),
    ...(next.arrived ? [] : [item('here')]),
    ...(next.switchable && !next.arrived ? [notOne] : []),
    item('didnt-happen'),
    item('moved'),
    item('pause'),
  ]
}
