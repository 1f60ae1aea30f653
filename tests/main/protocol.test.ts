import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, contentSecurityPolicy } from '../../src/main/bundle.ts'
import { temporaryFolder } from './folder.ts'

const page = '<meta property="csp-nonce" content=""><script src="a.js"></script>'

/** A built bundle with a secret beside it. */
function bundle(): string {
  const folder = temporaryFolder()
  const root = path.join(folder, 'renderer')
  mkdirSync(path.join(root, 'home'), { recursive: true })
  mkdirSync(path.join(folder, 'renderer-secrets'))
  writeFileSync(path.join(root, 'home/index.html'), page)
  writeFileSync(path.join(root, 'a b.js'), 'run()')
  writeFileSync(path.join(root, 'font.woff2'), Uint8Array.of(0, 255, 128))
  writeFileSync(path.join(root, 'notes.txt'), 'secret')
  writeFileSync(path.join(folder, 'secret.js'), 'secret')
  writeFileSync(path.join(folder, 'renderer-secrets/secret.js'), 'secret')
  symlinkSync(path.join(folder, 'secret.js'), path.join(root, 'link.js'))
  symlinkSync(path.join(folder, 'renderer-secrets/secret.js'), path.join(root, 'sibling.js'))
  symlinkSync(path.join(root, 'a b.js'), path.join(root, 'inside.js'))
  return root
}

describe('the bundle answers', () => {
  it('a page with the policy, and a nonce that is used once', async () => {
    const root = bundle()
    const nonces = new Set<string>()
    for (let n = 0; n < 2; n++) {
      const response = await answer(root, 'app://bundle/home/index.html?language=en')
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? ''
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
  })

  it.each([
    ['a%20b.js', 'text/javascript; charset=utf-8', Buffer.from('run()')],
    ['inside.js', 'text/javascript; charset=utf-8', Buffer.from('run()')],
    ['font.woff2', 'font/woff2', Buffer.of(0, 255, 128)],
  ])('%s with its type, byte for byte', async (file, type, bytes) => {
    const response = await answer(bundle(), `app://bundle/${file}`)
    expect(response.headers.get('content-type')).toBe(type)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    for (const [name, value] of [
      ['x-content-type-options', 'nosniff'],
      ['cross-origin-opener-policy', 'same-origin'],
      ['cross-origin-resource-policy', 'same-origin'],
    ] as const) {
      expect(response.headers.get(name)).toBe(value)
    }
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

describe('the bundle has nothing', () => {
  it.each([
    'app://bundle/../secret.js',
    'app://bundle/%2e%2e/secret.js',
    'app://bundle/home/%2e%2e/%2e%2e/secret.js',
    'app://bundle/..%2fsecret.js',
    'app://bundle/..%5csecret.js',
    'app://bundle/..\\secret.js',
    'app://bundle/home\\..\\..\\secret.js',
    'app://bundle/%2e%2e/renderer-secrets/secret.js',
    'app://bundle/link.js',
    'app://bundle/sibling.js',
    'app://bundle/a%20b.js%00.html',
    'app://bundle//etc/passwd',
    'app://bundle/notes.txt',
    'app://bundle/home',
    'app://bundle/',
    'app://bundle/missing.js',
    'app://bundle/%E0%A4%A',
    'app://elsewhere/a%20b.js',
    'nonsense',
  ])('at %s', async (url) => {
    const response = await answer(bundle(), url)
    expect([response.status, await response.text()]).toEqual([404, ''])
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
  })

  it('outside of its folder, whatever is asked', async () => {
    const root = bundle()
    const part = fc.constantFrom(
      '..',
      '%2e%2e',
      '.',
      '/',
      '%2f',
      '\\',
      '%5c',
      'secret.js',
      'home',
      'link.js',
      'renderer',
      '%00',
    )
    const asked = fc.array(part, { maxLength: 10 }).map((parts) => `app://bundle/${parts.join('')}`)
    await fc.assert(
      fc.asyncProperty(asked, async (url) => {
        expect(await (await answer(root, url)).text()).not.toContain('secret')
      }),
      { numRuns: 300 },
    )
  })
})

it('the policy lets nothing in but the bundle itself', () => {
  expect(contentSecurityPolicy('abc').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-abc'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ])
})
