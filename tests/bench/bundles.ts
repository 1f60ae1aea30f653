// What a window loads before it can be used: its page's scripts and styles and every chunk they import, gzipped. Fonts
// are apart.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Row, row } from './row.ts'

const pages = path.resolve(import.meta.dirname, '../../out/renderer')
export const LIMIT_KB = 90

function filesOf(window: string): Set<string> {
  const html = path.join(pages, window, 'index.html')
  const files = new Set<string>()
  const follow = (from: string, link: string) => {
    const file = path.resolve(path.dirname(from), link)
    if (files.has(file) || !/\.(js|css)$/.test(file)) return
    files.add(file)
    if (!file.endsWith('.js')) return
    // Static imports of a built chunk: from"./x.js" and import"./x.js".
    for (const [, chunk = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      follow(file, chunk)
  }
  for (const [, link = ''] of readFileSync(html, 'utf8').matchAll(/(?:src|href)="([^"]+)"/g)) follow(html, link)
  return files.add(html)
}

/** The catalogues a page may load, by their language: it waits for those of one before it shows anything. */
function cataloguesOf(files: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of [...files].filter((each) => each.endsWith('.js'))) {
    for (const [, chunk = '', language = ''] of readFileSync(file, 'utf8').matchAll(
      /import\(["'`](\.[^"'`]*\/words-(\w+)-[^"'`]+)["'`]\)/g,
    )) {
      found.set(language, (found.get(language) ?? new Set()).add(path.resolve(path.dirname(file), chunk)))
    }
  }
  found.delete('qps') // what tests read
  return found
}

const weightOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000

/** Kilobytes (1,000 bytes) a window loads first, in the language that weighs most. */
export function firstLoad(window: string): number {
  const files = filesOf(window)
  const catalogues = [...cataloguesOf(files).values()]
  if (catalogues.length === 0) throw new Error(`${window} loads no words`)
  return weightOf(files) + Math.max(...catalogues.map(weightOf))
}

export function bundle(window: string): Row {
  return row(`bundle.${window}`, 'kB', [firstLoad(window)], { what: `the limit of ${LIMIT_KB} kB`, values: [LIMIT_KB] })
}
