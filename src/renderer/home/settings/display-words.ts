// What a display is called: as the system calls it, else by its number; and where it stands where that is not enough.
import type { DisplayView } from '../../../shared/ipc.ts'
import type { HomeWords } from '../words.ts'

export function displayWords(words: HomeWords, { display, number, side, isThere }: DisplayView): string {
  const { label, hasTwin, width, height } = display
  const size = { width: String(width), height: String(height) }
  if (!isThere) return words('display.gone', { name: label || words('display.nameless', size) })
  const name = label || words('display.number', { number: String(number) })
  const needsPlace = label === '' ? side !== undefined : hasTwin
  return words('display.size', { name: needsPlace ? words(`display.${side ?? 'main'}`, { name }) : name, ...size })
}
