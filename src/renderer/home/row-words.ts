// What a conversation is called in a list, and what is said beside its name.
import type { TodayRow, Who } from '../../shared/ipc.ts'
import { whoText } from '../ui/sentences.ts'
import type { HomeWords } from './words.ts'

export interface Named {
  name: string
  /** The title of a conversation with one person, the people of a titled one. */
  detail: string
}

/** One person goes by their name; several go by the title, when there is one. */
export function named(words: HomeWords, { who, title }: { who: Who; title: string }): Named {
  const [first, ...others] = who.names
  if (others.length > 0)
    return title ? { name: title, detail: whoText(words, who) } : { name: whoText(words, who), detail: '' }
  if (first) return { name: first, detail: title === first ? '' : title }
  return { name: title || words('walkIn'), detail: '' }
}

/** What stands beside the name in Today: a state, when the row has one to tell, else what is known of it. */
export function besideName(words: HomeWords, row: TodayRow): string {
  if (row.state === 'next' || row.state === 'now') return words(`state.${row.state}`)
  if (row.state === 'line' || row.state === 'later') return named(words, row).detail
  return words(`state.${row.state}`)
}
