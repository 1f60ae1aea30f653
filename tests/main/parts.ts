// The parts over a real journal in a folder of its own, with the test clock and without Electron.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { governed } from '../../src/core/confidential.ts'
import type { Hold } from '../../src/core/holds.ts'
import { firstSettings, type Settings, type ShortcutName } from '../../src/core/settings.ts'
import { locked } from '../../src/main/along/lock.ts'
import { readAlong } from '../../src/main/along/read.ts'
import { parseCalendar } from '../../src/main/calendar/parse.ts'
import { createServers } from '../../src/main/calendar/servers.ts'
import { openBundle } from '../../src/main/carry/open.ts'
import { writeOn } from '../../src/main/carry/write-work.ts'
import { momentAt, systemClock } from '../../src/main/clock.ts'
import { holdKey } from '../../src/main/journal/held-key.ts'
import { type Journal, openJournal } from '../../src/main/journal/journal.ts'
import { createLoginItem, type LoginItemWorld } from '../../src/main/login-item.ts'
import { createRemindingLocked, type DecidedLocked } from '../../src/main/reminding-locked.ts'
import { createSession } from '../../src/main/session.ts'
import type { SettingsStore } from '../../src/main/settings.ts'
import { testClock } from '../../src/main/test-clock.ts'
import type { WindowName } from '../../src/main/window-options.ts'
import type { ArriveView } from '../../src/shared/ipc.ts'
import { temporaryFolder } from './folder.ts'
import { keychainOf } from './journal/keychain.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export interface LifeOptions {
  folder?: string
  start?: string
  settings?: Partial<Settings>
}

/** A settings store that lasts as long as the test. */
export function settingsOf(change: Partial<Settings>): SettingsStore {
  let settings: Settings = { ...firstSettings, ...change }
  const listeners = new Set<(settings: Settings) => void>()
  return {
    get: () => governed(settings),
    change(more) {
      settings = { ...settings, ...more }
      for (const listen of listeners) listen(settings)
    },
    onChange: (listen) => void listeners.add(listen),
    setAside: () => undefined,
  }
}

/** Servers on loopback are really asked. */
export const serversOf = (clock: Pick<ReturnType<typeof testClock>, 'instant'>, keychain = keychainOf('mine')) =>
  createServers({ after: systemClock().after, resolveProxy: async () => 'DIRECT', keychain, clock })

/** What a test says of the desktop. */
export interface Desktop {
  tray: 'yes' | 'no' | 'unknown'
  holds: readonly Hold[]
  /** What is asked before something is said; nothing, where it is undefined. */
  ask: (() => Promise<void>) | undefined
}

/** An Arrive that opened by itself: when, and for what. */
export interface Announced {
  at: string
  titles: string[]
}

/** The app's own wiring, over a set of the windows that are open; the calendar is parsed in this process. */
export function wire(
  journal: Journal,
  clock: ReturnType<typeof testClock>,
  settings: SettingsStore,
  folder: string,
  announced: Announced[],
  key = randomBytes(32),
  keychain = keychainOf('mine'),
) {
  const visible = new Set<WindowName>()
  const desktop: Desktop = { tray: 'yes', holds: [], ask: undefined }
  const watched = new Map<string, (() => void) & { watches: (isSo: boolean) => void }>()
  const sounds: WindowName[] = []
  let arriveIsFocused = false
  let seenByOthers = false
  let pending: Promise<unknown> = Promise.resolve()
  const registered: Record<ShortcutName, boolean> = { next: true, line: true }
  let press: (name: ShortcutName) => void = () => {}
  const session = createSession({
    journal,
    aside: undefined,
    ending: 'closed',
    heldKey: holdKey({ folder, keychain: keychainOf('mine') }, { key, bare: false }),
    weakBackend: false,
    clock,
    settings,
    windows: {
      show(name, { focus = true } = {}) {
        visible.add(name)
        if (name === 'arrive') arriveIsFocused = focus
        if (name === 'arrive' && !focus) announced.push({ at: clock.now().wall.slice(11, 16), titles: titles() })
      },
      hide: (name) => void visible.delete(name),
      isVisible: (name) => visible.has(name),
      isFocused: (name) => name === 'arrive' && arriveIsFocused && visible.has(name),
      placeNotice: () => {},
      sound: (name) => void sounds.push(name),
    },
    displays: { mayBeSeen: () => seenByOthers, choices: () => [] },
    calendars: {
      parse: async (bytes, options) => parseCalendar(bytes, options),
      servers: serversOf(clock, keychain),
      // A test says when a file changed, so that nothing is read behind its back.
      watch(file, changed, watches) {
        watched.set(file, Object.assign(changed, { watches }))
        return () => watched.delete(file)
      },
    },
    reader: { read: readAlong, lock: locked, open: async (question) => openBundle(question) },
    shortcuts: (pressed) => {
      press = pressed
      return {
        registerAll: () => {},
        registered: () => registered,
        rest: () => {},
        change: () => ({ ok: true }),
        other: () => {},
        stop: () => {},
      }
    },
    backups: { folder, keychain: keychainOf('mine'), worker: async () => ({ ok: false, fault: 'not-made' }) },
    changed: () => {},
    passed: () => {},
    carry: { computer: 'desk', someone: () => 'someone', write: async (job) => writeOn(job) },
    dataFolder: folder,
    platform: 'linux',
    version: '1.0.0',
    words: (key) => key,
    region: () => 'en-GB',
    languages: () => ['en'],
    systemHolds: () => desktop.holds,
    askSystem: () => desktop.ask?.(),
    notify: () => false,
    reopen: async () => {},
    lock: () => {},
    openOutside: () => {},
    quit: () => visible.clear(),
    tray: () => desktop.tray,
    screenLockIsTold: () => false,
    shortcutsMayNotReach: false,
    loginItem: createLoginItem({
      platform: 'linux',
      environment: {},
      home: folder,
      system: {} as LoginItemWorld['system'],
      program: '/opt/threshold',
      args: [],
    }),
    book: { pages: [], wordsOn: () => '' },
  })
  const { arrive, arriveView, calendars } = session
  const titles = () => {
    const subject = arrive.subject()
    const ids = subject && 'which' in subject ? subject.which : [arrive.conversationId() ?? '']
    return ids.map((id) => journal.conversations.get(id)?.title ?? '')
  }
  // A new day reads the calendar by itself, and a life goes on when it has been read.
  const { load } = calendars
  calendars.load = () => {
    const loading = load()
    pending = loading
    return loading
  }
  return {
    ...session,
    journal,
    visible,
    watched,
    registered,
    /** Which windows made a sound. */
    sounds,
    /** The display that is never shared is unplugged, or is there again. */
    unplugged(unplugged: boolean): void {
      seenByOthers = unplugged
      session.displaysChanged()
    },
    desktop,
    press: (name: ShortcutName) => press(name),
    view: (): ArriveView => {
      const view = arriveView.view()
      if (!view) throw new Error('Arrive shows nothing')
      return view
    },
    settled: () => pending,
  }
}

export type Parts = ReturnType<typeof wire>

/** A life with Threshold: Tuesday morning at 8:30 in Berlin, unless said otherwise. */
export class Life {
  readonly folder: string
  readonly clock
  readonly settings: SettingsStore
  parts: Parts
  /** What calendars on servers are sealed by, from the next start on. */
  keychain = keychainOf('mine')
  readonly #key = randomBytes(32)
  #isLocked: boolean = false
  /** Over all restarts. */
  readonly announced: Announced[] = []

  constructor({
    start = '2026-11-24T08:30[Europe/Berlin]',
    settings = {},
    folder = temporaryFolder(),
  }: LifeOptions = {}) {
    this.folder = folder
    this.clock = testClock(start)
    this.settings = settingsOf(settings)
    this.parts = this.#open()
    onTestFinished(async () => {
      await this.parts.settled()
      if (!this.#isLocked) this.#close()
    })
  }

  #open(decidedLocked?: DecidedLocked): Parts {
    const journal = openJournal(
      path.join(this.folder, 'journal.db'),
      this.#key,
      this.clock,
      () => this.settings.get().confidential,
    )
    const parts = wire(journal, this.clock, this.settings, this.folder, this.announced, this.#key, this.keychain)
    if (decidedLocked) parts.reminders.unlocked(decidedLocked)
    parts.recovery.start()
    parts.arrive.recover()
    parts.reminders.look()
    return parts
  }

  #close(): void {
    this.parts.reminders.stop()
    this.parts.calendars.stop()
    this.parts.journal.close()
  }

  /** The process ends, as when it is killed, and starts again. */
  async restart(): Promise<Parts> {
    this.#close()
    this.parts = this.#open()
    await this.parts.calendars.load()
    return this.parts
  }

  /** Locks the journal: what is said meanwhile, and the way back. The desktop goes on saying what `parts` had it say. */
  lock() {
    const { clock, settings } = this
    const { desktop, reminders } = this.parts
    const known = reminders.knownLocked()
    const said: string[] = []
    this.#close()
    this.#isLocked = true
    const locked = createRemindingLocked({
      clock,
      settings,
      known,
      systemHolds: () => desktop.holds,
      askSystem: () => desktop.ask?.(),
      say: (each) => {
        const times = 'starts' in each ? [each.starts] : 'at' in each ? [each.at] : []
        const walls = times.map((at) => momentAt(at, clock.zone()).wall.slice(11, 16))
        const count = each.kind === 'due' ? [each.count] : []
        said.push([clock.now().wall.slice(11, 16), each.kind, ...walls, ...count].join(' '))
      },
    })
    const unlock = async (): Promise<Parts> => {
      this.#isLocked = false
      this.parts = this.#open(locked.stop())
      await this.parts.calendars.load()
      return this.parts
    }
    return { known, said, desktop, look: locked.look, unlock }
  }

  /** Writes the calendar's file and has it read. */
  async plan(...events: string[]): Promise<void> {
    const file = path.join(this.folder, 'calendar.ics')
    writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'))
    if (this.parts.journal.calendars.all().length > 0) await this.parts.calendars.readAgain()
    else expectOk(await this.parts.calendars.choose(file))
  }

  /** Lives on to a wall time; a new day's calendar is read before it goes on. */
  async goOn(wall: string): Promise<void> {
    this.clock.advanceTo(wall)
    await this.parts.settled()
  }

  conversation(title: string) {
    const found = this.parts.journal.conversations
      .between(0, Number.MAX_SAFE_INTEGER)
      .findLast((one) => one.title === title)
    if (!found) throw new Error(`no conversation ${title}`)
    return { ...found, how: this.parts.journal.arrivals.of(found.id)?.how }
  }
}

/** The value of what was kept. */
export function expectOk<T>(kept: { ok: true; value?: T } | { ok: false }): T {
  if (!kept.ok) throw new Error(JSON.stringify(kept))
  return kept.value as T
}

/** An event with Ann in it; times as `20261124T100000`, in Berlin unless a zone is given. */
export function event(title: string, from: string, to: string, ...more: string[]): string {
  const zone = more.find((line) => line.startsWith('TZID='))?.slice(5) ?? 'Europe/Berlin'
  const lines = more.filter((line) => !line.startsWith('TZID='))
  const attendee = lines.some((line) => line.startsWith('ATTENDEE'))
    ? []
    : ['ATTENDEE;CN=Ann Berger:mailto:ann@nordhaus.example']
  return [
    'BEGIN:VEVENT',
    `UID:${title}`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=${zone}:${from}`,
    `DTEND;TZID=${zone}:${to}`,
    ...attendee,
    ...lines,
    'END:VEVENT',
  ].join('\r\n')
}

/** On the Tuesday the tests live in: `at('1000')`. */
export const at = (time: string): string => `20261124T${time}00`
