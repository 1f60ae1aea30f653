import { app } from '../api/app.ts'
import { chooseFrom, type MenuItem } from '../api/menu.ts'
import { liveTray } from '../api/tray.ts'

/** Menu items by the key that chooses them: those every start of Threshold has first, then free letters and digits. */
const KEY_BY_ID: Record<string, string> = { arrive: 'a', line: 'l', evening: 'e', home: 'h', quit: 'q' }
const FREE_KEYS = [...'123456789bcdfgijkmnoprstuvwxyz']
const CTRL_C = '\u0003'
const REDRAW_AFTER_MS = 50

let drawn = ''

/** The tray's menu as keys in the terminal, where there is no tray to click. */
export function startTerminal(input: NodeJS.ReadStream = process.stdin) {
  if (input.isTTY) input.setRawMode(true)
  input.setEncoding('utf8')
  input.on('data', (keys: string) => [...keys].forEach(press))
  // An app sets its menu anew after each change; only what looks different is printed.
  setInterval(draw, REDRAW_AFTER_MS).unref()
}

function press(key: string) {
  if (key === CTRL_C) return app.quit()
  const item = keys().get(key.toLowerCase())
  if (!item) return
  try {
    chooseFrom(liveTray()?.shown().menu, item.id || item.label)
  } catch (error) {
    console.error(String(error))
  }
}

function draw() {
  const lines = [...keys()].map(
    ([key, item]) => `  ${key}  ${mark(item)}${item.label}${item.enabled ? '' : ' (not now)'}`,
  )
  const text = [...lines, '  Ctrl+C ends the app'].join('\n')
  if (lines.length === 0 || text === drawn) return
  drawn = text
  process.stdout.write(`\nThe tray's menu:\n${text}\n`)
}

const mark = ({ type, checked }: MenuItem) =>
  type === 'checkbox' || type === 'radio' ? `[${checked ? 'x' : ' '}] ` : ''

function keys(): Map<string, MenuItem> {
  const items = leaves(liveTray()?.shown().menu?.items ?? [])
  const free = FREE_KEYS.values()
  const keyOf = (item: MenuItem) => KEY_BY_ID[item.id || (item.role ?? '')] ?? free.next().value
  return new Map(
    items.flatMap((item) => [keyOf(item)].flatMap((key): [string, MenuItem][] => (key ? [[key, item]] : []))),
  )
}

const leaves = (items: readonly MenuItem[]): MenuItem[] =>
  items
    .filter((item) => item.visible && item.type !== 'separator')
    .flatMap((item) => (item.submenu ? leaves(item.submenu.items) : [item]))
