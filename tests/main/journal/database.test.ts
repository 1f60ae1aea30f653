import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { codeOf, JournalClosed, openDatabase, startFaultOf } from '../../../src/main/journal/database.ts'
import { first } from '../../../src/main/journal/migrations/1-first.ts'
import { second } from '../../../src/main/journal/migrations/2-day.ts'
import { third } from '../../../src/main/journal/migrations/3-trust.ts'
import { fourth } from '../../../src/main/journal/migrations/4-carry.ts'
import { fifth } from '../../../src/main/journal/migrations/5-calendars.ts'
import { sixth } from '../../../src/main/journal/migrations/6-reminders.ts'
import { NEWEST } from '../../../src/main/journal/migrations.ts'
import { temporaryFolder } from '../folder.ts'
import { plain, temporaryJournal } from './temporary.ts'

const KEY = randomBytes(32)
const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const fileIn = (folder: string) => path.join(folder, 'journal.db')

/** What went wrong with opening. */
function closed(open: () => unknown): JournalClosed {
  try {
    open()
  } catch (error) {
    if (error instanceof JournalClosed) return error
    throw error
  }
  throw new Error('it was opened')
}

it('every setting of an opened journal is as it must be', () => {
  const { db } = temporaryJournal().journal
  const settings = {
    cipher: 'chacha20',
    temp_store: 2,
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    foreign_keys: 1,
    trusted_schema: 0,
    secure_delete: 1,
    busy_timeout: 5000,
  }
  const read = Object.keys(settings).map((name) => [name, db.pragma(name, { simple: true })])
  expect(Object.fromEntries(read)).toEqual(settings)
  expect(db.prepare("SELECT v FROM words_config WHERE k = 'secure-delete'").pluck().get()).toBe(1)
})

const known = [first, second, third, fourth, fifth, sixth]

describe('words in the files', () => {
  const WORD = 'Quetzalcoatlus'

  it('are in none of them, however they are written', () => {
    const { journal, folder } = temporaryJournal()
    journal.lines.keep(plain(`seen a ${WORD}`, { tags: [WORD] }))
    journal.drafts.write('line', WORD, null)
    journal.people.byName(WORD)
    const files = readdirSync(folder)
    expect(files.toSorted()).toEqual(['journal.db', 'journal.db-shm', 'journal.db-wal'])
    journal.db.pragma('wal_checkpoint(PASSIVE)')
    for (const file of files) {
      const bytes = readFileSync(path.join(folder, file))
      for (const written of [WORD, WORD.toLowerCase()]) {
        expect(bytes.includes(written)).toBe(false)
        expect(bytes.includes(Buffer.from(written, 'utf16le'))).toBe(false)
      }
    }
    expect(readFileSync(path.join(folder, 'journal.db')).includes('SQLite format')).toBe(false)
  })

  // SQLite deletes its temporary files as soon as they are open, so that only the open handles show them.
  it.runIf(process.platform === 'linux')('are in no temporary file while they are sorted', () => {
    const { journal } = temporaryJournal()
    const handles = () =>
      readdirSync('/proc/self/fd').filter((handle) => {
        try {
          return readlinkSync(`/proc/self/fd/${handle}`).includes('etilqs')
        } catch {
          return false
        }
      })
    const sort = () => {
      const sorted = journal.db.prepare(`WITH RECURSIVE count(n) AS (VALUES (1) UNION ALL
        SELECT n + 1 FROM count WHERE n < 20000) SELECT hex(randomblob(2000)) AS word FROM count ORDER BY word`)
      for (const _ of sorted.iterate()) return handles().length
      throw new Error('nothing was sorted')
    }
    expect(sort()).toBe(0)
    journal.db.pragma('temp_store=FILE')
    expect(sort()).toBeGreaterThan(0)
  })

  /** The pages of a journal's file as they are under the cipher, the unused ones too. */
  function pagesOf(file: string, key: Buffer): Buffer {
    const copy = path.join(temporaryFolder(), 'copy.db')
    copyFileSync(file, copy)
    const db = new Database(copy)
    db.pragma('cipher=chacha20')
    db.pragma(`key="raw:${key.toString('hex')}"`)
    const pages = db.serialize()
    db.close()
    return pages
  }

  it('leave the file when they are taken back', () => {
    const { journal, file, key } = temporaryJournal()
    for (let n = 0; n < 50; n++) journal.lines.keep(plain(`another line, the ${n}th`))
    const id = journal.lines.keep(
      plain(`>feed the ${WORD} @${WORD} ${'and more '.repeat(3000)} ${WORD}`, {
        tags: [WORD],
        promises: [{ text: `feed the ${WORD}`, person: undefined, dueDay: undefined, due: undefined }],
      }),
    )
    journal.drafts.write('line', WORD, null)
    journal.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(pagesOf(file, key).includes(WORD)).toBe(true)
    expect(pagesOf(file, key).includes(WORD.toLowerCase())).toBe(true)

    const line = journal.lines.get(id)
    if (line) journal.lines.remove(line)
    journal.drafts.clear('line')
    journal.db.pragma('wal_checkpoint(TRUNCATE)')
    const pages = pagesOf(file, key)
    for (const part of [WORD, WORD.toLowerCase(), 'uetzalcoatlus']) expect(pages.includes(part)).toBe(false)
  })
})

describe('a journal is not opened', () => {
  it('without its key', () => {
    const { journal, file } = temporaryJournal()
    journal.lines.keep(plain('hello'))
    const bare = new Database(file)
    let code = ''
    try {
      bare.prepare('SELECT * FROM line').all()
    } catch (error) {
      code = codeOf(error)
    }
    bare.close()
    expect(code).toBe('SQLITE_NOTADB')
  })

  it('with another key', () => {
    const { journal, file } = temporaryJournal()
    journal.close()
    const before = readFileSync(file)
    expect(closed(() => openDatabase(file, randomBytes(32))).fault).toBe('journal-damaged')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.each<[string, (file: string) => void]>([
    [
      'a plain SQLite file',
      (file) => {
        const db = new Database(file)
        db.exec("CREATE TABLE line (text); INSERT INTO line VALUES ('plain')")
        db.close()
      },
    ],
    ['garbage', (file) => writeFileSync(file, randomBytes(20_000))],
    ['a text', (file) => writeFileSync(file, 'this is no journal\n'.repeat(500))],
    ['zeros', (file) => writeFileSync(file, Buffer.alloc(8192))],
  ])('when it is %s, and its bytes stay as they are', (_, make) => {
    const file = fileIn(temporaryFolder())
    make(file)
    const before = readFileSync(file)
    expect(closed(() => openDatabase(file, KEY)).fault).toBe('journal-damaged')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('when it is cut off in the middle of a page', () => {
    const { journal, file, key } = temporaryJournal()
    for (let n = 0; n < 200; n++) journal.lines.keep(plain(`line ${n} `.repeat(20)))
    journal.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, 2000))
    expect(closed(() => openDatabase(file, key)).fault).toBe('journal-damaged')
  })

  it.each(['closed', 'killed'])('when it is newer, and its bytes stay as they are: %s', (how) => {
    const { journal, file, key } = temporaryJournal()
    journal.ownWords.set('writtenBy', '7.1.0')
    journal.db.pragma('user_version=99')
    const copy = path.join(temporaryFolder(), 'journal.db')
    if (how === 'closed') journal.close()
    for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) copyFileSync(file + end, copy + end)
    const bytes = () => ['', '-wal'].map((end) => (existsSync(copy + end) ? hash(copy + end) : undefined))
    const before = bytes()
    expect(before[1] === undefined).toBe(how === 'closed')
    const { fault, version } = closed(() => openDatabase(copy, key))
    expect([fault, version]).toEqual(['journal-newer', '7.1.0'])
    expect(bytes()).toEqual(before)
  })

  it('when it is so new that it cannot say by what it was written', () => {
    const { journal, file, key } = temporaryJournal()
    journal.db.exec('DROP TABLE setting')
    journal.db.pragma('user_version=99')
    journal.close()
    const { fault, version } = closed(() => openDatabase(file, key))
    expect([fault, version]).toEqual(['journal-newer', undefined])
  })

  it('when a folder stands in its place', () => {
    const file = fileIn(temporaryFolder())
    mkdirSync(file)
    expect(closed(() => openDatabase(file, KEY)).fault).toBe('folder-read-only')
  })
})

describe('migrations', () => {
  it('bring a new file to the newest version and mark it as ours', () => {
    const { db } = temporaryJournal().journal
    expect(db.pragma('user_version', { simple: true })).toBe(NEWEST)
    expect(db.pragma('application_id', { simple: true })).toBe(Buffer.from('THLD').readInt32BE())
  })

  it('keep what was there and run once each', () => {
    const { journal, file, key } = temporaryJournal()
    journal.lines.keep(plain('from before'))
    journal.close()
    const steps = [...known, 'ALTER TABLE line ADD COLUMN later TEXT', "INSERT INTO setting VALUES ('s', '4')"]
    for (let start = 0; start < 2; start++) {
      const db = openDatabase(file, key, steps)
      expect(db.pragma('user_version', { simple: true })).toBe(NEWEST + 2)
      expect(db.prepare('SELECT text, later FROM line').all()).toEqual([{ text: 'from before', later: null }])
      db.close()
    }
  })

  it('take a journal of the first version along whole', () => {
    const file = fileIn(temporaryFolder())
    const old = openDatabase(file, KEY, [first])
    old.exec(`
      INSERT INTO person (id, name, at, at_wall, at_zone) VALUES ('p', 'Ann', 1, 'w', 'z');
      INSERT INTO line (id, text, at, at_wall, at_zone) VALUES ('l', 'Quiet.', 1, 'w', 'z');
      INSERT INTO promise (id, line, person, text, at, at_wall, at_zone) VALUES ('q', 'l', 'p', 'Call', 1, 'w', 'z');
      INSERT INTO thought (n, id, thought, next_step, due, at, at_wall, at_zone, settled)
        VALUES (7, 't', 'Offer', 'Open it', 'evening', 1, 'w', 'z', NULL), (9, 'u', 'Done', '', 'after', 1, 'w', 'z', 5)`)
    old.close()
    const db = openDatabase(file, KEY)
    expect(db.prepare('SELECT n, thought, next_step, due, how FROM thought').all()).toEqual([
      { n: 7, thought: 'Offer', next_step: 'Open it', due: 'evening', how: null },
      { n: 9, thought: 'Done', next_step: '', due: 'after', how: 'done' },
    ])
    expect(db.prepare('SELECT text, kind, let_go FROM promise').all()).toEqual([
      { text: 'Call', kind: 'promise', let_go: null },
    ])
    expect(db.prepare('SELECT name, archived FROM person').all()).toEqual([{ name: 'Ann', archived: null }])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  it.each([
    ['first', [first]],
    ['second', [first, second]],
    ['third', [first, second, third]],
    ['fourth', [first, second, third, fourth]],
  ])(
    'make the calendar of the %s version the first of several, with its copy, its switches and what is known',
    (_, steps) => {
      const file = fileIn(temporaryFolder())
      const old = openDatabase(file, KEY, steps)
      old.exec(`
      INSERT INTO calendar (id, path, copy, read, read_wall, read_zone, fault)
        VALUES ('c', '/home/me/work.ics', x'41', 5, 'w', 'z', 'not-found');
      INSERT INTO calendar_rule (calendar, uid, recurrence_id, counts) VALUES ('c', 'x', '', 0);
      INSERT INTO setting (name, value) VALUES ('occurrences', '[{"uid":"x"}]')`)
      old.close()
      const db = openDatabase(file, KEY)
      expect(db.prepare('SELECT * FROM calendar').all()).toEqual([
        {
          id: 'c',
          position: 1,
          kind: 'file',
          place: '/home/me/work.ics',
          access: null,
          name: '',
          colour: 'moss',
          lead: null,
          filter: null,
          copy: Buffer.from('A'),
          known: '[{"uid":"x"}]',
          read: 5,
          read_wall: 'w',
          read_zone: 'z',
          fault: 'not-found',
          etag: null,
          last_modified: null,
        },
      ])
      expect(db.prepare('SELECT calendar, uid, counts FROM calendar_rule').all()).toEqual([
        { calendar: 'c', uid: 'x', counts: 0 },
      ])
      expect(db.prepare("SELECT count(*) FROM setting WHERE name = 'occurrences'").pluck().get()).toBe(0)
      db.close()
    },
  )

  it('that fail leave the journal as it was', () => {
    const { journal, file, key } = temporaryJournal()
    journal.lines.keep(plain('from before'))
    journal.close()
    const steps = [...known, 'CREATE TABLE half (x INTEGER) STRICT; DELETE FROM line; NONSENSE']
    expect(closed(() => openDatabase(file, key, steps)).fault).toBe('unexpected')
    const db = openDatabase(file, key)
    expect(db.pragma('user_version', { simple: true })).toBe(NEWEST)
    expect(db.prepare('SELECT text FROM line').pluck().all()).toEqual(['from before'])
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([])
    db.close()
  })
})

it.each([
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_CORRUPT_VTAB', 'journal-damaged'],
  ['SQLITE_NOTADB', 'journal-damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_BUSY', 'journal-locked'],
  ['SQLITE_CANTOPEN', 'folder-read-only'],
  ['EACCES', 'folder-read-only'],
  ['ENOTDIR', 'folder-read-only'],
  ['SQLITE_ERROR', 'unexpected'],
  ['', 'unexpected'],
])('%s at the start is told as %s', (code, fault) => {
  expect(startFaultOf(Object.assign(new Error('no'), { code }))).toBe(fault)
})
