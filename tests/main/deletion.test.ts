// A person is deleted over a real journal: what stays, what goes, and that nothing of the name is left in the file.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life } from './parts.ts'

const WALL = '2026-11-24T'
/** Long enough to be found by nothing but itself. */
const NAME = 'Zephyrine Quastenflosser'
const TITLE = `${NAME} / launch`

/** Met, told about, promised to, thanked in the evening. */
async function known(title = TITLE): Promise<Life> {
  const life = new Life()
  await life.plan(event(title, at('1000'), at('1030'), `ATTENDEE;CN=${NAME}:mailto:zq@nordhaus.example`))
  await life.goOn(`${WALL}10:00`)
  life.parts.arrive.open(life.conversation(title).id)
  expectOk(life.parts.arrive.here())
  keep(life, '@Zephyrine relaxed once I named the delay >send @Zephyrine the dates')
  expectOk(life.parts.conversation.done())
  expectOk(life.parts.line.about(null))
  keep(life, '@Bob said that @Zephyrine Quastenflosser wrote')
  expectOk(life.parts.people.matters(idOf(life), 'Straight answers from Zephyrine'))
  life.parts.evening.open()
  expectOk(life.parts.evening.answer('thank', '@Zephyrine, for asking twice'))
  expectOk(life.parts.evening.go('thanks'))
  return life
}
function keep(life: Life, text: string): void {
  life.parts.line.open()
  expectOk(life.parts.line.keep(text))
}
const idOf = (life: Life) => life.parts.journal.people.all().find(({ name }) => name === NAME)?.id ?? ''
const texts = (life: Life) =>
  life.parts.journal.db.prepare<[], string>('SELECT text FROM line ORDER BY n').pluck().all()
const found = (life: Life, asked: string) => life.parts.journalView.page(asked, null).count?.lines

async function deleted(life: Life, lines = false): Promise<void> {
  expectOk(life.parts.deletion.begin(idOf(life), lines, 'someone'))
  life.clock.advance(10_000)
  await life.parts.settled()
}

describe('a person who is deleted', () => {
  it('is asked about with what there is of them', async () => {
    const life = await known()
    expect(life.parts.deletion.preview(idOf(life))).toEqual({ name: NAME, lines: 2, conversations: 1 })
    expect(life.parts.deletion.preview('nobody')).toBeNull()
  })

  it('can be taken back for ten seconds, and nothing has happened', async () => {
    const life = await known()
    const before = texts(life)
    expectOk(life.parts.deletion.begin(idOf(life), true, 'someone'))
    expect(life.parts.people.list('', 'lately', 40)).toMatchObject({ leaving: NAME, people: [{ name: 'Bob' }] })
    life.clock.advance(9_999)
    expectOk(life.parts.deletion.undo())
    life.clock.advance(60_000)
    expect([texts(life), life.parts.people.list('', 'lately', 40).leaving]).toEqual([before, undefined])
    expect(idOf(life)).not.toBe('')
  })

  it('is someone in the lines that stay', async () => {
    const life = await known()
    await deleted(life)
    expect(texts(life)).toEqual([
      'Someone relaxed once I named the delay >send someone the dates',
      '@Bob said that someone wrote',
    ])
    expect(life.parts.people.list('', 'lately', 40).people.map(({ name }) => name)).toEqual(['Bob'])
    expect(life.parts.today.view().promises[0]).toMatchObject({ text: 'send someone the dates', person: undefined })
    expect(life.parts.today.view().rows[0]?.title).toBe('Someone / launch')
  })

  it('is found no more, and what else stands in their lines still is', async () => {
    const life = await known()
    expect([found(life, 'zephyrine'), found(life, 'relaxed')]).toEqual([2, 1])
    await deleted(life)
    expect([found(life, 'zephyrine'), found(life, 'quasten'), found(life, 'relaxed')]).toEqual([0, 0, 1])
  })

  it('takes the lines along where that is asked', async () => {
    const life = await known()
    await deleted(life, true)
    expect(texts(life)).toEqual([])
    expect(life.parts.today.view().promises).toEqual([])
  })

  it('is gone at the next start when the process ended before', async () => {
    const life = await known()
    expectOk(life.parts.deletion.begin(idOf(life), false, 'someone'))
    await life.restart()
    life.parts.deletion.finish()
    expect(idOf(life)).toBe('')
  })

  it('leaves nothing of the name in the file, free pages and log included', async () => {
    const life = await known('Launch')
    const { db } = life.parts.journal
    const inFile = () => {
      const pages = db.serialize().toString('latin1')
      return [...pages.matchAll(/.{0,60}(ephyrine|quastenflosser|straight answers).{0,40}/gi)].map((m) => m[0])
    }
    // The calendar's own copy is the calendar's.
    db.prepare('UPDATE calendar SET copy = zeroblob(10)').run()
    // A version that gave way names them where the one that stays does not.
    const person = { person: idOf(life), written: 'zephyrine' }
    const version = { id: 'a line', text: '@Zephyrine left early', people: [person] }
    db.prepare("INSERT INTO earlier (kind, record, version) VALUES ('lines', 'a line', ?)").run(JSON.stringify(version))
    expect(inFile().length).toBeGreaterThan(5)
    await deleted(life)
    expect(inFile()).toEqual([])
    expect(db.pragma('wal_checkpoint(PASSIVE)')).toMatchObject([{ log: 0 }])
  })
})
