// Opens and reads a bundle, inside the process that is killed when a file is too much for it.
import type { Along } from '../../core/along.ts'
import { readJson } from '../along/read.ts'
import { together } from '../along/together.ts'
import { withoutKnown } from './known.ts'
import { moreIn } from './more.ts'
import type { Opened, OpenQuestion } from './opened.ts'
import { unseal } from './seal.ts'

export function openBundle({ bytes, key, known }: OpenQuestion): Opened {
  const unsealed = unseal(bytes, key)
  if (typeof unsealed === 'string') return { ok: false, fault: unsealed }
  const { head, parts } = unsealed
  const [last = '', ...journal] = parts.toReversed()
  const more = moreIn(last)
  const along: Along[] = []
  for (const text of journal.reverse()) {
    const read = readJson(text, 'UTC')
    if (!read.ok)
      return { ok: false, fault: read.fault === 'newer' || read.fault === 'too-large' ? read.fault : 'damaged' }
    along.push(read.file.along)
  }
  if (!more || along.length === 0) return { ok: false, fault: 'damaged' }
  const news = withoutKnown(together(along), known)
  return { ok: true, head, bundle: { along: news.along, ...more }, known: news.known }
}
