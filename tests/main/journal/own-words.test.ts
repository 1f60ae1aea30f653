// Drafts, parked thoughts, if-thens, offers, calendars and the settings with words in them.
import { describe, expect, it } from 'vitest'
import { firstChecklist } from '../../../src/core/arrive.ts'
import { openJournal } from '../../../src/main/journal/journal.ts'
import { HOUR, temporaryJournal } from './temporary.ts'

describe('a draft', () => {
  it('is what was typed last, with whom it is about and when', () => {
    const { journal, clock } = temporaryJournal()
    const conversation = journal.conversations.addWalkIn(clock.now())
    journal.drafts.write('line', 'Go', null)
    clock.advance(1000)
    journal.drafts.write('line', 'Good', conversation)
    expect(journal.drafts.get('line')).toEqual({ text: 'Good', conversation, at: clock.instant() })
    expect(journal.drafts.get('thought')).toBeUndefined()
  })

  it('is gone when nothing is left of it, or when it is cleared', () => {
    const { journal } = temporaryJournal()
    journal.drafts.write('line', 'Go', null)
    journal.drafts.write('line', '', null)
    expect(journal.drafts.get('line')).toBeUndefined()
    journal.drafts.write('thought', 'call', null)
    journal.drafts.clear('thought')
    expect(journal.drafts.get('thought')).toBeUndefined()
  })

  it('outlives its conversation and the process', () => {
    const { journal, clock, file, key } = temporaryJournal()
    const conversation = journal.conversations.addWalkIn(clock.now())
    journal.drafts.write('line', 'Good', conversation)
    journal.conversations.remove(conversation)
    const again = openJournal(file, key, clock)
    expect(again.drafts.get('line')).toMatchObject({ text: 'Good', conversation: null })
    again.close()
  })
})

describe('a parked thought', () => {
  it('waits until it is settled, and can be taken back on the same day', () => {
    const { journal, clock } = temporaryJournal()
    const from = journal.conversations.addWalkIn(clock.now())
    journal.thoughts.park({ thought: 'the invoice', nextStep: 'ask Jonas', due: 'evening' }, from)
    journal.thoughts.park({ thought: 'milk', nextStep: '', due: 'after' }, undefined)
    const [invoice] = journal.thoughts.waiting(clock.instant())
    expect(invoice).toMatchObject({ thought: 'the invoice', nextStep: 'ask Jonas', due: 'evening', settled: null })
    expect(journal.thoughts.parkedFrom(from)).toBe(1)

    const settled = clock.instant()
    journal.thoughts.settle(invoice?.id ?? '', 'done')
    expect(journal.thoughts.waiting(settled).map(({ thought }) => thought)).toEqual(['the invoice', 'milk'])
    expect(journal.thoughts.waiting(settled + 1).map(({ thought }) => thought)).toEqual(['milk'])
    journal.thoughts.settle(invoice?.id ?? '', undefined)
    expect(journal.thoughts.waiting(settled + 1)).toHaveLength(2)
  })
})

describe('an if-then', () => {
  it('is the newest one until it is taken away; earlier ones stay in the journal', () => {
    const { journal } = temporaryJournal()
    expect(journal.intentions.current()).toBeUndefined()
    journal.intentions.set({ if: 'he is late', will: 'breathe' })
    journal.intentions.set({ if: 'she asks twice', will: 'ask back' })
    expect(journal.intentions.current()).toEqual({ if: 'she asks twice', will: 'ask back' })
    journal.intentions.set(undefined)
    expect(journal.intentions.current()).toBeUndefined()
    expect(journal.db.prepare('SELECT count(*) FROM intention').pluck().get()).toBe(2)
  })
})

describe('offers', () => {
  it('are told of this day alone, and those not taken were passed over', () => {
    const { journal, clock } = temporaryJournal()
    const conversation = journal.conversations.addWalkIn(clock.now())
    journal.offers.add(conversation)
    clock.advance(HOUR)
    const today = clock.instant()
    const taken = journal.offers.add(conversation)
    clock.advance(HOUR)
    journal.offers.add(conversation)
    journal.offers.take(taken)
    expect(journal.offers.since(today)).toEqual({ offered: [today, today + HOUR], passedOver: 1 })
  })
})

describe('a calendar', () => {
  const added = (place = '/a.ics') => {
    const life = temporaryJournal()
    const { calendars } = life.journal
    return { ...life, calendars, id: calendars.add({ kind: 'file', place, name: '', colour: 'moss' }) }
  }

  it('stays the same one with another file, and its switches with it', () => {
    const { calendars, clock, id } = added()
    calendars.rule(id, { uid: 'x', counts: false })
    calendars.setFault(id, 'not-found')
    clock.advance(1000)
    calendars.setPlace(id, { kind: 'file', place: '/b.ics' })
    calendars.keepCopy(id, { copy: Buffer.from('b'), known: [] })
    expect(calendars.all()).toEqual([
      {
        id,
        kind: 'file',
        place: '/b.ics',
        access: undefined,
        name: '',
        colour: 'moss',
        lead: undefined,
        filter: undefined,
        read: clock.instant(),
        fault: null,
        etag: undefined,
        lastModified: undefined,
      },
    ])
    expect(calendars.copy(id)).toEqual(Buffer.from('b'))
    expect(calendars.rules(id)).toEqual([{ uid: 'x', counts: false }])
  })

  it('keeps its last good copy and says what is wrong', () => {
    const { calendars, clock, id } = added()
    calendars.keepCopy(id, { copy: Buffer.from('a'), known: [], etag: '"1"', lastModified: 'yesterday' })
    calendars.setFault(id, 'web-page')
    expect(calendars.get(id)).toMatchObject({ fault: 'web-page', etag: '"1"', lastModified: 'yesterday' })
    expect(calendars.copy(id)).toEqual(Buffer.from('a'))
    clock.advance(1000)
    calendars.isUnchanged(id)
    expect(calendars.get(id)).toMatchObject({ fault: null, read: clock.instant() })
    calendars.setPlace(id, { kind: 'file', place: '/b.ics' })
    expect(calendars.get(id)).toMatchObject({ etag: undefined, lastModified: undefined })
  })

  it('is one of several, each with its own, in the order in which they came', () => {
    const { calendars, id } = added()
    const other = calendars.add({ kind: 'file', place: '/b.ics', name: 'Home', colour: 'amber' })
    const filter = { only: ['Ann'], not: ['Lunch'] }
    calendars.setOwn(id, { name: 'Work', colour: 'ink', lead: 10, filter })
    expect(calendars.all().map(({ name, colour, lead, filter: own }) => [name, colour, lead, own])).toEqual([
      ['Work', 'ink', 10, filter],
      ['Home', 'amber', undefined, undefined],
    ])
    calendars.forget(id)
    expect(calendars.all().map((each) => each.id)).toEqual([other])
  })

  it('that is let go leaves its switches to whichever has the event', () => {
    const { calendars, id } = added()
    calendars.rule(id, { uid: 'x', counts: false })
    calendars.forget(id)
    const other = calendars.add({ kind: 'file', place: '/a.ics', name: '', colour: 'moss' })
    expect(calendars.rules(other)).toEqual([{ uid: 'x', counts: false }])
    calendars.rule(other, { uid: 'x', counts: true })
    expect(calendars.rules(other)).toEqual([{ uid: 'x', counts: true }])
  })

  it('has one switch for an instance; one for the series replaces those', () => {
    const { calendars } = temporaryJournal().journal
    calendars.rule('c', { uid: 'x', recurrenceId: '1', counts: false })
    calendars.rule('c', { uid: 'x', recurrenceId: '1', counts: true })
    calendars.rule('c', { uid: 'y', recurrenceId: '1', counts: true })
    expect(calendars.rules('c')).toEqual([
      { uid: 'x', recurrenceId: '1', counts: true },
      { uid: 'y', recurrenceId: '1', counts: true },
    ])
    calendars.rule('c', { uid: 'x', counts: false })
    expect(calendars.rules('c')).toEqual([
      { uid: 'x', counts: false },
      { uid: 'y', recurrenceId: '1', counts: true },
    ])
    expect(calendars.rules('another')).toEqual([])
  })
})

describe('settings with words in them', () => {
  it('are the first ones until they are changed', () => {
    const { ownWords } = temporaryJournal().journal
    expect(ownWords.get('checklist')).toEqual(firstChecklist)
    expect([ownWords.get('addresses'), ownWords.get('recoveryCode')]).toEqual([[], ''])
    ownWords.set('addresses', ['me@threshold.example'])
    ownWords.set('checklist', [{ id: 'own', group: 'needs', text: 'Tea \ud83c', on: true }])
    expect(ownWords.get('addresses')).toEqual(['me@threshold.example'])
    expect(ownWords.get('checklist')).toEqual([{ id: 'own', group: 'needs', text: 'Tea \ufffd', on: true }])
  })
})
