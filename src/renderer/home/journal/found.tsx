import { pieces } from './pieces.ts'

/** A text with the words that were asked for marked in it. */
export function Found({ text, found }: { text: string; found: ReadonlyArray<readonly [number, number]> }) {
  return pieces(text, found).map((piece) =>
    piece.found ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
  )
}
