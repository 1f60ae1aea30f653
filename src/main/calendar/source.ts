// One calendar: its last good copy, what is read of it anew, and what was taken of it last.
import { eventKeyOf, occurrenceKey, sourceOf } from '../../core/calendar.ts'
import type { CalendarFault } from '../../shared/ipc.ts'
import type { DayPart } from '../day.ts'
import type { Calendar } from '../journal/calendars.ts'
import type { Conversation } from '../journal/conversations.ts'
import type { Journal } from '../journal/journal.ts'
import type { createCopy } from './copy.ts'
import type { Read, Readers } from './reader.ts'
import type { Taken, Taking, TakingPart } from './taking.ts'

export interface SourceWorld {
  journal: Journal
  taking: TakingPart
  copy: ReturnType<typeof createCopy>
  readers: Readers
  day: Pick<DayPart, 'today'>
  /** The journal is closed. */
  isStopped: () => boolean
}

/** What was asked for came, or did not. `pause`: see `Read`. */
export interface Answered {
  pause: number
  /** Says why it could not be taken. */
  take: () => Promise<CalendarFault | undefined>
}

export function createSource(world: SourceWorld, id: string) {
  const { journal, copy } = world
  let now: Taking | undefined
  /** The events of which one was arrived at or has words, and which have another day now. */
  let away: ReadonlySet<string> = new Set()
  let proxied = false

  // Each of these waits for a file or a process, and meanwhile the journal may close or the calendar go.
  const calendar = (): Calendar | undefined => (world.isStopped() ? undefined : journal.calendars.get(id))

  const presentIn = ({ events }: Taking) =>
    new Set(events.filter(({ cancelled }) => !cancelled).map((one) => occurrenceKey(id, one)))
  /** What is in use and not there any more. */
  const lacking = (taking: Taking): Conversation[] => {
    const { fromUtc, toUtc } = world.taking.window()
    const present = presentIn(taking)
    return journal.conversations
      .between(fromUtc, toUtc)
      .filter(({ key }) => key !== undefined && sourceOf(key) === id && !present.has(eventKeyOf(key)))
      .filter((one) => journal.conversations.isInUse(one.id))
  }

  const take = async (bytes: Uint8Array, filter: Calendar['filter']): Promise<CalendarFault | undefined> => {
    const taken = await world.taking.take(bytes, filter)
    if (!taken.ok) return taken.fault
    // What is whole is not given up for a part.
    if (taken.taking.isCutOff && now && !now.isCutOff) return 'cut-off'
    if (world.isStopped()) return 'unreadable'
    const taking = world.taking.discreetly(taken.taking, id)
    const lacks = lacking(taking)
    const far = lacks.length > 0 ? await world.taking.farKeys(bytes, id) : new Set<string>()
    if (world.isStopped()) return 'unreadable'
    now = taking
    away = new Set(
      lacks.flatMap(({ key }) => (key === undefined ? [] : [eventKeyOf(key)])).filter((key) => far.has(key)),
    )
    return undefined
  }

  /** What cannot be read keeps its last good copy and says so. */
  const takeIn = async (mine: Calendar, read: Read): Promise<CalendarFault | undefined> => {
    // Meanwhile it was forgotten, or another place took that of this one.
    const still = () => {
      const here = calendar()
      return here?.place === mine.place && here.access === mine.access ? here : undefined
    }
    const here = still()
    if (!here) return undefined
    const bytes = !read.ok ? undefined : 'unchanged' in read ? copy.of(id) : read.bytes
    const fault = !read.ok ? read.fault : bytes && (await take(bytes, here.filter))
    if (!still()) return undefined
    journal.keep(() => {
      if (fault) journal.calendars.setFault(id, fault)
      else if (now && read.ok && 'bytes' in read) copy.keep(id, read, now)
      else journal.calendars.isUnchanged(id)
    })
    return fault ?? (read.ok && now?.isCutOff ? 'cut-off' : undefined)
  }

  return {
    id,
    /** What was read elsewhere of it. */
    set(taking: Taking, isProxied: boolean): void {
      now = taking
      proxied = isProxied
    },
    async readCopy(): Promise<void> {
      const mine = calendar()
      if (!mine) return
      const bytes = copy.of(id)
      if (!bytes) {
        const taken = { events: copy.known(id), unread: now?.unread ?? 0, day: world.day.today() }
        now = world.taking.discreetly(taken, id)
        // Nothing says where it is: what was said of it stays.
        away = new Set(
          lacking(now).flatMap(({ key, inCalendar }) => (key && inCalendar === 'moved' ? [eventKeyOf(key)] : [])),
        )
        return
      }
      if ((await take(bytes, mine.filter)) !== undefined || world.isStopped()) return
      if (journal.discretion.isOn()) journal.keep(() => copy.reduce(id, now?.events ?? []))
    },
    /** Asks for it, however long that takes. What came is taken afterwards, one calendar after the other. */
    async ask(): Promise<Answered> {
      const mine = calendar()
      if (!mine) return { pause: 0, take: async () => undefined }
      const read = await world.readers[mine.kind](mine)
      if (read.ok) proxied = read.isProxied === true
      return { pause: read.ok ? 0 : (read.pause ?? 0), take: () => takeIn(mine, read) }
    },
    /** Something of it was read: until then nothing is known of what it plans. */
    isKnown: () => now !== undefined,
    events: (): Taken[] => now?.events.filter(({ leftOut }) => !leftOut) ?? [],
    /** The keys of all it still has, taken or left out. */
    present: (): Set<string> => (now ? presentIn(now) : new Set()),
    away: () => away,
    unread: () => now?.unread ?? 0,
    unreadTitles: () => now?.unreadTitles ?? [],
    /** What is known is a part, for it ends in the middle. */
    isCutOff: () => now?.isCutOff === true,
    /** What came last came through a proxy. */
    isProxied: () => proxied,
    /** What it calls itself. */
    itsName: () => now?.name,
  }
}

export type Source = ReturnType<typeof createSource>
