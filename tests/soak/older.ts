// A process of its own that lays a journal down as an earlier Threshold left it, with lines and a thought in it, and
// says on its output what it has. (The journeys cannot load SQLite in theirs.)
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { indexed } from '../../src/core/search.ts'
import { openDatabase } from '../../src/main/journal/database.ts'
import { findKey } from '../../src/main/journal/key.ts'
import { first } from '../../src/main/journal/migrations/1-first.ts'
import { second } from '../../src/main/journal/migrations/2-day.ts'
import { JOURNAL } from '../../src/main/journal/places.ts'
import type { Deed } from './ledger.ts'

export type OlderVersion = 1 | 2
/** What it has, and the code that opens it. */
export interface Older {
  deeds: Deed[]
  code: string
}

const forms = [[first], [first, second]] as const
const LINES = 60
const AT = [1_735_700_000_000, '2025-01-01T03:53:20', 'Europe/Berlin'] as const

const noKeychain = {
  isAsyncEncryptionAvailable: async () => false,
  encryptStringAsync: () => Promise.reject(new Error('there is none')),
  decryptStringAsync: () => Promise.reject(new Error('there is none')),
}

async function layOlder(folder: string, version: OlderVersion): Promise<Older> {
  const found = await findKey(folder, false, noKeychain)
  if (found.found !== 'new') throw new Error('there is a journal already')
  const db = openDatabase(path.join(folder, JOURNAL), found.key, forms[version - 1])
  const line = db.prepare('INSERT INTO line (n, id, text, at, at_wall, at_zone) VALUES (?, ?, ?, ?, ?, ?)')
  const words = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  const deeds: Deed[] = [{ kind: 'migration', lines: LINES }]
  db.transaction(() => {
    db.prepare('INSERT INTO setting VALUES (?, ?)').run('recoveryCode', JSON.stringify(found.recoveryCode))
    for (let n = 1; n <= LINES; n++) {
      const [id, word] = [randomUUID(), `older${n}z`]
      const text = `Said ${word} long ago`
      line.run(n, id, text, ...AT)
      words.run(n, indexed(text))
      deeds.push({ kind: 'line', id, word })
    }
    db.prepare(`INSERT INTO thought (id, thought, next_step, due, at, at_wall, at_zone)
      VALUES ('t', 'an older thought', 'open it', 'evening', ?, ?, ?)`).run(...AT)
    deeds.push({ kind: 'thought', text: 'an older thought' })
  })()
  db.close()
  return { deeds, code: found.recoveryCode }
}

const [folder = '', version = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await layOlder(folder, Number(version) as OlderVersion)))
