import { phase } from '../core/conversation.ts'
import { NEW } from '../core/people.ts'
import type { Clock } from './clock.ts'
import type { Journal } from './journal/journal.ts'
import type { Person } from './journal/people.ts'

/** Someone who came without an appointment: no conversation until something is said of them. */
export function createWalkIn(journal: Journal, clock: Clock) {
  const { drafts, people } = journal
  let id: string | undefined
  /** One that was "not now" with something said: the next one asked for goes on with it. */
  let waits: string | undefined
  let asks = false
  /** Everybody the name may mean; nobody when it is somebody new. */
  const whom = (name: string): Person[] => {
    const fits = people.fitting(name)
    const chosen = drafts.get('walk-in-person')?.text
    const one = fits.find(({ id: each }) => each === chosen)
    return chosen === NEW ? [] : one ? [one] : fits
  }
  return {
    id: () => id,
    /** A name typed before a crash, or before "not now", is still there. */
    typed: () => drafts.get('walk-in')?.text ?? '',
    /** The name as typed so far, and who of several is meant. The words are a draft; a person is made at "I'm here". */
    write(name: string, person: string | undefined): void {
      asks = false
      drafts.write('walk-in', name, null)
      drafts.write('walk-in-person', person ?? '', null)
    },
    chosen: () => drafts.get('walk-in-person')?.text,
    /** "I'm here" was said while several could be meant: it waits until one is chosen. */
    asks: () => asks,
    asksWhom(name: string): boolean {
      // Initials may be somebody else's as well.
      asks = whom(name).length > 1 || (!drafts.get('walk-in-person')?.text && people.isUnsure(name))
      return asks
    },
    person: (name: string): Person => whom(name)[0] ?? people.add(name),
    whom,
    forget(): void {
      drafts.clear('walk-in')
      drafts.clear('walk-in-person')
    },
    take: (known: string) => {
      id = known
    },
    /** Made with the first thing said. */
    make(): void {
      id ??= journal.conversations.addWalkIn(clock.now())
    },
    /** Without a transaction there is no walk-in. */
    unmake(): void {
      if (id !== undefined && !journal.conversations.get(id)) id = undefined
    },
    leave(): void {
      id = undefined
      asks = false
    },
    /** Not now. Nothing was said: nothing is kept. */
    putAway(said: boolean): void {
      const gone = id
      if (gone !== undefined && said) waits = gone
      else if (gone !== undefined) journal.keep(() => journal.conversations.remove(gone))
    },
    takeUp(): void {
      const waiting = waits === undefined ? undefined : journal.conversations.get(waits)
      waits = undefined
      if (!waiting || waiting.begun !== undefined || phase(waiting, clock.instant(), 0) === 'past') return
      id = waiting.id
      journal.keep(() => journal.arrivals.open(waiting.id))
    },
  }
}
