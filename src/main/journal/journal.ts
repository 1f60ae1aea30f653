import type { Fault, Kept } from '../../core/faults.ts'
import type { Clock } from '../clock.ts'
import { createArrivals } from './arrivals.ts'
import { createBookPages } from './book.ts'
import { createByDay } from './by-day.ts'
import { createCalendars } from './calendars.ts'
import { createConversations } from './conversations.ts'
import { codeOf, openDatabase } from './database.ts'
import { createDaysOff } from './days-off.ts'
import { createDeletion } from './deletion.ts'
import { createDiscretion } from './discretion.ts'
import { createDrafts } from './drafts.ts'
import { noteEdits } from './edits.ts'
import { createEvenings } from './evenings.ts'
import { createHistory } from './history.ts'
import { createIntentions } from './intentions.ts'
import { createLines } from './lines.ts'
import { createMerging } from './merging.ts'
import { createOffers } from './offers.ts'
import { createOwnWords } from './own-words.ts'
import { createPeople } from './people.ts'
import { createPromises } from './promises.ts'
import { createReading } from './reading.ts'
import { createRecords } from './records.ts'
import { createReminderLog } from './reminder-log.ts'
import { createRemoved } from './removed.ts'
import { createRepairs } from './repairs.ts'
import { createShortening } from './shortening.ts'
import { createThoughts } from './thoughts.ts'
import { noteTouched, type Touches } from './touched.ts'
import { createUnifying } from './unifying.ts'

export type Journal = ReturnType<typeof openJournal>

/**
 * Opens the journal in `file`. Throws JournalClosed when it cannot be used. While it is confidential, whoever is new is
 * kept by initials.
 */
export function openJournal(file: string, key: Uint8Array, clock: Clock, isConfidential = () => false) {
  const db = openDatabase(file, key)
  const edits = noteEdits(db, clock)
  const records = createRecords(db)
  const removed = createRemoved(db)
  const conversations = createConversations(db, clock, edits)
  const ownWords = createOwnWords(db)
  const discretion = createDiscretion(ownWords, isConfidential)
  const people = createPeople(db, clock, discretion)
  const lines = createLines(db, clock)
  return {
    conversations,
    people,
    history: createHistory(db, conversations),
    deletion: createDeletion(db, lines),
    shortening: createShortening(db, lines, discretion),
    merging: createMerging(db, people, lines, edits),
    arrivals: createArrivals(db, clock),
    lines,
    drafts: createDrafts(db, clock),
    thoughts: createThoughts(db, clock),
    promises: createPromises(db),
    repairs: createRepairs(db, clock),
    evenings: createEvenings(db, clock),
    daysOff: createDaysOff(db),
    intentions: createIntentions(db, clock),
    offers: createOffers(db, clock),
    reminders: createReminderLog(db),
    calendars: createCalendars(db, clock, edits),
    book: createBookPages(db, clock),
    ownWords,
    discretion,
    reading: createReading(db, conversations),
    records,
    byDay: createByDay(db, records),
    /** Which days and people changes are about, until the answer is called. */
    noteTouched: (touches: Touches) => noteTouched(db, touches),
    edits,
    removed,
    become: createUnifying(db, clock, edits, records, removed),
    /** For tests that fill the disk. */
    db,
    /**
     * Does all of `change` or nothing, and says which. A failed write leaves its transaction open in SQLite; it is
     * rolled back here, and whoever called still has the words.
     */
    keep<T>(change: () => T): Kept<T> {
      try {
        return { ok: true, value: db.transaction(change).immediate() }
      } catch (error) {
        const fault = faultOf(error)
        if (!fault) throw error
        return { ok: false, fault }
      }
    },
    close: (): void => void db.close(),
  }
}

/** https://www.sqlite.org/rescode.html. Undefined for what is our own mistake and no fault of the world. */
function faultOf(error: unknown): Fault | undefined {
  const code = codeOf(error)
  if (/^SQLITE_FULL|^ENOSPC|^EDQUOT/.test(code)) return 'disk-full'
  if (/^SQLITE_(READONLY|PERM|CANTOPEN)/.test(code)) return 'read-only'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked'
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'unreadable'
  if (/^SQLITE_IOERR/.test(code)) return 'not-written'
  return undefined
}
