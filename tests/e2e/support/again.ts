// Starting the app once more while it runs, as a person does with its icon, a shortcut of the desktop or a link.
import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { findElectron } from '../../../scripts/electron-binary.ts'
import type { App } from './app.ts'
import { onRealElectron } from './driver.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export interface Gone {
  code: number | null
  /** Processes that the second start left behind. */
  left: string[]
}

/** Resolves once the second start has handed over its arguments and is gone. */
export async function startAgain(app: App, ...args: string[]): Promise<Gone> {
  const binary = onRealElectron ? findElectron() : path.join(root, 'tests/stand-in/electron')
  if (!binary) throw new Error('Electron’s binary is not here')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(binary, ['.', `--user-data-dir=${app.dataFolder}`, ...asRoot, ...args], {
    cwd: root,
    env: { ...process.env, STAND_IN_LOCALE: 'en-GB', STAND_IN_KEYCHAIN: `${app.dataFolder}-keychain` },
    stdio: 'ignore',
    detached: true, // a process group of its own
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  return { code, left: groupOf(child.pid ?? 0) }
}

function groupOf(pid: number): string[] {
  try {
    return execFileSync('pgrep', ['-g', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
  } catch {
    return []
  }
}
