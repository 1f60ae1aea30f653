// The evenings among what Home shows of the journal: under their days, and by their words.
import type { Day } from '../core/day.ts'
import { codeParts, type Part, wordParts } from '../core/evening.ts'
import { found } from '../core/search.ts'
import type { JournalDay, JournalEvening } from '../shared/ipc.ts'
import type { FoundAnswer } from './journal/evenings.ts'
import type { Journal } from './journal/journal.ts'
import { type Entry, matchOf } from './journal/reading.ts'
import { whoOf } from './who.ts'

const LAST: Day = '9999-12-31'
/** The order of the questions. */
const order: readonly Part[] = ['which', ...wordParts.slice(0, 6), 'asks', ...wordParts.slice(6)]
const isCode = (part: Part) => (codeParts as readonly Part[]).includes(part)

/** A place among lines and answers: the last of each that was read. */
function placeOf(before: string | undefined): { line: string | undefined; answer: number } {
  const [line, answer] = before?.split(' ') ?? []
  return { line, answer: Number(answer ?? Number.MAX_SAFE_INTEGER) }
}

export function createJournalEvenings(journal: Journal) {
  const evening = (answers: readonly FoundAnswer[], asked: string): JournalEvening => {
    const { conversation: id } = journal.evenings.of(answers[0]?.day ?? '') ?? {}
    const conversation = id === undefined ? undefined : journal.conversations.get(id)
    return {
      who: conversation && whoOf(journal, conversation),
      answers: [...answers]
        .sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
        .map(({ part, text }) => ({ part, text, found: asked === '' || isCode(part) ? [] : found(text, asked) })),
    }
  }
  /** Days with their evenings put in, the last day first. */
  const within = (days: readonly JournalDay[], answers: readonly FoundAnswer[], asked: string): JournalDay[] => {
    if (answers.length === 0) return [...days]
    const byDay = Map.groupBy(answers, ({ day }) => day)
    const all = new Set([...days.map(({ day }) => day), ...byDay.keys()])
    return [...all]
      .sort((a, b) => (a < b ? 1 : -1))
      .map((day) => {
        const mine = byDay.get(day)
        const rows = days.find((one) => one.day === day)?.rows ?? []
        return { day, rows, ...(mine && { evening: evening(mine, asked) }) }
      })
  }
  return {
    /** Those of the days on a page; `above` is the day the page before it ended on. */
    withEvenings(days: readonly JournalDay[], above: Day | undefined, isEnd: boolean): JournalDay[] {
      const from = isEnd ? '' : (days.at(-1)?.day ?? LAST)
      return within(days, journal.evenings.between(from, above ?? LAST), '')
    },
    /** Lines and answers with all the words asked for, the newest first, a page of both together. */
    search(asked: string, before: string | undefined, size: number) {
      const place = placeOf(before)
      const match = matchOf(asked)
      const lines = journal.reading.search(asked, place.line, size)
      const answers = match === undefined ? [] : journal.evenings.search(match, place.answer, size)
      const newest = lines.entries.flatMap((entry) => entry.lines).sort((a, b) => b.n - a.n)
      const taken = { lines: 0, answers: 0 }
      while (taken.lines + taken.answers < size) {
        const [line, answer] = [newest[taken.lines], answers[taken.answers]]
        if (!line && !answer) break
        if (line && (!answer || line.at >= answer.at)) taken.lines++
        else taken.answers++
      }
      const kept = new Set(newest.slice(0, taken.lines))
      const entries: Entry[] = lines.entries
        .map((entry) => ({ ...entry, lines: entry.lines.filter((line) => kept.has(line)) }))
        .filter((entry) => entry.lines.length > 0)
      const more = taken.lines < newest.length || taken.answers < answers.length || taken.lines + taken.answers === size
      const line = newest[taken.lines - 1]?.n ?? place.line ?? Number.MAX_SAFE_INTEGER
      const answer = answers[taken.answers - 1]?.n ?? place.answer
      return {
        entries,
        before: more ? `${line} ${answer}` : undefined,
        count: { lines: lines.count, answers: match === undefined ? 0 : journal.evenings.count(match) },
        withAnswers: (days: readonly JournalDay[]) => within(days, answers.slice(0, taken.answers), asked),
      }
    },
  }
}
