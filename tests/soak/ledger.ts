// What the app said it has kept, and whether it is there.
import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'

/** Something that was answered with "kept". */
export type Deed =
  | { kind: 'line'; id: string; word: string }
  | { kind: 'answer'; ifPart: string; item: string }
  | { kind: 'thought'; text: string }
  | { kind: 'backup' }
  /** So many lines with a word, one person of that name and one promise; whole or not at all, whatever was answered. */
  | { kind: 'import'; word: string; lines: number; there: 'all' | 'none' | 'either' }
  /** What the journal held before it was brought to a newer form. */
  | { kind: 'migration'; lines: number }
  /** Another recovery code or passphrase: that it opens was proven when it was opened with it (`keys.ts`). */
  | { kind: 'key' }

/** Nobody was told how the import that was cut short ended. */
export const isAcknowledged = (deed: Deed): boolean => deed.kind !== 'import' || deed.there !== 'either'

/** Of these, what the journal that was opened again does not have or does not find; and checks that do not pass. */
export async function missing(app: App, deeds: readonly Deed[]): Promise<string[]> {
  return inMain(
    app.electron,
    async ({ hook: { journal, session } }, all) => {
      const { db } = journal
      const has = (sql: string, ...values: string[]) => db.prepare(sql).get(...values) !== undefined
      const count = (sql: string, value: string) => db.prepare<[string], number>(sql).pluck().get(value)
      const found = (word: string) => session.journalView.page(`${word} `, null).count?.lines
      const backups = all.some(({ kind }) => ['backup', 'import', 'migration'].includes(kind))
        ? (await session.backups.view()).backups
        : []
      const isWhole = ({ word, lines, there }: Extract<Deed, { kind: 'import' }>): boolean => {
        const counts = [
          count("SELECT count(*) FROM line WHERE text LIKE '%' || ?", word) === lines,
          found(word) === lines,
          count('SELECT count(*) FROM person WHERE name = ?', word) === 1,
          count('SELECT count(*) FROM promise WHERE text = ?', word) === 1,
        ]
        const none = count("SELECT count(*) FROM line WHERE text LIKE '%' || ?", word) === 0 && found(word) === 0
        if (there !== 'none' && counts.every(Boolean)) return backups.some(({ reason }) => reason === 'import')
        return there !== 'all' && none && !counts[2] && !counts[3]
      }
      const isThere = (deed: Deed): boolean => {
        if (deed.kind === 'line')
          return journal.lines.get(deed.id)?.text.includes(deed.word) === true && found(deed.word) === 1
        if (deed.kind === 'answer') {
          const sql = 'SELECT 1 FROM arrival JOIN answer ON arrival = arrival.id WHERE if_part = ? AND item = ?'
          return has(sql, deed.ifPart, deed.item)
        }
        if (deed.kind === 'thought') return has('SELECT 1 FROM thought WHERE thought = ?', deed.text)
        if (deed.kind === 'import') return isWhole(deed)
        if (deed.kind === 'migration')
          return backups.some(({ reason, held }) => reason === 'migration' && held.lines === deed.lines)
        return deed.kind === 'key' || backups.length > 0
      }
      const checks = ['quick_check', 'integrity_check', 'foreign_key_check'].flatMap((check) => {
        const said = db.pragma(check) as Array<Record<string, unknown>>
        return said.map((each) => `${check}: ${JSON.stringify(each)}`).filter((each) => !each.endsWith('"ok"}'))
      })
      for (const index of ['words', 'evening_words'])
        db.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`)
      // What was brought in before the kill is not offered to be taken back by a process that has not seen it.
      const { chosen, undo } = session.along.view()
      if (chosen || undo) checks.push(`an import is still open: ${JSON.stringify({ chosen, undo })}`)
      return [...checks, ...all.filter((deed) => !isThere(deed)).map((deed) => JSON.stringify(deed))]
    },
    deeds,
  )
}
