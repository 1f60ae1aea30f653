// Words are cut by the language's own rules, so that Chinese, Japanese and Thai are found too, and folded, so that
// "Zoe" finds "Zoë". The same cutting is used for the index, for the question and for the marks on what was found.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

const HAS_LETTER = /[\p{L}\p{N}]/u

/** Only where marks are accents or points; in Thai, Hindi or Japanese they make another word. */
const ACCENTS = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}])\p{M}+/gu

/** A word as it is compared: compatibility forms, no accents, lower case. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(ACCENTS, '').toLowerCase().normalize('NFC')
}

export interface Word {
  /** Place in the text as given, in UTF-16 units. */
  start: number
  end: number
  folded: string
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { segment, index } of segmenter.segment(text)) {
    // Not the segmenter's own isWordLike: what it says of a sign depends on what stands beside it.
    if (!HAS_LETTER.test(segment)) continue
    const folded = fold(segment)
    if (folded) words.push({ start: index, end: index + segment.length, folded })
  }
  return words
}

/** The text the index holds: folded words with a space between. */
export function indexed(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ')
}

/** The words of a question. The last one may still be being typed: it is a beginning, unless a space ends it. */
export function question(text: string): { whole: string[]; beginning?: string } {
  const words = wordsOf(text).map((word) => word.folded)
  const beginning = /\s$/u.test(text) ? undefined : words.pop()
  return beginning === undefined ? { whole: words } : { whole: words, beginning }
}

/** Where the words of a question stand in a text, for marking. */
export function found(text: string, asked: string): Array<[start: number, end: number]> {
  const { whole, beginning } = question(asked)
  return wordsOf(text)
    .filter(({ folded }) => whole.includes(folded) || (beginning !== undefined && folded.startsWith(beginning)))
    .map(({ start, end }) => [start, end])
}
