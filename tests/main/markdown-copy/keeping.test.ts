// What the copy has is at each moment what an export at a press would write, whatever is done to the journal.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeInto, unmerge } from '../../../src/main/along/merge.ts'
import { momentAt } from '../../../src/main/clock.ts'
import type { Journal } from '../../../src/main/journal/journal.ts'
import type { TestClock } from '../../../src/main/test-clock.ts'
import { anyJournal } from '../along/arbitrary.ts'
import { BERLIN, HOUR, plain, temporaryJournal } from '../journal/temporary.ts'
import { expectOk } from '../parts.ts'
import { copied } from './copied.ts'

/** One thing that is done, of what is there; `which` chooses among it. */
type Deed = (journal: Journal, clock: TestClock, which: number) => void

const someone = (journal: Journal, which: number) => {
  const all = journal.byDay.everybody()
  return all[which % Math.max(1, all.length)]?.id
}
const pick = (journal: Journal, table: string, which: number): string | undefined => {
  const ids = journal.db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY n`).pluck().all()
  return ids[which % Math.max(1, ids.length)]
}
const NAMES = ['Ann', 'ann', 'Ánn', 'Ann/B', 'Ann B', '', 'Zoë']

const deeds: Record<string, Deed> = {
  line(journal, _clock, which) {
    const person = journal.people.byName(NAMES[which % 5] || 'Bob')
    const promises = which % 2 ? [{ text: 'send it', person: person.id, dueDay: undefined, due: undefined }] : []
    const conversation = which % 3 ? pick(journal, 'conversation', which) : undefined
    journal.lines.keep(plain(`said ${which}`, { persons: [person], tags: [`t${which % 3}`], promises, conversation }))
  },
  undone(journal, _clock, which) {
    const line = journal.lines.get(pick(journal, 'line', which) ?? '')
    if (line) journal.lines.remove(line)
  },
  met(journal, clock, which) {
    const id = journal.conversations.addWalkIn(momentAt(clock.instant() + (which % 5) * 8 * HOUR, BERLIN))
    journal.conversations.setPersons(id, [journal.people.byName(NAMES[which % 5] || 'Bob')])
    if (which % 2) journal.conversations.begin(id, clock.now())
  },
  mark: (journal, _clock, which) =>
    journal.conversations.mark(pick(journal, 'conversation', which) ?? '', which % 2 ? 'didnt-happen' : undefined),
  removed: (journal, _clock, which) => journal.conversations.remove(pick(journal, 'conversation', which) ?? ''),
  others(journal, _clock, which) {
    const id = pick(journal, 'conversation', which)
    if (id) journal.conversations.setPersons(id, which % 2 ? [] : [journal.people.byName('Omar')])
  },
  moved(journal, clock, which) {
    const record = journal.records.get('conversations', pick(journal, 'conversation', which) ?? '')
    if (record)
      journal.records.write('conversations', {
        ...record,
        starts: momentAt(clock.instant() - which * 7 * HOUR, BERLIN),
      })
  },
  renamed: (journal, _clock, which) =>
    void journal.people.rename(someone(journal, which) ?? '', NAMES[which % NAMES.length] ?? ''),
  known: (journal, _clock, which) =>
    void journal.people.matters(someone(journal, which) ?? '', which % 2 ? 'quiet mornings' : ''),
  alias(journal, _clock, which) {
    const id = someone(journal, which)
    if (id) journal.people.addAlias(id, `also ${which % 4}`)
  },
  gone: (journal, _clock, which) => journal.deletion.removePerson(someone(journal, which) ?? ''),
  merged(journal, _clock, which) {
    const merge = journal.merging.merge(someone(journal, which) ?? '', someone(journal, which + 1) ?? '')
    if (merge && which % 2) journal.merging.unmerge(merge)
  },
  became(journal, _clock, which) {
    const [from, to] = [someone(journal, which), `00000000-0000-7000-8000-00000000000${which % 10}`]
    if (from && from !== to && !journal.people.get(to)) journal.become('people', from, to)
  },
  evening(journal, clock, which) {
    const day = clock.now().wall.slice(0, 10)
    journal.evenings.open(day)
    const id = journal.evenings.of(day)?.id ?? ''
    journal.evenings.answer(id, 'mine', which % 3 ? `slower ${which}` : '')
    const person = someone(journal, which)
    journal.evenings.setPersons(id, person && which % 2 ? [{ id: person }] : [])
  },
  settled: (journal, clock, which) =>
    journal.promises.settle(pick(journal, 'promise', which) ?? '', which % 2 ? 'kept' : null, clock.now()),
  parked(journal, _clock, which) {
    journal.db
      .prepare(
        "INSERT INTO thought (id, thought, next_step, due, at, at_wall, at_zone) SELECT hex(randomblob(8)), 'offer', 'open it', 'evening', at, at_wall, at_zone FROM line LIMIT 1",
      )
      .run()
    journal.thoughts.settle(pick(journal, 'thought', which) ?? '', which % 2 ? 'done' : undefined)
  },
  tomorrow: (_journal, clock) => clock.advance(23 * HOUR),
}

/** Much was done before. */
function lived() {
  const life = temporaryJournal()
  for (const which of [0, 1, 2, 3, 4])
    for (const deed of ['line', 'met', 'others', 'line', 'parked', 'evening', 'alias']) {
      expectOk(life.journal.keep(() => deeds[deed]?.(life.journal, life.clock, which)))
    }
  return life
}

it.each(Object.keys(deeds))('%s alone reaches it', async (name) => {
  const life = lived()
  const copy = copied(life)
  await copy.begun()
  for (const which of [2, 4, 3, 1, 0, 5]) {
    expectOk(life.journal.keep(() => deeds[name]?.(life.journal, life.clock, which)))
    await copy.pause()
    expect(copy.files()).toEqual(copy.exported())
  }
})

it('after whatever is done it is what an export would write, and nothing else', { timeout: 60_000 }, async () => {
  const deed = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(60))
  const steps = fc.array(
    fc.tuple(fc.array(deed, { minLength: 1, maxLength: 6 }), fc.constantFrom('on', 'on', 'ended', 'killed')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const life = temporaryJournal()
      const copy = copied(life)
      await copy.begun()
      for (const [some, then] of all) {
        expectOk(
          copy.journal().keep(() => {
            for (const [name, which] of some) deeds[name]?.(copy.journal(), life.clock, which)
          }),
        )
        if (then === 'on') await copy.pause()
        else await copy.again(then as 'ended' | 'killed')
        expect(copy.files()).toEqual(copy.exported())
        expect(copy.copy().view()).toMatchObject({ fault: undefined, inTheWay: 0, busy: false })
      }
    }),
    { numRuns: 8 },
  )
})

it('whatever is brought in, and taken back again', { timeout: 60_000 }, async () => {
  const life = temporaryJournal()
  const copy = copied(life)
  const { journal } = life
  await copy.begun()
  await fc.assert(
    fc.asyncProperty(anyJournal, anyJournal, async (along, more) => {
      const merges = []
      for (const each of [along, more]) {
        merges.push(expectOk(journal.keep(() => mergeInto(journal, each))))
        await copy.pause()
        expect(copy.files()).toEqual(copy.exported())
      }
      for (const merge of merges.reverse()) {
        expectOk(journal.keep(() => unmerge(journal, merge)))
        await copy.pause()
        expect(copy.files()).toEqual(copy.exported())
      }
      expect(copy.files()).toEqual({})
    }),
    { numRuns: 10 },
  )
})
