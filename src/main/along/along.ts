// Taking the journal along: what is written for elsewhere, and what comes back from there. Nothing of a file is written
// before its preview was agreed to, and what was brought in can be undone until something else is written.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Along, MOST_BYTES } from '../../core/along.ts'
import { saidIn } from '../../core/along-said.ts'
import { done, type Kept } from '../../core/faults.ts'
import type { AlongPreview, AlongRange, AlongTaken, AlongView, ReadFault, ReadProblem } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Journal } from '../journal/journal.ts'
import type { SettingsStore } from '../settings.ts'
import { gather } from './gather.ts'
import { type Merge, mergeInto, unmerge } from './merge.ts'
import type { Reader } from './reader.ts'
import { type Read, refused } from './result.ts'
import { together } from './together.ts'

export interface AlongWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: Pick<SettingsStore, 'get'>
  reader: Reader
  /** One before each import; whether it was made. */
  backUp: () => Promise<boolean>
  changed: Changed
  /** What depends on the journal is looked at anew. */
  looks: () => void
}

/** So many conflicts and earlier versions are shown. */
const SHOWN = 50

type Chosen = { file: string; along: Along; problems: ReadProblem[]; preview: AlongPreview }

export function createAlong(world: AlongWorld) {
  const { journal, day, reader, changed } = world
  let chosen: Chosen | { file: string; fault: ReadFault } | undefined
  /** Files that wait for their passphrase. */
  let waiting: string[] = []
  let last: { merge: Merge; file: string; changes: number } | undefined
  const canUndo = () => last !== undefined && last.changes === journal.records.changes()

  async function readFiles(files: readonly string[], passphrase?: string): Promise<Read> {
    const reads: Read[] = []
    for (const file of files) {
      const read = await readOne(file, passphrase)
      if (!read.ok) return read
      reads.push(read)
    }
    return whole(reads)
  }
  async function readOne(file: string, passphrase: string | undefined): Promise<Read> {
    try {
      if (statSync(file).size > MOST_BYTES) return refused('too-large')
      return await reader.read({ bytes: readFileSync(file), zone: world.clock.zone(), passphrase })
    } catch {
      return refused('not-found')
    }
  }

  async function choose(files: readonly string[], passphrase?: string): Promise<void> {
    const file = files.map((each) => path.basename(each)).join(', ')
    const read = await readFiles(files, passphrase)
    chosen = read.ok ? tried(file, read.file) : { file, fault: read.fault }
    waiting = !read.ok && ['locked', 'wrong-passphrase'].includes(read.fault) ? [...files] : []
    changed('along')
  }

  /** Does all of it and takes it back: what is shown is what will be. */
  function tried(file: string, { along, problems }: { along: Along; problems: ReadProblem[] }): typeof chosen {
    let merge: Merge | undefined
    try {
      const kept = journal.keep(() => {
        merge = mergeInto(journal, along)
        throw new TakenBack()
      })
      if (!kept.ok) return { file, fault: 'unreadable' }
    } catch (error) {
      if (!(error instanceof TakenBack) || !merge) return { file, fault: 'damaged' }
    }
    return merge && { file, along, problems, preview: previewOf(file, merge, problems) }
  }

  const earlier = (): AlongView['earlier'] => {
    const all = journal.records.earlier().reverse()
    const shown = all.slice(0, SHOWN).map(({ n, kind, version }) => ({
      n,
      kind,
      said: saidIn(kind, version),
      now: saidIn(kind, journal.records.get(kind, version.id) ?? {}),
    }))
    return { shown, count: all.length }
  }

  return {
    view: (): AlongView => ({
      ...(chosen && { chosen: 'preview' in chosen ? chosen.preview : chosen }),
      ...(last && canUndo() && { undo: { file: last.file, ...sumsOf(last.merge) } }),
      earlier: earlier(),
      people: journal.people.all().map(({ id, name }) => ({ id, name })),
      today: day.today(),
    }),
    choose: (files: readonly string[]) => choose(files),
    unlock: (passphrase: string) => choose(waiting, passphrase),
    forget(): void {
      chosen = undefined
      waiting = []
      changed('along')
    },
    async take(): Promise<AlongTaken> {
      if (!chosen || !('along' in chosen)) return done
      const { file, along } = chosen
      if (!(await world.backUp())) return { ok: false, fault: 'no-backup' }
      const kept = journal.keep(() => mergeInto(journal, along))
      if (!kept.ok) return kept
      chosen = undefined
      changed('along', 'today', 'journal', 'people', 'settings', 'book', 'arrive', 'evening', 'line')
      world.looks()
      last = { merge: kept.value, file, changes: journal.records.changes() }
      return done
    },
    undo(): Kept {
      if (!last || !canUndo()) return done
      const { merge } = last
      const kept = journal.keep(() => unmerge(journal, merge))
      if (kept.ok) last = undefined
      changed('along', 'today', 'journal', 'people', 'settings', 'book', 'arrive', 'evening', 'line')
      return kept
    },
    /** What is to be written for elsewhere. */
    gather: (range: AlongRange): Along => gather(journal, range, world.settings.get().dayEndsAt),
    lock: reader.lock,
  }
}

export type AlongPart = ReturnType<typeof createAlong>

class TakenBack extends Error {
  override name = 'TakenBack'
}

function whole(reads: readonly Read[]): Read {
  const files = reads.flatMap((read) => (read.ok ? [read.file] : []))
  if (files.length === 0) return refused('empty')
  return {
    ok: true,
    file: { along: together(files.map(({ along }) => along)), problems: files.flatMap(({ problems }) => problems) },
  }
}

export function sumsOf({ counts }: Pick<Merge, 'counts'>): { added: number; changed: number } {
  const sum = (of: 'added' | 'changed') => Object.values(counts).reduce((all, count) => all + count[of], 0)
  return { added: sum('added'), changed: sum('changed') }
}

function previewOf(file: string, { counts, met, problems }: Merge, unread: readonly ReadProblem[]): AlongPreview {
  const grouped = Map.groupBy([...unread, ...problems], ({ reason, kind }) => `${reason} ${kind}`)
  return {
    file,
    counts,
    problems: [...grouped.values()].flatMap((same) => (same[0] ? [{ ...same[0], count: same.length }] : [])),
    conflicts: {
      count: met.length,
      shown: met.slice(0, SHOWN).map(({ kind, ours, theirs, stays }) => ({
        kind,
        stays: saidIn(kind, stays === 'ours' ? ours : theirs),
        earlier: saidIn(kind, stays === 'ours' ? theirs : ours),
        from: stays === 'ours' ? ('here' as const) : ('file' as const),
      })),
    },
  }
}
