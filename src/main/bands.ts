// What Home says at its top. Each is said until it is put away, and comes back only when it happens anew.
import path from 'node:path'
import { isWorthSaying } from '../core/asking.ts'
import { shortcutNames } from '../core/settings.ts'
import { syncedIn } from '../core/synced.ts'
import type { Band } from '../shared/ipc.ts'
import type { Backups } from './backups.ts'
import type { CalendarsPart } from './calendar/calendars.ts'
import type { Changed } from './changes.ts'
import type { Check } from './check.ts'
import type { Clock } from './clock.ts'
import type { Known } from './desktop/questions.ts'
import type { Journal } from './journal/journal.ts'
import type { MarkdownCopy } from './markdown-copy/markdown-copy.ts'
import type { Recovery } from './recovery.ts'
import type { SettingsStore } from './settings.ts'
import type { Shortcuts } from './shortcuts.ts'

export interface BandsWorld {
  journal: Journal
  clock: Pick<Clock, 'instant'>
  recovery: Recovery
  settings: SettingsStore
  shortcuts: Shortcuts
  calendars: CalendarsPart
  weakKeychain: () => boolean
  /** Whether there is one. It is not known at once, so this is put away for good. */
  tray: () => Known
  backups: Pick<Backups, 'fault'>
  markdownCopy: Pick<MarkdownCopy, 'fault'>
  check: Pick<Check, 'found'>
  /** Where the journal is that gave way to a backup, just now. */
  aside: string | undefined
  dataFolder: string
  changed: Changed
}

const NO_TRAY = JSON.stringify({ kind: 'no-tray' } satisfies Band)

export function createBands(world: BandsWorld) {
  const {
    journal,
    clock,
    recovery,
    settings,
    shortcuts,
    calendars,
    weakKeychain,
    tray,
    backups,
    markdownCopy,
    check,
    aside,
    dataFolder,
    changed,
  } = world
  const putAway = new Set(journal.ownWords.get('bandsPutAway'))
  const write = () => journal.keep(() => journal.ownWords.set('bandsPutAway', [...putAway]))

  const all = (): Band[] => {
    const bands: Band[] = []
    const found = check.found()
    if (found) bands.push({ kind: `journal-${found}` })
    const setAside = settings.setAside()
    if (setAside) bands.push({ kind: 'settings-set-aside', file: setAside })
    const registered = shortcuts.registered()
    for (const name of shortcutNames) {
      if (!registered[name]) bands.push({ kind: 'shortcut-taken', name, accelerator: settings.get().shortcuts[name] })
    }
    // However often that is read anew, it is said once.
    for (const { id, name, where, fault, isCutOff, readAt } of calendars.sources())
      if (isCutOff && fault === 'cut-off') bands.push({ kind: 'calendar-cut-off', id, name, of: where.kind })
      else if (fault && isWorthSaying(fault, clock.instant() - readAt))
        bands.push({ kind: 'calendar-unread', id, name, of: where.kind, fault, lastGood: readAt })
    if (aside !== undefined) bands.push({ kind: 'journal-restored', aside })
    const notMade = backups.fault()
    if (notMade) bands.push({ kind: 'backup-not-made', ...notMade })
    const notWritten = markdownCopy.fault()
    if (notWritten) bands.push({ kind: 'markdown-not-written', ...notWritten })
    const synced = syncedIn(dataFolder.split(path.sep))
    if (synced !== undefined) bands.push({ kind: 'folder-synced', folder: synced })
    if (tray() === 'no') bands.push({ kind: 'no-tray' })
    if (weakKeychain()) bands.push({ kind: 'keychain-weak' })
    if (recovery.waits()) bands.push({ kind: 'recovery-code' })
    return bands
  }
  return {
    view(): Band[] {
      const now = all()
      const so = new Set(now.map((band) => JSON.stringify(band)))
      const over = [...putAway].filter((band) => !so.has(band) && band !== NO_TRAY)
      for (const band of over) putAway.delete(band)
      if (over.length > 0) write()
      return now.filter((band) => !putAway.has(JSON.stringify(band)))
    },
    /** Of several of a kind, the one of that calendar. */
    dismiss(kind: Band['kind'], id?: string): void {
      const meant = (band: Band) => band.kind === kind && (!('id' in band) || band.id === id)
      for (const band of all()) if (meant(band)) putAway.add(JSON.stringify(band))
      write()
      changed('today')
    },
  }
}
