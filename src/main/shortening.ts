// Shortens the names that are in the journal and takes the titles out. The user's own sentences stay as they are: only
// names after an @ are found in them, and those of a promise's people.
import type { Attendee } from '../core/calendar.ts'
import { isSealed } from '../core/confidential.ts'
import { withoutNames } from '../core/deletion.ts'
import { discreet, isCode, shortened, spelledOut } from '../core/initials.ts'
import { marksOf, withPersons } from '../core/line.ts'
import { allNames, meant, namesOf } from '../core/people.ts'
import { fold } from '../core/search.ts'
import type { Named } from '../shared/ipc.ts'
import type { Journal } from './journal/journal.ts'

type Said = (name: string) => string

export function createShortener(journal: Journal) {
  const { people, lines, discretion, shortening: rows } = journal

  const isOpen = ({ name, address }: Attendee) => (address === undefined ? !isCode(name) : !isSealed(address))
  const isWhole = (person: ReturnType<typeof people.all>[number]) =>
    namesOf(person).some((name) => !isCode(name)) || people.addressesShown(person.id).length > 0

  /** The text with whom it names said by `of`, and where each stood. */
  function say(text: string, names: readonly string[], of: Said): { text: string; said: Map<string, string> } {
    const said = new Map<string, string>()
    const spelled = spelledOut(text)
    const marks = marksOf(text, spelled.length > 0 ? [...names, ...spelled] : names)
    const now = withPersons(text, marks, (name) => {
      said.set(name, of(name))
      return `@${of(name)}`
    })
    return { text: now, said }
  }

  /** Everybody's name to be: a code stays, and who was met last has the plain initials. */
  function namesToBe(everybody: ReturnType<typeof people.all>): Map<string, string> {
    const codes = everybody.filter(({ name }) => isCode(name))
    const whole = everybody.filter(({ name }) => !isCode(name))
    const taken = new Set(codes.map(({ name }) => fold(name)))
    const toBe = new Map(codes.map(({ id, name }) => [id, name]))
    for (const { id, name } of whole) {
      const said = discreet(name, taken)
      taken.add(fold(said))
      toBe.set(id, said)
    }
    return toBe
  }

  return {
    /** How much still has whole names or titles. */
    named: (): Named => ({
      people: people.all().filter(isWhole).length,
      conversations: rows.met().filter(({ title, attendees }) => title !== '' || attendees.some(isOpen)).length,
    }),
    /** All of it, inside a transaction. */
    shorten(): void {
      const everybody = people.all()
      const byId = new Map(everybody.map((person) => [person.id, person]))
      const toBe = namesToBe(everybody)
      const saidOf = (id: string | undefined, name: string) => (id && toBe.get(id)) || shortened(name)
      const byName: Said = (name) => saidOf(meant(everybody, name)?.id, name)
      const names = allNames(everybody)
      /** By line, whom it names as it was written there. */
      const written = new Map<string, Map<string, string>>()
      for (const line of rows.lines()) {
        const named = lines.mentioned(line.id)
        const own = named.flatMap(({ name, written: stood }) => (stood ? [name, stood] : [name]))
        const { text, said } = say(line.text, own, (name) => {
          const person = named.find(({ written: stood }) => stood === fold(name)) ?? meant(named, name)
          return saidOf(person?.id, name)
        })
        written.set(line.id, said)
        if (text !== line.text) rows.setLine(line.id, text)
      }
      for (const promise of rows.promises()) {
        const person = byId.get(promise.person ?? '')
        const own = person ? namesOf(person).map((name) => [name, saidOf(person.id, name)] as const) : []
        const all = [...(written.get(promise.line ?? '') ?? []), ...own].filter(([name, said]) => name !== said)
        const marked = say(promise.text, names, byName).text
        const text = all.reduce((now, [name, said]) => withoutNames(now, [name], said), marked)
        if (text !== promise.text) rows.setPromise(promise.id, text)
      }
      for (const { n, text } of rows.answers()) rows.setAnswer(n, say(text, names, byName).text)
      rows.sayTexts((text) => say(text, names, byName).text)

      const taken = new Set([...toBe.values()].map(fold))
      const strangers = new Map<string, string>()
      const attendee = (one: Attendee): Attendee => {
        if (!isOpen(one)) return one
        const seal = discretion.seal(one.address ?? fold(one.name))
        const known = saidOf(people.known(one)?.id, '') || strangers.get(seal)
        const name = known ?? discreet(one.name || (one.address ?? ''), taken)
        strangers.set(seal, name)
        taken.add(fold(name))
        return { name, address: seal }
      }
      for (const { id, attendees } of rows.met()) rows.setMet(id, attendees.map(attendee))
      for (const person of everybody) {
        const name = saidOf(person.id, person.name)
        rows.setWritten(person.id, fold(name))
        if (name !== person.name) rows.setName(person.id, name)
        for (const alias of person.aliases) if (!isCode(alias)) rows.dropAlias(person.id, alias)
      }
      rows.sealAddresses()
      rows.dropEarlier()
      rows.indexAgain()
    },
  }
}
