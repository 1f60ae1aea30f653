// What a server sends, unpacked and never more than was asked for: a small answer can unpack to gigabytes.
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'

/** Those that `bytesOf` unpacks. */
export const ENCODINGS = 'gzip, deflate, br'

export class TooLarge extends Error {}
/** It came packed in a way that was not asked for, or broke off. */
export class Unpackable extends Error {}

/** The bytes of an answer; it ends as soon as there are more than `most`, packed or unpacked. */
export async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length']) > most) throw new TooLarge()
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.byteLength
    if (length > most) throw new TooLarge()
    parts.push(part)
  }
  return unpacked(Buffer.concat(parts), response.headers['content-encoding'] ?? 'identity', most)
}

async function unpacked(bytes: Buffer, encoding: string, most: number): Promise<Uint8Array> {
  const way = encoding.trim().toLowerCase()
  if (way === 'identity' || bytes.byteLength === 0) return bytes
  const unpack = unpackingOf(way, bytes)
  if (!unpack) throw new Unpackable()
  try {
    return await promisify<Buffer, { maxOutputLength: number }, Buffer>(unpack)(bytes, { maxOutputLength: most })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new TooLarge() : new Unpackable()
  }
}

function unpackingOf(encoding: string, bytes: Buffer) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzip
  if (encoding === 'br') return brotliDecompress
  // Some servers send deflate without the wrapping that RFC 9110 asks for.
  if (encoding === 'deflate') return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw
  return undefined
}
