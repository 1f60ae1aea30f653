// Rows without an id, in groups that are about one thing: a day off, the book's page of a day, what counts in a calendar.
// The group that changed last stays, also when nothing is left of it.
import { type LooseName, looseNames } from '../../core/along.ts'
import { ordered } from '../../core/along-merge.ts'
import { type LooseGroup, looseId } from '../../core/carry.ts'
import { ELSEWHERE } from '../journal/calendars.ts'
import { hashOfWords } from '../journal/edits.ts'
import type { Journal } from '../journal/journal.ts'

type Entry = Record<string, unknown>

/** The calendar is each computer's own, and so is what it is called. */
const withoutSource = ({ calendar: _, ...rest }: Entry): Entry => rest
const idOf = (name: LooseName, entry: Entry) =>
  looseId(name, name === 'calendarRules' ? hashOfWords([entry.uid, entry.recurrenceId]) : String(entry.day))
const nameIn = (id: string) => id.slice(0, id.indexOf(' ')) as LooseName
const said = ({ rows }: LooseGroup) => JSON.stringify(rows.map(ordered))

export function looseGroups({ records }: Pick<Journal, 'records'>): LooseGroup[] {
  const groups = new Map<string, LooseGroup>()
  for (const { record, at } of records.looseEdits()) groups.set(record, { id: record, at, rows: [] })
  for (const name of looseNames)
    for (const entry of records.loose[name].all()) {
      const id = idOf(name, entry)
      const group = groups.get(id) ?? { id, at: 0, rows: [] }
      groups.set(id, group)
      const row = withoutSource(entry)
      // Of what was said of one event in several calendars, the last holds.
      if (name === 'calendarRules') group.rows = [row]
      else if (!group.rows.some((each) => JSON.stringify(each) === JSON.stringify(row))) group.rows.push(row)
    }
  return [...groups.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Says which kinds changed. */
export function mergeLoose(journal: Journal, theirs: readonly LooseGroup[]): Set<LooseName> {
  const { records } = journal
  const changed = new Set<LooseName>()
  const ours = new Map(looseGroups(journal).map((group) => [group.id, group]))
  for (const group of theirs) {
    const name = nameIn(group.id)
    const mine = ours.get(group.id)
    if (mine && (mine.at > group.at || (mine.at === group.at && said(mine) >= said(group)))) continue
    records.setEdited(group.id, group.at)
    if (mine && said(mine) === said(group)) continue
    for (const entry of records.loose[name].all()) if (idOf(name, entry) === group.id) records.loose[name].remove(entry)
    if (name === 'calendarRules')
      for (const row of group.rows.slice(-1)) records.loose[name].add({ ...row, calendar: ELSEWHERE })
    else for (const row of group.rows) records.loose[name].add(row)
    changed.add(name)
  }
  return changed
}
