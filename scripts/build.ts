// Builds out/ when it is missing or older than what it is built from.
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { root, runTool } from './tools.ts'

const BUILT = ['out/main', 'out/preload', 'out/renderer']
const SOURCES = ['src', 'electron.vite.config.ts', 'scripts/words-plugin.ts', 'package.json', 'package-lock.json']

export const build = () => runTool('electron-vite', ['build', '--logLevel', 'warn'])

/** The exit code: 0 when out/ is fresh. */
export async function buildIfStale(): Promise<number> {
  if (!isStale(root)) return 0
  console.log('Building.')
  return await build()
}

/**
 * The oldest built file counts, because a build that failed half-way leaves new files beside old ones. Of the sources
 * the folders count too: a file that was removed leaves no other trace.
 */
export function isStale(folder: string): boolean {
  const built = BUILT.map((name) => times(path.join(folder, name), false))
  if (built.some((found) => found.length === 0)) return true
  const sources = SOURCES.flatMap((name) => times(path.join(folder, name), true))
  return Math.min(...built.flat()) < Math.max(...sources)
}

function times(file: string, folders: boolean): number[] {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [found.mtimeMs]
  const inside = readdirSync(file).flatMap((name) => times(path.join(file, name), folders))
  return folders ? [found.mtimeMs, ...inside] : inside
}
