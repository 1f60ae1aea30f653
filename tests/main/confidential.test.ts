// Confidential mode over a real journal: each of its promises.
import { copyFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isSealed } from '../../src/core/confidential.ts'
import { findKey } from '../../src/main/journal/key.ts'
import { temporaryFolder } from './folder.ts'
import { keychainOf } from './journal/keychain.ts'
import { at, event, expectOk, Life } from './parts.ts'

const WALL = '2026-11-24T'
const MORNING = path.resolve('tests/fixtures/morning.ics')
const WHOLE = [
  'Lena', 'Fischer', 'Paul', 'Novak', 'Ines', 'Duarte', 'Kofi', 'Mensah', 'Ann', 'Berger', 'Grace', 'Okafor', 'Jonas',
  'Weber', 'Petra', 'Lang', 'Mira', 'Solberg', 'Tomás', 'Vidal', 'Omar', 'Haddad', 'Stand-up', 'Quarter review',
  'Launch plan', 'Renewal', 'Lunch', 'Supplier fair', 'Invoice question', 'Office closed', 'How it is going',
  'First steps', 'nordhaus', 'okafor', 'Room 2', 'Agenda', 'meet.google.com', 'meetup-join',
] // biome-ignore format: a list of words

/** Every text in every table of the journal. */
function everything(life: Life): string {
  const { db } = life.parts.journal
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
  return tables
    .flatMap((table) =>
      db
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => texts(row)),
    )
    .join('\n')
}
const texts = (row: unknown) =>
  Object.values(row as object)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)))
    .join('\t')
const left = (life: Life, words: readonly string[]) => {
  const all = everything(life)
  return words.filter((word) => all.includes(word))
}

const confidential = (settings = {}) => new Life({ settings: { confidential: true, ...settings } })
function begun(life: Life): Life {
  life.parts.confidential.start()
  return life
}
function keep(life: Life, text: string): string {
  life.parts.line.open()
  return expectOk(life.parts.line.keep(text))
}
const names = (life: Life) =>
  life.parts.journal.people
    .all()
    .map(({ name }) => name)
    .sort()
const text = (life: Life, line: string) => life.parts.journal.lines.get(line)?.text
const invited = (name: string, address = `${name.toLowerCase().replace(' ', '.')}@nordhaus.example`) =>
  `ATTENDEE;CN=${name}:mailto:${address}`

describe('the calendar in confidential mode', () => {
  let life: Life
  beforeEach(async () => {
    life = begun(confidential())
    const file = path.join(life.folder, 'morning.ics')
    copyFileSync(MORNING, file)
    expectOk(await life.parts.calendars.choose(file))
  })

  it('leaves no title, name, address or link in any table', async () => {
    await life.goOn(`${WALL}10:00`)
    const ann = life.parts.today.view().rows.find(({ starts }) => starts === Date.UTC(2026, 10, 24, 9))
    life.parts.arrive.open(ann?.conversationId)
    expectOk(life.parts.arrive.here())
    expect(life.parts.today.view().current?.who.names).toEqual(['A. B.'])
    expect(left(life, WHOLE)).toEqual([])
  })

  it('still says when, with whom, and joins', () => {
    const rows = life.parts.today.view().rows
    expect(rows.map(({ who }) => who.names[0])).toEqual(['L. F.', 'A. B.', 'O. H.', 'G. O.', 'J. W.'])
    expect(rows.map(({ title }) => title).join('')).toBe('')
    expect(life.parts.joinUrl(rows[1]?.conversationId ?? '')).toBe('https://meet.google.com/kqv-bdtn-xyr')
  })

  it('is known without its file, after a restart and on the next day, but for its links', async () => {
    rmSync(path.join(life.folder, 'morning.ics'))
    await life.restart()
    expect(life.parts.today.view().rows.map(({ who }) => who.names[0])).toContain('A. B.')
    expect(life.parts.joinUrl(life.parts.today.view().rows[1]?.conversationId ?? '')).toBeUndefined()
    await life.goOn('2026-11-25T08:00')
    expect(life.parts.today.view().rows.map(({ who }) => who.names[0])).toEqual(['L. F.', 'M. S.'])
    expect(left(life, WHOLE)).toEqual([])
  })
})

describe('whom one meets in confidential mode', () => {
  it('is known again by a seal of the address, and never by the initials', async () => {
    const life = begun(confidential())
    await life.plan(
      event('one', at('0900'), at('0910'), invited('Ann Berger')),
      event('two', at('1000'), at('1010'), invited('Anton Braun')),
      event('three', at('1100'), at('1110'), invited('Ann Berger')),
    )
    for (const time of ['09:00', '10:00', '11:00']) {
      await life.goOn(`${WALL}${time}`)
      life.parts.arrive.open()
      expectOk(life.parts.arrive.here())
      expectOk(life.parts.conversation.done())
    }
    expect(names(life)).toEqual(['A. B.', 'A. B. 2'])
    expect(life.parts.today.view().rows.map(({ who }) => who.names[0])).toEqual(['A. B.', 'A. B. 2', 'A. B.'])
    const [one] = life.parts.journal.people.all()
    expect(life.parts.journal.people.addresses(one?.id ?? '').every(isSealed)).toBe(true)
    expect(life.parts.people.person(one?.id ?? '')?.addresses).toEqual([])
  })

  it('is the same after it is switched off; who is new then has a name', async () => {
    const life = begun(confidential())
    await life.plan(event('one', at('0900'), at('0910'), invited('Ann Berger')))
    await life.goOn(`${WALL}09:00`)
    life.parts.arrive.open()
    expectOk(life.parts.arrive.here())
    expectOk(await life.parts.confidential.end())
    await life.plan(
      event('one', at('0900'), at('0910'), invited('Ann Berger')),
      event('two', at('1000'), at('1010'), invited('Ann Berger')),
      event('three', at('1100'), at('1110'), invited('Grace Okafor')),
    )
    await life.goOn(`${WALL}10:00`)
    expectOk(life.parts.conversation.done())
    life.parts.arrive.open()
    expectOk(life.parts.arrive.here())
    expect(names(life)).toEqual(['A. B.'])
    const rows = life.parts.today.view().rows
    expect(rows).toHaveLength(3)
    expect(rows[2]).toMatchObject({ title: 'three', who: { names: ['Grace Okafor'] } })
  })

  it('walks in by initials; of the same initials it is asked whether it is them', () => {
    const life = begun(confidential())
    const walksIn = (name: string, whom?: string) => {
      life.parts.arrive.open(null)
      expectOk(life.parts.arrive.name(name, whom))
      expectOk(life.parts.arrive.here())
    }
    walksIn('Ann Berger')
    expectOk(life.parts.conversation.done())
    walksIn('Anton Braun')
    expect(life.parts.view().whom).toMatchObject({ asked: true, choices: [{ name: 'A. B.' }] })
    expect(names(life)).toEqual(['A. B.'])
    walksIn('Anton Braun', 'new')
    expect(names(life)).toEqual(['A. B.', 'A. B. 2'])
    expect(left(life, ['Berger', 'Braun'])).toEqual([])
  })

  it('is renamed, called otherwise and remembered by initials', () => {
    const life = begun(confidential())
    keep(life, '@K-17 was calm')
    const [person] = life.parts.journal.people.all()
    expectOk(life.parts.people.rename(person?.id ?? '', 'Ann Berger', false))
    expectOk(life.parts.people.addAlias(person?.id ?? '', 'Annie Berger'))
    life.parts.evening.open()
    expectOk(life.parts.evening.remember('Grace Okafor'))
    expect(names(life)).toEqual(['A. B.', 'G. O.'])
    expect(left(life, ['Berger', 'Grace'])).toEqual([])
  })
})

describe('a line in confidential mode', () => {
  it('shows the initials before it is kept, and is kept with them', () => {
    const life = begun(confidential())
    const typed = '@Ann Berger relaxed; @Anton Braun did not >send @Ann Berger the dates, Friday'
    life.parts.line.open()
    const chips = expectOk(life.parts.line.draft(typed))
    expect(chips.flatMap((chip) => (chip.kind === 'person' ? chip.name : []))).toEqual(['A. B.', 'A. B. 2', 'A. B.'])
    const line = keep(life, typed)
    expect(text(life, line)).toBe('@A. B. relaxed; @A. B. 2 did not >send @A. B. the dates, Friday')
    expect(life.parts.journal.promises.open().map(({ text: said, person }) => [said, person])).toEqual([
      ['send A. B. the dates', 'A. B.'],
    ])
    expect(left(life, ['Berger', 'Braun', 'Anton'])).toEqual([])
  })

  it('keeps codes as they are, and is understood the same when it was taken back', () => {
    const life = begun(confidential())
    keep(life, '@K-17 and @A. B. were here')
    const line = keep(life, '@Anton Braun came')
    expect(names(life)).toEqual(['A. B.', 'K-17'])
    expect(text(life, line)).toBe('@A. B. came')
    expectOk(life.parts.line.undo(line))
    expectOk(life.parts.line.mean('A. B.', 'new'))
    const again = keep(life, '@A. B. came')
    expect(text(life, again)).toBe('@A. B. 2 came')
    expectOk(life.parts.line.undo(again))
    expect(text(life, keep(life, '@A. B. 2 came'))).toBe('@A. B. 2 came')
    expect(names(life)).toEqual(['A. B.', 'A. B. 2', 'K-17'])
  })

  it('offers a new person by initials, and one of the same initials first', () => {
    const life = begun(confidential())
    expect(life.parts.line.complete('person', 'Ann Berger')).toEqual([
      { kind: 'new-person', name: 'A. B.', insert: '@A. B.' },
    ])
    keep(life, '@Ann Berger came')
    expect(life.parts.line.complete('person', 'Ann B')).toMatchObject([{ kind: 'person', insert: '@A. B.' }])
  })

  it('always has its hint', () => {
    expect(confidential().parts.line.view()).toMatchObject({ confidential: true })
    expect(new Life().parts.line.view()).toMatchObject({ confidential: false })
  })
})

it('an evening’s answers name by initials once their question is left', () => {
  const life = begun(confidential())
  life.parts.evening.open()
  expectOk(life.parts.evening.answer('thank', '@Ann Berger, for asking twice'))
  expectOk(life.parts.evening.go('thanks'))
  expect(life.parts.evening.view().answers.thank).toBe('@A. B., for asking twice')
  expect(left(life, ['Berger'])).toEqual([])
})

describe('what confidential mode fixes', () => {
  it('is refused by main: a later lock, names in reminders, the passphrase taken away', async () => {
    const { parts, settings } = confidential({ lockAfter: 60, showNames: true })
    expect(settings.get()).toMatchObject({ lockAfter: 5, showNames: false })
    const refused = { ok: false, fault: 'confidential' }
    for (const lockAfter of [0, 15, 60] as const) expect(parts.settingsView.change({ lockAfter })).toEqual(refused)
    expect(parts.settingsView.change({ showNames: true })).toEqual(refused)
    expect(await parts.settingsView.removePassphrase()).toEqual(refused)
    expectOk(parts.settingsView.change({ lockAfter: 5, theme: 'dark' }))
  })

  it('lets only what is locked be taken along', () => {
    const range = { kind: 'all' } as const
    const { along } = confidential().parts
    for (const form of ['json', 'markdown', 'csv'] as const) expect(along.mayWrite({ form, range })).toBe(false)
    expect(along.mayWrite({ form: 'markdown', range, passphrase: 'three green boats' })).toBe(false)
    expect(along.mayWrite({ form: 'json', range, passphrase: 'three green boats' })).toBe(true)
    expect(new Life().parts.along.mayWrite({ form: 'csv', range })).toBe(true)
  })

  it('a reminder names nobody', async () => {
    const life = begun(confidential({ showNames: true }))
    await life.plan(event('one', at('0900'), at('0910'), invited('Ann Berger')))
    await life.goOn(`${WALL}08:56`)
    expect(life.parts.view()).toMatchObject({ heldBack: true, who: { names: [] } })
  })
})

describe('what is here already', () => {
  const backups: string[] = []
  /** A journal from before, with a name and a title wherever there can be one. */
  async function lived(isMade = true): Promise<Life> {
    const life = new Life()
    await findKey(life.folder, false, keychainOf('mine'))
    backups.length = 0
    life.parts.backups.make = async (reason) => {
      backups.push(reason)
      return isMade ? { ok: true } : { ok: false, fault: 'disk-full' }
    }
    await life.plan(
      event('Zephyr launch', at('0900'), at('0930'), invited('Ann Quast'), invited('Ada Quill')),
      event('Zephyr later', at('1500'), at('1530'), invited('Ann Quast')),
    )
    await life.goOn(`${WALL}09:00`)
    life.parts.arrive.open()
    expectOk(life.parts.arrive.intend({ if: '@Ann Quast asks', will: 'I’ll listen' }))
    expectOk(life.parts.arrive.here())
    keep(life, '@Ann relaxed; @Ada Quill did not >send @Ann the dates')
    keep(life, '@Quastine is new, and Zoltan stays as typed')
    expectOk(life.parts.conversation.done())
    const ann = life.parts.journal.people.all().find(({ name }) => name === 'Ann Quast')
    expectOk(life.parts.people.addAlias(ann?.id ?? '', 'Annie Quastenflosser'))
    life.parts.evening.open()
    expectOk(life.parts.evening.answer('thank', '@Ada Quill, for asking'))
    expectOk(life.parts.evening.go('thanks'))
    return life
  }
  const confide = (life: Life, shortens = true) =>
    life.parts.confidential.begin({ shortens, passphrase: 'three green boats' })

  it('is counted, backed up, and shortened in one step: names, mentions, promises, answers, titles', async () => {
    const life = await lived()
    expect(life.parts.confidential.named()).toEqual({ people: 3, conversations: 2 })
    expectOk(await confide(life))
    expect(backups).toEqual(['asked'])
    expect(life.settings.get().confidential).toBe(true)
    expect(left(life, ['Zephyr', 'Quast', 'Quill', 'Ann', 'Ada', 'nordhaus'])).toEqual([])
    expect(left(life, ['Zoltan'])).toEqual(['Zoltan'])
    expect(life.parts.confidential.named()).toEqual({ people: 0, conversations: 0 })
    const lines = life.parts.journal.db.prepare('SELECT text FROM line ORDER BY n').pluck().all()
    expect(lines[0]).toMatch(/^@A\. Q\.( 2)? relaxed; @A\. Q\.( 2)? did not >send @A\. Q\.( 2)? the dates$/)
    expect(life.parts.evening.view().answers.thank).toMatch(/^@A\. Q\.( 2)?, for asking$/)
    expect(life.parts.journal.promises.open()[0]?.text).toMatch(/^send A\. Q\.( 2)? the dates$/)
  })

  it('is found by its initials, and by the old names no more', async () => {
    const life = await lived()
    const found = (asked: string) => life.parts.journalView.page(asked, null).count?.lines ?? 0
    expect([found('quill'), found('zephyr')]).toEqual([2, 2])
    expectOk(await confide(life))
    expect([found('quill'), found('zephyr'), found('quast')]).toEqual([0, 0, 0])
    expect(found('relaxed')).toBe(1)
    const people = life.parts.people.list('', 'lately', 10).people
    expect(people.map(({ name }) => name).sort()).toEqual(['A. Q.', 'A. Q. 2', 'Q.'])
    for (const { id } of people) expect(life.parts.people.history(id, null).rows.length).toBeGreaterThan(0)
  })

  it('leaves no word of it in the file or its log', async () => {
    const life = await lived()
    expectOk(await confide(life))
    const pages = life.parts.journal.db.serialize().toString('latin1')
    expect(pages.includes('relaxed')).toBe(true)
    for (const word of ['Zephyr', 'zephyr', 'Quill', 'quill', 'Quastenflosser'])
      expect([word, pages.includes(word)]).toEqual([word, false])
    expect(statSync(path.join(life.folder, 'journal.db-wal')).size).toBe(0)
  })

  it('is only what comes later, where that is wished', async () => {
    const life = await lived()
    expectOk(await confide(life, false))
    expect(backups).toEqual([])
    expect(names(life)).toContain('Ann Quast')
    expect(life.parts.today.view().rows.map(({ title }) => title)).toEqual(['Zephyr launch', ''])
    expectOk(await life.parts.confidential.shorten())
    expect(left(life, ['Zephyr', 'Quast', 'Quill'])).toEqual([])
  })

  it('is copied in Markdown no more: the files go, or the mode stays off', async () => {
    const life = await lived()
    const { markdownCopy } = life.parts
    const folder = temporaryFolder()
    expectOk(await markdownCopy.choose(folder))
    await life.goOn(`${WALL}09:20`)
    await markdownCopy.settled()
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['Days', 'People']))
    renameSync(folder, `${folder}-away`)
    expect(await confide(life)).toEqual({ ok: false, fault: 'copy-stays' })
    expect(life.settings.get().confidential).toBe(false)
    renameSync(`${folder}-away`, folder)
    expectOk(await confide(life))
    expect(readdirSync(folder)).toEqual([])
    expect(await markdownCopy.choose(folder)).toEqual({ ok: false, fault: 'confidential' })
    life.settings.change({ markdownFolder: folder })
    expect(markdownCopy.view().folder).toBe('')
  })

  it('stays, and the mode stays off, without a backup or a passphrase', async () => {
    const life = await lived(false)
    expect(await life.parts.confidential.begin({ shortens: true })).toEqual({ ok: false, fault: 'no-passphrase' })
    let isSet = false
    life.parts.settingsView.setPassphrase = async () => {
      isSet = true
      return { ok: true, value: undefined }
    }
    expect(await confide(life)).toEqual({ ok: false, fault: 'no-backup' })
    expect(isSet).toBe(false)
    expect(life.settings.get().confidential).toBe(false)
    expect(names(life)).toContain('Ann Quast')
  })

  it('is shortened without undoing a merging afterwards', async () => {
    const life = await lived()
    const [one, other] = life.parts.journal.people.all()
    expectOk(life.parts.people.merge(one?.id ?? '', other?.id ?? ''))
    expectOk(await confide(life))
    expectOk(life.parts.people.unmerge(one?.id ?? ''))
    expect(left(life, ['Quast', 'Quill'])).toEqual([])
  })
})
