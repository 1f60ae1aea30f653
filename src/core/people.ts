import { fold } from './search.ts'

export interface Named {
  id: string
  name: string
  /** Other names they are meant by. */
  aliases?: readonly string[]
  /** Not offered any more, and meant only when nobody else is. */
  archived?: boolean
}

export const NAME_LENGTH = 200

/** Chosen in place of a person: somebody new of that name. */
export const NEW = 'new'

export const namesOf = ({ name, aliases = [] }: Named): string[] => [name, ...aliases]

/** Names as they are compared, and their parts: folded once for each person, who is another object when they change. */
const compared = new WeakMap<Named, { names: string[]; parts: string[][] }>()
function comparedOf(person: Named) {
  const known = compared.get(person)
  if (known) return known
  const names = namesOf(person).map(fold)
  const made = { names, parts: names.map((name) => name.split(/[\s'’._-]+/u)) }
  compared.set(person, made)
  return made
}

export const foldedNames = (person: Named): readonly string[] => comparedOf(person).names
const partsOf = (person: Named): readonly string[][] => comparedOf(person).parts

const all = new WeakMap<readonly Named[], string[]>()
/** Every name somebody is meant by: the same list for the same people. */
export function allNames(people: readonly Named[]): readonly string[] {
  const known = all.get(people) ?? people.flatMap(namesOf)
  all.set(people, known)
  return known
}

const active = <T extends Named>(people: readonly T[]): T[] => people.filter(({ archived }) => !archived)

/** People of whom a name, or a part of one, begins as typed; whole beginnings first, else in the order given. */
export function found<T extends Named>(people: readonly T[], typed: string): T[] {
  const asked = fold(typed.trim())
  const begins = people.filter((person) => foldedNames(person).some((name) => name.startsWith(asked)))
  const within = people.filter((person) =>
    partsOf(person).some((parts) => parts.some((part) => part.startsWith(asked))),
  )
  return [...new Set([...begins, ...within])]
}

/** The same, of those who are offered while a name is typed. */
export const completions = <T extends Named>(people: readonly T[], typed: string): T[] => found(active(people), typed)

/**
 * Everybody a typed name may mean: those called just that, else those who have it as a first name. Whoever is archived
 * is meant only when nobody else is.
 */
export function fitting<T extends Named>(people: readonly T[], typed: string): T[] {
  const asked = fold(typed.trim())
  if (asked === '') return []
  const whole = people.filter((person) => foldedNames(person).includes(asked))
  const fits = whole.length > 0 ? whole : people.filter((person) => partsOf(person).some(([first]) => first === asked))
  const here = active(fits)
  return here.length > 0 ? here : fits
}

/** The same for many names: everybody's are looked through once. */
export function fittingAmong<T extends Named>(people: readonly T[]): (typed: string) => T[] {
  const whole = new Map<string, Set<T>>()
  const first = new Map<string, Set<T>>()
  const put = (names: typeof whole, name: string | undefined, person: T) => {
    if (name !== undefined) names.set(name, (names.get(name) ?? new Set()).add(person))
  }
  for (const person of people) {
    for (const name of foldedNames(person)) put(whole, name, person)
    for (const [part] of partsOf(person)) put(first, part, person)
  }
  return (typed) => {
    const asked = fold(typed.trim())
    return fitting([...(whole.get(asked) ?? first.get(asked) ?? [])], typed)
  }
}

/** The one person a typed name means, or undefined. Two persons who fit are never guessed between. */
export function meant<T extends Named>(people: readonly T[], typed: string): T | undefined {
  const fits = fitting(people, typed)
  return fits.length === 1 ? fits[0] : undefined
}

/** How a person is written after an @: the first name while only they have it, else the whole name. */
export function mentionOf<T extends Named>(person: T, people: readonly T[]): string {
  const first = person.name.split(/\s/u)[0] ?? person.name
  return meant(people, first)?.id === person.id ? first : person.name
}

/** What tells persons of one name apart: an address, else when they were met, else what matters to them. */
export interface Apart {
  address?: string | undefined
  last?: string | undefined
  matters?: string | undefined
}

/** The first of these that not everybody else has alike; without any, what there is. */
export function apart(one: Apart, others: readonly Apart[]): Apart {
  const kinds = ['address', 'last', 'matters'] as const
  const telling = kinds.find((kind) => one[kind] && others.every((other) => other[kind] !== one[kind]))
  const any = telling ?? kinds.find((kind) => one[kind])
  return any ? { [any]: one[any] } : {}
}
