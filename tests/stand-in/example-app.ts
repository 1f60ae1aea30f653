// Starts the example app on the stand-in, for the tests beside this file.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { afterAll } from 'vitest'
import type { StandIn } from './driver.ts'

export const EXECUTABLE = path.resolve('tests/stand-in/electron')
export const EXAMPLE = path.resolve('tests/stand-in/example')

/** What example/main.js keeps for its tests on `globalThis.example`. */
export interface ExampleGlobals {
  readonly events: unknown[][]
  readonly secondInstances: { argv: string[]; cwd: string; data: unknown }[]
  readonly permissions: [kind: string, permission: string][]
  grant: string[]
  open(options: object, query: string): Promise<number>
}
/** What example/preload.cjs and example/page.js put on the page's window. */
export interface ExamplePage extends Window {
  readonly born: { visibility: string; focused: boolean }
  readonly heard: string[]
  readonly violations: string[]
  readonly bridge: {
    readonly kind: string
    echo(...values: unknown[]): Promise<unknown[]>
    fail(): Promise<void>
    who(): Promise<{ url: string; origin: string; id: number }>
    say(...values: unknown[]): void
    onSaid(listener: (...values: unknown[]) => void): () => void
    sendSync(): void
    modules(): void
  }
}

export interface Example {
  readonly app: ElectronApplication
  readonly userData: string
  readonly env: Record<string, string>
  /** Opens a window of the example and gives its page. */
  open(options?: Electron.BrowserWindowConstructorOptions, query?: string): Promise<{ id: number; page: Page }>
  close(): Promise<void>
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
/** Removed when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stand-in-'))
  folders.push(folder)
  return folder
}

/** Each in its own temporary folder, keychain included, unless the test has one. */
export async function startExample(
  extraEnv: Record<string, string> = {},
  folder = temporaryFolder(),
): Promise<Example> {
  const userData = path.join(folder, 'data')
  const given = { ...process.env, STAND_IN_KEYCHAIN: path.join(folder, 'keychain'), ...extraEnv }
  const env = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const app = await _electron.launch({
    executablePath: EXECUTABLE,
    args: [EXAMPLE, `--user-data-dir=${userData}`],
    env,
    timeout: 20_000,
  })
  await app.evaluate(({ app }) => app.whenReady())
  return {
    app,
    userData,
    env,
    async open(options = {}, query = '') {
      const mark = `${query === '' ? '?' : `${query}&`}window=${Math.random()}`
      const id = await app.evaluate(
        (_electron, [options, query]) =>
          (globalThis as unknown as { example: ExampleGlobals }).example.open(options, query),
        [options, mark] as const,
      )
      for (let tries = 0; tries < 200; tries++) {
        const page = app.windows().find((one) => one.url().includes(mark))
        if (page) return { id, page }
        await setTimeout(25)
      }
      throw new Error(`Playwright sees no page ${mark}`)
    },
    close: () => app.close(),
  }
}

/** Runs a function in the main process with the drivers. It may use nothing from around it but `argument`. */
export const drive = <Result, Argument = undefined>(
  app: ElectronApplication,
  run: (standIn: StandIn, argument: Argument) => Result,
  argument?: Argument,
): Promise<Awaited<Result>> =>
  app.evaluate(
    (electron, [source, value]) => {
      const { __standIn } = electron as unknown as { __standIn: StandIn }
      // biome-ignore lint/security/noGlobalEval: a function crosses to the other process as its text
      return globalThis.eval(`(${source})`)(__standIn, value)
    },
    [String(run), argument] as const,
  ) as Promise<Awaited<Result>>

/** What the example app has kept. */
export const kept = <Name extends 'events' | 'secondInstances' | 'permissions'>(app: ElectronApplication, name: Name) =>
  app.evaluate((_electron, name) => (globalThis as unknown as { example: ExampleGlobals }).example[name], name)
