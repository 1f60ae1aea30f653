// Everything that works once the journal is open: makes the parts and joins them. Those which need one another (Arrive
// shows lines, a line opens from Arrive) meet here and nowhere else. What only Electron has comes with the world.
import { createArrive } from './arrive.ts'
import { createArriveView } from './arrive-view.ts'
import { createBands } from './bands.ts'
import { createBook } from './book.ts'
import { createCalendars } from './calendar/calendars.ts'
import { createCheck } from './check.ts'
import { stoppable } from './clock.ts'
import { createComing } from './coming.ts'
import { createConfidential } from './confidential.ts'
import { createConversation } from './conversation.ts'
import { createConversationRules } from './conversation-rules.ts'
import { createCopies } from './copies.ts'
import { readWhen } from './dates.ts'
import { createDay } from './day.ts'
import { createDaysOff } from './days-off.ts'
import { createDue } from './due.ts'
import { createElsewhere } from './elsewhere.ts'
import { createEvening } from './evening.ts'
import { asSeen, createExposed } from './exposed.ts'
import { createFirstRun } from './first-run.ts'
import { createHomeWindow } from './home-window.ts'
import { createJournalView } from './journal-view.ts'
import { createLeadTime } from './lead-time.ts'
import { createLine } from './line.ts'
import { createNextMoment } from './next-moment.ts'
import { createNotice } from './notice.ts'
import { createPeoplePart } from './people.ts'
import { createRecovery } from './recovery.ts'
import { createReminding } from './reminding.ts'
import { createRhythm } from './rhythm.ts'
import type { SessionWorld } from './session-world.ts'
import { createSettingsView } from './settings-view.ts'
import { createToday } from './today.ts'
import { createTurn } from './turn.ts'
import { createWaysIn } from './ways-in-view.ts'

export type Session = ReturnType<typeof createSession>

export function createSession(world: SessionWorld) {
  const { journal, settings, windows, changed, passed } = world
  const clock = stoppable(world.clock)
  const day = createDay(clock, () => settings.get().dayEndsAt)
  const leadOf = createLeadTime({ journal, settings })
  const base = { journal, clock, day, settings, leadOf, changed, passed }
  const comes = createComing(world)
  const seen = asSeen(settings, world.displays)
  const tongue = () => ({ region: world.region(), languages: world.languages() })

  const line = createLine({
    ...base,
    tongue,
    show: () => windows.show('line'),
    hide() {
      windows.hide('line')
      reminders.look()
    },
    kept(lineId) {
      notice.kept(lineId)
      firstRun.kept(lineId)
    },
  })
  const notice = createNotice({
    clock,
    changed,
    show: (place) => {
      windows.placeNotice(place)
      windows.show('notice', { focus: false })
    },
    hide: () => windows.hide('notice'),
    undo: line.undo,
    openLine: line.open,
    answerDue: (action) => reminders.answerDue(action),
    quit: world.quit,
  })
  const conversation = createConversation({ journal, clock, changed, ended: (said) => reminders.released(said) })
  const rhythm = createRhythm({ journal, clock, day, settings })
  const arrive = createArrive({
    ...base,
    settings: seen,
    conversation,
    rhythm,
    understood: (words) => readWhen(words, clock.now(), tongue()),
    show(focus) {
      const starts = journal.conversations.get(arrive.conversationId() ?? '')?.starts ?? clock.instant()
      if (!focus && comes({ kind: 'conversation', starts }, () => arrive.open())) return
      windows.show('arrive', { focus })
    },
    hide() {
      windows.hide('arrive')
      reminders.soon()
    },
    isVisible: () => windows.isVisible('arrive'),
  })
  const calendars = createCalendars({ ...world.calendars, ...base, agreed: () => reminders.look() })
  const due = createDue({ journal, clock, day, tongue, changed, looks: () => reminders.look() })
  const daysOff = createDaysOff({ ...base, away: calendars.away, looks: () => reminders.look() })
  const { openHome, openPage, section } = createHomeWindow(world)
  const evening = createEvening({
    ...base,
    due,
    tongue,
    prose: line.prose,
    offer: (begin) => comes({ kind: 'evening' }, begin) || notice.evening(begin),
    show: () => windows.show('evening'),
  })
  const copies = createCopies({
    ...world,
    ...base,
    change: (to) => settingsView.change(to),
    isDeleting: () => deletion.leaving() !== undefined,
  })
  const book = createBook({ ...base, ...world.book })
  const reminders = createReminding({
    ...world,
    ...base,
    settings: seen,
    notify: comes,
    conversation,
    rhythm,
    arrive,
    due,
    evening,
    notice,
    daysOff,
    newDay: () => void calendars.load(),
    openToday: () => openHome(),
    later: [copies.backups, book, copies.markdownCopy],
  })
  const ways = createWaysIn({ ...world, clock }, (name) => {
    if (name === 'next') return next()
    firstRun.pressed()
    line.open()
  })
  const turn = createTurn({
    journal,
    clock,
    day,
    rhythm,
    conversation,
    arrive,
    line,
    notice,
    isSilent: reminders.isSilent,
  })
  const next = createNextMoment({
    arrive,
    conversation,
    line,
    turn,
    isFocused: () => windows.isFocused('arrive'),
    isWriting: () => windows.isVisible('line'),
  })
  const recovery = createRecovery({ ...base, heldKey: world.heldKey })
  const check = createCheck({ ...world, ...base })
  /** The key lies bare beside the journal, or in a keychain that protects nothing. */
  const weakKeychain = () => !world.heldKey.hasPassphrase() && (world.weakBackend || world.heldKey.isBare())
  const bands = createBands({ ...world, ...base, ...copies, ...ways, check, recovery, calendars, weakKeychain })
  const looks = () => reminders.look()
  const settingsView = createSettingsView({ ...world, ...base, ...ways, looks, recovery, calendars, weakKeychain })
  const elsewhere = createElsewhere(world, {
    ...base,
    backups: copies.backups,
    looks,
    rulesChanged: () => void calendars.load(),
  })
  const { deletion, carry } = elsewhere
  const journalView = createJournalView({ journal, clock, day, line })
  const people = createPeoplePart({ journal, clock, day, journalView, deletion, region: world.region, changed })
  const confidential = createConfidential({ ...world, ...base, ...copies, carry, calendars, settingsView, people })
  const arriveView = createArriveView({ ...base, conversation, rhythm, pageTaken: book.taken }, arrive, line)
  const firstRun = createFirstRun({
    ...base,
    ...ways,
    calendars,
    line,
    change: settingsView.change,
    startsAtLogin: world.loginItem.isOn,
    mayNotReach: world.shortcutsMayNotReach,
    show: () => windows.show('first-run'),
    hide: () => windows.hide('first-run'),
    /** The next of the calendar, else whoever comes. */
    arrive: () => arrive.open(today.view().next?.conversationId),
    over: () => reminders.look(),
  })
  const rules = createConversationRules({ ...base, calendars })
  const today = createToday({ ...base, conversation, calendars, line, due, daysOff, evening, bands: bands.view })

  return {
    day,
    book,
    firstRun,
    line,
    notice,
    conversation,
    arrive,
    turn,
    arriveView,
    calendars,
    leadOf,
    reminders,
    ...ways,
    settingsView,
    recovery,
    due,
    daysOff,
    today,
    evening,
    rules,
    journalView,
    ...copies,
    ...elsewhere,
    people,
    confidential,
    bands,
    next,
    displaysChanged: createExposed({ ...world, arrive, line, evening, reminders, looks, changed }),
    section,
    openHome,
    /** The page of the one Arrive tells of; Arrive stays. */
    openPerson: () => openPage(arriveView.view()?.person),
    openOutside: world.openOutside,
    /** Where there is no passphrase, nothing could be asked. */
    canLock: world.heldKey.hasPassphrase,
    lock: world.lock,
    joinUrl: (id: string) => journal.conversations.get(id)?.joinUrl,
    start(): void {
      // The copy hears of what the start itself deletes.
      for (const part of [recovery, check, confidential, copies.markdownCopy]) part.start()
      deletion.finish()
      arrive.recover()
      ways.shortcuts.registerAll()
      reminders.look()
      void calendars.load()
      carry.start()
    },
    stop(): void {
      for (const part of [reminders, clock, calendars, ways.shortcuts]) part.stop()
      deletion.finish()
      for (const part of [copies.markdownCopy, carry]) part.stop()
      journal.close()
      world.heldKey.forget()
    },
  }
}
