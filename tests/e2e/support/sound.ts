// A scene as everybody has to be able to take it: in every look, with larger text, in longer words.
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import type { App } from './app.ts'
import { inMain, type Look } from './driver.ts'
import { outOfSight } from './screen.ts'
import { expect } from './test.ts'
import { expectSaid } from './words.ts'

const LOOKS: Record<string, Look> = {
  dark: { dark: true },
  'high contrast': { contrast: true },
  'forced colours': { forced: true },
}

/** Two frames: what has reached the page has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))

/** The look has reached the page; where the user has chosen a theme, light and dark are not the system's to say. */
async function arrived(app: App, page: Page, { dark = false, contrast = false, forced = false }: Look): Promise<void> {
  const follows = await inMain(app.electron, ({ electron }) => electron.nativeTheme.themeSource === 'system', null)
  const shown = () =>
    page.evaluate(() =>
      ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map(
        (query) => matchMedia(query).matches,
      ),
    )
  await expect
    .poll(async () => (await shown()).slice(follows ? 0 : 1))
    .toEqual([dark, contrast, forced].slice(follows ? 0 : 1))
  await painted(page)
}

/** What axe finds, by some of its rules or by all; it is brought to a page once. */
async function violations(page: Page, only: string[]): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { axe: there } = globalThis as unknown as { axe: typeof axe }
    const { violations: found } = await there.run(document, {
      resultTypes: ['violations'],
      ...(rules.length > 0 ? { runOnly: rules } : {}),
    })
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
  }, only)
}

/** axe on what is on the screen now: everything once, and what depends on colour in every look. */
export async function expectSound(app: App, page: Page, scene: string, covers = false): Promise<void> {
  const look = async (name: string, asked: Look, only: string[]) => {
    await app.driver.systemLook(asked)
    await arrived(app, page, asked)
    // What fades in is judged when it is there.
    await page.evaluate(() => {
      for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish()
    })
    expect(await violations(page, only), `${scene}, ${name}`).toEqual([])
  }
  await look('light', {}, [])
  for (const [name, asked] of Object.entries(LOOKS)) await look(name, asked, ['color-contrast'])
  await app.driver.systemLook({})
  // What opens over the page covers it, and goes again.
  if (!covers) expect(await outOfSight(page), scene).toEqual([])
  await expectSaid(app, page, scene, { covers })
}

export const setTextSize = (app: App, textSize: 100 | 200) =>
  inMain(app.electron, ({ hook }, size) => void hook.session.settingsView.change({ textSize: size }), textSize)

/** The same scene with the text twice as large: nothing of it is lost. */
export async function expectRoom(app: App, page: Page, scene: string): Promise<void> {
  await setTextSize(app, 200)
  await painted(page)
  expect(await outOfSight(page), `${scene}, 200%`).toEqual([])
  await setTextSize(app, 100)
  await painted(page)
}
