import type common from '../../shared/words/en/common.json'
import { type Language, type Words, wordsOf } from '../../shared/words/words.ts'

/** A window's sentences, its own and the common ones, in each language: loaded when they are asked for. */
type Sentences = Record<Language, () => Promise<{ default: Record<string, string> }>>

/** The language main chose for this page; it stands in the page's address, so that the first paint already has it. */
let language = new URLSearchParams(location.search).get('language') ?? ''
const learn: (() => Promise<void>)[] = []
let redraw = () => {}

/** The sentences of this window, in the page's language. */
export async function windowWords<Own>(sentences: Sentences): Promise<Words<Own & typeof common>> {
  const load = async () => {
    const asked = (language in sentences ? language : 'en') as Language
    return wordsOf(asked, (await sentences[asked]()).default as Own & typeof common)
  }
  let words = await load()
  learn.push(async () => {
    words = await load()
  })
  return (key, values) => words(key, values)
}

/** Goes on in another language. The page is drawn again as it stands: what is typed in it, and the focus, stay. */
export async function speak(asked: string): Promise<void> {
  if (asked === language) return
  language = asked
  await Promise.all(learn.map((each) => each()))
  redraw()
}

export function onSpoken(draw: () => void): void {
  redraw = draw
}
