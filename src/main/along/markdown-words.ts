// The words that stand around the user’s own in a folder of Markdown.
import type { MarkdownWords } from '../../core/markdown.ts'
import type { TrayWords } from '../tray-menu.ts'

export const markdownWords = (words: TrayWords): MarkdownWords => ({
  somebody: words('along.somebody'),
  evening: words('along.evening'),
  parked: words('along.parked'),
  promises: words('along.promises'),
  days: words('along.days'),
  presence: (presence) => words('along.presence', { presence }),
  outcome: (outcome) => words(`along.outcome.${outcome}`),
  part: (part) => words(`along.part.${part}`),
  mark: (mark) => words(`along.mark.${mark}`),
})
