// The one contract between main and the windows. Requests are asked by a window and answered by main; `changed` is the
// one event. Handlers (main/ipc.ts), schemas (main/ipc-schemas.ts) and the bridge (preload) are mapped from these types:
// a missing handler, an unknown name or a wrong argument does not compile. Types only, but for the list of names.
import type { Requests } from './requests.ts'

export type * from './along-views.ts'
export type * from './backup-views.ts'
export type * from './calendar-views.ts'
export type * from './carry-views.ts'
export type * from './confidential-views.ts'
export type * from './evening-views.ts'
export type * from './first-run-views.ts'
export type * from './home-views.ts'
export type * from './markdown-views.ts'
export type * from './people-views.ts'
export type { Requests } from './requests.ts'
export type * from './rules-views.ts'
export type * from './settings-views.ts'
export type * from './views.ts'

export const requestNames = [
  'window.surroundings',
  'window.fit',
  'window.close',
  'arrive.view',
  'arrive.choose',
  'arrive.reveal',
  'arrive.answer',
  'arrive.restMet',
  'arrive.whole',
  'arrive.name',
  'arrive.invited',
  'arrive.people',
  'arrive.person',
  'arrive.feeling',
  'arrive.ifThen',
  'arrive.ifThenDraft',
  'arrive.parkDraft',
  'arrive.park',
  'arrive.twoMinutes',
  'arrive.copySentence',
  'arrive.join',
  'arrive.notNow',
  'arrive.here',
  'line.view',
  'line.draft',
  'line.complete',
  'line.choices',
  'line.whom',
  'line.mean',
  'line.about',
  'line.keep',
  'line.hide',
  'line.copy',
  'line.showFolder',
  'notice.view',
  'notice.act',
  'notice.hold',
  'home.section',
  'home.dismiss',
  'today.view',
  'today.counts',
  'today.mark',
  'today.arrive',
  'today.done',
  'today.line',
  'today.join',
  'today.undo',
  'today.settle',
  'today.later',
  'today.laterDraft',
  'today.evening',
  'today.off',
  'today.away',
  'journal.page',
  'journal.conversation',
  'rules.view',
  'rules.change',
  'rules.preview',
  'rules.offer',
  'rules.teach',
  'people.list',
  'people.person',
  'people.history',
  'people.matters',
  'people.rename',
  'people.addAlias',
  'people.dropAlias',
  'people.archive',
  'people.settle',
  'people.merging',
  'people.merge',
  'people.unmerge',
  'people.deletion',
  'people.delete',
  'people.undelete',
  'evening.view',
  'evening.settle',
  'evening.remember',
  'evening.forget',
  'evening.people',
  'evening.choose',
  'evening.answer',
  'evening.go',
  'evening.close',
  'evening.help',
  'hardDays.view',
  'hardDays.keep',
  'hardDays.open',
  'settings.view',
  'settings.change',
  'settings.startAtLogin',
  'settings.checklist',
  'settings.firstChecklist',
  'settings.newItemId',
  'settings.addresses',
  'settings.captureKeys',
  'settings.shortcut',
  'settings.recoveryCode',
  'settings.copyRecoveryCode',
  'settings.confirmRecoveryCode',
  'settings.changeRecoveryCode',
  'settings.printRecoveryCode',
  'settings.setPassphrase',
  'settings.removePassphrase',
  'settings.lock',
  'settings.named',
  'settings.confide',
  'settings.confideNoMore',
  'settings.shorten',
  'settings.saveRecoveryCode',
  'settings.everything',
  'settings.deleteEverything',
  'settings.showDataFolder',
  'backups.view',
  'backups.make',
  'backups.chooseFolder',
  'backups.ownFolder',
  'backups.show',
  'backups.compare',
  'backups.restore',
  'backups.older',
  'backups.deleteOlder',
  'book.view',
  'book.answer',
  'book.write',
  'book.remove',
  'book.show',
  'along.view',
  'along.write',
  'along.choose',
  'along.unlock',
  'along.map',
  'along.mapAgain',
  'along.forget',
  'along.take',
  'along.undo',
  'markdown.view',
  'markdown.choose',
  'markdown.begin',
  'markdown.forget',
  'markdown.again',
  'markdown.show',
  'markdown.stop',
  'calendars.choose',
  'calendars.addAddress',
  'calendars.address',
  'calendars.openAccount',
  'calendars.addFromAccount',
  'calendars.check',
  'calendars.change',
  'calendars.forget',
  'carry.view',
  'carry.begin',
  'carry.join',
  'carry.now',
  'carry.end',
  'carry.rename',
  'carry.code',
  'carry.copyCode',
  'carry.show',
  'firstRun.view',
  'firstRun.answer',
  'firstRun.go',
  'firstRun.chooseCalendar',
  'firstRun.counts',
  'firstRun.otherKeys',
  'firstRun.line',
  'firstRun.startAtLogin',
  'firstRun.chooseBackup',
  'firstRun.restore',
  'firstRun.finish',
  'fault.view',
  'fault.act',
  'fault.restore',
  'fault.recoveryCode',
  'fault.passphrase',
] as const satisfies ReadonlyArray<keyof Requests>

export type RequestName = (typeof requestNames)[number]
/** Does not compile while a request is missing from the list above. */
export type EveryRequestIsNamed = keyof Requests extends RequestName ? true : never

/** What a change was about; a window that shows it asks again. */
export const topics = [
  'surroundings',
  'shown',
  'arrive',
  'line',
  'notice',
  'section',
  'today',
  'journal',
  'people',
  'settings',
  'rules',
  'backups',
  'book',
  'along',
  'markdown',
  'carry',
  'evening',
  'first-run',
] as const
export type Topic = (typeof topics)[number]
export const CHANGED = 'changed'

export type Answered<N extends RequestName> = Promise<ReturnType<Requests[N]>>

type GroupName<N = RequestName> = N extends `${infer G}.${string}` ? G : never
type Member<G extends string, N = RequestName> = N extends `${G}.${infer M}` ? M : never

/** What a window gets: `threshold.arrive.answer(…)`, and `threshold.onChanged` whose result stops listening. */
export type Bridge = {
  readonly [G in GroupName]: {
    readonly [M in Member<G>]: `${G}.${M}` extends infer N extends RequestName
      ? (...args: Parameters<Requests[N]>) => Answered<N>
      : never
  }
} & {
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
}

declare global {
  interface Window {
    readonly threshold: Bridge
  }
}
