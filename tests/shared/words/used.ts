// Which keys of a catalogue the sources say: a text that is the key, or one made of its parts (`fault.${fault}`).
import type { Sources } from '../../layers.ts'
import { nodesOf, programOf, textOf } from '../../syntax.ts'

interface Said {
  texts: Set<string>
  patterns: RegExp[]
}

/** Each catalogue asks the same sources, and parsing them takes its time. */
const parsed = new Map<string, Said>()

function saidIn(file: string, source: string): Said {
  const known = parsed.get(source)
  if (known) return known
  const said: Said = { texts: new Set(), patterns: [] }
  for (const node of nodesOf(programOf(file, source))) {
    const text = textOf(node)
    if (text !== undefined) said.texts.add(text)
    if (node.type !== 'TemplateLiteral') continue
    const parts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
    if (parts.every((part) => part === '')) continue
    said.patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll(/[^\w-]/g, '\\$&')).join('.+')}$`))
  }
  parsed.set(source, said)
  return said
}

/** What several windows say. */
const SHARED = ['common', 'calendar', 'backup']

/** Where a catalogue's words are said: main has the tray's, a window its own, everybody the shared ones. */
function saysIt(name: string, file: string): boolean {
  if (!/\.tsx?$/.test(file)) return false
  if (SHARED.includes(name)) return true
  if (name === 'tray') return !file.startsWith('src/renderer/')
  return !/^src\/(renderer\/(?!ui\/)|main\/)/.test(file) || file.startsWith(`src/renderer/${name}/`)
}

export function unused(name: string, keys: readonly string[], sources: Sources): string[] {
  const all = [...sources].filter(([file]) => saysIt(name, file)).map(([file, source]) => saidIn(file, source))
  const isSaid = (key: string) =>
    all.some(({ texts, patterns }) => texts.has(key) || patterns.some((pattern) => pattern.test(key)))
  return keys.filter((key) => !isSaid(key)).map((key) => `${name}: ${key}`)
}
