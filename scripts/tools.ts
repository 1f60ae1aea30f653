// Starts programs for the other scripts. Tools written in JavaScript run on the Node that runs the script, so that an
// older one found first on the path never gets to load SQLite's module.
import { type SpawnOptions, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const root = path.dirname(import.meta.dirname)

const PACKAGES = {
  biome: '@biomejs/biome',
  'electron-vite': 'electron-vite',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vitest: 'vitest',
}
export type Tool = keyof typeof PACKAGES

export const isTool = (name: string | undefined): name is Tool => name !== undefined && Object.hasOwn(PACKAGES, name)

/** The file that a tool's package starts from. */
export function toolFile(tool: Tool): string {
  const folder = path.join(root, 'node_modules', PACKAGES[tool])
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
  }
  return path.join(folder, bin[tool] as string)
}

export const runTool = (tool: Tool, args: readonly string[], options: RunOptions = {}) =>
  run(process.execPath, [toolFile(tool), ...args], options)

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  stdio?: SpawnOptions['stdio']
  /** After this long it is told to stop. */
  limitMs?: number
}

const FORWARDED: readonly NodeJS.Signals[] = process.platform === 'win32' ? [] : ['SIGINT', 'SIGTERM', 'SIGHUP']
const CANNOT_START = 127

/** Runs a program in the project's folder and gives its exit code; signals sent to the script go on to it. */
export function run(file: string, args: readonly string[], { env, stdio, limitMs }: RunOptions = {}): Promise<number> {
  const child = spawn(file, args, {
    cwd: root,
    env: env ?? process.env,
    stdio: stdio ?? 'inherit',
    timeout: limitMs,
  })
  const forward = (signal: NodeJS.Signals) => {
    // A terminal sends Ctrl+C to the whole group. Chromium takes a second one for "at once", and nothing would be saved.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of FORWARDED) process.on(signal, forward)
  return new Promise<number>((done) => {
    child.on('error', (fault) => {
      console.error(`${path.basename(file)} could not be started: ${fault.message}`)
      done(CANNOT_START)
    })
    child.on('close', (code, signal) => done(code ?? (signal ? 128 + os.constants.signals[signal] : 1)))
  }).finally(() => {
    for (const signal of FORWARDED) process.off(signal, forward)
  })
}
