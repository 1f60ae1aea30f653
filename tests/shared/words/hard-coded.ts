// Finds what the app says without asking the catalogue, and what it glues together from sentences. Reads sources.
import type { Sources } from '../../layers.ts'
import { childrenOf, isNode, type Node, nameOf, programOf, textOf } from '../../syntax.ts'

/** What a person gets to see or hear, of an element or of a part of ours. */
const SAID =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|text|name|children)$/
/** Of `name`, only what parts call a name in words: of a field or an icon it is none. */
const NAMED = new Set(['input', 'Segmented', 'Icon', 'form', 'meta', 'Radio', 'slot'])
/** What a system's menu, window, notification or dialog shows. */
const SHOWN_BY_THE_SYSTEM = new Set([
  'label',
  'sublabel',
  'toolTip',
  'title',
  'body',
  'subtitle',
  'message',
  'detail',
  'buttonLabel',
])
const OUR_NAME = 'Threshold'
const FUNCTION = /Function|Method/

const hasLetters = (text: string) => /\p{L}/u.test(text) && text !== OUR_NAME
const isWords = (node: unknown) => isNode(node) && node.type === 'CallExpression' && nameOf(node.callee) === 'words'

/** The texts of an expression that get on the screen as they stand. */
function plainTexts(value: unknown): string[] {
  if (!isNode(value)) return []
  const text = textOf(value)
  if (text !== undefined) return hasLetters(text) ? [text] : []
  switch (value.type) {
    case 'JSXExpressionContainer':
      return plainTexts(value.expression)
    case 'ConditionalExpression':
      return [...plainTexts(value.consequent), ...plainTexts(value.alternate)]
    case 'LogicalExpression':
      return [...plainTexts(value.left), ...plainTexts(value.right)]
    case 'BinaryExpression':
      return value.operator === '+' ? [...plainTexts(value.left), ...plainTexts(value.right)] : []
    case 'TemplateLiteral':
      return [...quasis(value).filter(hasLetters), ...(value.expressions as Node[]).flatMap(plainTexts)]
    default:
      return []
  }
}

const quasis = (template: Node) => (template.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)

/** A sentence with something glued to it, which another language would put elsewhere. */
function isGlued(node: Node): boolean {
  if (node.type === 'BinaryExpression' && node.operator === '+') return isWords(node.left) || isWords(node.right)
  if (node.type !== 'TemplateLiteral') return false
  // The ending of a file or of a line is no part of a sentence.
  const alone = (node.expressions as Node[]).length === 1 && quasis(node).every((part) => /^(\.\w+|\n)?$/.test(part))
  return !alone && (node.expressions as Node[]).some(isWords)
}

/** Of one element: its text and the attributes that are said. */
function ofElement(node: Node): string[] {
  if (node.type === 'JSXText') return hasLetters(String(node.value)) ? [String(node.value).trim()] : []
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return (node.children as Node[]).filter(({ type }) => type === 'JSXExpressionContainer').flatMap(plainTexts)
  }
  if (node.type !== 'JSXOpeningElement') return []
  const element = String((node.name as Node).name ?? '')
  return (node.attributes as Node[]).flatMap(({ name, value }) => {
    const attribute = isNode(name) ? String(name.name) : ''
    if (!SAID.test(attribute) || (attribute === 'name' && NAMED.has(element))) return []
    return plainTexts(value)
  })
}

function ofSystem(node: Node): string[] {
  if (node.type === 'Property' && SHOWN_BY_THE_SYSTEM.has(nameOf(node.key) ?? '')) return plainTexts(node.value)
  const called = node.type === 'CallExpression' && isNode(node.callee) ? nameOf(node.callee.property) : undefined
  return called === 'setToolTip' || called === 'setTitle' ? (node.arguments as Node[]).flatMap(plainTexts) : []
}

/** All that is wrong in the sources, a sentence each. */
export function hardCoded(sources: Sources): string[] {
  const wrongs: string[] = []
  for (const [file, source] of sources) {
    const title = /<title>(.*)<\/title>/.exec(source)?.[1]
    if (file.endsWith('.html') && title !== OUR_NAME) wrongs.push(`${file} says “${title}”`)
    const speaks = source.includes('/said.ts')
    const isMain = file.startsWith('src/main/')
    if (!/\.tsx?$/.test(file) || !(isMain || file.startsWith('src/renderer/'))) continue
    const visit = (node: Node, inside: boolean) => {
      for (const text of isMain ? ofSystem(node) : ofElement(node)) wrongs.push(`${file} says “${text}”`)
      if (speaks && nameOf(node.callee) === 'say') {
        for (const text of (node.arguments as Node[]).flatMap(plainTexts)) wrongs.push(`${file} says “${text}”`)
      }
      if (isGlued(node)) wrongs.push(`${file} glues a sentence`)
      if (isWords(node) && !inside) wrongs.push(`${file} keeps a sentence of one language`)
      for (const child of childrenOf(node)) visit(child, inside || FUNCTION.test(node.type))
    }
    visit(programOf(file, source), false)
  }
  return wrongs
}
