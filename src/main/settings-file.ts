// The settings file before electron-store opens it. A malformed one makes it throw, and its own cure replaces everything
// in silence, so the file is looked at first: a bad one is set aside and said.
import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { MOST_FOLDERS } from '../core/backups.ts'
import { areTimes, intervals } from '../core/needs.ts'
import {
  contrasts,
  firstSettings,
  languageChoices,
  leads,
  locks,
  motions,
  rhythms,
  type Settings,
  textSizes,
  themes,
  trayColours,
  typingLimits,
} from '../core/settings.ts'
import { writeWhole } from './files.ts'

z.config({ jitless: true }) // zod tries `new Function` otherwise

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const hours = z.strictObject({ from: timeOfDay, to: timeOfDay })
const need = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }),
  z.strictObject({ kind: z.literal('at'), times: z.array(timeOfDay).refine(areTimes) }),
  z.strictObject({ kind: z.literal('every'), minutes: z.literal(intervals) }),
])
const accelerator = z.string().max(80)
const privateDisplay = z.strictObject({
  id: z.number(),
  label: z.string().max(200),
  width: z.number().min(0),
  height: z.number().min(0),
  hasTwin: z.boolean(),
})
export const settingsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  theme: z.enum(themes),
  contrast: z.enum(contrasts),
  motion: z.enum(motions),
  textSize: z.literal(textSizes),
  trayColour: z.enum(trayColours),
  leadMinutes: z.literal(leads),
  showNames: z.boolean(),
  privateDisplay: privateDisplay.nullable(),
  sound: z.boolean(),
  singleKeys: z.boolean(),
  hideFromCapture: z.boolean(),
  dayEndsAt: timeOfDay,
  eveningAt: z.union([timeOfDay, z.literal('')]),
  eveningName: z.enum(['evening', 'close']),
  workDays: z.array(z.int().min(1).max(7)).max(7),
  workHours: z.strictObject({ 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours }),
  needs: z.strictObject({ water: need, meal: need, rest: need, stretch: need }),
  typingMinutes: z.literal(typingLimits),
  rhythm: z.enum(rhythms),
  quietUntil: z.int().min(0),
  coveredOn: z.union([z.iso.date(), z.literal('')]),
  book: z.boolean(),
  lockAfter: z.literal(locks),
  confidential: z.boolean(),
  lockWithScreen: z.boolean(),
  startAtLogin: z.boolean(),
  language: z.enum(languageChoices),
  welcomed: z.boolean(),
  shortcuts: z.strictObject({ next: accelerator, line: accelerator }),
  reached: z.strictObject({ next: accelerator, line: accelerator }),
  toldItStays: z.boolean(),
  backupFolder: z.string().max(4000),
  backupFoldersBefore: z.array(z.string().max(4000)).max(MOST_FOLDERS),
  markdownFolder: z.string().max(4000),
  linesKept: z.int().min(0).max(10),
}) satisfies z.ZodType<Settings>

export const NAME = 'config'
const fileIn = (folder: string) => path.join(folder, `${NAME}.json`)
export const goodCopyIn = (folder: string) => path.join(folder, `${NAME}.good.json`)

/** The settings in a file, with first values for those it does not have yet; undefined when it is malformed. */
function readSettings(file: string): Settings | undefined {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined
    return settingsSchema.safeParse({ ...firstSettings, ...stored }).data
  } catch {
    return undefined
  }
}

/**
 * Sets a malformed settings file aside and puts the last good copy in its place. Returns the name the bad file has
 * now. `instant` makes that name.
 */
export function quarantine(folder: string, instant: number): string | undefined {
  const file = fileIn(folder)
  if (!existsSync(file) || readSettings(file)) return undefined
  const aside = `${NAME}.corrupt-${new Date(instant).toISOString().replaceAll(/[:.]/g, '-')}.json`
  renameSync(file, path.join(folder, aside))
  const good = readSettings(goodCopyIn(folder))
  if (good) writeWhole(file, JSON.stringify(good, null, 2))
  return aside
}
