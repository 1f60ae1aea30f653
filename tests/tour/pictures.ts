// Numbered pictures of every moment of one person, each in light, dark and high contrast.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { App, WindowName } from '../e2e/support/app.ts'
import type { Look } from '../e2e/support/driver.ts'
import { pointerAway } from '../e2e/support/screen.ts'

export const folderOf = (person: string) => path.resolve('out/tour', person)

export const looks: Record<string, Look> = {
  light: {},
  dark: { dark: true },
  contrast: { contrast: true },
}

/** Two frames: the look has reached the page, and it has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))

const fading = () => document.querySelector('.evening-leaving')?.clientHeight ?? 0

export function createPictures(person: string) {
  const folder = folderOf(person)
  let number = 0
  const taken: string[] = []
  mkdirSync(folder, { recursive: true })
  return {
    taken,
    async take(app: App, window: WindowName, name: string, only: Record<string, Look> = looks): Promise<void> {
      const page = await app.window(window)
      number += 1
      await pointerAway(page)
      for (const [look, asked] of Object.entries(only)) {
        await app.driver.systemLook(asked)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        // The question before may still fade.
        await expect.poll(() => page.evaluate(fading)).toBe(0)
        await painted(page)
        const file = `${String(number).padStart(2, '0')}-${name}-${look}.png`
        // Playwright ends animations for a picture, and the end of its animation is the end of the pause.
        const animations = name.includes('pause') ? 'allow' : 'disabled'
        await page.screenshot({ path: path.join(folder, file), animations, caret: 'initial' })
        taken.push(file)
      }
      await app.driver.systemLook({})
    },
  }
}

export type Pictures = ReturnType<typeof createPictures>
