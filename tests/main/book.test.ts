// The book over a real journal: a page a day, what is said of it, and the user's own pages.
import { describe, expect, it } from 'vitest'
import { firstSettings, type Settings } from '../../src/core/settings.ts'
import { createBook } from '../../src/main/book.ts'
import { createDay } from '../../src/main/day.ts'
import type { SettingsStore } from '../../src/main/settings.ts'
import { temporaryJournal } from './journal/temporary.ts'
import { expectOk } from './parts.ts'

const OURS = ['1', '2', '3']

function life(change: Partial<Settings> = {}) {
  const { journal, clock } = temporaryJournal()
  let settings: Settings = { ...firstSettings, ...change }
  const store = { get: () => settings } as SettingsStore
  const book = createBook({
    journal,
    clock,
    day: createDay(clock, () => settings.dayEndsAt),
    settings: store,
    pages: OURS,
    wordsOn: (page) => `page ${page}`,
    changed: () => {},
  })
  book.look()
  return {
    book,
    journal,
    goOn: (day: string) => {
      clock.advanceTo(`2026-11-${day}T09:00`)
      book.look()
    },
    set: (on: boolean) => {
      settings = { ...settings, book: on }
      book.look()
    },
  }
}

describe('a day', () => {
  it('has one page, however often one looks, until it ends at night', () => {
    const { book, goOn } = life()
    expect(book.today()).toEqual({ text: 'page 1', taken: false, another: true })
    expect(book.today()?.text).toBe('page 1')
    goOn('25')
    expect(book.today()?.text).toBe('page 2')
  })

  it('says a page that was taken in Arrive, and only that day', () => {
    const { book, goOn } = life()
    expect(book.taken()).toBeUndefined()
    expectOk(book.answer('taken'))
    expect(book.today()).toMatchObject({ text: 'page 1', taken: true })
    expect(book.taken()).toBe('page 1')
    expectOk(book.answer('back'))
    expect(book.taken()).toBeUndefined()
    expectOk(book.answer('taken'))
    goOn('25')
    expect(book.taken()).toBeUndefined()
  })

  it('is silent after “not today”, and the next day has the next page', () => {
    const { book, goOn } = life()
    expectOk(book.answer('not-today'))
    expect(book.today()).toBeUndefined()
    goOn('25')
    expect(book.today()?.text).toBe('page 2')
  })

  it('takes another page as often as it is asked, and those passed over count as seen', () => {
    const { book, goOn } = life()
    expect(book.today()?.text).toBe('page 1')
    expectOk(book.answer('another'))
    expect(book.today()?.text).toBe('page 2')
    goOn('25')
    expect(book.today()?.text).toBe('page 3')
    expectOk(book.answer('another'))
    expect(book.today()?.text).toBe('page 1')
  })

  it('has no page while the book is closed, also none in Arrive', () => {
    const { book, set } = life({ book: false })
    expect(book.today()).toBeUndefined()
    set(true)
    expectOk(book.answer('taken'))
    set(false)
    expect(book.taken()).toBeUndefined()
  })
})

describe('the user’s own pages', () => {
  it('come before ours from the next day, trimmed, and are changed in place', () => {
    const { book, goOn } = life()
    const id = expectOk(book.write(null, '  Walk to the door  '))
    expect(book.today()?.text).toBe('page 1')
    goOn('25')
    expect(book.today()?.text).toBe('Walk to the door')
    expectOk(book.write(id, 'Walk slowly to the door'))
    expect(book.today()?.text).toBe('Walk slowly to the door')
    expect(book.view().own).toEqual([{ id, text: 'Walk slowly to the door' }])
  })

  it('give way when they are removed, and come back as they were', () => {
    const { book, goOn } = life()
    const id = expectOk(book.write(null, 'Walk to the door'))
    goOn('25')
    expectOk(book.answer('taken'))
    expectOk(book.remove(id))
    expect(book.taken()).toBeUndefined()
    expect(book.today()).toMatchObject({ text: 'page 2', taken: false })
    expectOk(book.write(id, 'Walk to the door'))
    expect(book.view().own).toEqual([{ id, text: 'Walk to the door' }])
  })

  it('are not made of nothing', () => {
    const { book } = life()
    expectOk(book.write(null, '   '))
    expect(book.view().own).toEqual([])
  })
})

describe('our pages', () => {
  it('that are hidden are not offered, and can be shown again', () => {
    const { book } = life()
    expectOk(book.show('1', false))
    expect(book.today()?.text).toBe('page 2')
    expect(book.view().ours[0]).toEqual({ page: '1', text: 'page 1', shown: false })
    expectOk(book.show('1', true))
    expect(book.view().ours.every(({ shown }) => shown)).toBe(true)
  })

  it('may all be hidden: then there is nothing to offer, and a last one has no other', () => {
    const { book } = life()
    for (const page of OURS.slice(1)) expectOk(book.show(page, false))
    expect(book.today()?.another).toBe(false)
    expectOk(book.show('1', false))
    expect(book.today()).toBeUndefined()
  })
})
