// The copy in Markdown as Settings has it: a folder is chosen for it, it is kept up there, and it ends.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { mayExportPlainly } from '../../core/confidential.ts'
import type { Kept } from '../../core/faults.ts'
import type { Settings } from '../../core/settings.ts'
import { syncedIn } from '../../core/synced.ts'
import type { CopyDone, CopyFault, MarkdownCopyView } from '../../shared/ipc.ts'
import { folderFault } from '../files.ts'
import { openCopy, removeCopy } from './folder.ts'
import { createKeeping, type KeepingWorld } from './keeping.ts'
import { placeIn } from './place.ts'

export interface MarkdownCopyWorld extends Omit<KeepingWorld, 'place'> {
  change: (change: Partial<Settings>) => Kept
}

export function createMarkdownCopy(world: MarkdownCopyWorld) {
  const { settings, changed } = world
  const isAllowed = () => mayExportPlainly(settings.get())
  /** Where it is; empty while there is to be none. */
  const place = () => (isAllowed() ? settings.get().markdownFolder : '')
  const keeping = createKeeping({ ...world, place })
  const synced = (folder: string) => syncedIn(folder.split(path.sep))
  let asks: MarkdownCopyView['asks']

  async function beginIn(folder: string): Promise<CopyDone> {
    asks = undefined
    changed('markdown')
    if (!isAllowed()) return { ok: false, fault: 'confidential' }
    return trying(async () => {
      await mkdir(folder).catch(isThere)
      await (await openCopy(folder, world.yours())).save()
      if (!world.change({ markdownFolder: folder }).ok) throw new Error('the settings were not written')
      keeping.begin()
      return done
    })
  }

  return {
    view: (): MarkdownCopyView => ({
      folder: place(),
      busy: keeping.isBusy(),
      at: keeping.copy()?.at(),
      files: keeping.copy()?.count() ?? 0,
      fault: keeping.fault(),
      inTheWay: keeping.copy()?.inTheWay() ?? 0,
      synced: synced(place()),
      asks,
    }),
    fault(): { fault: CopyFault; folder: string } | undefined {
      const fault = keeping.fault()
      return fault && { fault, folder: place() }
    },
    choose: (chosen: string): Promise<CopyDone> =>
      trying(async () => {
        if (!isAllowed()) return { ok: false, fault: 'confidential' }
        const folder = await placeIn(chosen, world.mark())
        const by = synced(folder)
        if (by === undefined) return beginIn(folder)
        asks = { folder, synced: by }
        changed('markdown')
        return done
      }),
    /** In the folder that was asked about. */
    begin: async (): Promise<CopyDone> => (asks ? beginIn(asks.folder) : done),
    forget(): void {
      asks = undefined
      changed('markdown')
    },
    again: keeping.run,
    /** Our files stay, or go as far as nobody changed them. */
    async stopKeeping(filesGo: boolean): Promise<CopyDone> {
      await keeping.end()
      const stopped = await trying(async () => {
        if (filesGo) await removeCopy(place(), world.yours())
        if (!world.change({ markdownFolder: '' }).ok) throw new Error('the settings were not written')
        return done
      })
      if (!stopped.ok) keeping.begin()
      changed('markdown', 'today')
      return stopped
    },
    start(): void {
      if (place() !== '') keeping.start()
    },
    look: keeping.look,
    nextLook: () => undefined,
    stop: keeping.stop,
    /** For good, when the journal is closed and goes too: whether that could be done. */
    async remove(): Promise<boolean> {
      const folder = place()
      if (folder === '') return true
      await keeping.settled()
      const removed = await trying(async () => {
        await removeCopy(folder, world.yours())
        return done
      })
      return removed.ok
    },
    settled: keeping.settled,
  }
}

export type MarkdownCopy = ReturnType<typeof createMarkdownCopy>

const done: CopyDone = { ok: true }

async function trying(deed: () => Promise<CopyDone>): Promise<CopyDone> {
  try {
    return await deed()
  } catch (error) {
    return { ok: false, fault: folderFault(error) ?? 'not-written' }
  }
}

/** A whole disk's root is there, and Windows refuses to make it. */
function isThere(error: NodeJS.ErrnoException): void {
  if (!['EEXIST', 'EPERM'].includes(error.code ?? '')) throw error
}
