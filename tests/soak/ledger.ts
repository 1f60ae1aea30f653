// What the app said it has kept, and whether it is there.
import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'

/** Something that was answered with "kept". */
export type Deed =
  | { kind: 'line'; id: string; word: string }
  | { kind: 'answer'; ifPart: string; item: string }
  | { kind: 'thought'; text: string }
  | { kind: 'backup' }

/** Of these, what the journal that was opened again does not have or does not find; and checks that do not pass. */
export async function missing(app: App, deeds: readonly Deed[]): Promise<string[]> {
  return inMain(
    app.electron,
    async ({ hook: { journal, session } }, all) => {
      const { db } = journal
      const has = (sql: string, ...values: string[]) => db.prepare(sql).get(...values) !== undefined
      const backups = all.some(({ kind }) => kind === 'backup') ? (await session.backups.view()).backups.length : 0
      const isThere = (deed: Deed): boolean => {
        if (deed.kind === 'line') {
          const found = session.journalView.page(`${deed.word} `, null)
          return journal.lines.get(deed.id)?.text.includes(deed.word) === true && found.count?.lines === 1
        }
        if (deed.kind === 'answer') {
          const sql = 'SELECT 1 FROM arrival JOIN answer ON arrival = arrival.id WHERE if_part = ? AND item = ?'
          return has(sql, deed.ifPart, deed.item)
        }
        if (deed.kind === 'thought') return has('SELECT 1 FROM thought WHERE thought = ?', deed.text)
        return backups > 0
      }
      const checks = ['quick_check', 'integrity_check', 'foreign_key_check'].flatMap((check) => {
        const said = db.pragma(check) as Array<Record<string, unknown>>
        return said.map((each) => `${check}: ${JSON.stringify(each)}`).filter((each) => !each.endsWith('"ok"}'))
      })
      for (const index of ['words', 'evening_words'])
        db.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`)
      return [...checks, ...all.filter((deed) => !isThere(deed)).map((deed) => JSON.stringify(deed))]
    },
    deeds,
  )
}
