// Why an event counts as a conversation, or does not.
import type { EventSwitch } from '../../shared/ipc.ts'
import type { HomeWords } from './words.ts'

export function reasonText(words: HomeWords, { reason, detail }: Pick<EventSwitch, 'reason' | 'detail'>): string {
  if (reason === 'word-off' || reason === 'word-on')
    // In confidential mode no word of a title is kept.
    return detail ? words(`reason.${reason}`, { words: String(detail) }) : words('reason.word')
  if (reason === 'few' || reason === 'many') return words(`reason.${reason}`, { count: Number(detail) })
  if (reason === 'short' || reason === 'long') return words(`reason.${reason}`, { minutes: Number(detail) })
  return words(`reason.${reason}`)
}
