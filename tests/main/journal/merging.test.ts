// Two people become one, and two again: over a real journal, compared row by row.
import { describe, expect, it } from 'vitest'
import { plain, temporaryJournal } from './temporary.ts'

const OTHER = 'ann@other.example'

/** Two who are one: met, named, promised to and written to under either name; once both in one line. */
function twoAnns() {
  const temporary = temporaryJournal()
  const { journal, clock } = temporary
  const ann = journal.people.byName('Ann Berger')
  const annie = journal.people.byName('Annie')
  journal.people.ofAttendee({ name: 'Annie', address: OTHER })
  journal.people.addAlias(annie.id, 'A. B.')
  const meet = (...people: Array<{ id: string }>) => {
    const id = journal.conversations.addWalkIn(clock.now())
    journal.conversations.setPersons(id, people)
    return id
  }
  const promise = { text: 'call', person: annie.id, dueDay: undefined, due: undefined }
  journal.lines.keep(plain('a quiet talk', { conversation: meet(annie), promises: [promise] }))
  journal.lines.keep(plain('both of them', { conversation: meet(ann, annie) }))
  journal.lines.keep(plain('@Annie laughed', { persons: [{ id: annie.id, written: 'annie' }] }))
  journal.lines.keep(plain('@Ann and @Annie', { persons: [ann, annie].map(({ id, name }) => ({ id, written: name })) }))
  journal.people.matters(ann.id, 'tea')
  journal.people.matters(annie.id, 'music')
  const { db } = journal
  /** All that is kept, but for the order of rows. */
  const everything = () =>
    ['person', 'person_alias', 'person_address', 'line_person', 'conversation_person', 'promise', 'words'].map(
      (table) =>
        db
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
    )
  const merge = () => {
    const merged = journal.merging.merge(ann.id, annie.id)
    if (!merged) throw new Error('nothing was merged')
    return merged
  }
  const countOf = (asked: string) => journal.reading.search(asked, undefined, 20).count
  return { ...temporary, ann, annie, everything, merge, countOf }
}

describe('merged', () => {
  it('lines, conversations, promises, addresses and names are the one’s who stays', () => {
    const { journal, ann, annie, merge } = twoAnns()
    merge()
    expect(journal.people.all().map(({ name }) => name)).toEqual(['Ann Berger'])
    expect(journal.people.get(annie.id)).toBeUndefined()
    expect(journal.people.get(ann.id)?.aliases.toSorted()).toEqual(['A. B.', 'Annie'])
    expect(journal.people.addresses(ann.id)).toEqual([OTHER])
    expect(journal.promises.openTo(ann.id)?.text).toBe('call')
    expect(journal.history.page(ann.id, undefined, Number.MAX_SAFE_INTEGER, 20).entries).toHaveLength(4)
    expect(journal.people.byName('annie').id).toBe(ann.id)
    expect(journal.people.known({ name: 'Whoever', address: OTHER })?.id).toBe(ann.id)
  })

  it('what matters of both is kept', () => {
    const { journal, ann, merge } = twoAnns()
    merge()
    expect(journal.people.get(ann.id)?.matters).toBe('tea\nmusic')
  })

  it('lines are found by either name', () => {
    const { merge, countOf } = twoAnns()
    expect(countOf('berger quiet ')).toBe(0)
    merge()
    expect(countOf('berger ')).toBe(4)
    expect(countOf('berger quiet ')).toBe(1)
    expect(countOf('annie ')).toBe(4)
  })

  it('a person with themselves, or with nobody, is nothing', () => {
    const { journal, ann, everything } = twoAnns()
    const before = everything()
    expect(journal.merging.merge(ann.id, ann.id)).toBeUndefined()
    expect(journal.merging.merge(ann.id, 'nobody')).toBeUndefined()
    expect(everything()).toEqual(before)
  })

  it('an archived one comes back with one who is not', () => {
    const { journal, clock, ann, merge } = twoAnns()
    journal.people.archive(ann.id, clock.now())
    merge()
    expect(journal.people.get(ann.id)?.archived).toBe(false)
  })

  it('every table that knows a person is thought of', () => {
    const { journal, ann, annie, merge } = twoAnns()
    const tables = journal.db
      .prepare<[], string>(`SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'person'`)
      .pluck()
      .all()
    journal.db.exec(`INSERT INTO evening (id, day) VALUES ('e', '2026-11-24');
      INSERT INTO evening_person (evening, person) VALUES ('e', '${annie.id}');
      UPDATE conversation SET begun = starts`)
    merge()
    for (const table of tables) {
      const of = (id: string) => journal.db.prepare(`SELECT count(*) FROM ${table} WHERE person = ?`).pluck().get(id)
      expect([table, of(annie.id), Number(of(ann.id)) > 0]).toEqual([table, 0, true])
    }
  })
})

describe('taken back', () => {
  it('all is as it was, to the row', () => {
    const { journal, everything, merge, countOf } = twoAnns()
    const before = everything()
    const merged = merge()
    expect(everything()).not.toEqual(before)
    journal.merging.unmerge(merged)
    expect(everything()).toEqual(before)
    expect(countOf('berger quiet ')).toBe(0)
  })

  it('what came since stays with the one who stayed, and what was changed since stays changed', () => {
    const { journal, ann, annie, merge } = twoAnns()
    const merged = merge()
    journal.lines.keep(plain('later', { persons: [ann] }))
    journal.people.matters(ann.id, 'tea, music and quiet')
    journal.people.rename(ann.id, 'Anna Berger')
    journal.merging.unmerge(merged)
    expect(journal.lines.lastAbout(ann.id)?.text).toBe('later')
    expect(journal.people.get(ann.id)).toMatchObject({ name: 'Anna Berger', matters: 'tea, music and quiet' })
    expect(journal.people.get(annie.id)).toMatchObject({ name: 'Annie', matters: 'music', aliases: ['A. B.'] })
  })

  it('a line taken back meanwhile stays gone', () => {
    const { journal, annie, merge } = twoAnns()
    const merged = merge()
    const line = journal.lines.lastAbout(merged.kept.id)
    if (line) journal.lines.remove(line)
    journal.merging.unmerge(merged)
    expect(journal.lines.lastAbout(annie.id)?.text).toBe('@Annie laughed')
  })
})
