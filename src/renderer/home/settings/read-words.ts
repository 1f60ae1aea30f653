import { FILTER_WORD_LENGTH, FILTER_WORDS } from '../../../core/calendar-source.ts'

/** Words as typed, apart: once each, as many and as long as are taken. */
export function readWords(typed: string): string[] {
  const words = typed
    .split(/[,;，、\n]+/u)
    .map((word) => word.trim().slice(0, FILTER_WORD_LENGTH).trim())
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, FILTER_WORDS)
}
