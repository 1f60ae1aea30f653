import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Along } from '../../../src/core/along.ts'
import { wordsOf } from '../../../src/core/search.ts'
import { gather } from '../../../src/main/along/gather.ts'
import { jsonFiles } from '../../../src/main/along/json.ts'
import { mergeInto, unmerge } from '../../../src/main/along/merge.ts'
import { readAlong } from '../../../src/main/along/read.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import { anyText } from '../../core/any-text.ts'
import { ann, HOUR, MINUTE, plain, planned, type Temporary, temporaryJournal, tomas } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'
import { anyJournal } from './arbitrary.ts'

const WHEN = { instant: 0, wall: '1970-01-01T00:00:00', zone: 'UTC' }
const bytesOf = (text: string) => new TextEncoder().encode(text)

const written = (journal: Journal, limits?: { bytes: number; rows: number }) =>
  jsonFiles(gather(journal, { kind: 'all' }, '02:00'), WHEN, '1.0.0', limits)

async function readAll(files: readonly string[]) {
  const all = await Promise.all(files.map((text) => readAlong({ bytes: bytesOf(text), zone: 'UTC' })))
  return all.map((each) => {
    if (!each.ok) throw new Error(each.fault)
    expect(each.file.problems).toEqual([])
    return each.file.along
  })
}
const together = (parts: readonly Along[]): Along =>
  Object.fromEntries(
    Object.keys(parts[0] ?? {}).map((name) => [name, parts.flatMap((part) => part[name as keyof Along] as unknown[])]),
  ) as unknown as Along

const bring = async (from: Journal, to: Journal) => {
  const along = together(await readAll(written(from)))
  return expectOk(to.keep(() => mergeInto(to, along)))
}

describe('a journal taken along', () => {
  it('comes back byte for byte, whatever is in it, also in several files; undone, it is gone', async () => {
    const [here, there, parted] = [temporaryJournal(), temporaryJournal(), temporaryJournal()].map((one) => one.journal)
    if (!here || !there || !parted) throw new Error('there are three')
    const empty = written(here)
    await fc.assert(
      fc.asyncProperty(anyJournal, fc.integer({ min: 1, max: 9 }), async (along, rows) => {
        const merges = [[here, expectOk(here.keep(() => mergeInto(here, along)))] as const]
        const take = (to: Journal, files: readonly Along[]) =>
          merges.push([to, expectOk(to.keep(() => mergeInto(to, together(files))))])
        const files = written(here)
        take(there, await readAll(files))
        expect(written(there)).toEqual(files)
        take(parted, await readAll(written(here, { bytes: 1e7, rows })))
        expect(written(parted)).toEqual(files)
        for (const [journal, merge] of merges) {
          expectOk(journal.keep(() => unmerge(journal, merge)))
          expect(written(journal)).toEqual(empty)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('has any line, and it is found there by each of its words', async () => {
    const [here, there] = [temporaryJournal().journal, temporaryJournal().journal]
    await fc.assert(
      fc.asyncProperty(fc.array(anyText(), { minLength: 1, maxLength: 6 }), async (texts) => {
        const kept = texts.map((text) => [here.lines.keep(plain(text)), text] as const)
        await bring(here, there)
        for (const [id, text] of kept) {
          expect(there.lines.get(id)?.text).toBe(text)
          for (const { start, end } of wordsOf(text)) {
            const { entries } = there.reading.search(`${text.slice(start, end)} `, undefined, 500)
            expect(entries.flatMap(({ lines }) => lines.map((line) => line.id))).toContain(id)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('from a lived day has everything that was said, and is found by search there', async () => {
    const here = lived()
    const there = temporaryJournal()
    const { counts } = await bring(here.journal, there.journal)
    expect(counts.lines.added).toBe(2)
    expect(written(there.journal)).toEqual(written(here.journal))
    expect(there.journal.reading.search('relaxed', undefined, 5).entries[0]?.lines[0]?.text).toBe('@Ann relaxed')
    expect(there.journal.reading.search('Berger', undefined, 5).count).toBe(1)
    expect(there.journal.evenings.count('"slower"')).toBe(1)
    expect(there.journal.intentions.current()).toEqual({ if: 'I hurry', will: 'breathe' })
  })
})

/** A morning with Ann, and the evening after it. */
function lived(): Temporary {
  const life = temporaryJournal()
  const { journal, clock } = life
  const start = clock.instant()
  journal.conversations.agree([planned('a', start + HOUR)], new Set(), 'calendar', start, start + 9 * HOUR)
  const met = journal.conversations.between(0, start + 9 * HOUR)[0]?.id ?? ''
  const person = journal.people.ofAttendee(ann) ?? journal.people.add('')
  journal.conversations.setPersons(met, [person])
  journal.arrivals.open(met)
  journal.arrivals.answer(journal.arrivals.of(met)?.id ?? '', 'eaten', undefined, 'met')
  clock.advance(2 * HOUR)
  const promise = { text: 'send dates', person: person.id, dueDay: '2026-11-27', due: undefined }
  journal.lines.keep(plain('@Ann relaxed', { conversation: met, persons: [person], promises: [promise] }))
  journal.lines.keep(plain('grey, quiet'))
  journal.evenings.open('2026-11-24')
  const evening = journal.evenings.of('2026-11-24')?.id ?? ''
  journal.evenings.answer(evening, 'mine', 'slower')
  journal.intentions.set({ if: 'I hurry', will: 'breathe' })
  return life
}

describe('into a journal with content', () => {
  it('twice changes nothing', async () => {
    const [here, there] = [lived(), temporaryJournal()]
    there.journal.lines.keep(plain('mine'))
    await bring(here.journal, there.journal)
    const before = written(there.journal)
    const { counts, met, written: wrote } = await bring(here.journal, there.journal)
    expect([counts.lines, met, wrote]).toEqual([{ added: 0, changed: 0, stays: 0, same: 2 }, [], []])
    expect(written(there.journal)).toEqual(before)
  })

  it('the later edit stays on both sides, and the earlier is kept beside it once', async () => {
    const [here, there] = [lived(), temporaryJournal()]
    await bring(here.journal, there.journal)
    there.clock.advanceTo('2026-11-24T12:00')
    here.clock.advanceTo('2026-11-24T13:00')
    const { id } = here.journal.people.byName('Ann Berger')
    there.journal.people.matters(id, 'Mornings')
    here.journal.people.matters(id, 'Quiet mornings')
    for (let time = 0; time < 2; time++) {
      await bring(there.journal, here.journal)
      await bring(here.journal, there.journal)
    }
    for (const { journal } of [here, there]) {
      expect(journal.people.get(id)?.matters).toBe('Quiet mornings')
      expect(journal.records.earlier().map(({ version }) => version.matters)).toEqual(['Mornings'])
    }
  })

  it('someone is known by an address, a conversation by its calendar, and what is said of them goes with it', async () => {
    const [here, there] = [lived(), lived()]
    there.journal.lines.keep(plain('only there'))
    const { counts } = await bring(here.journal, there.journal)
    expect([counts.people.added, counts.conversations.added, counts.arrivals.added, counts.evenings.added]).toEqual([
      0, 0, 0, 0,
    ])
    expect(there.journal.people.all()).toHaveLength(1)
    const [met] = there.journal.conversations.between(0, 9e15)
    expect(there.journal.lines.ofConversation(met?.id ?? '').map(({ text }) => text)).toEqual([
      '@Ann relaxed',
      '@Ann relaxed',
    ])
    const before = written(there.journal)
    await bring(here.journal, there.journal)
    expect(written(there.journal)).toEqual(before)
  })

  it('an address that is someone else’s here stays with them', async () => {
    const [here, there] = [temporaryJournal(), temporaryJournal()]
    here.journal.people.ofAttendee(tomas)
    await bring(here.journal, there.journal)
    there.journal.db.prepare('DELETE FROM person_address').run()
    const other = there.journal.people.add('Someone else')
    there.journal.db.prepare('INSERT INTO person_address VALUES (?, ?)').run(tomas.address, other.id)
    const { problems } = await bring(here.journal, there.journal)
    expect(problems).toEqual([{ reason: 'taken', kind: 'people' }])
    expect(there.journal.people.addresses(other.id)).toEqual([tomas.address])
  })

  it('what belongs to nothing that is there is left out, and said', async () => {
    const [here, there] = [lived(), temporaryJournal()]
    const [along] = await readAll(written(here.journal))
    const alone = { ...(along as Along), conversations: [], people: [] }
    const { counts, problems } = expectOk(there.journal.keep(() => mergeInto(there.journal, alone)))
    expect([counts.arrivals.added, counts.lines.added]).toEqual([0, 2])
    expect(problems.filter(({ kind }) => kind === 'arrivals')).toEqual([{ reason: 'apart', kind: 'arrivals' }])
  })

  it('older lines stand among the others by their time, in search too', async () => {
    const [here, there] = [temporaryJournal('2026-11-20T08:30[Europe/Berlin]'), temporaryJournal()]
    here.journal.lines.keep(plain('word from Friday'))
    there.journal.lines.keep(plain('word from Tuesday'))
    here.clock.advanceTo('2026-11-25T08:30')
    here.journal.lines.keep(plain('word from Wednesday'))
    await bring(here.journal, there.journal)
    const found = there.journal.reading.search('word', undefined, 9).entries.map(({ lines }) => lines[0]?.text)
    expect(found).toEqual(['word from Wednesday', 'word from Tuesday', 'word from Friday'])
    expect(there.journal.lines.newest(0)?.text).toBe('word from Wednesday')
  })

  it('is undone whole', async () => {
    const [here, there] = [lived(), lived()]
    there.clock.advance(MINUTE)
    there.journal.people.rename(there.journal.people.byName('Ann Berger').id, 'Ann B.')
    there.journal.lines.keep(plain('and more'))
    const before = written(there.journal)
    const merge = await bring(here.journal, there.journal)
    expect(written(there.journal)).not.toEqual(before)
    expectOk(there.journal.keep(() => unmerge(there.journal, merge)))
    expect(written(there.journal)).toEqual(before)
    expect(there.journal.reading.search('relaxed', undefined, 9).count).toBe(1)
    expect(there.journal.evenings.count('"slower"')).toBe(1)
  })
})
