// Reads the PNGs that Chromium writes: 8 bits a channel with alpha, not interlaced. https://www.w3.org/TR/png-3/
import { inflateSync } from 'node:zlib'

export interface Png {
  width: number
  height: number
  /** Red, green, blue, alpha of each pixel. */
  pixels: readonly (readonly [number, number, number, number])[]
}

const SIGNATURE = 8
const CHANNELS = 4

export function readPng(file: Buffer): Png {
  const header = file.subarray(SIGNATURE + 8)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, kind, , , interlace] = header.subarray(8)
  if (depth !== 8 || kind !== 6 || interlace !== 0) throw new Error('not an 8-bit RGBA PNG')
  const bytes = unfilter(inflateSync(imageData(file)), width * CHANNELS, height)
  const pixels = Array.from({ length: width * height }, (_, i) => [...bytes.subarray(i * CHANNELS, (i + 1) * CHANNELS)])
  return { width, height, pixels: pixels as unknown as Png['pixels'] }
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = SIGNATURE; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}

function unfilter(data: Buffer, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < CHANNELS ? 0 : (out[at - CHANNELS] ?? 0)
      const up = out[at - stride] ?? 0
      const corner = x < CHANNELS ? 0 : (out[at - stride - CHANNELS] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? -1]
      if (guess === undefined) throw new Error(`unknown filter ${filter}`)
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const distance = (value: number) => Math.abs(left + up - corner - value)
  if (distance(left) <= distance(up) && distance(left) <= distance(corner)) return left
  return distance(up) <= distance(corner) ? up : corner
}
