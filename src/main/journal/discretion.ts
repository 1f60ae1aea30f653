// What confidential mode keeps of a name and of an address. An address is only told again by: a hash of it with a key that
// lies in the journal. Whoever reads the journal can try an address they suspect; nobody can read one out of it.
import { createHmac, randomBytes } from 'node:crypto'
import { isSealed, sealed } from '../../core/confidential.ts'
import type { OwnWords } from './own-words.ts'

interface Words {
  get<Name extends keyof OwnWords>(name: Name): OwnWords[Name]
  set<Name extends keyof OwnWords>(name: Name, value: OwnWords[Name]): void
}

export function createDiscretion(ownWords: Words, isOn: () => boolean) {
  const key = () => ownWords.get('sealingKey')
  return {
    isOn,
    /** From the first time on: what was sealed once can be known again only so. */
    isSealing: () => key() !== '',
    begin(): void {
      if (key() === '') ownWords.set('sealingKey', randomBytes(32).toString('base64url'))
    },
    /** The same for the same text, and for what is sealed already itself. */
    seal: (text: string): string =>
      isSealed(text)
        ? text
        : sealed(createHmac('sha256', Buffer.from(key(), 'base64url')).update(text).digest('base64url')),
  }
}

export type Discretion = ReturnType<typeof createDiscretion>
