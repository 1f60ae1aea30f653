// The syntax tree of a source, for the checks that read sources.
import { parseSync } from 'vite'

export interface Node {
  type: string
  [key: string]: unknown
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** The nodes right below one. */
export function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, child]) => {
    if (key === 'parent') return []
    return Array.isArray(child) ? child.filter(isNode) : isNode(child) ? [child] : []
  })
}

export function* nodesOf(value: unknown): Generator<Node> {
  if (!isNode(value)) return
  yield value
  for (const child of childrenOf(value)) yield* nodesOf(child)
}

export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : undefined

export const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

export function programOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return program as unknown as Node
}
