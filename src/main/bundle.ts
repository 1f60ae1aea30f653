// The built pages as responses: from one folder and nowhere else, each with its policy.
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The policy of every response. `nonce` lets react-aria's one style element in; it reads it from a meta element. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

const NOT_FOUND = { status: 404, headers: { 'content-security-policy': "default-src 'none'" } }

/** Answers a request from the folder `root`, and from nowhere else: links out of it are not followed. */
export async function answer(root: string, url: string): Promise<Response> {
  const file = await fileFor(root, url)
  const type = file && TYPES[path.extname(file)]
  if (!file || !type) return new Response('', NOT_FOUND)
  const nonce = randomBytes(16).toString('base64')
  const bytes = await readFile(file)
  const body = type.startsWith('text/html')
    ? bytes.toString('utf8').replace('property="csp-nonce" content=""', `property="csp-nonce" content="${nonce}"`)
    : new Uint8Array(bytes)
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}

async function fileFor(root: string, url: string): Promise<string | undefined> {
  try {
    const { host, pathname } = new URL(url)
    const asked = decodeURIComponent(pathname)
    if (host !== 'bundle' || /[\\\0]|(^|\/)\.\.(\/|$)/.test(asked)) return undefined
    const base = await realpath(root)
    const file = await realpath(path.join(base, asked))
    return file.startsWith(base + path.sep) ? file : undefined
  } catch {
    return undefined
  }
}
