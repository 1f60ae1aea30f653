// The book of intentions: which page a day is offered. A page is 'own:<id>' or the number of one of ours.

export const PAGE_LENGTH = 120

const OWN = 'own:'
export const ownPage = (id: string): string => `${OWN}${id}`
/** The id of a page of the user's own; undefined for one of ours. */
export const ownIdOf = (page: string): string | undefined => (page.startsWith(OWN) ? page.slice(OWN.length) : undefined)

/**
 * The page to offer next: the first that was never offered, else the one offered longest ago. So none comes again
 * before all others were seen, and a new page comes next. `pages` in their order, the user's own first; `offered` with
 * the newest last. Undefined for an empty book.
 */
export function nextPage(pages: readonly string[], offered: readonly string[]): string | undefined {
  const last = (page: string) => offered.lastIndexOf(page)
  return pages.reduce<string | undefined>(
    (best, page) => (best === undefined || last(page) < last(best) ? page : best),
    undefined,
  )
}
