// Which language everything is said in, how dates are written in it, and main's own sentences.
import type { Settings } from '../core/settings.ts'
import type { Topic } from '../shared/ipc.ts'
import { dateLocale } from '../shared/times.ts'
import type book from '../shared/words/en/book.json'
import bookIn from '../shared/words/en/book.json?languages'
import type tray from '../shared/words/en/tray.json'
import trayIn from '../shared/words/en/tray.json?languages'
import { type Language, languageFor, type Words, wordsOf } from '../shared/words/words.ts'

/** What is shown in another language after a change: every window, and where main's own words are in what it tells. */
export const SAID: readonly Topic[] = ['surroundings', 'arrive', 'today', 'book']

export interface WordsWorld {
  choice: () => Settings['language']
  /** The system's languages, most wanted first. */
  preferred: () => readonly string[]
  /** The system's own way with dates and times. */
  systemLocale: () => string
  /** Unpackaged builds only: the language a test asks for. */
  test?: string | undefined
}

export function createWords({ choice, preferred, systemLocale, test }: WordsWorld) {
  let asked = test
  const language = (): Language =>
    asked !== undefined && asked in trayIn ? (asked as Language) : languageFor(choice(), preferred())
  const said = <Own extends object>(catalogues: Record<Language, Record<string, string>>): Words<Own> => {
    const sentences = new Map<Language, Words<Own>>()
    return (key, values) => {
      const now = language()
      const known = sentences.get(now) ?? wordsOf(now, catalogues[now] as Own)
      sentences.set(now, known)
      return known(key, values)
    }
  }
  return {
    language,
    words: said<typeof tray>(trayIn),
    /** The book of intentions: the numbers of its pages, and the words on each. */
    book: { pages: Object.keys(bookIn.en), wordsOn: said<typeof book>(bookIn) as (page: string) => string },
    region: () => dateLocale(language(), systemLocale()),
    /** As if a test had asked for it at the start; without one, the user's choice holds again. */
    pretend: (language?: string) => {
      asked = language
    },
  }
}
