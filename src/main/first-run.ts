// The first run: where it is and what was said, written at each answer, so that it goes on there after a crash.
import type { Kept } from '../core/faults.ts'
import { type FirstRunAnswers, type FirstRunScreen, settingsOf } from '../core/first-run.ts'
import type { Settings } from '../core/settings.ts'
import type { FirstRunView } from '../shared/ipc.ts'
import type { CalendarsPart } from './calendar/calendars.ts'
import type { Changed } from './changes.ts'
import type { Journal } from './journal/journal.ts'
import type { OwnWords } from './journal/own-words.ts'
import type { LinePart } from './line.ts'
import type { SettingsStore } from './settings.ts'
import type { Shortcuts } from './shortcuts.ts'

export interface FirstRunWorld {
  journal: Journal
  settings: SettingsStore
  calendars: CalendarsPart
  shortcuts: Shortcuts
  line: LinePart
  changed: Changed
  change: (change: Partial<Settings>) => Kept
  startsAtLogin: () => boolean
  mayNotReach: boolean
  show: () => void
  hide: () => void
  /** Opens the real Arrive. */
  arrive: () => void
  /** Reminders were held meanwhile. */
  over: () => void
}

export function createFirstRun(world: FirstRunWorld) {
  const { journal, settings, calendars } = world
  const now = () => journal.ownWords.get('firstRun')
  const isOver = () => settings.get().welcomed

  const write = (change: Partial<OwnWords['firstRun']>): Kept => {
    const kept = journal.keep(() => journal.ownWords.set('firstRun', { ...now(), ...change }))
    world.changed('first-run')
    return kept
  }
  return {
    isOver,
    show: world.show,
    view(): FirstRunView {
      const { screen, answers, pressed, lineId } = now()
      const { shortcuts, eveningAt, workDays } = settings.get()
      const line = lineId === undefined ? undefined : journal.lines.get(lineId)
      const usable = shortcuts.line !== '' && world.shortcuts.registered().line
      return {
        screen,
        answers,
        calendar: calendars.sources()[0]?.name,
        events: calendars.events(),
        shortcut: shortcuts.line,
        keys: pressed ? 'pressed' : usable ? 'waiting' : 'taken',
        mayNotReach: world.mayNotReach,
        line: line && world.line.prose(line.text),
        evening: { eveningAt, workDays },
        startAtLogin: world.startsAtLogin(),
      }
    },
    answer(answers: FirstRunAnswers): Kept {
      const set = world.change(settingsOf(answers))
      return set.ok ? write({ answers: { ...now().answers, ...answers } }) : set
    },
    go: (screen: FirstRunScreen): Kept => write({ screen }),
    /** A switch here is meant for good: for the series, where there is one. */
    counts(key: string, counts: boolean): Kept {
      const event = calendars.switchOf(key)
      return calendars.switchCounts(key, counts, event?.series ? 'series' : 'this')
    },
    otherKeys(): Kept {
      world.shortcuts.other('line')
      return write({ pressed: false })
    },
    /** The line's shortcut was pressed, wherever one was. */
    pressed(): void {
      if (!isOver()) write({ pressed: true })
    },
    kept(lineId: string): void {
      if (!isOver()) write({ lineId })
    },
    /** Gone through or left: both end in Arrive. What could not be written is asked again at the next start. */
    finish(): void {
      if (isOver()) return
      world.change({ welcomed: true })
      world.hide()
      world.arrive()
      world.over()
    },
  }
}

export type FirstRun = ReturnType<typeof createFirstRun>
