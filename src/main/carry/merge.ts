// Puts another computer's bundle together with the journal: the same merge as for a file, and before it what was taken
// away there. All of it happens in one transaction of the caller's.
import {
  type Along,
  type AlongRecord,
  type Earlier,
  type KindName,
  kindNames,
  type LooseName,
} from '../../core/along.ts'
import { editedAt } from '../../core/along-merge.ts'
import { laterRemoved, type Removed, staysAway } from '../../core/carry.ts'
import { refsIn } from '../along/gather.ts'
import { type Merge, type MergeTimes, mergeInto, writing } from '../along/merge.ts'
import type { Journal } from '../journal/journal.ts'
import { mergeLoose } from './loose.ts'
import type { Bundle } from './opened.ts'

export interface CarryMerge extends Pick<Merge, 'counts'> {
  /** So many were taken away. */
  removed: number
  loose: Set<LooseName>
  /** Everything in it has its place; what has none now may have one later, and is looked at again. */
  isWhole: boolean
}

/** Somebody is deleted as they were there: what names them says "someone". */
export type Forget = (person: string) => void

export function mergeBundle(journal: Journal, bundle: Bundle, times: MergeTimes, forget: Forget): CarryMerge {
  return journal.edits.quietly(() => {
    journal.db.pragma('defer_foreign_keys = ON')
    const removed = takeAway(journal, bundle.removed, forget)
    const along = withoutRemoved(journal, bundle.along)
    const { counts, problems } = mergeInto(journal, along, times)
    const isWhole = problems.length === 0 && kindNames.every((kind) => along[kind].length === bundle.along[kind].length)
    return { counts, removed, loose: mergeLoose(journal, bundle.loose), isWhole }
  })
}

/** People who were deleted for good come first, then those who became another. */
const order = ({ final, became }: Removed) => (final ? 0 : became === undefined ? 2 : 1)
/** An owner goes before what goes with it: that is one thing taken away. */
const byOrder = (a: Removed, b: Removed) => order(a) - order(b) || kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind)

function takeAway(journal: Journal, theirs: readonly Removed[], forget: Forget): number {
  const { records, removed, edits, lines } = journal
  const put = writing(journal)
  let count = 0

  function take(said: Removed): void {
    const note = asFinal(said)
    const { record, kind, at } = note
    const known = removed.get(record)
    const ours = records.get(kind, record)
    if (!ours) {
      const stays = known ? laterRemoved(known, note) : note
      if (stays === note && isOther(note)) unify(note)
      else removed.put(stays)
    } else if (!staysAway(note, ours)) return
    else if (note.final) {
      edits.asOf(at, () => forget(record))
      removed.put(note)
      count++
    } else if (isOther(note)) unify(note)
    else if (isInUse(kind, record)) comeBack(note)
    else {
      put.remove(kind, record)
      removed.put(note)
      count++
    }
  }

  const isOther = ({ final, became }: Removed) => !final && became !== undefined
  /** Who became somebody that was deleted for good was deleted with them. */
  function asFinal(note: Removed): Removed {
    const end = isOther(note) ? lastOf(removed, note.became ?? '') : undefined
    return end?.final ? { record: note.record, kind: note.kind, at: end.at, final: true } : note
  }

  /** Both may have chosen, each the other way round: then the smaller id stays, on both. */
  function unify({ record, kind, at, became = record }: Removed): void {
    const to = removed.standsFor(became)
    if (to === record) {
      if (record < became) return
      removed.drop(became)
    }
    const target = to === record ? became : to
    put.touch(kind, record)
    put.touch(kind, target)
    journal.become(kind, record, target)
    removed.put({ record, kind, at, became: target })
    if (kind === 'evenings') journal.evenings.indexAgain(target)
  }

  /** What was taken away there is more than that here. */
  const isInUse = (kind: KindName, id: string) =>
    kind === 'conversations' ? journal.conversations.isInUse(id) : kind === 'people' && !journal.people.isUnused(id)
  function comeBack({ record, kind, at }: Removed): void {
    records.setEdited(record, at + 1)
    if (kind !== 'conversations') return
    for (const { id } of lines.ofConversation(record)) {
      const line = records.get('lines', id)
      if (line && editedAt(line) <= at) records.setEdited(id, at + 1)
    }
  }

  for (const note of theirs.toSorted(byOrder)) take(note)
  put.index()
  return count
}

/** What is noted of the one that stands for a record now. */
const lastOf = (removed: Journal['removed'], record: string) => removed.get(removed.standsFor(record))

/** What was taken away here stays away, unless it was changed there since. */
function withoutRemoved({ removed }: Journal, along: Along): Along {
  const isGone = ({ record, final, became }: Removed) =>
    final === true || (became !== undefined && lastOf(removed, record)?.final === true)
  const finals = new Set(removed.all().flatMap((note) => (isGone(note) ? [note.record] : [])))
  const isFinal = (id: string) => finals.has(id)
  /** It waits until its computer says "someone" too. */
  const names = (kind: Earlier['kind'], record: AlongRecord) =>
    kind !== 'ownWords' && (isFinal(record.id) || refsIn(kind, record).some(isFinal))
  const left = (kind: KindName, record: AlongRecord): AlongRecord[] => {
    if (names(kind, record)) return []
    const note = removed.get(record.id)
    if (!note) return [record]
    if (!staysAway(note, record)) {
      removed.drop(record.id)
      return [record]
    }
    if (note.became === undefined) return []
    return [{ ...record, id: removed.standsFor(record.id), edited: editedAt(record) }]
  }
  return {
    ...along,
    ...(Object.fromEntries(
      kindNames.map((kind) => [kind, along[kind].flatMap((record) => left(kind, record))]),
    ) as Record<KindName, AlongRecord[]>),
    bookDays: [],
    daysOff: [],
    calendarRules: [],
    earlier: along.earlier.filter(({ kind, version }) => !names(kind, version)),
  }
}
