// What Arrive is about, and what becomes of it when something else takes its place.
import { foldsAs } from '../core/arrive.ts'
import { phase } from '../core/conversation.ts'
import type { Kept } from '../core/faults.ts'
import { createArrivalsLeft, isTouched } from './arrivals-left.ts'
import type { Clock } from './clock.ts'
import type { Arrival } from './journal/arrivals.ts'
import type { Journal } from './journal/journal.ts'
import { createWalkIn } from './walk-in.ts'

/** A walk-in has no conversation until something is said of it. */
export type Subject = { which: string[] } | { conversation: string } | { walkIn: string }

export function createSubject(journal: Journal, clock: Clock) {
  let subject: Subject | undefined
  /** When its conversation was to begin as it was opened: the calendar may move it meanwhile. */
  let planned: number | undefined
  const walkIn = createWalkIn(journal, clock)
  const left = createArrivalsLeft(journal, clock)

  const id = (): string | undefined => {
    if (subject && 'conversation' in subject) return subject.conversation
    return subject && 'walkIn' in subject ? walkIn.id() : undefined
  }
  const conversation = () => journal.conversations.get(id() ?? '')
  const arrival = (): Arrival | undefined => journal.arrivals.of(id() ?? '')
  /** The conversations it is about; several while it asks which. */
  const shown = (): string[] => (subject && 'which' in subject ? subject.which : [id() ?? []].flat())

  /** Says whether it is another one than before. */
  const set = (next: Subject | undefined): boolean => {
    const other = JSON.stringify(next) !== JSON.stringify(subject)
    if (other) {
      shown().forEach(left.add)
      walkIn.leave()
    }
    subject = next
    const wanted = next && 'which' in next ? next.which : next && 'conversation' in next ? [next.conversation] : []
    wanted.forEach(left.takeBack)
    journal.keep(() => wanted.forEach(journal.arrivals.open))
    if (other) planned = conversation()?.starts
    return other
  }

  return {
    get: () => subject,
    id,
    conversation,
    arrival,
    shown,
    set,
    walkIn,
    left,
    /** Whether the calendar has moved it since it was opened. */
    isMoved: () => planned !== undefined && conversation()?.starts !== planned,
    isNobody: () => subject !== undefined && 'walkIn' in subject && !walkIn.id() && subject.walkIn.trim() === '',
    /** Who came, as typed so far. */
    name(name: string): void {
      subject = { walkIn: name }
    },
    /** One is meant, or nobody who has an appointment; says whether it is another one than before. */
    choose(chosen: string | null): boolean {
      const asking = subject && 'which' in subject ? subject.which : undefined
      const others = asking?.filter((one) => one !== chosen) ?? []
      if (!asking) shown().forEach(left.putAside)
      const other = set(chosen === null ? { walkIn: walkIn.typed() } : { conversation: chosen })
      journal.keep(() => {
        for (const one of others) journal.arrivals.end(one, 'not-now')
      })
      others.forEach(left.drop)
      if (chosen === null) walkIn.takeUp()
      return other
    },
    /** The arrival to write to; a walk-in becomes a conversation with the first thing said. All or nothing. */
    write(say: (arrival: Arrival) => void): Kept {
      const kept = journal.keep(() => {
        if (subject && 'walkIn' in subject) walkIn.make()
        const about = conversation()
        if (!about) return
        if (!arrival()) journal.arrivals.open(about.id) // it could not be written when Arrive opened, or it is a walk-in
        const now = arrival()
        if (now) say(now)
      })
      if (!kept.ok) walkIn.unmake()
      return kept
    },
    /** After a crash: what was being answered is taken up again where its time has not passed. */
    recover(): void {
      for (const open of journal.arrivals.stillOpen()) {
        const about = journal.conversations.get(open)
        if (!about || phase(about, clock.instant(), 0) === 'past') {
          journal.keep(() => journal.arrivals.end(open, foldsAs(isTouched(journal, open))))
        } else if (about.key === undefined) {
          subject = { walkIn: walkIn.typed() }
          walkIn.take(open)
        } else {
          left.add(open)
          left.putAside(open)
        }
      }
    },
  }
}

export type ArriveSubject = ReturnType<typeof createSubject>
