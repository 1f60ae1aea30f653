// npm run icons: draws resources/ anew from resources/drawings. By hand, after a drawing was changed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findOrInstallBrowser } from './browser.ts'
import { trayIcons } from './icon-plan.ts'
import { root } from './tools.ts'

const RESOURCES = path.join(root, 'resources')
const APP_ICON = 512

const executablePath = await findOrInstallBrowser()
if (executablePath) await drawAll(executablePath)
else process.exitCode = 1

async function drawAll(executablePath: string) {
  const tray = path.join(RESOURCES, 'tray')
  rmSync(tray, { recursive: true, force: true })
  mkdirSync(tray)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: [...args, '--force-color-profile=srgb'] })
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  for (const { name, drawing, size, colour } of trayIcons) await draw(page, drawing, name, size, colour)
  await draw(page, 'app-icon.svg', 'icon.png', APP_ICON)
  await browser.close()
  console.log(`${trayIcons.length + 1} icons drawn.`)
}

async function draw(page: Page, drawing: string, name: string, size: number, colour?: string) {
  const svg = readFileSync(path.join(RESOURCES, 'drawings', drawing), 'utf8')
  const fill = colour === undefined ? '' : `path { fill: ${colour} }`
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px } ${fill}</style>${svg}`,
  )
  await page.screenshot({ path: path.join(RESOURCES, name), omitBackground: true })
}
