// What the files of a copy in Markdown are to say, one at a time, so that nobody waits while a whole journal is written.
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { type Day, dayOf } from '../../core/day.ts'
import {
  byDay,
  dayFile,
  dayPath,
  type EverybodyCalled,
  everybodyCalled,
  type MarkdownWords,
  namedIn,
  personFile,
  personPath,
} from '../../core/markdown.ts'
import type { Journal } from '../journal/journal.ts'

export interface PagesWorld {
  journal: Pick<Journal, 'byDay'>
  endsAt: Day
  words: MarkdownWords
}

const DUE = { promises: 'promise', thoughts: 'thought' } as const
type DueOf = Record<keyof typeof DUE, Map<Day, string[]>>

/** Of the journal as it is from turn to turn; between two passes it is told what to read anew. */
export function createPages({ journal: { byDay: rows }, endsAt, words }: PagesWorld) {
  let called: EverybodyCalled | undefined
  let due: DueOf | undefined

  /** No index tells the day of a promise or a thought. There are few beside the lines, and they are read once. */
  async function readDue(): Promise<DueOf> {
    const read: DueOf = { promises: new Map(), thoughts: new Map() }
    for (const kind of ['promises', 'thoughts'] as const) {
      for (const some of rows.rows(DUE[kind])) {
        for (const { id, wall } of some) {
          const day = dayOf(wall, endsAt)
          const known = read[kind].get(day)
          if (known) known.push(id)
          else read[kind].set(day, [id])
        }
        await turnOfTheLoop()
      }
    }
    return read
  }
  const everybody = (): EverybodyCalled => {
    called ??= everybodyCalled(rows.everybody(), words.somebody)
    return called
  }
  const fileOf = (id: string) => {
    const known = everybody().get(id)
    return known && personPath(known.file)
  }

  return {
    forgetPeople: () => {
      called = undefined
    },
    forgetDue: () => {
      due = undefined
    },
    /** Where everybody’s file is. */
    people: (): Map<string, string> => new Map([...everybody().keys()].map((id) => [id, fileOf(id) ?? ''])),
    /** Every day that may have something. */
    async days(): Promise<Set<Day>> {
      const days = new Set<Day>()
      for (const table of ['conversation', 'line', 'promise', 'thought', 'evening'] as const) {
        for (const some of rows.rows(table)) {
          for (const { wall } of some) days.add(table === 'evening' ? wall : dayOf(wall, endsAt))
          await turnOfTheLoop()
        }
      }
      return days
    },
    /** The days that name somebody. */
    daysWith: (person: string): Day[] => [...rows.daysOf(person, endsAt), ...rows.promisedOn(person, endsAt)],
    /** A day’s file, without content where there is nothing of it, and who is named in it. */
    async day(day: Day): Promise<{ path: string; content: string | undefined; named: Iterable<string> }> {
      due ??= await readDue()
      await turnOfTheLoop()
      const of = { promises: due.promises.get(day) ?? [], thoughts: due.thoughts.get(day) ?? [] }
      const one = byDay(rows.day(day, endsAt, of), endsAt).get(day)
      const content = one && dayFile(day, one, everybody(), words)
      return { path: dayPath(day), content, named: one ? namedIn(one) : [] }
    },
    /** Somebody’s file; undefined for who is gone. */
    async person(id: string): Promise<{ path: string; content: string } | undefined> {
      await turnOfTheLoop()
      const person = rows.person(id)
      const path = fileOf(id)
      if (!person || path === undefined) return undefined
      return { path, content: personFile(person, rows.daysOf(id, endsAt), words) }
    },
  }
}

export type Pages = ReturnType<typeof createPages>
