// Asks the reading process: a file from somewhere, words to be locked, or another computer's bundle.
import { MOST_BYTES } from '../../core/along.ts'
import { type CageParts, createCage } from '../cage.ts'
import type { Opened, OpenQuestion } from '../carry/opened.ts'
import { type Answer, type Question, type Read, type ReadQuestion, refused } from './result.ts'

const caged = {
  name: 'Threshold file reader',
  killed: { read: refused('unreadable') } as Answer,
  resultIn: (message: unknown) =>
    typeof message === 'object' && message !== null && ('read' in message || 'locked' in message || 'opened' in message)
      ? (message as Answer)
      : undefined,
}
/** Deriving a key from a passphrase takes a second, or several where the computer is slow. */
const LOCK_MS = 20_000
/** A bundle is a whole journal. */
const BUNDLE = { time: 60_000, memory: 1536 * 1024 * 1024, heap: 1024 }

export interface Reader {
  read: (question: ReadQuestion) => Promise<Read>
  /** Undefined when it could not be done. */
  lock: (text: string, passphrase: string) => Promise<Uint8Array | undefined>
  /** Another computer's bundle. */
  open: (question: OpenQuestion) => Promise<Opened>
}

export function createReader(parts: CageParts): Reader {
  const ask = createCage<Question, Answer>(parts, caged)
  const askWithTime = createCage<Question, Answer>({ ...parts, limits: { time: LOCK_MS, ...parts.limits } }, caged)
  const askForBundle = createCage<Question, Answer>({ ...parts, limits: { ...BUNDLE, ...parts.limits } }, caged)
  return {
    async read(question) {
      if (question.bytes.byteLength > MOST_BYTES) return refused('too-large')
      // A copy: structured clone takes the whole buffer a view belongs to.
      const copy = { ...question, bytes: question.bytes.slice() }
      const answer = await (question.passphrase === undefined ? ask(copy) : askWithTime(copy))
      return 'read' in answer ? answer.read : refused('unreadable')
    },
    async lock(text, passphrase) {
      const answer = await askWithTime({ lock: text, passphrase })
      return 'locked' in answer ? answer.locked : undefined
    },
    async open({ bytes, key, known }) {
      const answer = await askForBundle({ bundle: { bytes: bytes.slice(), key: key.slice(), known } })
      return 'opened' in answer ? answer.opened : { ok: false, fault: 'unreadable' }
    },
  }
}
