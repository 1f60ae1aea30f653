// One pass over a copy in Markdown: what was touched, or all of it, is brought to what the journal says.
import type { Copy } from './folder.ts'
import type { Pages } from './pages.ts'
import type { Touched } from './touches.ts'

export interface PassWorld {
  copy: Copy
  pages: Pages
  /** The copy or the journal is closed. */
  isOver: () => boolean
}

export class Over extends Error {
  override name = 'Over'
}

/** So many files are looked at and written together. */
const TOGETHER = 100

/** Without `touched` everything is looked at. Says whose file is where now. Throws Over when it was told to stop. */
export async function pass({ copy, pages, isOver }: PassWorld, touched?: Touched): Promise<Map<string, string>> {
  const goOn = () => {
    if (isOver()) throw new Over()
  }
  const batch = new Map<string, string | undefined>()
  const settle = async () => {
    await copy.bring(batch, !touched, isOver)
    goOn()
    batch.clear()
  }
  const put = async (path: string, content: string | undefined) => {
    batch.set(path, content)
    if (batch.size === TOGETHER) await settle()
    goOn()
  }

  const people = pages.people()
  const before = copy.people()
  const taken = new Set(people.values())
  for (const path of Object.values(before)) if (!taken.has(path)) await put(path, undefined)
  await settle()

  const moved = [...people].flatMap(([id, path]) => (before[id] === path ? [] : [id]))
  const days = new Set(touched?.days ?? (await pages.days()))
  const theirs = new Set(touched ? [...touched.people, ...moved] : people.keys())
  if (touched) for (const id of [...touched.renamed, ...moved]) for (const day of pages.daysWith(id)) days.add(day)

  const said = new Set<string>()
  for (const day of days) {
    const { path, content, named } = await pages.day(day)
    await put(path, content)
    if (content !== undefined) said.add(path)
    for (const id of named) theirs.add(id)
  }
  for (const id of theirs) {
    const page = await pages.person(id)
    if (!page) continue
    await put(page.path, page.content)
    said.add(page.path)
  }
  if (!touched) for (const path of copy.paths()) if (!said.has(path)) await put(path, undefined)
  await settle()
  return people
}
