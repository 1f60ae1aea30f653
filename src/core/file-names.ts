// Names that every system takes for a file.
import { fold } from './search.ts'

const LONGEST = 80
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu
// Signs that a system, or a link in Obsidian, takes for something else.
const SIGNS = /[\p{C}\\/:*?"<>|#^[\]%]+/gu

/** A name for a file, without its ending. */
export function fileName(text: string, otherwise: string): string {
  const plain = text.toWellFormed().replace(SIGNS, ' ').replace(/\s+/gu, ' ').trim()
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return short === '' ? otherwise : RESERVED.test(short) ? `${short}_` : short
}

/** A name for each, no two alike, not even where accents and capitals do not count. */
export function fileNames<Id>(texts: ReadonlyArray<readonly [Id, string]>, otherwise: string): Map<Id, string> {
  const taken = new Set<string>()
  return new Map(
    texts.map(([id, text]) => {
      const first = fileName(text, otherwise)
      let name = first
      for (let count = 2; taken.has(fold(name)); count++) name = `${first} ${count}`
      taken.add(fold(name))
      return [id, name]
    }),
  )
}
