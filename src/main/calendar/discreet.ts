// What is taken of the calendar's events while confidential mode is on: when they are and whether they count, with whom by
// initials and a seal, and no title. From the first time on, their names for themselves are sealed too: some programs
// write the title into them.
import { type Attendee, hasMeeting, type Occurrence } from '../../core/calendar.ts'
import { type RuleVerdict, ruled } from '../../core/conversation-rules.ts'
import { discreet, isCode } from '../../core/initials.ts'
import { fold } from '../../core/search.ts'
import type { Journal } from '../journal/journal.ts'
import { rulesFor } from './ruling.ts'

export function createDiscreet(journal: Pick<Journal, 'discretion' | 'people' | 'ownWords'>) {
  const { discretion, people } = journal
  /** Who is known keeps the name they have; of two with the same initials each has their own. */
  function naming() {
    const taken = people.taken()
    const names = new Map<string, string>()
    const nameOf = (seal: string, whole: string) => {
      const name = names.get(seal) ?? people.known({ name: '', address: seal })?.name ?? discreet(whole, taken)
      names.set(seal, name)
      taken.add(fold(name))
      return name
    }
    return ({ name, address }: Attendee): Attendee => {
      const whole = name || (address ?? '')
      if (address === undefined && isCode(whole)) return { name: whole }
      // Whose address is there already keeps it.
      const known = address === undefined ? undefined : people.known({ name: '', address })
      if (known && address !== undefined && people.addresses(known.id).includes(address))
        return { name: known.name, address }
      const seal = discretion.seal(address ?? fold(whole))
      return { name: nameOf(seal, whole), address: seal }
    }
  }
  /** Rules ask for words and addresses that are gone afterwards: they are asked now. What was known before has its answer. */
  const byRules = (one: Occurrence, calendar: string) =>
    one.ruled === undefined ? unsaid(ruled(one, rulesFor(journal, calendar))) : one.ruled

  return <T extends Occurrence>(occurrences: readonly T[], calendar: string): T[] => {
    if (!discretion.isSealing()) return [...occurrences]
    const sealing = occurrences.map((one) => ({ ...one, uid: discretion.seal(one.uid) }))
    if (!discretion.isOn()) return sealing
    const named = naming()
    return sealing.map((one) => ({
      ...one,
      ruled: byRules(one, calendar),
      summary: '',
      attendees: one.attendees.map(named),
    }))
  }
}

/** The words of a rule would say what is in a title. */
const unsaid = (verdict: RuleVerdict | undefined): RuleVerdict | null =>
  verdict ? { ...verdict, ...(typeof verdict.detail === 'string' && { detail: '' }) } : null

/** As it is stored: that there is a link, and not where it leads; a room of one's own is often called by a name. */
export function withoutLink(occurrence: Occurrence): Occurrence {
  const { joinUrl: _, ...rest } = occurrence
  return hasMeeting(occurrence) ? { ...rest, joinUrl: '' } : rest
}
