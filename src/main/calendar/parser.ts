import { type CagedProcess, type CageParts, createCage } from '../cage.ts'
import { failed, MAX_BYTES, type ParseOptions, type ParseResult } from './result.ts'

export type ParserProcess = CagedProcess
export type ParserParts = CageParts
export type Parser = (bytes: Uint8Array, options: ParseOptions) => Promise<ParseResult>

/** Reads calendar files in a process of their own; one that was killed or crashed leaves its file `unreadable`. */
export function createParser(parts: ParserParts): Parser {
  const ask = createCage<{ bytes: Uint8Array; options: ParseOptions }, ParseResult>(parts, {
    name: 'Threshold calendar reader',
    killed: failed('unreadable'),
    resultIn,
  })
  return (bytes, options) =>
    bytes.byteLength > MAX_BYTES
      ? Promise.resolve(failed('too-large'))
      : // A copy: structured clone takes the whole buffer a view belongs to.
        ask({ bytes: bytes.slice(), options })
}

function resultIn(message: unknown): ParseResult | undefined {
  const result = (message as { result?: Partial<ParseResult> } | null)?.result
  return Array.isArray(result?.occurrences) && Array.isArray(result.reported) ? (result as ParseResult) : undefined
}
