// The catalogue is written as ICU sentences (src/shared/words/<language>/*.json). They are compiled when the app is
// built, so that no window carries a message parser.
//
// `<catalogue>.json?languages` is that catalogue in every language. `?languages-later` is a function for each language,
// which loads the catalogue and the common one, so that a window carries one language only. Among the languages is
// `qps`, made from English for tests: see pseudo-language.ts.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { pseudo } from './pseudo-language.ts'

type Sentences = Record<string, CompiledMessage>

/** Begins the names of modules that are made here; they do not end in .json, so that nobody takes them for it. */
const MADE = '\0words:'
const PSEUDO = 'qps'

/** The language of a window's words; undefined for every other module. */
export function languageOf(id: string | null): string | undefined {
  return id?.startsWith(MADE) ? /[?&]in=(\w+)$/.exec(id)?.[1] : undefined
}

export function words(): Plugin {
  return {
    name: 'threshold-words',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/words\/en\/[\w-]+\.json\?/ },
      handler(source, importer = '') {
        const [, file = '', query = ''] = /^(.+)\.json\?(.+)$/.exec(source) ?? []
        return `${MADE}${path.resolve(path.dirname(importer), file)}?${query}`
      },
    },
    load: {
      filter: { id: new RegExp(`^${MADE}`) },
      handler(id) {
        const [file = '', query] = id.slice(MADE.length).split('?')
        const folder = path.dirname(path.dirname(file))
        const languages = [...foldersIn(folder), PSEUDO]
        if (query === 'languages-later') {
          const each = languages.map(
            (name) => `${name}: () => import(${JSON.stringify(`${slashes(file)}.json?in=${name}`)})`,
          )
          return `export default { ${each.join(', ')} }`
        }
        const catalogue = (name: string, language: string): Sentences => {
          const source = path.join(folder, language === PSEUDO ? 'en' : language, `${name}.json`)
          this.addWatchFile(source)
          const sentences = compiled(readFileSync(source, 'utf8'), source)
          return language === PSEUDO ? mapped(sentences, pseudo) : sentences
        }
        const own = path.basename(file)
        const language = languageOf(id)
        const said = language
          ? { ...catalogue('common', language), ...catalogue(own, language) }
          : Object.fromEntries(languages.map((name) => [name, catalogue(own, name)]))
        return `export default ${JSON.stringify(said)}`
      },
    },
    transform: {
      filter: { id: /\/words\/[\w-]+\/[\w-]+\.json$/ },
      handler: (source, id) => ({ code: JSON.stringify(compiled(source, id)), map: null }),
    },
  }
}

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []))

const slashes = (file: string) => file.split(path.sep).join('/')

const mapped = <From, To>(record: Record<string, From>, to: (value: From, key: string) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))

function compiled(source: string, file: string): Sentences {
  return mapped(JSON.parse(source) as Record<string, string>, (text, key) => {
    try {
      return compileMessageOrThrow(text)
    } catch (cause) {
      throw new Error(`${file}: "${key}" is not a message: ${text}`, { cause })
    }
  })
}
