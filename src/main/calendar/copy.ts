// The calendar's last good copy. In confidential mode none of the file is kept: what was taken of its events stands for it.
import type { Occurrence } from '../../core/calendar.ts'
import type { Calendar } from '../journal/calendars.ts'
import type { Journal } from '../journal/journal.ts'
import { withoutLink } from './discreet.ts'

export function createCopy({
  calendars,
  ownWords,
  discretion,
}: Pick<Journal, 'calendars' | 'ownWords' | 'discretion'>) {
  const keepKnown = (occurrences: readonly Occurrence[]) => ownWords.set('occurrences', occurrences.map(withoutLink))
  return {
    isKept: ({ copy }: Calendar): boolean => copy.length > 0,
    known: (): Occurrence[] => ownWords.get('occurrences'),
    /** Each of these inside a transaction. */
    keep(file: string, bytes: Uint8Array, occurrences: readonly Occurrence[]): void {
      calendars.choose(file, discretion.isOn() ? new Uint8Array() : bytes)
      keepKnown(discretion.isOn() ? occurrences : [])
    },
    reduce(occurrences: readonly Occurrence[]): void {
      calendars.emptyCopy()
      keepKnown(occurrences)
    },
    forget(): void {
      calendars.forget()
      keepKnown([])
    },
  }
}
