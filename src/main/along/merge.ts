// Puts what a file holds together with the journal, by the ids of the records: the later edit stays, and the version
// that gave way stays readable. All of it happens in one transaction of the caller's.
import {
  type Along,
  type AlongRecord,
  type Earlier,
  type KindName,
  kindNames,
  type LooseName,
  looseNames,
} from '../../core/along.ts'
import { editedAt, later } from '../../core/along-merge.ts'
import { placeOf } from '../../core/calendar.ts'
import type { AlongCount, AlongCounts, ReadProblem } from '../../shared/along-views.ts'
import type { Journal } from '../journal/journal.ts'
import { createIdentity } from './identity.ts'

type AnyKind = Earlier['kind']

/** How far two computers know one another, when each goes on writing. */
export interface MergeTimes {
  /** What they had until then came before. */
  cameUntil: number
  /** What we had until then they have read. */
  theySaw: number
}

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

/** A file's content; or, with its times, what another computer goes on writing. */
export const mergeInto = (journal: Journal, along: Along, times?: MergeTimes): Merge =>
  journal.lines.much(() => mergeAll(journal, along, writing(journal), times))

/** The same for a look at what would come of it, which is taken back: search need not hear of it. */
export const lookInto = (journal: Journal, along: Along): Merge =>
  mergeAll(journal, along, { ...journal.records, index: () => {} })

type Put = Pick<Writing, 'write' | 'index'> & Partial<Pick<Writing, 'unify'>>

function mergeAll(journal: Journal, along: Along, put: Put, times?: MergeTimes): Merge {
  const { records, removed } = journal
  const merge: Merge = {
    counts: countsOf(),
    problems: [],
    met: [],
    written: [],
    loose: [],
    earlierBefore: records.lastEarlier(),
  }
  const identity = createIdentity(journal, merge.problems, times && put.unify)
  // A version that gave way has the names that it had.
  const keepsEarlier = !journal.discretion.isOn()
  let firstLine: number | undefined

  /** What one of them changed knowing the other is no version that anybody would look for. */
  const isNews = (stays: 'ours' | 'theirs', ours: AlongRecord, theirs: AlongRecord) =>
    !times || (stays === 'theirs' ? editedAt(ours) > times.theySaw : editedAt(theirs) > times.cameUntil)

  function take(kind: AnyKind, record: AlongRecord): void {
    const ours = records.get(kind, record.id)
    const theirs = times ? asHere(ours, record) : broughtBack(record)
    const stays = ours ? later(times ? { ...ours, ...toldIn(theirs) } : ours, theirs) : 'theirs'
    merge.counts[kind][
      ours === undefined ? 'added' : stays === 'theirs' ? 'changed' : stays === 'same' ? 'same' : 'stays'
    ]++
    if (ours && stays !== 'theirs' && times) keepTimes(kind, ours, theirs, stays)
    if (ours && stays !== 'same' && isNews(stays, ours, theirs)) {
      merge.met.push({ kind, ours, theirs, stays })
      if (keepsEarlier) records.keepEarlier(kind, stays === 'theirs' ? ours : theirs)
    }
    if (stays !== 'theirs') return
    merge.written.push({ kind, id: theirs.id, before: ours })
    put.write(kind, theirs)
    if (kind !== 'lines') return
    const { instant } = theirs.at as { instant: number }
    firstLine = Math.min(firstLine ?? instant, instant)
  }

  /** Told there is told here, and the same at two times is of the later one. */
  function keepTimes(kind: AnyKind, ours: AlongRecord, theirs: AlongRecord, stays: 'same' | 'ours'): void {
    if (theirs.told !== ours.told) put.write(kind, { ...ours, told: theirs.told })
    if (stays === 'same' && editedAt(theirs) > editedAt(ours)) records.setEdited(ours.id, editedAt(theirs))
  }
  /** By hand, what was taken away may come again: from now on, and on every computer. */
  function broughtBack(record: AlongRecord): AlongRecord {
    const note = removed.get(record.id)
    return note ? { ...record, edited: Math.max(note.at + 1, journal.edits.now()) } : record
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
  for (const { kind, version } of keepsEarlier ? along.earlier : []) {
    const id = identity.idOf(version.id)
    if (!records.get(kind, id)) merge.problems.push({ reason: 'apart', kind: 'earlier' })
    else merge.counts.earlier[records.keepEarlier(kind, { ...version, id }) ? 'added' : 'same']++
  }
  put.index(firstLine)
  return merge
}

/**
 * Makes the journal what it was before. Nothing else may have been written since. That is an edit of now: another
 * computer that carries may have what was brought in.
 */
export const unmerge = (journal: Journal, merge: Merge): void => journal.lines.much(() => unmergeAll(journal, merge))

function unmergeAll(journal: Journal, merge: Merge): void {
  const put = writing(journal)
  const { records, edits } = journal
  for (const { kind, id, before } of merge.written.toReversed()) {
    const now = records.get(kind, id)
    const edited = Math.max(edits.now(), now ? editedAt(now) + 1 : 0)
    if (before) put.write(kind, { ...before, edited })
    else put.remove(kind, id)
  }
  for (const { name, entry } of merge.loose) records.loose[name].remove(entry)
  records.cutEarlier(merge.earlierBefore)
  put.index()
}

type Writing = ReturnType<typeof writing>

const toldIn = ({ told }: AlongRecord) => (told === undefined ? {} : { told })

/** Another version as this computer would have it: its calendar has a name of its own here, and what was told is told. */
function asHere(ours: AlongRecord | undefined, record: AlongRecord): AlongRecord {
  const { told: _, key, series, ...said } = record
  const told = [ours?.told, record.told].filter((at) => typeof at === 'number')
  const isSame = typeof ours?.key === 'string' && typeof key === 'string' && placeOf(ours.key) === placeOf(key)
  const called = Object.entries(isSame ? { key: ours.key, series: ours.series } : { key, series })
  return {
    ...said,
    ...Object.fromEntries(called.filter(([, value]) => value !== undefined)),
    ...(told.length > 0 && { told: Math.max(...told) }),
    id: record.id,
  }
}

/** Writes records, and remembers what search then reads anew. */
export function writing(journal: Journal) {
  const { records, lines, evenings } = journal
  const toIndex = new Set<string>()
  const ofConversation = (id: string) => lines.ofConversation(id).map((line) => line.id)
  const touch = (kind: AnyKind, id: string) => {
    if (kind === 'lines') lines.forgetWords(id)
    if (kind === 'evenings') evenings.forgetWords(id)
    const about =
      kind === 'people' ? lines.linked(id).map((line) => line.id) : kind === 'conversations' ? ofConversation(id) : []
    for (const line of about) toIndex.add(line)
  }
  return {
    touch,
    unify(kind: KindName, from: string, to: string): void {
      touch(kind, from)
      touch(kind, to)
      journal.become(kind, from, to)
      if (kind === 'evenings') evenings.indexAgain(to)
    },
    write(kind: AnyKind, record: AlongRecord): void {
      touch(kind, record.id)
      records.write(kind, record)
      if (kind === 'lines') toIndex.add(record.id)
      if (kind === 'evenings') evenings.indexAgain(record.id)
    },
    remove(kind: AnyKind, id: string): void {
      touch(kind, id)
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
