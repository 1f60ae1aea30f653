// The catalogues as they are written.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../../src/shared/words')

export type Sentences = Record<string, string>

export const names = readdirSync(path.join(folder, 'en')).map((file) => path.basename(file, '.json'))

export function catalogue(language: string, name: string): Sentences {
  return JSON.parse(readFileSync(path.join(folder, language, `${name}.json`), 'utf8')) as Sentences
}

/** Every sentence of a language, with the place it stands at. */
export function sentencesIn(language: string): { at: string; text: string }[] {
  return names.flatMap((name) =>
    Object.entries(catalogue(language, name)).map(([key, text]) => ({ at: `${language}/${name}.json ${key}`, text })),
  )
}
