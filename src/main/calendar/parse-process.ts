import type { ParentPort } from 'electron'
import { failed, type ParseOptions, parseCalendar } from './parse.ts'

/**
 * Entry of the parsing process (`utilityProcess.fork`): one file in, one answer out, then the parent ends it. Only
 * what reads the file is imported here, so that a hostile one finds nothing else.
 */
const port: ParentPort = process.parentPort

port.once('message', ({ data }) => {
  const { bytes, options } = data as { bytes: Uint8Array; options: ParseOptions }
  port.postMessage({ result: read(bytes, options) })
})

function read(bytes: Uint8Array, options: ParseOptions) {
  try {
    return parseCalendar(bytes, options)
  } catch {
    return failed('unreadable')
  }
}
