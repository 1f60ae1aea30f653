import type { Answer, Answers, ArrivalEnd, Feeling, IfThen } from '../../core/arrive.ts'
import type { Given, Taken } from '../../core/rhythm.ts'
import { type Clock, momentAt } from '../clock.ts'
import type { Db } from './database.ts'
import { columns, newId, wellFormed } from './rows.ts'

export interface Arrival {
  id: string
  conversation: string
  opened: number
  how: ArrivalEnd | undefined
  feeling: Feeling | undefined
  ifThen: IfThen | undefined
  /** What was said in it. */
  answers: Answers
  /** "I'm here" was said to the three groups, not to the items. */
  light: boolean
  /** What a light one took over from earlier: it is shown, and never counted. */
  taken: Readonly<Record<string, Taken>>
  /** Wordings as they were when answered, where they were the user's own. */
  texts: Readonly<Record<string, string>>
}

interface Row {
  id: string
  conversation: string
  opened: number
  how: ArrivalEnd | null
  feeling: Feeling | null
  if_part: string | null
  then_part: string | null
  light: number
}

export function createArrivals(db: Db, clock: Clock) {
  const insert = db.prepare(`INSERT INTO arrival (id, conversation, opened, opened_wall, opened_zone)
    VALUES (:id, :conversation, :opened, :opened_wall, :opened_zone)
    ON CONFLICT (conversation) DO UPDATE SET how = NULL`)
  const ofConversation = db.prepare<[string], Row>('SELECT * FROM arrival WHERE conversation = ?')
  const answersOf = db.prepare<
    [string],
    { item: string; item_text: string | null; answer: Answer; as_at: number | null }
  >('SELECT item, item_text, answer, as_at FROM answer WHERE arrival = ?')
  const answer = db.prepare(`INSERT OR REPLACE INTO answer (arrival, item, item_text, answer, at, at_wall, at_zone)
    VALUES (:arrival, :item, :text, :answer, :at, :at_wall, :at_zone)`)
  // What was said in it counts more than what it took over.
  const takeOver = db.prepare(`
    INSERT OR IGNORE INTO answer (arrival, item, answer, at, at_wall, at_zone, as_at, as_at_wall, as_at_zone)
    VALUES (:arrival, :item, :answer, :at, :at_wall, :at_zone, :as_at, :as_at_wall, :as_at_zone)`)
  const setLight = db.prepare('UPDATE arrival SET light = 1 WHERE id = ?')
  // By the conversations of these days, which have an index; one may be prepared the day before.
  const given = db.prepare<{ since: number }, Given>(`
    SELECT item, answer, answer.at FROM conversation
    JOIN arrival ON arrival.conversation = conversation.id JOIN answer ON answer.arrival = arrival.id
    WHERE conversation.starts >= :since - 86400000 AND answer.at >= :since AND as_at IS NULL`)
  const clear = db.prepare('DELETE FROM answer WHERE arrival = ? AND item = ?')
  const end = db.prepare('UPDATE arrival SET how = ? WHERE conversation = ?')
  const setFeeling = db.prepare('UPDATE arrival SET feeling = ? WHERE id = ?')
  const setIfThen = db.prepare('UPDATE arrival SET if_part = ?, then_part = ? WHERE id = ?')
  const open = db.prepare<[], { conversation: string }>('SELECT conversation FROM arrival WHERE how IS NULL ORDER BY n')

  const of = (conversation: string): Arrival | undefined => {
    const row = ofConversation.get(conversation)
    if (!row) return undefined
    const all = answersOf.all(row.id)
    const answers = all.filter(({ as_at }) => as_at === null)
    return {
      id: row.id,
      conversation,
      opened: row.opened,
      how: row.how ?? undefined,
      feeling: row.feeling ?? undefined,
      ifThen: row.if_part === null ? undefined : { if: row.if_part, will: row.then_part ?? '' },
      light: row.light === 1,
      answers: Object.fromEntries(answers.map((each) => [each.item, each.answer])),
      taken: Object.fromEntries(
        all.flatMap(({ item, answer: taken, as_at }) => (as_at === null ? [] : [[item, { answer: taken, at: as_at }]])),
      ),
      texts: Object.fromEntries(
        answers.flatMap((each) => (each.item_text === null ? [] : [[each.item, each.item_text]])),
      ),
    }
  }
  return {
    of,
    /** Opens an arrival, or takes the kept one up again with its answers. */
    open(conversation: string): void {
      insert.run({ id: newId(clock), conversation, ...columns('opened', clock.now()) })
    },
    /** Conversations whose arrival was still open, as after a crash. */
    stillOpen: () => open.all().map((row) => row.conversation),
    end: (conversation: string, how: ArrivalEnd) => end.run(how, conversation),
    answer(arrival: string, item: string, text: string | undefined, value: Answer | undefined): void {
      if (value === undefined) clear.run(arrival, item)
      else answer.run({ arrival, item, text: text ?? null, answer: value, ...columns('at', clock.now()) })
    },
    /** Stored apart from what is said now (`as_at`), and only where nothing is. */
    takeOver(arrival: string, item: string, { answer: taken, at }: Taken): void {
      const asAt = columns('as_at', momentAt(at, clock.zone()))
      takeOver.run({ arrival, item, answer: taken, ...columns('at', clock.now()), ...asAt })
    },
    setLight: (arrival: string) => setLight.run(arrival),
    /** What was said since an instant, in all arrivals. */
    given: (since: number) => given.all({ since }),
    feel: (arrival: string, feeling: Feeling | undefined) => setFeeling.run(feeling ?? null, arrival),
    intend: (arrival: string, ifThen: IfThen | undefined) =>
      setIfThen.run(ifThen ? wellFormed(ifThen.if) : null, ifThen ? wellFormed(ifThen.will) : null, arrival),
  }
}

export type Arrivals = ReturnType<typeof createArrivals>
