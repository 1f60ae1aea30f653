/** The links somebody wrote down for hard days: https, and each once. What ends a sentence does not belong to one. */
export function linksIn(text: string): string[] {
  const found = text.match(/(?<![^\s(<])https:\/\/[^\s<>"]+/giu) ?? []
  return [...new Set(found.map((link) => link.replace(/[.,;:)\]]+$/u, '')))]
}
