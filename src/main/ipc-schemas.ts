// What a window may send, checked where it enters. The windows do not carry these.
import { z } from 'zod'
import { feelings, groups, ITEM_LENGTH, MOST_ITEMS } from '../core/arrive.ts'
import { PAGE_LENGTH } from '../core/book.ts'
import { ANSWER_LENGTH, codeParts, steps, wordParts } from '../core/evening.ts'
import { computers, firstRunScreens, reaches } from '../core/first-run.ts'
import { LINE_LENGTH } from '../core/line.ts'
import { canBePassphrase, PASSPHRASE_LENGTH } from '../core/passphrase.ts'
import { quietFor } from '../core/quiet.ts'
import { shortcutNames } from '../core/settings.ts'
import type { Band, RequestName, Requests } from '../shared/ipc.ts'
import { calendarSchemas } from './calendar-schemas.ts'
import { conversationRulesSchema } from './conversation-rules-schema.ts'
import { elsewhereSchemas } from './elsewhere-schemas.ts'
import { settingsSchema } from './settings-file.ts'

const id = z.string().min(1).max(100)
const name = z.string().max(200)
const words = z.string().max(LINE_LENGTH)
const short = z.string().max(500)
const answer = z.enum(['met', 'not-yet'])
const ifThen = z.strictObject({ if: short, will: short })
const thought = z.strictObject({
  thought: short,
  nextStep: short,
  when: z.enum(['after', 'evening', 'tomorrow', 'at']),
  at: short.optional(),
})
const thing = z.strictObject({ kind: z.enum(['promise', 'repair', 'thought']), id })
const item = z.strictObject({
  id,
  group: z.enum(groups),
  text: z.string().max(ITEM_LENGTH).optional(),
  on: z.boolean(),
})
const change = settingsSchema
  .omit({
    schemaVersion: true,
    shortcuts: true,
    welcomed: true,
    startAtLogin: true,
    backupFolder: true,
    backupFoldersBefore: true,
    markdownFolder: true,
    confidential: true,
  })
  .partial()
const answers = z
  .strictObject({ reach: z.enum(reaches), sharesScreen: z.boolean(), computer: z.enum(computers) })
  .extend(settingsSchema.pick({ eveningAt: true, workDays: true }).shape)
  .partial()
const passphrase = z.string().max(PASSPHRASE_LENGTH).refine(canBePassphrase)
const nothing = z.tuple([])
const one = <T extends z.ZodType>(type: T) => z.tuple([type])

type Schemas = { [N in RequestName]: z.ZodType<Parameters<Requests[N]>> }

/** Does not compile while one is missing: what could not be put away would come back. */
const bandKinds: Record<Band['kind'], true> = {
  'journal-damaged': true,
  'journal-end-missing': true,
  'settings-set-aside': true,
  'shortcut-taken': true,
  'calendar-unread': true,
  'calendar-cut-off': true,
  'folder-synced': true,
  'keychain-weak': true,
  'no-tray': true,
  'recovery-code': true,
  'journal-restored': true,
  'backup-not-made': true,
  'markdown-not-written': true,
}

export const schemas = {
  'window.surroundings': nothing,
  'window.fit': one(z.number().min(0).max(10_000)),
  'window.sound': nothing,
  'window.close': nothing,
  'arrive.view': nothing,
  'arrive.choose': one(id.nullable()),
  'arrive.reveal': nothing,
  'arrive.answer': z.tuple([id, answer.nullable()]),
  'arrive.restMet': nothing,
  'arrive.whole': nothing,
  'arrive.name': z.tuple([name, id.optional()]),
  'arrive.invited': z.tuple([id, id]),
  'arrive.people': one(name),
  'arrive.person': nothing,
  'arrive.feeling': one(z.enum(feelings).nullable()),
  'arrive.ifThen': one(ifThen.nullable()),
  'arrive.ifThenDraft': one(ifThen),
  'arrive.parkDraft': one(thought),
  'arrive.park': one(thought),
  'arrive.twoMinutes': nothing,
  'arrive.copySentence': nothing,
  'arrive.join': nothing,
  'arrive.notNow': nothing,
  'arrive.here': nothing,
  'line.view': nothing,
  'line.draft': one(words),
  'line.complete': z.tuple([z.enum(['person', 'tag']), name]),
  'line.choices': nothing,
  'line.whom': one(name),
  'line.mean': z.tuple([name, id]),
  'line.about': one(id.nullable()),
  'line.keep': one(words),
  'line.hide': nothing,
  'line.copy': one(words),
  'line.showFolder': nothing,
  'notice.view': nothing,
  'notice.act': one(
    z.enum([
      'undo',
      'write',
      'begin',
      'not-now',
      'all-right',
      'quit',
      'done',
      'ten-minutes',
      'not-today',
      'today',
      'reveal',
    ]),
  ),
  'notice.hold': one(z.boolean()),
  'home.section': nothing,
  'home.dismiss': z.tuple([z.enum(Object.keys(bandKinds) as Band['kind'][]), id.optional()]),
  'today.view': nothing,
  'today.counts': z.tuple([z.string().max(5000), z.boolean(), z.enum(['this', 'series'])]),
  'today.mark': z.tuple([id, z.enum(['didnt-happen', 'moved']).nullable()]),
  'today.arrive': one(id.nullable()),
  'today.done': nothing,
  'today.line': one(id),
  'today.join': one(id),
  'today.invited': z.tuple([id, id, id]),
  'today.undo': one(id),
  'today.settle': z.tuple([thing, z.enum(['done', 'let-go']).nullable()]),
  'today.later': z.tuple([thing, short.nullable()]),
  'today.laterDraft': z.tuple([thing, short]),
  'today.evening': nothing,
  'today.off': one(z.boolean()),
  'today.away': one(z.boolean()),
  'reminders.view': nothing,
  'reminders.seen': nothing,
  'reminders.quiet': one(z.enum(quietFor).nullable()),
  'reminders.cover': one(z.boolean()),
  'reminders.needsAgain': nothing,
  'journal.page': z.tuple([z.string().max(200), z.string().max(40).nullable()]),
  'journal.conversation': one(id),
  'rules.view': nothing,
  'rules.change': one(conversationRulesSchema as z.ZodType<Parameters<Requests['rules.change']>[0]>),
  'rules.preview': nothing,
  'rules.offer': z.tuple([z.string().max(5000), z.boolean()]),
  'rules.teach': z.tuple([z.string().max(5000), z.boolean().nullable()]),
  'people.list': z.tuple([name, z.enum(['lately', 'name']), z.int().min(1).max(10_000)]),
  'people.person': one(id),
  'people.history': z.tuple([id, z.string().max(40).nullable()]),
  'people.matters': z.tuple([id, words]),
  'people.rename': z.tuple([id, name, z.boolean()]),
  'people.addAlias': z.tuple([id, name]),
  'people.dropAlias': z.tuple([id, name]),
  'people.archive': z.tuple([id, z.boolean()]),
  'people.settle': z.tuple([id, z.enum(['kept', 'let-go']).nullable()]),
  'people.merging': z.tuple([id, id]),
  'people.merge': z.tuple([id, id]),
  'people.unmerge': one(id),
  'people.deletion': one(id),
  'people.delete': z.tuple([id, z.boolean(), name.min(1)]),
  'people.undelete': nothing,
  'evening.view': nothing,
  'evening.settle': z.tuple([thing, z.enum(['done', 'keep', 'let-go'])]),
  'evening.remember': one(name),
  'evening.forget': one(id),
  'evening.people': one(name),
  'evening.choose': one(id.nullable()),
  'evening.answer': z.tuple([z.enum([...codeParts, ...wordParts]), z.string().max(ANSWER_LENGTH)]),
  'evening.go': one(z.enum(steps)),
  'evening.close': nothing,
  'evening.help': nothing,
  'hardDays.view': nothing,
  'hardDays.keep': one(words),
  'hardDays.open': one(words),
  'settings.view': nothing,
  'settings.change': one(change as unknown as z.ZodType<Parameters<Requests['settings.change']>[0]>),
  'settings.startAtLogin': one(z.boolean()),
  'settings.checklist': one(
    z.array(item).max(5 * MOST_ITEMS) as unknown as z.ZodType<Parameters<Requests['settings.checklist']>[0]>,
  ),
  'settings.firstChecklist': nothing,
  'settings.newItemId': nothing,
  'settings.addresses': one(z.array(z.string().max(320)).max(50)),
  'settings.captureKeys': one(z.boolean()),
  'settings.checkShortcut': one(z.enum(shortcutNames).nullable()),
  'settings.shortcut': z.tuple([z.enum(shortcutNames), z.string().max(80)]),
  'settings.recoveryCode': nothing,
  'settings.copyRecoveryCode': nothing,
  'settings.confirmRecoveryCode': one(
    z.array(z.strictObject({ group: z.int().min(1).max(8), signs: z.string().max(20) })).length(2),
  ),
  'settings.changeRecoveryCode': nothing,
  'settings.printRecoveryCode': nothing,
  'settings.setPassphrase': one(passphrase),
  'settings.removePassphrase': nothing,
  'settings.lock': nothing,
  'settings.named': nothing,
  'settings.confide': one(z.strictObject({ passphrase: passphrase.optional(), shortens: z.boolean() })),
  'settings.confideNoMore': nothing,
  'settings.shorten': nothing,
  'settings.saveRecoveryCode': nothing,
  'settings.everything': nothing,
  'settings.deleteEverything': nothing,
  'settings.showDataFolder': nothing,
  'book.view': nothing,
  'book.answer': one(z.enum(['taken', 'not-today', 'another', 'back'])),
  'book.write': z.tuple([id.nullable(), z.string().max(PAGE_LENGTH)]),
  'book.remove': one(id),
  'book.show': z.tuple([id, z.boolean()]),
  ...calendarSchemas,
  ...elsewhereSchemas,
  'firstRun.view': nothing,
  'firstRun.answer': one(answers),
  'firstRun.go': one(z.enum(firstRunScreens)),
  'firstRun.chooseCalendar': nothing,
  'firstRun.counts': z.tuple([z.string().max(5000), z.boolean()]),
  'firstRun.otherKeys': nothing,
  'firstRun.line': nothing,
  'firstRun.startAtLogin': one(z.boolean()),
  'firstRun.chooseBackup': nothing,
  'firstRun.restore': one(z.string().max(200)),
  'firstRun.finish': nothing,
  'fault.view': nothing,
  'fault.act': one(z.enum(['try-again', 'show-files', 'start-new', 'quit'])),
  'fault.restore': one(z.string().max(200).nullable()),
  'fault.recoveryCode': one(z.string().max(200)),
  'fault.passphrase': one(z.string().max(PASSPHRASE_LENGTH)),
} satisfies Schemas
