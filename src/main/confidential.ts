// Confidential mode: one switch, and what is here already shortened with it where that is wished.
import { done } from '../core/faults.ts'
import type { ConfidentialDone, ConfidentialWish } from '../shared/ipc.ts'
import type { Backups } from './backups.ts'
import type { CalendarsPart } from './calendar/calendars.ts'
import type { CarryPart } from './carry/carry.ts'
import type { Changed } from './changes.ts'
import type { HeldKey } from './journal/held-key.ts'
import type { Journal } from './journal/journal.ts'
import type { MarkdownCopy } from './markdown-copy/markdown-copy.ts'
import type { PeoplePart } from './people.ts'
import type { SettingsViewPart } from './settings-view.ts'
import { createShortener } from './shortening.ts'

/** Who shows a name or a title, or what may be taken elsewhere. */
const TOPICS = [
  'settings',
  'today',
  'journal',
  'people',
  'arrive',
  'line',
  'evening',
  'along',
  'markdown',
  'carry',
  'backups',
  'surroundings',
] as const

export interface ConfidentialWorld {
  journal: Journal
  calendars: Pick<CalendarsPart, 'load'>
  heldKey: Pick<HeldKey, 'hasPassphrase'>
  settingsView: Pick<SettingsViewPart, 'change' | 'setPassphrase'>
  /** One is made before names are shortened; it takes turns with the others and is gone with time. */
  backups: Pick<Backups, 'make'>
  people: Pick<PeoplePart, 'forget'>
  /** Anybody can read it: it ends. */
  markdownCopy: Pick<MarkdownCopy, 'view' | 'stopKeeping'>
  /** The other computer keeps no confidences: what is here stays here. */
  carry: Pick<CarryPart, 'view' | 'end'>
  changed: Changed
}

export function createConfidential(world: ConfidentialWorld) {
  const { journal, changed } = world
  const { discretion, shortening } = journal
  const { change } = world.settingsView
  const backUp = async () => (await world.backups.make('asked')).ok
  const { named, shorten } = createShortener(journal)
  const isAny = () => Object.values(named()).some((count) => count > 0)

  const seal = () => {
    discretion.begin()
    shortening.sealKeys()
  }
  const say = () => changed(...TOPICS)

  /** What was overwritten leaves the file, and the calendar is read in the way that holds now. */
  const settle = async () => {
    // What could bring whole names back is let go.
    world.people.forget()
    await world.calendars.load()
    shortening.foldLog()
    say()
  }

  async function begin({ passphrase, shortens }: ConfidentialWish): Promise<ConfidentialDone> {
    const isToSet = !world.heldKey.hasPassphrase()
    if (isToSet && passphrase === undefined) return { ok: false, fault: 'no-passphrase' }
    const isToShorten = shortens && isAny()
    if (isToShorten && !(await backUp())) return { ok: false, fault: 'no-backup' }
    const hasCopy = world.markdownCopy.view().folder !== ''
    if (hasCopy && !(await world.markdownCopy.stopKeeping(true)).ok) return { ok: false, fault: 'copy-stays' }
    // What can fail for another reason came before: from here on the passphrase is asked for.
    if (isToSet && passphrase !== undefined) {
      const set = await world.settingsView.setPassphrase(passphrase)
      if (!set.ok) return set
    }
    const carried = world.carry.view().on ? world.carry.end() : done
    if (!carried.ok) return carried
    const on = change({ confidential: true })
    if (!on.ok) return on
    const kept = journal.keep(() => {
      seal()
      if (isToShorten) shorten()
    })
    if (!kept.ok) {
      change({ confidential: false })
      return kept
    }
    await settle()
    return done
  }

  return {
    named,
    begin,
    /** Nothing comes back: what is read from now on is whole again. */
    async end(): Promise<ConfidentialDone> {
      const off = change({ confidential: false })
      if (off.ok) await settle()
      return off
    },
    /** What came in whole since: from another journal, a backup, or from before. */
    async shorten(): Promise<ConfidentialDone> {
      if (!discretion.isOn() || !isAny()) return done
      if (!(await backUp())) return { ok: false, fault: 'no-backup' }
      const kept = journal.keep(() => {
        shortening.sealKeys()
        shorten()
      })
      if (!kept.ok) return kept
      await settle()
      return done
    },
    /** Another journal may have taken this one's place since it was switched on. */
    start(): void {
      if (discretion.isOn() && !discretion.isSealing()) journal.keep(seal)
    },
  }
}

export type ConfidentialPart = ReturnType<typeof createConfidential>
