import { Buffer } from 'node:buffer'

/** Bytes of a calendar file as text. Never throws: what no encoding explains becomes U+FFFD. */
export function decode(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  return strictUtf8(bytes) ?? strictUtf8(unfoldBytes(bytes)) ?? likelier(bytes)
}

/** A BOM, or no BOM but the zero bytes which ASCII letters ("BEGIN") leave in UTF-16. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  return undefined
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** RFC 5545 lets a line be folded after 75 *bytes*, and some writers cut a letter in two: rejoin before decoding. */
function unfoldBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return Buffer.from(text.replace(/\r?\n[ \t]/g, ''), 'latin1')
}

/** One bad byte must not spoil every umlaut of a UTF-8 file, so Latin-1 is chosen only where UTF-8 explains less. */
function likelier(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const bad = utf8.match(/\uFFFD/g)?.length ?? 0
  const good = (utf8.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0) - bad
  return good >= bad ? utf8 : new TextDecoder('windows-1252').decode(bytes)
}
