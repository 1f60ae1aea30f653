import type { ParentPort } from 'electron'
import { openBundle } from '../carry/open.ts'
import { locked } from './lock.ts'
import { readAlong } from './read.ts'
import { type Answer, type Question, refused } from './result.ts'

/**
 * Entry of the reading process (`utilityProcess.fork`): one file in, one answer out, then the parent ends it. Only
 * what reads the file is imported here, so that a hostile one finds nothing else.
 */
const port: ParentPort = process.parentPort

port.once('message', ({ data }) => void answer(data as Question).then((given) => port.postMessage(given)))

async function answer(question: Question): Promise<Answer> {
  try {
    if ('lock' in question) return { locked: await locked(question.lock, question.passphrase) }
    if ('bundle' in question) return { opened: openBundle(question.bundle) }
    return { read: await readAlong(question) }
  } catch {
    return { read: refused('unreadable') }
  }
}
