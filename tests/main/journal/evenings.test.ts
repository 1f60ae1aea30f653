import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentAt } from '../../../src/main/clock.ts'
import { openJournal } from '../../../src/main/journal/journal.ts'
import { matchOf } from '../../../src/main/journal/reading.ts'
import { BERLIN, HOUR, temporaryJournal } from './temporary.ts'

const TUESDAY = '2026-11-24'
const WEDNESDAY = '2026-11-25'

function anEvening(day = TUESDAY) {
  const all = temporaryJournal()
  all.journal.evenings.open(day)
  const evening = () => {
    const found = all.journal.evenings.of(day)
    if (!found) throw new Error(`no evening of ${day}`)
    return found
  }
  return { ...all, evening, id: evening().id, evenings: all.journal.evenings }
}

describe('an evening', () => {
  it('is one a day, with the moments it was first offered and opened', () => {
    const { evenings, clock } = anEvening(WEDNESDAY)
    expect(evenings.of(TUESDAY)).toBeUndefined()
    evenings.offer(TUESDAY)
    const offered = clock.instant()
    clock.advance(HOUR)
    evenings.offer(TUESDAY)
    evenings.open(TUESDAY)
    const opened = clock.instant()
    clock.advance(HOUR)
    evenings.open(TUESDAY)
    expect(evenings.of(TUESDAY)).toMatchObject({ day: TUESDAY, offered, opened, closed: undefined })
    evenings.close(TUESDAY)
    expect(evenings.of(TUESDAY)).toMatchObject({ closed: clock.instant() })
    expect(evenings.of(WEDNESDAY)).toMatchObject({ offered: undefined, closed: undefined })
  })

  it('has its answers as they were typed last, its place and its conversation after a crash too', () => {
    const { evenings, evening, id, journal, clock, file, key } = anEvening()
    const conversation = journal.conversations.addWalkIn(clock.now())
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        evenings.answer(id, 'happened', text)
        expect(evenings.answers(id)).toEqual({ happened: text.toWellFormed() })
      }),
    )
    evenings.answer(id, 'happened', 'He asked twi')
    evenings.answer(id, 'asks', 'repair')
    evenings.goTo(id, 'happened')
    evenings.choose(id, conversation)
    const again = openJournal(file, key, clock)
    expect(again.evenings.of(TUESDAY)).toMatchObject({ step: 'happened', conversation })
    expect(again.evenings.answers(id)).toEqual({ happened: 'He asked twi', asks: 'repair' })
    again.close()
    evenings.answer(id, 'happened', '')
    expect(evenings.answers(id)).toEqual({ asks: 'repair' })
    journal.conversations.remove(conversation)
    expect(evening().conversation).toBeUndefined()
  })

  it('is found by the words in it now, not by those that were there, and not by its codes', () => {
    const { evenings, id } = anEvening()
    const found = (asked: string) => evenings.search(matchOf(asked) ?? '', Number.MAX_SAFE_INTEGER, 10)
    evenings.answer(id, 'happened', 'Zoë was angry')
    evenings.answer(id, 'asks', 'apology')
    evenings.answer(id, 'happened', 'Zoë was tired')
    expect(found('zoe ')).toEqual([expect.objectContaining({ day: TUESDAY, part: 'happened', text: 'Zoë was tired' })])
    expect([found('angry'), found('apology')]).toEqual([[], []])
    expect(evenings.count(matchOf('tir') ?? '')).toBe(1)
    evenings.answer(id, 'happened', '')
    expect(found('zoe')).toEqual([])
  })

  it('is read back by day, the last one first', () => {
    const { evenings, id } = anEvening(WEDNESDAY)
    evenings.open(TUESDAY)
    const tuesday = evenings.of(TUESDAY)?.id ?? ''
    evenings.answer(id, 'gave', 'time')
    evenings.answer(tuesday, 'gave', 'patience')
    evenings.answer(tuesday, 'thank', 'Lena')
    const texts = (from: string, before: string) => evenings.between(from, before).map(({ text }) => text)
    expect(texts(TUESDAY, '2026-11-26')).toEqual(['time', 'patience', 'Lena'])
    expect(texts(TUESDAY, WEDNESDAY)).toEqual(['patience', 'Lena'])
    expect(texts(WEDNESDAY, '9999')).toEqual(['time'])
  })

  it('names people, who are known from then on, and says whom it names no more', () => {
    const { evenings, id, journal } = anEvening()
    const [lena, jo] = [journal.people.byName('Lena'), journal.people.byName('Jo')]
    expect(evenings.setPersons(id, [lena, jo])).toEqual([])
    journal.people.dropUnused(lena.id)
    expect(journal.people.get(lena.id)).toBeDefined()
    expect(evenings.setPersons(id, [jo])).toEqual([lena.id])
    journal.people.dropUnused(lena.id)
    expect(journal.people.get(lena.id)).toBeUndefined()
  })
})

describe('what follows from it', () => {
  it('is one if-then, the newest; taken back, the one before it is offered again', () => {
    const { journal, id } = anEvening()
    const before = { if: 'she asks about prices', will: 'say them' }
    journal.intentions.set(before)
    journal.intentions.setOfEvening(id, { if: 'he shouts', will: 'breathe' })
    journal.intentions.setOfEvening(id, { if: 'he shouts', will: 'lower my voice' })
    expect(journal.intentions.current()).toEqual({ if: 'he shouts', will: 'lower my voice' })
    expect(journal.db.prepare('SELECT count(*) FROM intention').pluck().get()).toBe(2)
    journal.intentions.setOfEvening(id, undefined)
    expect(journal.intentions.current()).toEqual(before)
  })

  it('is one repair, promised to a person, which can change and go', () => {
    const { journal, id, clock } = anEvening()
    const jonas = journal.people.byName('Jonas')
    const at = momentAt(clock.instant() + 24 * HOUR, BERLIN)
    journal.repairs.set(id, { text: 'Call', person: jonas.id, when: {} })
    const first = journal.promises.openTo(jonas.id)
    journal.repairs.set(id, { text: 'Call Jonas', person: jonas.id, when: { day: WEDNESDAY, at } })
    expect(journal.promises.openTo(jonas.id)).toMatchObject({
      id: first?.id,
      text: 'Call Jonas',
      dueDay: WEDNESDAY,
      due: at.instant,
    })
    expect(journal.people.promiseOpen(jonas.id)).toBe(true)
    expect(journal.db.prepare('SELECT kind FROM promise').pluck().all()).toEqual(['repair'])
    journal.repairs.set(id, undefined)
    expect(journal.promises.openTo(jonas.id)).toBeUndefined()
  })
})

describe('someone remembered', () => {
  it('is a conversation of that day at no known time: over, and in the journal', () => {
    const { journal, clock } = anEvening()
    const id = journal.conversations.addUntimed(clock.now())
    expect(journal.conversations.get(id)).toMatchObject({
      untimed: true,
      begun: clock.instant(),
      ended: clock.instant(),
    })
    expect(journal.conversations.running()).toEqual([])
    expect(
      journal.reading.page(undefined, clock.instant(), 10).entries.map(({ conversation }) => conversation?.id),
    ).toEqual([id])
    expect(journal.conversations.get(journal.conversations.addWalkIn(clock.now()))).toMatchObject({ untimed: false })
  })
})

describe('a day off', () => {
  it('is off until it is taken back', () => {
    const { journal } = anEvening()
    journal.daysOff.add(TUESDAY)
    journal.daysOff.add(TUESDAY)
    expect([TUESDAY, WEDNESDAY].map(journal.daysOff.has)).toEqual([true, false])
    journal.daysOff.remove(TUESDAY)
    expect(journal.daysOff.has(TUESDAY)).toBe(false)
  })
})
