import { setupI18n } from '@lingui/core'
import type { Settings } from '../../core/settings.ts'

/** The languages the catalogue has. */
export const languages = ['en', 'fr'] as const
/** `qps` is English made strange: tests read it, see scripts/pseudo-language. */
export type Language = (typeof languages)[number] | 'qps'

export type Values = Record<string, string | number>
/** Says the sentence of a key; a key the catalogue lacks does not compile. */
export type Words<Catalogue> = (key: keyof Catalogue & string, values?: Values) => string

/** The language chosen, else the first of the system's that the catalogue has, else English. */
export function languageFor(choice: Settings['language'], preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  const known = preferred.map((tag) => languages.find((language) => language === new Intl.Locale(tag).language))
  return known.find((language) => language !== undefined) ?? 'en'
}

/** The sentences of one window (or of main) in one language. The catalogues were compiled by scripts/words-plugin. */
export function wordsOf<Catalogue extends object>(language: Language, catalogue: Catalogue): Words<Catalogue> {
  const sentences = setupI18n({ locale: language, messages: { [language]: catalogue as Record<string, string> } })
  return (key, values) => sentences._(key, values)
}
