import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../src/main/files.ts'
import { temporaryFolder } from './folder.ts'

describe('a file written whole', () => {
  it('holds what was written, and nothing lies beside it', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'a.txt')
    writeWhole(file, 'grüße')
    writeWhole(file, Uint8Array.of(1, 2, 3))
    expect([...readFileSync(file)]).toEqual([1, 2, 3])
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it.runIf(process.platform !== 'win32')('is for its owner alone', () => {
    const file = path.join(temporaryFolder(), 'a.txt')
    writeFileSync(file, 'old', { mode: 0o644 })
    writeWhole(file, 'new')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('that cannot be put in its place leaves what was there, and nothing beside it', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'a', 'full'), { recursive: true })
    expect(() => writeWhole(path.join(folder, 'a'), 'new')).toThrow()
    expect(readdirSync(folder)).toEqual(['a'])
    expect(() => writeWhole(path.join(folder, 'missing', 'a'), 'new')).toThrow(/ENOENT/)
  })

  // A limit on the size of files stands in for a full disk: both let a part be written first.
  it.runIf(process.platform === 'linux')('on a full disk leaves the old one whole', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'a.txt')
    writeWhole(file, 'old')
    const source = path.join(import.meta.dirname, '../../src/main/files.ts')
    const script = `import(${JSON.stringify(source)}).then(({ writeWhole }) =>
      writeWhole(${JSON.stringify(file)}, 'x'.repeat(1_000_000))).then(() => process.exit(0), () => process.exit(3))`
    const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" -e "$1"`
    expect(spawnSync('bash', ['-c', limited, process.execPath, script]).status).toBe(3)
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
})
