// Deleting everything, asked for in Settings: the app goes on as on its first day.
import { done, type Fault, type Kept } from '../core/faults.ts'
import { firstSettings } from '../core/settings.ts'
import { codeOf } from './journal/database.ts'
import { markForErasing } from './journal/erase.ts'
import type { Journal } from './journal/journal.ts'
import type { SessionWorld } from './session-world.ts'

export interface DeleteEverythingWorld extends Pick<SessionWorld, 'dataFolder' | 'settings' | 'reopen'> {
  journal: Journal
  /** Removes the copy in Markdown; whether its folder could be reached. */
  removeCopy: () => Promise<boolean>
}

export function createDeleteEverything({ dataFolder, settings, reopen, journal, removeCopy }: DeleteEverythingWorld) {
  const { schemaVersion: _, ...first } = firstSettings
  /**
   * No word of the user's is in them: where they cannot be written, they stay. A copy that could not be reached stays
   * chosen: of a journal with nothing in it, it goes as soon as its folder is there.
   */
  const forgetSettings = async () => {
    const { markdownFolder } = settings.get()
    const isRemoved = await removeCopy()
    try {
      settings.change({ ...first, ...(!isRemoved && { markdownFolder }) })
    } catch (error) {
      console.error('the settings stay as they were', error)
    }
  }
  return {
    /** How much there is. */
    preview: journal.deletion.everything,
    /** What was asked for is done by the start that follows. */
    begin(): Kept {
      try {
        markForErasing(dataFolder)
      } catch (error) {
        const fault: Fault = /^(ENOSPC|EDQUOT)/.test(codeOf(error)) ? 'disk-full' : 'read-only'
        return { ok: false, fault }
      }
      void reopen(forgetSettings)
      return done
    },
  }
}
