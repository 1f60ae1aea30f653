// What the tray, the command line and links can ask for.
import { app } from 'electron'
import { phase } from '../core/conversation.ts'
import { opensUnseen } from '../core/meeting.ts'
import type { Settings } from '../core/settings.ts'
import type { Region } from '../shared/times.ts'
import { join } from './join.ts'
import type { Journal } from './journal/journal.ts'
import type { Route } from './links.ts'
import type { Session } from './session.ts'
import type { TrayAction, TrayState } from './tray-menu.ts'

export function createActions(session: Session, journal: Journal) {
  const { arrive, conversation, line, today, turn, calendars, daysOff, openHome } = session
  const { quiet } = session.reminders

  const nextPlanned = () => session.today.view().next

  /** The one that comes now: already arrived at and not begun, else the next planned. */
  const ahead = () => conversation.awaited() ?? journal.conversations.get(nextPlanned()?.conversationId ?? '')

  const switchNext = (scope: 'this' | 'series') => {
    const key = nextPlanned()?.event?.key
    if (key) calendars.switchCounts(key, false, scope)
  }
  const mark = (what: 'didnt-happen' | 'moved') => {
    const id = conversation.current()?.conversation.id ?? ahead()?.id
    if (id) today.mark(id, what)
  }
  const act: Record<Exclude<TrayAction, 'unlock'>, () => void> = {
    arrive: () => arrive.open(),
    here: () => {
      const next = nextPlanned()
      if (next?.here) return // said already
      if (next && arrive.conversationId() !== next.conversationId) arrive.choose(next.conversationId)
      turn.here()
    },
    join: () => join(session, ahead()?.id),
    'not-this': () => switchNext('this'),
    'not-series': () => switchNext('series'),
    'didnt-happen': () => mark('didnt-happen'),
    moved: () => mark('moved'),
    'done-line': () => void turn.doneAndLine(),
    'done-next': () => void turn.doneAndNext(),
    done: () => void conversation.done(),
    line: () => line.open(),
    park: () => arrive.open(undefined, 'park'),
    pause: () => arrive.open(undefined, 'pause'),
    evening: () => session.evening.open(),
    cover: () => quiet.cover(!quiet.isCovered()),
    'quiet-half-hour': () => quiet.begin('half-hour'),
    'quiet-hour': () => quiet.begin('hour'),
    'quiet-two-hours': () => quiet.begin('two-hours'),
    'quiet-day': () => quiet.begin('day'),
    'quiet-over': quiet.end,
    off: () => void daysOff.take(daysOff.today() === undefined),
    work: () => void daysOff.take(daysOff.today() === undefined),
    away: () => void daysOff.answer(true),
    'away-here': () => void daysOff.answer(false),
    // Until one was welcomed, the first run stands where Home will be.
    home: () => (session.firstRun.isOver() ? openHome() : session.firstRun.show()),
    'hard-days': () => openHome('hard-days'),
    settings: () => openHome('settings'),
    lock: () => session.lock(),
    quit: () => app.quit(),
  }
  const routes: Record<Route, () => void> = {
    arrive: act.arrive,
    line: act.line,
    evening: act.evening,
    home: act.home,
    settings: act.settings,
  }
  return {
    act: (action: keyof typeof act) => act[action](),
    go: (route: Route) => routes[route](),
    /** What the tray shows. */
    state(now: number, region: Region, settings: Settings): TrayState {
      const current = conversation.current()
      const next = ahead()
      const event = next?.key === undefined ? undefined : calendars.switchOf(next.key)
      return {
        now,
        region,
        inConversation: current && { since: current.begun, over: current.over },
        next: next && {
          starts: next.starts,
          near: phase(next, now, session.leadOf(next)) !== 'later',
          arrived: next.begun !== undefined,
          join: opensUnseen(next.joinUrl),
          switchable: event !== undefined,
          series: event?.series ?? false,
        },
        ...daysOff.view(),
        covered: quiet.isCovered(),
        quiet: quiet.until(),
        quietChoices: quiet.choices(),
        evening: session.evening.today(),
        shortcuts: settings.shortcuts,
        lockable: session.canLock(),
      }
    },
  }
}

export type Actions = ReturnType<typeof createActions>
