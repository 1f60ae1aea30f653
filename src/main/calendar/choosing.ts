// A calendar is chosen: it is read whole before anything changes.
import { likelyMe, type Occurrence } from '../../core/calendar.ts'
import { MOST_CALENDARS, nextColour } from '../../core/calendar-source.ts'
import type { CalendarFault } from '../../shared/ipc.ts'
import type { Place } from '../journal/calendars.ts'
import type { SourceWorld } from './source.ts'
import type { Taking } from './taking.ts'

export interface ChoosingWorld extends SourceWorld {
  /** What the other calendars hold. */
  events: () => readonly Occurrence[]
  /** Something of it is known, and that is no part. */
  isWhole: (id: string) => boolean
  /** It is read, and kept under this id; `learned`: it told who the user is, which the others did not know. */
  chosen: (id: string, taking: Taking, how: { learned: boolean; isProxied: boolean }) => Promise<void>
}

/** What one is called where nobody has said it; empty: by its place. */
export type Choice = Place & { name: string }

type NotChosen = CalendarFault | 'too-many'
export type Chosen = { ok: true } | { ok: false; fault: NotChosen }

export function createChoosing(world: ChoosingWorld) {
  const { journal, copy, taking, readers, isStopped, events } = world
  const { calendars, ownWords } = journal

  /** Who the user seems to be, where nobody has said it: then they are no attendee any more, and "declined" can be told. */
  const learnMe = (own: readonly Occurrence[]): boolean => {
    if (ownWords.get('addresses').length > 0) return false
    const me = likelyMe([...events(), ...own]) ?? likelyMe(own)
    return me !== undefined && journal.keep(() => ownWords.set('addresses', [me])).ok
  }

  /** One more, or one that takes another's place; what is no calendar leaves everything as it was. */
  return async (chosen: Choice, wanted: string | undefined): Promise<Chosen> => {
    const { kind, place } = chosen
    const not = (fault: NotChosen): Chosen => ({ ok: false, fault })
    if (isStopped()) return not('unreadable')
    const all = calendars.all()
    const known =
      all.find((each) => kind === 'file' && each.kind === kind && each.place === place) ??
      all.find(({ id }) => id === wanted)
    if (!known && all.length >= MOST_CALENDARS) return not('too-many')
    const read = await readers[kind]({ ...chosen, etag: undefined, lastModified: undefined })
    if (!read.ok) return not(read.fault)
    if (isStopped() || 'unchanged' in read) return not('unreadable')
    let taken = await taking.take(read.bytes, known?.filter)
    const learned = !isStopped() && taken.ok && learnMe(taken.taking.events)
    if (learned) taken = await taking.take(read.bytes, known?.filter)
    if (!taken.ok) return not(taken.fault)
    // What is whole is not given up for a part.
    if (taken.taking.isCutOff && known && world.isWhole(known.id)) return not('cut-off')
    if (isStopped()) return not('unreadable')
    const now = taking.discreetly(taken.taking, known?.id ?? '')
    const kept = journal.keep(() => {
      const stays = known && calendars.get(known.id) ? known.id : undefined
      const colour = nextColour(calendars.all().map((each) => each.colour))
      const id = stays ?? calendars.add({ ...chosen, colour })
      calendars.setPlace(id, chosen)
      copy.keep(id, read, now)
      return id
    })
    if (!kept.ok) return not('unreadable')
    await world.chosen(kept.value, now, { learned, isProxied: read.isProxied === true })
    return { ok: true }
  }
}
