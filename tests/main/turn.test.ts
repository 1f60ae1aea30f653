// The turn: from one conversation to the next, with the line of the one and the Arrive of the other in one window.
import { describe, expect, it } from 'vitest'
import { at, event, expectOk, Life, type LifeOptions } from './parts.ts'

const jonas = 'ATTENDEE;CN=Jonas Weber:mailto:jonas@weber.example'
const ten = event('Ten', at('1000'), at('1030'))
const half = event('Half past', at('1030'), at('1100'), jonas)
const wall = (time: string) => `2026-11-24T${time}`
const lines = (life: Life) => life.parts.journal.db.prepare('SELECT text FROM line ORDER BY n').pluck().all()
const open = (life: Life) => [...life.parts.visible].sort()

/** In conversation at ten, with others of the day to come. */
async function inConversation(events: string[], options: LifeOptions = {}): Promise<Life> {
  const life = new Life(options)
  await life.plan(ten, ...events)
  await life.goOn(wall('09:56'))
  expectOk(life.parts.arrive.here())
  await life.goOn(wall('10:00'))
  return life
}

describe('ending a conversation', () => {
  it.each(['doneAndLine', 'doneAndNext', 'doneWithOffer'] as const)(
    'within ten minutes of the next opens both in one window, by %s',
    async (end) => {
      const life = await inConversation([half])
      await life.goOn(wall('10:20'))
      expectOk(life.parts.turn[end]())
      expect(open(life)).toEqual(['arrive'])
      expect(life.parts.view()).toMatchObject({ turn: true, light: true, conversation: { title: 'Half past' } })
      expect(life.parts.line.view().about).toMatchObject({ who: { names: ['Ann Berger'] } })
      expect(life.conversation('Ten')).toMatchObject({ endNoted: true })
      expect(life.announced).toHaveLength(1)
    },
  )

  it('earlier than that opens the line alone', async () => {
    const life = await inConversation([half])
    await life.goOn(wall('10:19'))
    expectOk(life.parts.turn.doneAndLine())
    expect(open(life)).toEqual(['line'])
  })

  it('that ran on into the next turns to it after the said end; before, only the tray knows', async () => {
    const life = await inConversation([half])
    await life.goOn(wall('10:40'))
    expect(life.parts.conversation.current()).toMatchObject({ over: true })
    expect(open(life)).toEqual([])
    life.parts.next()
    expect(life.parts.view()).toMatchObject({ turn: true, conversation: { title: 'Half past' } })
  })

  it('that was ended by nobody turns to nothing', async () => {
    const life = await inConversation([half])
    await life.goOn(wall('10:46'))
    expect(life.conversation('Ten')).toMatchObject({ endNoted: false })
    expect(open(life)).toEqual([])
  })

  it('with no line wanted lets the reminder come', async () => {
    const life = await inConversation([half])
    await life.goOn(wall('10:26'))
    expectOk(life.parts.conversation.done())
    expect(life.parts.view()).toMatchObject({ turn: false, conversation: { title: 'Half past' } })
  })

  it('before two at once asks which, under the line', async () => {
    const life = await inConversation([half, event('Other', at('1030'), at('1100'))])
    await life.goOn(wall('10:25'))
    life.parts.next()
    expect(life.parts.view()).toMatchObject({ turn: true, which: [{ title: 'Half past' }, { title: 'Other' }] })
    life.parts.next()
    expect(open(life)).toEqual(['arrive'])
    life.parts.arrive.choose(life.conversation('Other').id)
    expect(life.parts.view()).toMatchObject({ turn: true, which: undefined, conversation: { title: 'Other' } })
  })

  it('whose end cannot be kept says so, and loses no word', async () => {
    const life = await inConversation([half])
    await life.goOn(wall('10:25'))
    life.parts.journal.db.pragma('query_only=ON')
    expect(life.parts.turn.doneAndLine()).toEqual({ ok: false, fault: 'read-only' })
    expect(life.parts.turn.here()).toEqual({ ok: false, fault: 'read-only' })
    life.parts.journal.db.pragma('query_only=OFF')
    expect(life.parts.view().turn).toBe(true)
    expectOk(life.parts.line.draft('calm'))
    expectOk(life.parts.turn.here())
    expect(lines(life)).toEqual(['calm'])
    expect(life.conversation('Ten')).toMatchObject({ endNoted: true })
  })
})

describe('the offer of a line', () => {
  it('names nobody, and comes once an hour at most', async () => {
    const life = await inConversation([], { settings: { showNames: false } })
    await life.goOn(wall('10:20'))
    expectOk(life.parts.turn.doneWithOffer())
    expect(life.parts.notice.view()).toEqual({ kind: 'offer' })
    life.parts.notice.close()
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.here())
    await life.goOn(wall('11:19'))
    expectOk(life.parts.turn.doneWithOffer())
    expect(life.parts.notice.view()).toBeNull()
  })

  it('does not come after three were passed over that day', async () => {
    const life = new Life()
    for (const [hour, offered] of [
      ['09', true],
      ['11', true],
      ['13', true],
      ['15', false],
    ] as const) {
      await life.goOn(wall(`${hour}:00`))
      life.parts.arrive.open(null)
      expectOk(life.parts.arrive.here())
      await life.goOn(wall(`${hour}:05`))
      expectOk(life.parts.turn.doneWithOffer())
      expect([hour, life.parts.notice.view() !== null]).toEqual([hour, offered])
      life.parts.notice.close()
    }
  })
})

describe('in the turn', () => {
  async function turned(): Promise<Life> {
    const life = await inConversation([half])
    await life.goOn(wall('10:28'))
    life.parts.next()
    return life
  }

  it('the shortcut keeps the line and arrives at the next', async () => {
    const life = await turned()
    expectOk(life.parts.line.draft('Ann was glad *4'))
    life.parts.next()
    expect(lines(life)).toEqual(['Ann was glad *4'])
    expect(life.parts.journal.lines.ofConversation(life.conversation('Ten').id)).toHaveLength(1)
    expect(life.conversation('Half past').how).toBe('here')
    expect(life.parts.visible.has('arrive')).toBe(false)
  })

  it('without a word it only arrives', async () => {
    const life = await turned()
    life.parts.next()
    expect(lines(life)).toEqual([])
    expect(life.conversation('Half past').how).toBe('here')
  })

  it('a line that cannot be kept holds the "I’m here" back', async () => {
    const life = await turned()
    expectOk(life.parts.line.draft('Ann was glad'))
    const { db } = life.parts.journal
    // There is room for everything but a line.
    db.pragma('max_page_count=1')
    db.exec(`CREATE TEMP TRIGGER full AFTER INSERT ON main.line
      BEGIN INSERT INTO setting (name, value) VALUES ('filling', hex(zeroblob(1000000))); END`)
    life.parts.next()
    db.exec('DROP TRIGGER full')
    db.pragma('max_page_count=1073741823')
    expect(life.parts.view().turn).toBe(true)
    expect(life.conversation('Half past').how).toBeUndefined()
    expect(life.parts.line.words()).toBe('Ann was glad')
  })

  it('"not now" keeps the draft, and the next one waits', async () => {
    const life = await turned()
    expectOk(life.parts.line.draft('Ann was'))
    life.parts.arrive.notNow()
    expect(life.conversation('Half past').how).toBe('not-now')
    life.parts.line.open()
    expect(life.parts.line.view()).toMatchObject({ text: 'Ann was', about: { who: { names: ['Ann Berger'] } } })
  })

  it('the words are found after a crash', async () => {
    const life = await turned()
    expectOk(life.parts.line.draft('Ann was'))
    await life.restart()
    expect(life.parts.line.view()).toMatchObject({ text: 'Ann was', about: { who: { names: ['Ann Berger'] } } })
  })

  it('somebody writing is not torn away when the next one begins', async () => {
    const life = await turned()
    await life.goOn(wall('10:29:50'))
    expectOk(life.parts.line.draft('Ann was glad to'))
    await life.goOn(wall('10:30:49'))
    expect(life.parts.visible.has('arrive')).toBe(true)
    await life.goOn(wall('10:30:50'))
    expect(life.parts.visible.has('arrive')).toBe(false)
    expect(life.conversation('Half past').how).toBe('not-seen')
    expect(life.parts.line.words()).toBe('Ann was glad to')
  })
})

describe('walk-ins, one after another', () => {
  it('ten calls by one shortcut keep ten lines', () => {
    const life = new Life({ settings: { rhythm: 'stretch' } })
    life.parts.next()
    life.parts.next()
    for (let call = 1; call <= 10; call++) {
      life.clock.advance(180_000)
      life.parts.next() // over, and the line
      expectOk(life.parts.line.draft(`call ${call}`))
      life.parts.next() // the next one rings: the turn
      expect(life.parts.view()).toMatchObject({ turn: true, light: true })
      expect(open(life)).not.toContain('line')
      life.parts.next() // here, and the line is kept
    }
    expect(lines(life)).toEqual(Array.from({ length: 10 }, (_, index) => `call ${index + 1}`))
    const each = life.parts.journal.db.prepare('SELECT count(DISTINCT conversation) FROM line').pluck().get()
    expect(each).toBe(10)
    expect(life.parts.conversation.current()).toBeDefined()
  })

  it('an open line without words gives way to Arrive', () => {
    const life = new Life()
    life.parts.next()
    life.parts.next()
    life.parts.next()
    expect(open(life)).toEqual(['line'])
    life.parts.next()
    expect(open(life)).toEqual(['arrive'])
    expect(life.parts.view()).toMatchObject({ turn: false })
  })
})
