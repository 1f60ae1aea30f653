// The book of intentions: the day's page, and the user's own pages.
import { nextPage, ownIdOf, ownPage, PAGE_LENGTH } from '../core/book.ts'
import { type Kept, withoutValue } from '../core/faults.ts'
import type { BookAnswer, BookView, TodayView } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import type { DayPart } from './day.ts'
import type { Journal } from './journal/journal.ts'
import { newId } from './journal/rows.ts'
import type { SettingsStore } from './settings.ts'

export interface BookWorld {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SettingsStore
  /** The numbers of our pages, and the words on each. */
  pages: readonly string[]
  wordsOn: (page: string) => string
  changed: Changed
}

export function createBook({ journal, clock, day, settings, pages, wordsOn, changed }: BookWorld) {
  const hidden = () => journal.ownWords.get('hiddenPages')

  const inUse = (): string[] => [
    ...journal.book.own().map(({ id }) => ownPage(id)),
    ...pages.filter((page) => !hidden().includes(page)),
  ]
  const textOf = (page: string): string => {
    const id = ownIdOf(page)
    return id === undefined ? wordsOn(page) : (journal.book.own().find((own) => own.id === id)?.text ?? '')
  }
  /** The page the book lies open at today; one that was taken out meanwhile counts no more. */
  const ofToday = () => {
    const page = settings.get().book ? journal.book.ofDay(day.today()) : undefined
    return page && inUse().includes(page.page) ? page : undefined
  }
  /** Today's page, where there is none yet: the next one. */
  const wanted = () => (settings.get().book && !ofToday() ? nextPage(inUse(), journal.book.offered()) : undefined)
  const lay = () => {
    const next = wanted()
    if (next !== undefined) journal.book.offer(day.today(), next)
  }
  const change = <T>(what: () => T): Kept<T> => {
    const kept = journal.keep(() => {
      const given = what()
      lay()
      return given
    })
    changed('today', 'arrive', 'book')
    return kept
  }

  return {
    /** Lays the book open for today: at the start, on a new day, and when it was opened in Settings. */
    look(): void {
      if (wanted() !== undefined) change(() => {})
    },
    nextLook: () => undefined,
    /** The page Today shows; undefined when the book is closed, empty, or put away for today. */
    today(): TodayView['page'] {
      const page = ofToday()
      if (!page || page.answer === 'not-today') return undefined
      return { text: textOf(page.page), taken: page.answer === 'taken', another: inUse().length > 1 }
    },
    /** The words taken for today: Arrive says them again. */
    taken(): string | undefined {
      const page = ofToday()
      return page?.answer === 'taken' ? textOf(page.page) : undefined
    },
    answer: (how: BookAnswer): Kept =>
      withoutValue(
        change(() => {
          const page = ofToday()
          if (!page) return
          if (how !== 'another') journal.book.answer(page.n, how === 'back' ? null : how)
          else journal.book.offer(day.today(), nextPage(inUse(), journal.book.offered()) ?? page.page)
        }),
      ),
    view: (): BookView => ({
      own: journal.book.own(),
      ours: pages.map((page) => ({ page, text: wordsOn(page), shown: !hidden().includes(page) })),
    }),
    /** `id` of a page that is there, or was; null for a new one. */
    write(id: string | null, text: string): Kept<string> {
      const words = text.trim().slice(0, PAGE_LENGTH)
      const known = id ?? newId(clock)
      return change(() => {
        if (words !== '') journal.book.write(known, words)
        return known
      })
    },
    remove: (id: string): Kept => withoutValue(change(() => journal.book.remove(id))),
    show: (page: string, shown: boolean): Kept =>
      change(() => {
        const others = hidden().filter((one) => one !== page)
        journal.ownWords.set('hiddenPages', shown ? others : [...others, page])
      }),
  }
}

export type Book = ReturnType<typeof createBook>
