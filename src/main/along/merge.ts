// Puts what a file holds together with the journal, by the ids of the records: the later edit stays, and the version
// that gave way stays readable. All of it happens in one transaction of the caller's.
import { type Along, type AlongRecord, type Earlier, kindNames, type LooseName, looseNames } from '../../core/along.ts'
import { later } from '../../core/along-merge.ts'
import type { AlongCount, AlongCounts, ReadProblem } from '../../shared/along-views.ts'
import type { Journal } from '../journal/journal.ts'
import { createIdentity } from './identity.ts'

type AnyKind = Earlier['kind']

/** Two versions that met, and whose stays. */
export interface Met {
  kind: AnyKind
  ours: AlongRecord
  theirs: AlongRecord
  stays: 'ours' | 'theirs'
}

/** What was done, so that it can be undone. */
export interface Merge {
  counts: AlongCounts
  problems: ReadProblem[]
  met: Met[]
  /** Each record that was written, as it was before; in the order it was written. */
  written: Array<{ kind: AnyKind; id: string; before: AlongRecord | undefined }>
  loose: Array<{ name: LooseName; entry: Record<string, unknown> }>
  /** The last of the versions that gave way before. */
  earlierBefore: number
}

const none = (): AlongCount => ({ added: 0, changed: 0, stays: 0, same: 0 })
const countsOf = (): AlongCounts =>
  Object.fromEntries([...kindNames, 'ownWords', ...looseNames, 'earlier'].map((name) => [name, none()])) as AlongCounts

export const mergeInto = (journal: Journal, along: Along): Merge =>
  journal.lines.much(() => mergeAll(journal, along, writing(journal)))

/** The same for a look at what would come of it, which is taken back: search need not hear of it. */
export const lookInto = (journal: Journal, along: Along): Merge =>
  mergeAll(journal, along, { ...journal.records, index: () => {} })

function mergeAll(journal: Journal, along: Along, put: Pick<Writing, 'write' | 'index'>): Merge {
  const { records } = journal
  const merge: Merge = {
    counts: countsOf(),
    problems: [],
    met: [],
    written: [],
    loose: [],
    earlierBefore: records.lastEarlier(),
  }
  const identity = createIdentity(journal, merge.problems)
  let firstLine: number | undefined

  function take(kind: AnyKind, theirs: AlongRecord): void {
    const ours = records.get(kind, theirs.id)
    const stays = ours ? later(ours, theirs) : 'theirs'
    merge.counts[kind][
      ours === undefined ? 'added' : stays === 'theirs' ? 'changed' : stays === 'same' ? 'same' : 'stays'
    ]++
    if (ours && stays !== 'same') {
      merge.met.push({ kind, ours, theirs, stays })
      records.keepEarlier(kind, stays === 'theirs' ? ours : theirs)
    }
    if (stays !== 'theirs') return
    merge.written.push({ kind, id: theirs.id, before: ours })
    put.write(kind, theirs)
    if (kind !== 'lines') return
    const { instant } = theirs.at as { instant: number }
    firstLine = Math.min(firstLine ?? instant, instant)
  }

  for (const kind of kindNames) {
    for (const record of along[kind]) {
      const known = identity.ofRecord(kind, record)
      if (known) take(kind, known)
    }
  }
  for (const word of along.ownWords) take('ownWords', word)
  for (const name of looseNames) {
    const fresh = along[name].filter((entry) => !records.loose[name].has(entry))
    merge.counts[name] = { ...none(), added: fresh.length, same: along[name].length - fresh.length }
    for (const entry of fresh) {
      records.loose[name].add(entry)
      merge.loose.push({ name, entry })
    }
  }
  for (const { kind, version } of along.earlier) {
    const id = identity.idOf(version.id)
    if (!records.get(kind, id)) merge.problems.push({ reason: 'apart', kind: 'earlier' })
    else merge.counts.earlier[records.keepEarlier(kind, { ...version, id }) ? 'added' : 'same']++
  }
  put.index(firstLine)
  return merge
}

/** Makes the journal what it was before. Nothing else may have been written since. */
export const unmerge = (journal: Journal, merge: Merge): void => journal.lines.much(() => unmergeAll(journal, merge))

function unmergeAll(journal: Journal, merge: Merge): void {
  const put = writing(journal)
  for (const { kind, id, before } of merge.written.toReversed()) {
    if (before) put.write(kind, before)
    else put.remove(kind, id)
  }
  for (const { name, entry } of merge.loose) journal.records.loose[name].remove(entry)
  journal.records.cutEarlier(merge.earlierBefore)
  put.index()
}

type Writing = ReturnType<typeof writing>

/** Writes records, and remembers what search then reads anew. */
function writing(journal: Journal) {
  const { records, lines, evenings } = journal
  const toIndex = new Set<string>()
  const ofConversation = (id: string) => lines.ofConversation(id).map((line) => line.id)
  const before = (kind: AnyKind, id: string) => {
    if (kind === 'lines') lines.forgetWords(id)
    if (kind === 'evenings') evenings.forgetWords(id)
    const about =
      kind === 'people' ? lines.linked(id).map((line) => line.id) : kind === 'conversations' ? ofConversation(id) : []
    for (const line of about) toIndex.add(line)
  }
  return {
    write(kind: AnyKind, record: AlongRecord): void {
      before(kind, record.id)
      records.write(kind, record)
      if (kind === 'lines') toIndex.add(record.id)
      if (kind === 'evenings') evenings.indexAgain(record.id)
    },
    remove(kind: AnyKind, id: string): void {
      before(kind, id)
      records.remove(kind, id)
    },
    /** Lines kept since an instant find their places among the others. */
    index(since?: number): void {
      const indexed = since === undefined ? new Set() : lines.putInOrder(since, toIndex)
      for (const id of toIndex) {
        const line = indexed.has(id) ? undefined : lines.get(id)
        if (line) lines.indexLine(line)
      }
    },
  }
}
