// A real journal in a folder of its own, for the tests.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Attendee } from '../../../src/core/calendar.ts'
import { momentAt } from '../../../src/main/clock.ts'
import type { Planned } from '../../../src/main/journal/conversations.ts'
import { type Journal, openJournal } from '../../../src/main/journal/journal.ts'
import type { NewLine } from '../../../src/main/journal/lines.ts'
import { type TestClock, testClock } from '../../../src/main/test-clock.ts'
import { temporaryFolder } from '../folder.ts'

export const BERLIN = 'Europe/Berlin'
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export interface Temporary {
  folder: string
  file: string
  key: Buffer
  clock: TestClock
  journal: Journal
}

/** Tuesday morning, unless said otherwise. */
export function temporaryJournal(start = '2026-11-24T08:30[Europe/Berlin]'): Temporary {
  const folder = temporaryFolder()
  const file = path.join(folder, 'journal.db')
  const key = randomBytes(32)
  const clock = testClock(start)
  const journal = openJournal(file, key, clock)
  onTestFinished(() => void journal.close())
  return { folder, file, key, clock, journal }
}

export const ann: Attendee = { name: 'Ann Berger', address: 'ann@nordhaus.example' }
export const tomas: Attendee = { name: 'Tomás Vidal', address: 'tomas@vidal.example' }

/** What the calendar says of a conversation of half an hour. */
export function planned(uid: string, starts: number, over: Partial<Planned> = {}): Planned {
  return {
    key: JSON.stringify(['calendar', uid, null]),
    series: undefined,
    title: `Title of ${uid}`,
    attendees: [ann],
    joinUrl: undefined,
    starts: momentAt(starts, BERLIN),
    ends: momentAt(starts + 30 * MINUTE, BERLIN),
    ...over,
  }
}

/** A line about nobody, with nothing understood in it. */
export function plain(text: string, over: Partial<NewLine> = {}): NewLine {
  return {
    text,
    conversation: undefined,
    persons: [],
    tags: [],
    promises: [],
    presence: undefined,
    outcome: undefined,
    ...over,
  }
}
