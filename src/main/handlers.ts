// Each request of the contract and the part that answers it.
import { clipboard, dialog, shell } from 'electron'
import type { Surroundings } from '../shared/ipc.ts'
import { fullDay } from '../shared/times.ts'
import { alongHandlers } from './along-handlers.ts'
import { backupHandlers, chooseBackup } from './backup-handlers.ts'
import { calendarHandlers, chooseCalendar } from './calendar-handlers.ts'
import { carryHandlers } from './carry-handlers.ts'
import type { Clock } from './clock.ts'
import { eveningHandlers } from './evening-handlers.ts'
import { writeWhole, writingFault } from './files.ts'
import type { Handlers, HandlersOf as Of } from './ipc.ts'
import { join } from './join.ts'
import type { Journal } from './journal/journal.ts'
import { newId } from './journal/rows.ts'
import { markdownHandlers } from './markdown-handlers.ts'
import { reminderHandlers } from './reminder-handlers.ts'
import { rulesHandlers } from './rules-handlers.ts'
import type { Session } from './session.ts'
import type { TrayWords } from './tray-menu.ts'
import type { WindowName } from './window-options.ts'
import type { Windows } from './windows.ts'

export interface HandlersWorld {
  clock: Clock
  journal: Journal
  session: Session
  windows: Windows
  surroundings: () => Surroundings
  words: TrayWords
  dataFolder: string
}

export function windowHandlers(
  windows: Windows,
  surroundings: () => Surroundings,
  close: (from: WindowName) => void,
): Of<'window'> {
  return {
    'window.surroundings': surroundings,
    'window.fit': (from, height) => windows.fit(from, height),
    'window.sound': windows.takeSound,
    'window.close': close,
  }
}

function arriveHandlers({ session, words }: HandlersWorld): Of<'arrive'> {
  const { arrive, arriveView } = session
  return {
    'arrive.view': arriveView.view,
    'arrive.choose': arrive.choose,
    'arrive.reveal': arrive.reveal,
    'arrive.answer': arrive.answer,
    'arrive.restMet': arrive.restMet,
    'arrive.whole': arrive.whole,
    'arrive.name': arrive.name,
    'arrive.invited': arriveView.invited,
    'arrive.people': arriveView.people,
    'arrive.person': session.openPerson,
    'arrive.feeling': arrive.feel,
    'arrive.ifThen': arrive.intend,
    'arrive.ifThenDraft': arrive.intendDraft,
    'arrive.parkDraft': arrive.parkDraft,
    'arrive.park': arrive.park,
    'arrive.twoMinutes': arrive.startTwoMinutes,
    'arrive.copySentence': () => clipboard.writeText(words('copy.twoMinutes')),
    'arrive.join': () => join(session, arrive.conversationId(), arriveView.view()?.conversation?.link),
    'arrive.notNow': arrive.notNow,
    'arrive.here': arrive.here,
  }
}

function lineHandlers({ session, dataFolder }: HandlersWorld): Of<'line'> {
  const { line } = session
  return {
    'line.view': line.view,
    'line.draft': line.draft,
    'line.complete': line.complete,
    'line.choices': line.choices,
    'line.whom': line.whom,
    'line.mean': line.mean,
    'line.about': line.about,
    'line.keep': line.keep,
    'line.hide': line.hide,
    'line.copy': (text) => clipboard.writeText(text),
    'line.showFolder': () => void shell.openPath(dataFolder),
  }
}

function homeHandlers({ session }: HandlersWorld): Of<'home'> & Of<'today'> & Of<'journal'> & Of<'notice'> {
  const { notice, today, journalView, arrive, line, calendars, due, daysOff, turn, book, reminders } = session
  return {
    'notice.view': notice.view,
    'notice.act': notice.act,
    'notice.hold': notice.hold,
    'home.section': session.section,
    'home.dismiss': session.bands.dismiss,
    'today.view': () => ({ ...today.view(), reminders: reminders.today(), page: book.today() }),
    'today.counts': (key, counts, scope) => calendars.switchCounts(key, counts, scope),
    'today.mark': today.mark,
    'today.arrive': arrive.open,
    'today.done': turn.doneWithOffer,
    'today.line': (id) => line.open(id),
    'today.join': (id) => join(session, id),
    'today.invited': today.invited,
    'today.undo': line.undo,
    'today.settle': due.settle,
    'today.later': due.later,
    'today.laterDraft': due.laterDraft,
    'today.evening': () => session.evening.open(),
    'today.off': daysOff.take,
    'today.away': daysOff.answer,
    'journal.page': journalView.page,
    'journal.conversation': journalView.conversation,
  }
}

function peopleHandlers({ session: { people, deletion } }: HandlersWorld): Of<'people'> {
  return {
    'people.list': people.list,
    'people.person': people.person,
    'people.history': people.history,
    'people.matters': people.matters,
    'people.rename': people.rename,
    'people.addAlias': people.addAlias,
    'people.dropAlias': people.dropAlias,
    'people.archive': people.archive,
    'people.settle': people.settle,
    'people.merging': people.merging,
    'people.merge': people.merge,
    'people.unmerge': people.unmerge,
    'people.deletion': deletion.preview,
    'people.delete': deletion.begin,
    'people.undelete': deletion.undo,
  }
}

function settingsHandlers(world: HandlersWorld): Of<'settings'> {
  const { session, dataFolder, clock } = world
  const { settingsView, recovery, shortcuts } = session
  return {
    'settings.view': settingsView.view,
    'settings.change': settingsView.change,
    'settings.startAtLogin': settingsView.startAtLogin,
    'settings.checklist': settingsView.keepChecklist,
    'settings.firstChecklist': settingsView.firstChecklist,
    'settings.newItemId': () => newId(clock),
    'settings.addresses': settingsView.addresses,
    'settings.captureKeys': (capturing) => (capturing ? shortcuts.rest() : shortcuts.registerAll()),
    'settings.checkShortcut': session.waysIn.check,
    'settings.shortcut': shortcuts.change,
    'settings.recoveryCode': recovery.code,
    'settings.copyRecoveryCode': () => clipboard.writeText(recovery.code()),
    'settings.confirmRecoveryCode': recovery.confirm,
    'settings.changeRecoveryCode': recovery.change,
    'settings.printRecoveryCode': () => world.windows.print('home'),
    'settings.setPassphrase': settingsView.setPassphrase,
    'settings.removePassphrase': settingsView.removePassphrase,
    'settings.lock': session.lock,
    'settings.named': session.confidential.named,
    'settings.confide': session.confidential.begin,
    'settings.confideNoMore': session.confidential.end,
    'settings.shorten': session.confidential.shorten,
    'settings.saveRecoveryCode': () => saveRecoveryCode(world),
    'settings.everything': session.deleteEverything.preview,
    'settings.deleteEverything': session.deleteEverything.begin,
    'settings.showDataFolder': () => void shell.openPath(dataFolder),
  }
}

async function saveRecoveryCode({ session, surroundings, words }: HandlersWorld) {
  const { filePath, canceled } = await dialog.showSaveDialog({ defaultPath: `${words('recoveryFile')}.txt` })
  if (canceled || !filePath) return { ok: true as const, value: null }
  const groups = session.recovery.groups()
  const code = [groups.slice(0, 4), groups.slice(4)].map((row) => row.join(' ')).join('\n')
  try {
    writeWhole(
      filePath,
      `${words('recoveryText', { code, day: fullDay(session.day.today(), surroundings().region) })}\n`,
    )
    return { ok: true as const, value: filePath }
  } catch (error) {
    return { ok: false as const, fault: writingFault(error) }
  }
}

function bookHandlers({ session: { book } }: HandlersWorld): Of<'book'> {
  return {
    'book.view': book.view,
    'book.answer': book.answer,
    'book.write': book.write,
    'book.remove': book.remove,
    'book.show': book.show,
  }
}

function firstRunHandlers({ session, words }: HandlersWorld): Of<'firstRun'> {
  const { firstRun, calendars, line, backupElsewhere } = session
  return {
    'firstRun.view': firstRun.view,
    'firstRun.answer': firstRun.answer,
    'firstRun.go': firstRun.go,
    'firstRun.chooseCalendar': () => chooseCalendar({ session, words }, calendars.sources()[0]?.id),
    'firstRun.counts': firstRun.counts,
    'firstRun.otherKeys': firstRun.otherKeys,
    'firstRun.line': () => line.open(),
    'firstRun.startAtLogin': session.settingsView.startAtLogin,
    'firstRun.chooseBackup': () => chooseBackup(backupElsewhere, words),
    'firstRun.restore': backupElsewhere.restore,
    'firstRun.finish': firstRun.finish,
  }
}

export function sessionHandlers(
  world: HandlersWorld,
  close: (from: WindowName) => void,
): Omit<Handlers, `fault.${string}`> {
  return {
    ...windowHandlers(world.windows, world.surroundings, close),
    ...arriveHandlers(world),
    ...lineHandlers(world),
    ...homeHandlers(world),
    ...peopleHandlers(world),
    ...eveningHandlers(world),
    ...settingsHandlers(world),
    ...backupHandlers(world),
    ...bookHandlers(world),
    ...alongHandlers(world),
    ...markdownHandlers(world),
    ...calendarHandlers(world),
    ...carryHandlers(world),
    ...reminderHandlers(world),
    ...rulesHandlers(world),
    ...firstRunHandlers(world),
  }
}
