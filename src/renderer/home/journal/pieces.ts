export interface Piece {
  text: string
  start: number
  found: boolean
}

/** A text cut at the places that were found. Places that overlap or lie outside are taken as far as they hold. */
export function pieces(text: string, found: ReadonlyArray<readonly [start: number, end: number]>): Piece[] {
  const cut: Piece[] = []
  let at = 0
  const add = (end: number, isFound: boolean) => {
    if (end > at) cut.push({ text: text.slice(at, end), start: at, found: isFound })
    at = Math.max(at, end)
  }
  for (const [start, end] of [...found].sort((a, b) => a[0] - b[0])) {
    add(Math.min(start, text.length), false)
    add(Math.min(end, text.length), true)
  }
  add(text.length, false)
  return cut
}
