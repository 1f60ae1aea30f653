// Each request once: what a window asks, and what main answers.
import type { Answer, ChecklistItem, Feeling, IfThen } from '../core/arrive.ts'
import type { Part, Step } from '../core/evening.ts'
import type { Kept } from '../core/faults.ts'
import type { ShortcutName } from '../core/settings.ts'
import type { AlongRequests } from './along-views.ts'
import type { BackupComparison, BackupDone, BackupOpened, BackupsView } from './backup-views.ts'
import type { CalendarRequests } from './calendar-views.ts'
import type { CarryRequests } from './carry-views.ts'
import type { ConfidentialRequests } from './confidential-views.ts'
import type { CopiesRequests } from './copies-requests.ts'
import type { EveningView, ThoughtAnswer } from './evening-views.ts'
import type { FirstRunRequests } from './first-run-views.ts'
import type {
  Band,
  BookAnswer,
  BookView,
  ConversationView,
  DueThing,
  JournalPage,
  Section,
  SettingsTab,
  Settling,
  TodayView,
} from './home-views.ts'
import type { Deletion, HistoryPage, Merging, PeopleSort, PeopleView, PersonView } from './people-views.ts'
import type { ReminderRequests } from './reminder-views.ts'
import type { RulesRequests } from './rules-views.ts'
import type { LoginItemKept, SettingsChange, SettingsView, ShortcutChange } from './settings-views.ts'
import type {
  About,
  ArriveView,
  Chip,
  Completion,
  DueWhen,
  LineView,
  NoticeAction,
  NoticeView,
  ParkedThought,
  PersonSuggestion,
  StartFaultAction,
  StartFaultView,
  Surroundings,
} from './views.ts'

export interface Requests
  extends AlongRequests,
    CalendarRequests,
    CarryRequests,
    ConfidentialRequests,
    CopiesRequests,
    FirstRunRequests,
    ReminderRequests,
    RulesRequests {
  'window.surroundings': () => Surroundings
  /** How high the content would like to be, in CSS pixels. */
  'window.fit': (height: number) => void
  /** Whether it is to make a sound now; told once. */
  'window.sound': () => boolean
  'window.close': () => void

  'arrive.view': () => ArriveView | null
  'arrive.choose': (conversationId: string | null) => void
  'arrive.reveal': () => void
  'arrive.answer': (itemId: string, answer: Answer | null) => Kept
  'arrive.restMet': () => Kept
  /** From light Arrive to all eight. */
  'arrive.whole': () => Kept
  'arrive.name': (name: string, personId?: string) => Kept
  /** Who somebody is that the calendar invited: one of those offered, or NEW (core/people). */
  'arrive.invited': (key: string, personId: string) => Kept
  'arrive.people': (typed: string) => PersonSuggestion[]
  /** Opens the page of the one it tells of. */
  'arrive.person': () => void
  'arrive.feeling': (feeling: Feeling | null) => Kept
  'arrive.ifThen': (ifThen: IfThen | null) => Kept
  'arrive.ifThenDraft': (ifThen: IfThen) => Kept
  /** Keeps the draft, and says what is understood of another time in it. */
  'arrive.parkDraft': (thought: ParkedThought) => Kept<DueWhen>
  'arrive.park': (thought: ParkedThought) => Kept
  'arrive.twoMinutes': () => void
  'arrive.copySentence': () => void
  'arrive.join': () => void
  'arrive.notNow': () => void
  'arrive.here': () => Kept

  'line.view': () => LineView
  /** Keeps the draft, and says what is understood in it. */
  'line.draft': (text: string) => Kept<Chip[]>
  'line.complete': (kind: 'person' | 'tag', typed: string) => Completion[]
  'line.choices': () => About[]
  /** Whom a name may mean, and which of them is meant in the draft (or NEW: core/people). */
  'line.whom': (name: string) => PersonSuggestion[]
  'line.mean': (name: string, personId: string) => Kept
  'line.about': (conversationId: string | null) => Kept
  'line.keep': (text: string) => Kept<string>
  'line.hide': () => void
  'line.copy': (text: string) => void
  'line.showFolder': () => void

  'notice.view': () => NoticeView | null
  'notice.act': (action: NoticeAction) => Kept
  /** While the pointer or the focus is on it, it stays. */
  'notice.hold': (held: boolean) => void

  'home.section': () => { section: Section; tab?: SettingsTab | undefined; personId?: string | undefined }
  /** Of several of a kind, the one of that calendar. */
  'home.dismiss': (band: Band['kind'], calendarId?: string) => void

  'today.view': () => TodayView
  'today.counts': (key: string, counts: boolean, scope: 'this' | 'series') => Kept
  'today.mark': (conversationId: string, mark: 'didnt-happen' | 'moved' | null) => Kept
  'today.arrive': (conversationId: string | null) => void
  'today.done': () => Kept
  'today.line': (conversationId: string) => void
  'today.join': (conversationId: string) => void
  'today.invited': (conversationId: string, key: string, personId: string) => Kept
  'today.undo': (lineId: string) => Kept
  /** Done or let go; null takes it back. */
  'today.settle': (thing: DueThing, how: Settling | null) => Kept
  /** Another time, in words; null takes it back. */
  'today.later': (thing: DueThing, words: string | null) => Kept
  /** Keeps what is typed as another time, and says what is understood of it. */
  'today.laterDraft': (thing: DueThing, words: string) => Kept<DueWhen>
  /** Opens the evening: the one before, while that can still be finished. */
  'today.evening': () => void
  /** Off today, or not; where the week has today free, false is working today. */
  'today.off': (off: boolean) => Kept
  /** What the calendar says: off until its end, or here. */
  'today.away': (off: boolean) => Kept

  'journal.page': (asked: string, before: string | null) => JournalPage
  'journal.conversation': (conversationId: string) => ConversationView | null

  'people.list': (asked: string, sort: PeopleSort, most: number) => PeopleView
  'people.person': (id: string) => PersonView | null
  'people.history': (id: string, before: string | null) => HistoryPage
  'people.matters': (id: string, text: string) => Kept
  'people.rename': (id: string, name: string, keepOld: boolean) => Kept
  'people.addAlias': (id: string, name: string) => Kept
  'people.dropAlias': (id: string, name: string) => Kept
  'people.archive': (id: string, archived: boolean) => Kept
  'people.settle': (promiseId: string, how: 'kept' | 'let-go' | null) => Kept
  /** What would come together, the other one giving way. */
  'people.merging': (id: string, other: string) => Merging | null
  'people.merge': (id: string, other: string) => Kept
  /** Takes the last merging back. */
  'people.unmerge': (id: string) => Kept
  'people.deletion': (id: string) => Deletion | null
  /** In a moment, the lines about them with them or not; these say `someone` where they named them. */
  'people.delete': (id: string, lines: boolean, someone: string) => Kept
  'people.undelete': () => Kept

  'evening.view': () => EveningView
  /** What came home: done, kept until the next working day, or let go. */
  'evening.settle': (thing: DueThing, answer: ThoughtAnswer) => Kept
  /** Someone who stays with one from a day of which nothing was captured. */
  'evening.remember': (name: string) => Kept
  'evening.forget': (conversationId: string) => Kept
  'evening.people': (typed: string) => PersonSuggestion[]
  /** The conversation of question 1; `none` is fine, and null takes the answer back. */
  'evening.choose': (conversationId: string | null) => Kept
  /** Each answer is kept at every change of it, as it is typed. */
  'evening.answer': (part: Part, text: string) => Kept
  'evening.go': (step: Step) => Kept
  'evening.close': () => Kept
  /** Opens the page for hard days. */
  'evening.help': () => void

  'hardDays.view': () => string
  'hardDays.keep': (text: string) => Kept
  /** Only a link the user wrote down, only when it is pressed. */
  'hardDays.open': (link: string) => void

  'settings.view': () => SettingsView
  'settings.change': (change: SettingsChange) => Kept
  'settings.startAtLogin': (on: boolean) => LoginItemKept
  'settings.checklist': (checklist: ChecklistItem[]) => Kept
  'settings.firstChecklist': () => Kept
  /** For an item of the user's own: ids are made in main. */
  'settings.newItemId': () => string
  'settings.addresses': (addresses: string[]) => Kept
  /** While keys are being captured, the global shortcuts rest. */
  'settings.captureKeys': (capturing: boolean) => void
  /** The next press of this one only says that it came; null: no longer. */
  'settings.checkShortcut': (name: ShortcutName | null) => void
  'settings.shortcut': (name: ShortcutName, accelerator: string) => ShortcutChange
  'settings.recoveryCode': () => string
  'settings.copyRecoveryCode': () => void
  /** "I have it": it is not asked about again. */
  /** Two groups of it, read from where it is kept; false when one differs. */
  'settings.confirmRecoveryCode': (groups: Array<{ group: number; signs: string }>) => Kept<boolean>
  'settings.changeRecoveryCode': () => Kept
  /** False when it was not printed. */
  'settings.printRecoveryCode': () => boolean
  'settings.setPassphrase': (passphrase: string) => Kept
  'settings.removePassphrase': () => Kept
  'settings.lock': () => void
  'settings.saveRecoveryCode': () => Kept<string | null>
  /** How much there is to delete. */
  'settings.everything': () => { lines: number; people: number }
  /** Everything in the data folder; the app then goes on as on its first day. */
  'settings.deleteEverything': () => Kept
  'settings.showDataFolder': () => void

  'backups.view': () => BackupsView
  'backups.make': () => BackupDone
  /** Opens the system's dialog for a folder; null when none was chosen. One that takes no backup is not kept. */
  'backups.chooseFolder': () => BackupDone | null
  /** Back to the one in the data folder. */
  'backups.ownFolder': () => Kept
  'backups.show': () => void
  /** What the journal holds now, beside what it held then. */
  'backups.compare': (id: string) => BackupComparison
  /** The journal of a backup takes the place of today's, which is kept aside; Home is then shown anew. */
  'backups.restore': (id: string) => BackupDone

  'book.view': () => BookView
  /** What becomes of the day's page. */
  'book.answer': (how: BookAnswer) => Kept
  /** A page of the user's own, by its id; null for a new one. Says its id. */
  'book.write': (id: string | null, text: string) => Kept<string>
  'book.remove': (id: string) => Kept
  /** Whether one of our pages may be offered. */
  'book.show': (page: string, shown: boolean) => Kept

  'fault.view': () => StartFaultView
  'fault.act': (action: StartFaultAction) => void
  /** Brings the backup that is offered back; with its recovery code, where the key is not known. */
  'fault.restore': (typed: string | null) => BackupOpened
  'fault.passphrase': (typed: string) => { ok: true } | { ok: false; reason: 'another' }
  'fault.recoveryCode': (typed: string) => { ok: true } | { ok: false; reason: 'not-a-code' | 'another-journal' }
}
