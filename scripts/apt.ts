// Debian's packages, where this process may install them.
import { existsSync } from 'node:fs'
import { run } from './tools.ts'

const APT = '/usr/bin/apt-get'

export const mayUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync(APT)

/** Reads the lists first: a new machine has none. */
export async function aptInstall(limitMs: number, ...packages: string[]): Promise<boolean> {
  const limits = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, limitMs }
  if ((await run(APT, ['update'], limits)) !== 0) return false
  return (await run(APT, ['install', '-y', '--no-install-recommends', ...packages], limits)) === 0
}
