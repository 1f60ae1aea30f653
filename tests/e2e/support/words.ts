// Whether a page says only what the catalogue does, and has room for a longer language. It is asked in the
// pseudo-language: the page is drawn again as it stands, so any state of any journey can be looked at.
import type { Page } from '@playwright/test'
import type { App } from './app.ts'
import { inMain } from './driver.ts'
import { outOfSight } from './screen.ts'
import { expect } from './test.ts'

/** Letters of the pseudo-language have marks, so a plain one was not said by the catalogue. */
const PLAIN = /[A-Za-z]/
const KEYS = 'Ctrl Shift Alt AltGr Cmd Space Enter Esc Tab Backspace Delete'.split(' ')
const OUR_NAME = 'Threshold'
/** From react-aria, which has it in each of our languages itself. */
const ARIA = 'Dismiss'

/** What stands before the last of a list, from the language itself. */
const AND = new Intl.ListFormat('en').format(['1', '2'])

/** What a calendar says in English: weekdays, months, and days close by. */
function dateWords(): string[] {
  const named = (options: Intl.DateTimeFormatOptions, step: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(Date.UTC(2026, 0, 1 + at * step)),
    )
  const near = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  return [
    ...(['long', 'short', 'narrow'] as const).flatMap((weekday) => named({ weekday }, 1, 7)),
    ...(['long', 'short'] as const).flatMap((month) => named({ month }, 31, 12)),
    // As they are, and as a row begins with them.
    ...[-1, 0, 1].map((day) => near.format(day, 'day')).flatMap((day) => [day, day[0]?.toUpperCase() + day.slice(1)]),
  ]
}

/** Everything the journal and the settings have of the person's own: names, titles, words, files. */
const own = (app: App): Promise<string[]> =>
  inMain(
    app.electron,
    async ({ hook }) => {
      const { db } = hook.journal
      const isOwn = /^(name|text|title|attendees|thought|next_step|\w+_part|item_text|matters|place|address|join_url)$/
      const tables = db
        .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'`)
        .pluck()
        .all()
      const rows = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[])
      const values = rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => (isOwn.test(column) ? [String(value)] : [])),
      )
      const { dataFolder, addresses, displays } = hook.session.settingsView.view()
      const others = hook.session.today.view().otherEvents.map(({ title }) => title)
      const { folder } = await hook.session.backups.view()
      const copy = hook.session.markdownCopy.view().folder
      const { chosen } = hook.session.along.view()
      // A table that is looked at, and the zone in which its times are read.
      const table =
        chosen && 'table' in chosen
          ? [chosen.file, hook.clock.zone(), ...chosen.table.columns.flatMap(({ name, samples }) => [name, ...samples])]
          : []
      const { carry, recovery } = hook.session
      const carried = carry.view()
      const computers = carried.on
        ? [
            carried.folder,
            carried.name,
            ...carried.others.map(({ name }) => name),
            ...carried.left.map(({ file }) => file),
          ]
        : []
      const { rules, calendars } = hook.session.rules.view()
      const ruled = [...rules.words.map(({ words }) => words), ...calendars.map(({ name }) => name)]
      const plugged = displays.map(({ display }) => display.label)
      const codes = [recovery.code(), ...(carry.code().match(/.{4}/g) ?? [])]
      return [
        ...values,
        ...others,
        ...table,
        dataFolder,
        folder,
        copy,
        ...addresses,
        ...plugged,
        ...computers,
        ...ruled,
        ...codes,
      ]
    },
    null,
  )

interface Said {
  where: string
  text: string
}

/** All that a page says: texts, names, titles and hints. What was announced before it changed its language is not. */
const saidBy = (page: Page): Promise<Said[]> =>
  page.evaluate(() => {
    const said: Said[] = [{ where: 'the title', text: document.title }]
    const shown = (element: Element | null) => element?.checkVisibility({ visibilityProperty: true }) ?? false
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement: parent, data } = texts.currentNode as Text
      if (data.trim() === '' || !shown(parent) || parent?.closest('script, style, body > .said')) continue
      said.push({ where: `<${parent?.tagName.toLowerCase()} class="${parent?.className}">`, text: data.trim() })
    }
    const attributes = [
      'title',
      'placeholder',
      'alt',
      'label',
      ...['label', 'description', 'roledescription', 'valuetext', 'placeholder'].map((name) => `aria-${name}`),
    ]
    for (const element of [...document.querySelectorAll('body *')].filter(shown)) {
      const tag = `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`
      for (const name of attributes) {
        const text = element.getAttribute(name)
        if (text) said.push({ where: `${name} of ${tag}`, text })
      }
      for (const pseudo of ['::before', '::after']) {
        const { content } = getComputedStyle(element, pseudo)
        if (/^".*\p{L}/u.test(content)) said.push({ where: `${pseudo} of ${tag}`, text: content })
      }
    }
    return said
  })

/** Controls whose text leaves them, and texts that lie over one another. */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = []
    const shown = (element: Element | null) =>
      (element?.checkVisibility({ visibilityProperty: true }) ?? false) &&
      !element?.closest('.said, [aria-hidden=true], [inert]')
    const boxOf = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect()
    }
    const linesOf = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    }
    /** More than the room above and below letters, which lines may share. */
    const overlap = (a: DOMRect, b: DOMRect) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return across > 4 && down > 8 && down > Math.min(a.height, b.height) / 2
    }
    const short = (text: string | null) => `“${text?.trim().slice(0, 50)}”`
    for (const control of [
      ...document.querySelectorAll('button, summary, [role=tab], [role=option], [role=menuitem]'),
    ].filter(shown)) {
      const text = boxOf(control)
      const box = control.getBoundingClientRect()
      if (text.width > 0 && (text.left < box.left - 1 || text.right > box.right + 1 || text.bottom > box.bottom + 3))
        wrong.push(`leaves its control: ${short(control.textContent)}`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: { data: string; lines: DOMRect[] }[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (node.data.trim() === '' || !shown(node.parentElement)) continue
      const box = boxOf(node)
      // What lies beneath something else is not seen there.
      const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      if (box.width > 1 && there && (there.contains(node) || node.parentElement?.contains(there)))
        texts.push({ data: node.data, lines: linesOf(node) })
    }
    for (const [at, a] of texts.entries()) {
      for (const b of texts.slice(at + 1)) {
        const over = a.lines.some((one) => b.lines.some((other) => overlap(one, other)))
        if (over) wrong.push(`${short(a.data)} over ${short(b.data)}`)
      }
    }
    return wrong
  })

/** What of a text no catalogue, calendar or person said. */
function unsaid(text: string, known: ReadonlySet<string>): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => PLAIN.test(word) && !known.has(word) && !/^[A-Z]$/.test(word),
  )
}

const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? [])

/** Two frames: what changed has been painted, and the window has taken the height it asked for. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))

/** The page as it stands, in the pseudo-language: everything said by the catalogue, and nothing cut. Then back. */
export async function expectSaid(app: App, page: Page, scene: string, { covers = false } = {}): Promise<void> {
  // A start that failed has nothing to ask in main: words.spec.ts begins it in the pseudo-language.
  if (page.url().includes('/fault/')) return
  await inMain(app.electron, ({ hook }) => hook.speak('qps'), null)
  await expect.poll(() => page.title(), { message: `${scene} is said in another language` }).toContain('⟦')
  await painted(page)
  await expectMarked(page, scene, await own(app))
  await expect
    .poll(async () => (covers ? [] : [...(await outOfSight(page)), ...(await crowded(page))]), {
      message: `${scene}, in longer words`,
      timeout: 2000,
    })
    .toEqual([])
  await inMain(app.electron, ({ hook }) => hook.speak(), null)
  await expect.poll(() => page.title()).not.toContain('⟦')
  await painted(page)
}

/** Nothing on the page is said without the marks of the pseudo-language, but what is the person's own. */
export async function expectMarked(page: Page, scene: string, ownWords: readonly string[] = []): Promise<void> {
  const known = new Set(wordsOf([...ownWords, ...dateWords(), ...KEYS, OUR_NAME, ARIA, AND]))
  const told = (await saidBy(page)).flatMap(({ where, text }) => {
    const words = unsaid(text, known)
    return words.length > 0 ? [`${words.join(' ')} in ${where}: ${text.slice(0, 120)}`] : []
  })
  expect(told, `${scene}: what no catalogue says`).toEqual([])
}
