// Where in a chosen folder a copy in Markdown goes.
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { MANIFEST, readManifest } from './folder.ts'

const NAME = 'Threshold'

/** The folder itself where it is empty or has this journal’s copy already; else one of its own in it, with no files of others. */
export async function placeIn(folder: string, journal: string): Promise<string> {
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
  for (let place = folder, count = 1; ; count++) {
    if (await isFree(place, journal)) return place
    place = path.join(folder, count === 1 ? NAME : `${NAME} ${count}`)
  }
}

async function isFree(place: string, journal: string): Promise<boolean> {
  const names = await readdir(place).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.includes(MANIFEST)) return (await readManifest(place))?.journal === journal
  return names.every((name) => name.startsWith('.'))
}
