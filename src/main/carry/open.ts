// Opens and reads a bundle, inside the process that is killed when a file is too much for it.
import type { Along } from '../../core/along.ts'
import { readJson } from '../along/read.ts'
import { together } from '../along/together.ts'
import { moreIn } from './more.ts'
import type { Opened, OpenQuestion } from './opened.ts'
import { unseal } from './seal.ts'

export function openBundle({ bytes, key }: OpenQuestion): Opened {
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
  return more && along.length > 0
    ? { ok: true, head, bundle: { along: together(along), ...more } }
    : { ok: false, fault: 'damaged' }
}
