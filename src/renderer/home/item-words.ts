import type { HomeWords } from './words.ts'

const first = new Set(['eaten', 'body', 'tired', 'silent', 'unfinished', 'only-theirs', 'who', 'if-then'] as const)
type FirstItem = typeof first extends Set<infer Id> ? Id : never

const isFirst = (id: string): id is FirstItem => (first as ReadonlySet<string>).has(id)

/** An item in the user's wording, or in the first one. */
export function itemText(words: HomeWords, { id, text }: { id: string; text?: string | undefined }): string {
  return text ?? (isFirst(id) ? words(`arrive.item.${id}`) : '')
}
