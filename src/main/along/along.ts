// Taking the journal along: what is written for elsewhere, and what comes back from there. Nothing of a file is written
// before its preview was agreed to, and what was brought in can be undone until something else is written.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Along, MOST_BYTES } from '../../core/along.ts'
import { saidIn } from '../../core/along-said.ts'
import { mayTakeAlong } from '../../core/confidential.ts'
import type { Table } from '../../core/csv-columns.ts'
import type { Columns } from '../../core/csv-entry.ts'
import { done, type Kept } from '../../core/faults.ts'
import type { AlongPreview, AlongRange, AlongTaken, AlongView, AlongWish, ReadFault } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { DayPart } from '../day.ts'
import type { Journal } from '../journal/journal.ts'
import type { SettingsStore } from '../settings.ts'
import { gather } from './gather.ts'
import { lookInto, type Merge, mergeInto, unmerge } from './merge.ts'
import { withNamed } from './named.ts'
import type { Reader } from './reader.ts'
import { type Read, type ReadFile, type ReadQuestion, refused } from './result.ts'
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
  /** What counts as a conversation may be said otherwise. */
  rulesChanged: () => void
}

/** So many conflicts and earlier versions are shown. */
const SHOWN = 50
/** So many rows of a table are named for one reason. */
const ROWS_SHOWN = 5

type Chosen = { file: string; read: ReadFile; preview: AlongPreview }
/** What is told about a file besides its place: its passphrase, and what its columns are. */
type Told = Pick<ReadQuestion, 'passphrase' | 'columns'>

export function createAlong(world: AlongWorld) {
  const { journal, day, reader, changed } = world
  let chosen: Chosen | { file: string; fault: ReadFault } | { file: string; table: Table } | undefined
  /** Files that wait for their passphrase, or for what their columns are. */
  let waiting: { files: readonly string[]; told: Told } | undefined
  let table: { file: string; table: Table } | undefined
  let last: { merge: Merge; file: string; changes: number } | undefined
  const canUndo = () => last !== undefined && last.changes === journal.records.changes()

  async function readFiles(files: readonly string[], told: Told): Promise<Read> {
    const reads: Read[] = []
    for (const file of files) {
      const read = await readOne(file, told)
      if (!read.ok) return read.fault === 'columns' && files.length > 1 ? refused('not-alone') : read
      reads.push(read)
    }
    return whole(reads)
  }
  async function readOne(file: string, told: Told): Promise<Read> {
    try {
      if (statSync(file).size > MOST_BYTES) return refused('too-large')
      const { dayEndsAt } = world.settings.get()
      return await reader.read({ bytes: readFileSync(file), zone: world.clock.zone(), dayEndsAt, ...told })
    } catch {
      return refused('not-found')
    }
  }

  async function choose(files: readonly string[], told: Told = {}): Promise<void> {
    const file = files.map((each) => path.basename(each)).join(', ')
    const read = await readFiles(files, told)
    const asks = !read.ok && ['locked', 'wrong-passphrase', 'columns'].includes(read.fault)
    waiting = asks || told.columns ? { files, told } : undefined
    if (!read.ok && read.fault === 'columns') chosen = table = { file, table: read.table }
    else chosen = read.ok ? tried(file, read.file) : { file, fault: read.fault }
    changed('along')
  }

  /** Does all of it and takes it back: what is shown is what will be. */
  function tried(file: string, read: ReadFile): typeof chosen {
    let merge: Merge | undefined
    try {
      const kept = journal.keep(() => {
        merge = lookInto(journal, withNamed(journal, read))
        throw new TakenBack()
      })
      if (!kept.ok) return { file, fault: 'unreadable' }
    } catch (error) {
      if (!(error instanceof TakenBack) || !merge) return { file, fault: 'damaged' }
    }
    return merge && { file, read, preview: previewOf(file, merge, read) }
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
    unlock: (passphrase: string) => choose(waiting?.files ?? [], { passphrase }),
    /** What the columns of the table are. */
    map: (columns: Columns) => choose(waiting?.files ?? [], { ...waiting?.told, columns }),
    /** Back to what its columns are, as they were said. */
    mapAgain(): void {
      if (!table || !waiting) return
      const { columns: guess = table.table.guess, ...told } = waiting.told
      waiting = { ...waiting, told }
      chosen = table = { ...table, table: { ...table.table, guess } }
      changed('along')
    },
    forget(): void {
      chosen = table = waiting = undefined
      changed('along')
    },
    async take(): Promise<AlongTaken> {
      if (!chosen || !('read' in chosen)) return done
      const { file, read } = chosen
      if (!(await world.backUp())) return { ok: false, fault: 'no-backup' }
      const kept = journal.keep(() => mergeInto(journal, withNamed(journal, read)))
      if (!kept.ok) return kept
      chosen = table = waiting = undefined
      changed('along', 'today', 'journal', 'people', 'settings', 'book', 'arrive', 'evening', 'line')
      world.looks()
      world.rulesChanged()
      last = { merge: kept.value, file, changes: journal.records.changes() }
      return done
    },
    undo(): Kept {
      if (!last || !canUndo()) return done
      const { merge } = last
      const kept = journal.keep(() => unmerge(journal, merge))
      if (kept.ok) last = undefined
      world.rulesChanged()
      changed('along', 'today', 'journal', 'people', 'settings', 'book', 'arrive', 'evening', 'line')
      return kept
    },
    /** What is to be written for elsewhere. */
    gather: (range: AlongRange): Along => gather(journal, range, world.settings.get().dayEndsAt),
    /** In confidential mode only what is locked leaves. */
    mayWrite: (wish: AlongWish): boolean => mayTakeAlong(world.settings.get(), wish),
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
    file: {
      along: together(files.map(({ along }) => along)),
      problems: files.flatMap(({ problems }) => problems),
      isTable: files[0]?.isTable,
    },
  }
}

export function sumsOf({ counts }: Pick<Merge, 'counts'>): { added: number; changed: number } {
  const sum = (of: 'added' | 'changed') => Object.values(counts).reduce((all, count) => all + count[of], 0)
  return { added: sum('added'), changed: sum('changed') }
}

function previewOf(file: string, { counts, met, problems }: Merge, read: ReadFile): AlongPreview {
  const grouped = Map.groupBy([...read.problems, ...problems], ({ reason, kind }) => `${reason} ${kind}`)
  return {
    file,
    counts,
    isTable: read.isTable !== undefined,
    problems: [...grouped.values()].flatMap((same) => {
      const rows = same.flatMap(({ row }) => row ?? []).slice(0, ROWS_SHOWN)
      return same[0] ? [{ reason: same[0].reason, kind: same[0].kind, count: same.length, rows }] : []
    }),
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
