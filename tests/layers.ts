// Reads the sources and says where they leave their ring. Types count as much as values: an import is an import.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isNode, type Node, nameOf, nodesOf, programOf, textOf } from './syntax.ts'

/** Sources by their path from the project's folder, with slashes. */
export type Sources = ReadonlyMap<string, string>

export const LONGEST = 250

interface Ring {
  /** A path that begins so is in this ring; the longest one that fits decides. */
  at: string
  /** What it may import of ours: paths that begin so. */
  ours: readonly string[]
  /** Which packages; a pattern must match the whole specifier. */
  packages: readonly RegExp[]
}

const REACT = [/^react(-dom)?(\/.+)?$/, /^@fontsource(-variable)?\/.+$/]
const ARIA = /^react-(aria|stately)(-components)?(\/.+)?$|^@(react-aria|react-stately|internationalized)\/.+$/
const RINGS: readonly Ring[] = [
  { at: 'src/core/', ours: ['src/core/'], packages: [] },
  { at: 'src/shared/', ours: ['src/core/', 'src/shared/'], packages: [] },
  { at: 'src/shared/words/', ours: ['src/core/', 'src/shared/'], packages: [/^@lingui\/core$/] },
  { at: 'src/main/', ours: ['src/core/', 'src/shared/', 'src/main/'], packages: [/^(?!react|@lingui|@fontsource).+$/] },
  { at: 'src/preload/', ours: ['src/shared/ipc.ts'], packages: [/^electron$/] },
  { at: 'src/renderer/', ours: ['src/renderer/', 'src/shared/', 'src/core/'], packages: [...REACT, ARIA] },
]
/** Windows that open in an instant. Nothing they load may bring react-aria. */
const LIGHT = ['arrive', 'line', 'notice', 'fault'].map((name) => `src/renderer/${name}/`)

const CLOCK = 'src/main/clock.ts'
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate']
const STORES = ['localStorage', 'sessionStorage', 'indexedDB']

/** `Temporal.Now` of `Temporal.Now.instant`; `globalThis.setTimeout` counts as `setTimeout`. */
function memberOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const object = nameOf(node.object)
  const property = node.computed ? textOf(node.property) : nameOf(node.property)
  if (property === undefined || object === undefined) return undefined
  return ['globalThis', 'window', 'self', 'global'].includes(object) ? property : `${object}.${property}`
}

function specifiersOf(program: unknown): string[] {
  const found: string[] = []
  for (const node of nodesOf(program)) {
    if (/^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)) {
      const specifier = textOf(node.source)
      if (specifier !== undefined) found.push(specifier)
      else if (node.type === 'ImportExpression') found.push('(unknown)')
    }
    if (node.type === 'CallExpression' && nameOf(node.callee) === 'require') {
      found.push(textOf((node.arguments as unknown[])[0]) ?? '(unknown)')
    }
  }
  return found
}

/** The uses of the world in one file: its clock, its chance and its own stores. */
function usesOf(program: unknown): { clock: string[]; chance: string[]; stores: string[] } {
  const uses = { clock: [] as string[], chance: [] as string[], stores: [] as string[] }
  for (const node of nodesOf(program)) {
    const member = memberOf(node)
    const name = node.type === 'CallExpression' ? (nameOf(node.callee) ?? memberOf(node.callee as Node)) : undefined
    const destructured = node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'ObjectPattern'
    const whole = destructured ? nameOf(node.init) : undefined
    if (['Date.now', 'Temporal.Now', 'performance.now'].includes(member ?? '')) uses.clock.push(member as string)
    if (['Date', 'Temporal', 'performance'].includes(whole ?? '')) uses.clock.push(`parts of ${whole}`)
    if (name !== undefined && [...TIMERS, 'Date'].includes(name)) uses.clock.push(`${name}()`)
    if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0) {
      uses.clock.push('new Date()')
    }
    if (member === 'Math.random' || member?.startsWith('crypto') || whole === 'Math' || whole === 'crypto') {
      uses.chance.push(member ?? `parts of ${whole}`)
    }
    if (node.type === 'Identifier' && STORES.includes(String(node.name))) uses.stores.push(String(node.name))
  }
  return uses
}

const isCode = (file: string) => /\.tsx?$/.test(file)
const isOurs = (specifier: string) => specifier.startsWith('.')
const resolved = (from: string, specifier: string) =>
  path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''))

function ringOf(file: string): Ring | undefined {
  return RINGS.filter(({ at }) => file.startsWith(at)).sort((a, b) => b.at.length - a.at.length)[0]
}

/** All that is wrong, a sentence each. */
export function wrongsOf(sources: Sources): string[] {
  const wrongs: string[] = []
  const imports = new Map<string, string[]>()
  const packages = new Map<string, string[]>()
  for (const [file, source] of sources) {
    const lines = source.split('\n').length - 1
    // The catalogues are lists of sentences, one a line, and may be longer.
    if (lines >= LONGEST && !file.endsWith('.json')) wrongs.push(`${file} has ${lines} lines`)
    if (!isCode(file)) continue
    const program = programOf(file, source)
    const specifiers = specifiersOf(program)
    const ring = ringOf(file)
    if (!ring) wrongs.push(`${file} is in no ring`)
    imports.set(
      file,
      specifiers.filter(isOurs).map((specifier) => resolved(file, specifier)),
    )
    packages.set(
      file,
      specifiers.filter((specifier) => !isOurs(specifier)),
    )
    for (const target of imports.get(file) ?? []) {
      if (!sources.has(target)) wrongs.push(`${file} imports ${target}, which is not there`)
      if (!ring?.ours.some((at) => target.startsWith(at))) wrongs.push(`${file} imports ${target}`)
    }
    for (const name of packages.get(file) ?? []) {
      if (!ring?.packages.some((pattern) => pattern.test(name))) wrongs.push(`${file} imports ${name}`)
    }
    const uses = usesOf(program)
    if (file !== CLOCK) for (const use of uses.clock) wrongs.push(`${file} reads the clock: ${use}`)
    if (!file.startsWith('src/main/')) for (const use of uses.chance) wrongs.push(`${file} uses chance: ${use}`)
    for (const use of uses.stores) wrongs.push(`${file} keeps something outside the journal: ${use}`)
  }
  return [...wrongs, ...heavyOf(imports, packages), ...cyclesOf(imports)]
}

/** Light windows that reach react-aria, over whatever they import. */
function heavyOf(imports: ReadonlyMap<string, string[]>, packages: ReadonlyMap<string, string[]>): string[] {
  const wrongs: string[] = []
  for (const folder of LIGHT) {
    const reached = new Set([...imports.keys()].filter((file) => file.startsWith(folder)))
    for (const file of reached) {
      for (const next of imports.get(file) ?? []) reached.add(next)
      for (const name of packages.get(file) ?? [])
        if (ARIA.test(name)) wrongs.push(`${folder} loads ${name} by ${file}`)
    }
  }
  return wrongs
}

function cyclesOf(imports: ReadonlyMap<string, string[]>): string[] {
  const wrongs: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: string[]) => {
    const at = way.indexOf(file)
    if (at >= 0) wrongs.push(`a cycle: ${[...way.slice(at), file].join(' > ')}`)
    if (at >= 0 || done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
  return wrongs
}

/** Everything in src. */
export function sourcesIn(root: string): Sources {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  return new Map(
    files
      .filter((entry) => entry.isFile() && /\.(tsx?|css|json|html)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  )
}
