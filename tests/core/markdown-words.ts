import type { MarkdownWords } from '../../src/core/markdown.ts'

/** The words around somebody's own, as the tests of the copy and of the export read them. */
export const words: MarkdownWords = {
  somebody: 'Someone',
  evening: 'Evening',
  parked: 'Parked',
  promises: 'Promises',
  days: 'Days',
  presence: (presence) => `Presence ${presence} of 5`,
  outcome: (outcome) => outcome,
  part: (part) => part,
  mark: (mark) => mark,
}
