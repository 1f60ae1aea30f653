import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Journal, openJournal } from '../../../src/main/journal/journal.ts'
import { testClock } from '../../../src/main/test-clock.ts'
import { temporaryFolder } from '../folder.ts'
import { plain, temporaryJournal } from './temporary.ts'

const countOf = (journal: Journal, table: string) => journal.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

/** Leaves room for no more page. */
function fillDisk(journal: Journal): void {
  journal.db.pragma('wal_checkpoint(TRUNCATE)')
  journal.db.pragma(`max_page_count=${journal.db.pragma('page_count', { simple: true })}`)
}
const LONG = 'a long line of many words '.repeat(150)

describe('what is kept', () => {
  it('is kept whole', () => {
    const { journal } = temporaryJournal()
    const kept = journal.keep(() => [journal.lines.keep(plain('one')), journal.lines.keep(plain('two'))])
    expect(kept.ok).toBe(true)
    expect(countOf(journal, 'line')).toBe(2)
  })

  it('is not kept at all when our own mistake ends it', () => {
    const { journal } = temporaryJournal()
    const mistake = () => {
      journal.lines.keep(plain('one'))
      throw new TypeError('a mistake')
    }
    expect(() => journal.keep(mistake)).toThrow(TypeError)
    expect(countOf(journal, 'line')).toBe(0)
    expect(journal.db.inTransaction).toBe(false)
  })

  it('is a mistake of ours when it breaks the journal’s own rules', () => {
    const { journal } = temporaryJournal()
    expect(() => journal.keep(() => journal.arrivals.open('no conversation'))).toThrow(/FOREIGN KEY/)
  })
})

describe('a full disk', () => {
  it('keeps nothing of a change, and says so; the draft is still there, and later writes work', () => {
    const { journal } = temporaryJournal()
    journal.keep(() => journal.drafts.write('line', 'what was typed', null))
    fillDisk(journal)
    let kept = 0
    let failed: ReturnType<typeof journal.keep> = { ok: true, value: undefined }
    while (failed.ok && kept < 1000) {
      failed = journal.keep(() => {
        journal.lines.keep(plain(LONG))
        journal.drafts.clear('line')
        journal.lines.keep(plain(LONG))
        journal.drafts.write('line', `after ${kept}`, null)
      })
      if (failed.ok) kept++
    }
    expect(failed).toEqual({ ok: false, fault: 'disk-full' })
    expect(journal.db.inTransaction).toBe(false)
    expect([countOf(journal, 'line'), countOf(journal, 'words')]).toEqual([2 * kept, 2 * kept])
    expect(journal.drafts.get('line')?.text).toBe(kept === 0 ? 'what was typed' : `after ${kept - 1}`)

    journal.db.pragma('max_page_count=100000')
    expect(journal.keep(() => journal.lines.keep(plain(LONG))).ok).toBe(true)
    expect(countOf(journal, 'line')).toBe(2 * kept + 1)
    expect(journal.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

it('a journal that another process writes to is locked, and free again after it', () => {
  const { journal, file, key } = temporaryJournal()
  const other = new Database(file)
  other.pragma('cipher=chacha20')
  other.pragma(`key="raw:${key.toString('hex')}"`)
  other.exec('BEGIN IMMEDIATE')
  journal.db.pragma('busy_timeout=50')
  expect(journal.keep(() => journal.lines.keep(plain('one')))).toEqual({ ok: false, fault: 'locked' })
  other.exec('ROLLBACK')
  other.close()
  expect(journal.keep(() => journal.lines.keep(plain('two'))).ok).toBe(true)
  expect(countOf(journal, 'line')).toBe(1)
})

it('a page damaged while it is open is said, and what is typed is still kept as a draft', () => {
  const { journal, file } = temporaryJournal()
  for (let n = 0; n < 200; n++) journal.lines.keep(plain(`line ${n} ${LONG}`))
  journal.db.pragma('wal_checkpoint(TRUNCATE)')
  const root =
    journal.db.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'line'").pluck().get() ?? 0
  const bytes = openSync(file, 'r+')
  writeSync(bytes, Buffer.alloc(500, 7), 0, 500, (root - 1) * 4096 + 1000)
  closeSync(bytes)
  journal.db.pragma('shrink_memory')
  expect(journal.keep(() => journal.lines.keep(plain('one more')))).toEqual({ ok: false, fault: 'unreadable' })
  expect(journal.keep(() => journal.drafts.write('line', 'one more', null)).ok).toBe(true)
  expect(journal.drafts.get('line')?.text).toBe('one more')
})

it('a journal that may only be read says so', () => {
  const { journal } = temporaryJournal()
  journal.db.pragma('query_only=ON')
  expect(journal.keep(() => journal.lines.keep(plain('one')))).toEqual({ ok: false, fault: 'read-only' })
})

describe('a process killed while it writes', () => {
  /** Lets it write until so many lines are acknowledged, kills it, and gives their ids. */
  function killAfter(child: ChildProcess, count: number): Promise<string[]> {
    const acknowledged: string[] = []
    return new Promise((resolve, reject) => {
      child.on('message', (id) => {
        acknowledged.push(String(id))
        if (acknowledged.length === count) child.kill('SIGKILL')
      })
      child.on('error', reject)
      child.on('exit', (_code, signal) => (signal ? resolve(acknowledged) : reject(new Error('it ended by itself'))))
    })
  }

  it('has lost no line it said was kept', { timeout: 60_000 }, async () => {
    const file = path.join(temporaryFolder(), 'journal.db')
    const key = randomBytes(32)
    const all: string[] = []
    for (const count of [1, 40, 97]) {
      const child = fork(path.join(import.meta.dirname, 'writer.ts'), [file, key.toString('hex')], { execArgv: [] })
      onTestFinished(() => void child.kill('SIGKILL'))
      all.push(...(await killAfter(child, count)))
    }
    expect(all.length).toBeGreaterThanOrEqual(138)
    const journal = openJournal(file, key, testClock('2026-11-24T08:30[Europe/Berlin]'))
    onTestFinished(() => void journal.close())
    expect(all.filter((id) => !journal.lines.get(id))).toEqual([])
    expect(countOf(journal, 'words')).toBe(countOf(journal, 'line'))
    expect(journal.drafts.get('line')?.text).toMatch(/^line \d+ /)
    expect(journal.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
