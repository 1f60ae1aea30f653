// A process that changes how a journal's key is wrapped, and is killed just before the write it is told.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [folder = '', key = '', change = '', killedAt = ''] = process.argv.slice(2)

let writes = 0
for (const name of ['openSync', 'writeFileSync', 'renameSync'] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown
  const counted = (...args: unknown[]) => {
    // Opening for something else than writing changes nothing.
    if (name !== 'openSync' || args[1] === 'w') writes++
    if (writes === Number(killedAt)) process.kill(process.pid, 'SIGKILL')
    return real(...args)
  }
  Object.assign(fs, { [name]: counted })
}
syncBuiltinESMExports()

const { holdKey } = await import('../../../src/main/journal/held-key.ts')
const { keychainOf } = await import('./keychain.ts')
const held = holdKey(
  { folder, keychain: keychainOf('mine'), cost: { n: 2, r: 8, p: 1 } },
  { key: Buffer.from(key, 'base64'), bare: false },
)
const [what = '', value = ''] = change.split(' ')
const kept =
  what === 'passphrase'
    ? await held.setPassphrase(value)
    : what === 'none'
      ? await held.removePassphrase()
      : held.wrapForCode(value)
process.stdout.write(JSON.stringify(kept ?? { ok: true }))
