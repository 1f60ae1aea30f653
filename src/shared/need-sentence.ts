import type { Need } from '../core/needs.ts'

/** What a catalogue has that says needs. */
export type NeedKey = `need.${Need}` | `need.several.${Need}` | 'need.several'

/** Needs as one question, however many they are. */
export function needSentence(
  words: (key: NeedKey, values?: { list: string }) => string,
  needs: readonly Need[],
  locale: string,
): string {
  const [first] = needs
  if (first !== undefined && needs.length === 1) return words(`need.${first}`)
  const each = needs.map((need) => words(`need.several.${need}`))
  return words('need.several', { list: new Intl.ListFormat(locale).format(each) })
}
