// Ways in which files get spoiled, each told by numbers, so that a seed gives the same file again.
const JSON_LIKE = [
  '__proto__',
  '\u0000',
  '[[[[',
  '"',
  '1e999',
  '-0',
  'null',
  '{}',
  '\ud800',
  '9'.repeat(400),
  '\\u0000',
]
const TABLE_LIKE = [';', ',,,,', '\t', '\r', '""', "'=", '@Ann ', ' *4 +', '31/02/2026', '2026-11-20T14:05Z;']
const STRANGE = [...JSON_LIKE, ...TABLE_LIKE]

export interface Damage {
  how: number
  at: number
  more: number
}

/** `likely`: what is put in where something stood, of the kind of file it is. */
export function damaged(
  bytes: Uint8Array,
  damages: readonly Damage[],
  likely: readonly string[] = STRANGE,
): Uint8Array {
  return damages.reduce((file, { how, at, more }) => {
    const place = file.length === 0 ? 0 : at % file.length
    const end = Math.min(place + 1 + (more % 200), file.length)
    const strange = new TextEncoder().encode(likely[more % likely.length])
    const parts = [
      [file.subarray(0, place)], // cut off
      [file.subarray(0, place), file.subarray(end)],
      [file.subarray(0, end), file.subarray(place)],
      [file.subarray(0, place), strange, file.subarray(end)],
      [file.subarray(0, place), Uint8Array.of(more % 256), file.subarray(place + 1)],
      [file.subarray(end), file.subarray(0, end)],
    ][how % 6] as Uint8Array[]
    return Buffer.concat(parts)
  }, bytes)
}
