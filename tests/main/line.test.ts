// The line over a real journal: what is typed, what is understood in it, and what comes of it.
import { describe, expect, it } from 'vitest'
import { plain } from './journal/temporary.ts'
import { at, event, expectOk, HOUR, Life } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const wall = (time: string) => `2026-11-24T${time}`
const countOf = (life: Life, table: string) =>
  life.parts.journal.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const linesOf = (life: Life) =>
  life.parts.journal.db.prepare<[], string>('SELECT text FROM line ORDER BY n').pluck().all()

/** In conversation with Ann since ten. */
async function withAnn(): Promise<Life> {
  const life = new Life()
  await life.plan(ten)
  await life.goOn(wall('10:00'))
  life.parts.arrive.open(life.conversation('Ten').id)
  expectOk(life.parts.arrive.here())
  return life
}

describe('a line is about', () => {
  it('the conversation one is in', async () => {
    const life = await withAnn()
    life.parts.line.open()
    expect(life.parts.line.view().about).toMatchObject({
      who: { names: ['Ann Berger'] },
      starts: life.conversation('Ten').starts,
    })
  })

  it('the last one of the day, until the day ends', async () => {
    const life = await withAnn()
    life.parts.conversation.done()
    await life.goOn(wall('18:00'))
    life.parts.line.open()
    expect(life.parts.line.view().about).toMatchObject({ conversationId: life.conversation('Ten').id })
    await life.goOn('2026-11-25T02:00')
    life.parts.line.open()
    expect(life.parts.line.view().about).toEqual({ conversationId: null })
  })

  it('whom the user says', async () => {
    const life = await withAnn()
    life.parts.line.open()
    expectOk(life.parts.line.about(null))
    expect(life.parts.line.view().about).toEqual({ conversationId: null })
    expect(life.parts.line.choices()).toMatchObject([{ who: { names: ['Ann Berger'] } }, { conversationId: null }])
    expectOk(life.parts.line.keep('about nobody'))
    expect(life.parts.journal.lines.ofConversation(life.conversation('Ten').id)).toEqual([])
  })

  it('whom its draft was about, whoever came since', async () => {
    const life = await withAnn()
    life.parts.line.open()
    life.parts.line.draft('Half a')
    life.parts.line.hide()
    await life.goOn(wall('10:20'))
    life.parts.arrive.open(null)
    life.parts.arrive.here()
    life.parts.line.open()
    expect(life.parts.line.view()).toMatchObject({ text: 'Half a', about: { who: { names: ['Ann Berger'] } } })
    expectOk(life.parts.line.keep('Half a line'))
    expect(life.parts.journal.lines.ofConversation(life.conversation('Ten').id)).toHaveLength(1)
  })

  it('no conversation that is still ahead, or that did not happen', async () => {
    const life = new Life()
    await life.plan(ten, event('Nine', at('0900'), at('0930')), event('Gone', at('0830'), at('0840')))
    await life.goOn(wall('09:40'))
    life.parts.today.mark(life.conversation('Gone').id, 'didnt-happen')
    expect(life.parts.line.choices()).toMatchObject([
      { conversationId: life.conversation('Nine').id },
      { conversationId: null },
    ])
  })
})

describe('what is typed', () => {
  it('is there after the process was killed, with when it was typed', async () => {
    const life = await withAnn()
    life.parts.line.open()
    expectOk(life.parts.line.draft('Half a sen'))
    const from = life.clock.instant()
    await life.goOn(wall('10:20'))
    await life.restart()
    life.parts.line.open()
    expect(life.parts.line.view()).toMatchObject({
      text: 'Half a sen',
      draftFrom: from,
      about: { who: { names: ['Ann Berger'] } },
    })
  })

  it('is told as chips, with what is known of them', async () => {
    const life = await withAnn()
    life.parts.line.open()
    const chips = expectOk(life.parts.line.draft('@Ann and @Bob #pricing >send it, Friday 3pm - *4'))
    const ann = life.parts.journal.people.all()[0]?.id
    expect(chips).toEqual([
      { kind: 'person', start: 0, name: 'Ann Berger', known: true, personId: ann },
      { kind: 'person', start: 9, name: 'Bob', known: false },
      { kind: 'tag', start: 14, tag: 'pricing' },
      {
        kind: 'promise',
        start: 23,
        text: 'send it',
        dueDay: '2026-11-27',
        dueAt: Date.parse('2026-11-27T15:00+01:00'),
      },
      { kind: 'outcome', start: 44, end: 45, outcome: 'differently' },
      { kind: 'presence', start: 46, end: 48, presence: 4 },
    ])
  })

  it('keeps its promise’s time once it is kept, however late it is read', async () => {
    const life = await withAnn()
    life.parts.line.open()
    const id = expectOk(life.parts.line.keep('>call @Ann, 4pm'))
    await life.goOn('2026-11-25T18:00')
    const kept = life.parts.journal.lines.get(id)
    const chips = kept ? life.parts.line.chips(kept) : []
    expect(chips.find(({ kind }) => kind === 'promise')).toMatchObject({ dueAt: Date.parse('2026-11-24T16:00+01:00') })
  })

  it('is gone when it was taken out again', async () => {
    const life = await withAnn()
    life.parts.line.open()
    life.parts.line.draft('x')
    life.parts.line.draft('')
    expect(life.parts.line.view()).toMatchObject({ text: '', draftFrom: undefined })
  })
})

describe('a kept line', () => {
  it('closes the window, says so, and leaves no draft', async () => {
    const life = await withAnn()
    life.parts.line.open()
    life.parts.line.draft('Good')
    const id = expectOk(life.parts.line.keep('Good'))
    expect(life.parts.visible.has('line')).toBe(false)
    expect(life.parts.notice.view()).toEqual({ kind: 'kept', lineId: id })
    expect(life.parts.line.view()).toMatchObject({ text: '', draftFrom: undefined })
    expect(life.parts.journal.lines.get(id)).toMatchObject({ text: 'Good', conversation: life.conversation('Ten').id })
  })

  it('makes its people, tags and promises, each once', async () => {
    const life = await withAnn()
    life.parts.line.open()
    expectOk(life.parts.line.keep('@Bob and @bob #a #a >call @Bob, tomorrow + *5'))
    const { journal } = life.parts
    expect(
      journal.people
        .all()
        .map(({ name }) => name)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['Ann Berger', 'Bob'])
    expect(journal.lines.tags()).toEqual(['a'])
    expect(journal.promises.waiting(0)).toMatchObject([
      { text: 'call Bob', person: 'Bob', dueDay: '2026-11-25', due: null },
    ])
    expect(journal.db.prepare('SELECT presence, outcome FROM line').get()).toEqual({ presence: 5, outcome: 'better' })
  })

  it('about a conversation with one person promises to them', async () => {
    const life = await withAnn()
    life.parts.line.open()
    expectOk(life.parts.line.keep('>send the dates'))
    expect(life.parts.today.view().promises).toMatchObject([
      { text: 'send the dates', person: 'Ann Berger', settled: undefined },
    ])
  })

  it('about a group promises to nobody who is not named', async () => {
    const life = new Life()
    const group = ['Ann', 'Jonas'].map((name) => `ATTENDEE;CN=${name}:mailto:${name}@x.example`)
    await life.plan(event('Group', at('1000'), at('1030'), ...group))
    await life.goOn(wall('10:00'))
    life.parts.arrive.open(life.conversation('Group').id)
    life.parts.arrive.here()
    life.parts.line.open()
    expectOk(life.parts.line.keep('>send the dates >call @Jonas'))
    const waiting = life.parts.journal.promises.waiting(0)
    expect(waiting.map(({ text, person }) => [text, person])).toEqual([
      ['send the dates', 'Jonas'],
      ['call Jonas', 'Jonas'],
    ])
    life.parts.line.open()
    expectOk(life.parts.line.keep('>write the minutes'))
    expect(life.parts.journal.promises.waiting(0).at(-1)).toMatchObject({ text: 'write the minutes', person: null })
  })

  it('is found by its words, by whom it is about and by the title', async () => {
    const life = await withAnn()
    life.parts.line.open()
    expectOk(life.parts.line.keep('Good talk'))
    for (const asked of ['good', 'berger', 'ten']) expect(life.parts.journalView.page(asked, null).count?.lines).toBe(1)
  })

  it('shows how it is kept for the first ten', async () => {
    const life = await withAnn()
    for (let n = 0; n < 10; n++) {
      expect(life.parts.line.view().hint).toBe(true)
      expectOk(life.parts.line.keep(`line ${n}`))
    }
    expect(life.parts.line.view().hint).toBe(false)
    expectOk(life.parts.line.keep('one more'))
    expect(life.settings.get().linesKept).toBe(10)
  })
})

describe('a line that cannot be kept', () => {
  it('because the disk is full stays on screen and in the draft, and can be kept later', async () => {
    const life = await withAnn()
    const { journal, line } = life.parts
    const text = 'a long line with many different words '.repeat(100)
    line.open()
    expectOk(line.draft(text))
    journal.db.pragma('wal_checkpoint(TRUNCATE)')
    journal.db.pragma(`max_page_count=${journal.db.pragma('page_count', { simple: true })}`)
    // Other lines take what room is left.
    let others = 0
    while (journal.keep(() => journal.lines.keep(plain(text))).ok) others++
    expect(line.keep(text)).toEqual({ ok: false, fault: 'disk-full' })
    expect(life.parts.visible.has('line')).toBe(true)
    expect(life.parts.notice.view()).toBeNull()
    expect(line.view()).toMatchObject({ text, about: { who: { names: ['Ann Berger'] } } })
    expect([countOf(life, 'line'), life.settings.get().linesKept]).toEqual([others, 0])

    journal.db.pragma('max_page_count=100000')
    expectOk(line.keep(text))
    expect(linesOf(life)).toHaveLength(others + 1)
    expect(life.settings.get().linesKept).toBe(1)
  })
})

describe('undo', () => {
  it('takes the line back with all that came of it, and its words are the draft again', async () => {
    const life = await withAnn()
    life.parts.line.open()
    const text = '@Bob #a >call @Bob'
    const id = expectOk(life.parts.line.keep(text))
    expectOk(life.parts.line.undo(id))
    for (const table of ['line', 'line_person', 'line_tag', 'promise', 'words'])
      expect([table, countOf(life, table)]).toEqual([table, 0])
    expect(life.parts.journal.people.all().map(({ name }) => name)).toEqual(['Ann Berger'])
    life.parts.line.open()
    expect(life.parts.line.view()).toMatchObject({ text, about: { who: { names: ['Ann Berger'] } } })
  })

  it('leaves another draft that was begun meanwhile', async () => {
    const life = await withAnn()
    const id = expectOk(life.parts.line.keep('one'))
    life.parts.line.draft('two')
    expectOk(life.parts.line.undo(id))
    expect(life.parts.line.view().text).toBe('two')
    expect(linesOf(life)).toEqual([])
  })

  it('twice, or of nothing, does nothing', async () => {
    const life = await withAnn()
    const id = expectOk(life.parts.line.keep('one'))
    expectOk(life.parts.line.undo(id))
    life.parts.line.draft('')
    expectOk(life.parts.line.undo(id))
    expectOk(life.parts.line.undo('nothing'))
    expect(life.parts.line.view().text).toBe('')
  })
})

describe('completion', () => {
  it('knows people, the one met last first, and offers a new one', async () => {
    const life = await withAnn()
    life.parts.journal.people.byName('Anton')
    life.parts.line.open()
    expectOk(life.parts.line.keep('>call'))
    expect(life.parts.line.complete('person', 'an')).toMatchObject([
      {
        kind: 'person',
        name: 'Ann Berger',
        insert: '@Ann',
        last: { day: '2026-11-24', at: life.conversation('Ten').starts },
        promiseOpen: true,
      },
      { kind: 'person', name: 'Anton', insert: '@Anton', last: undefined, promiseOpen: false },
      { kind: 'new-person', name: 'an', insert: '@an' },
    ])
    expect(life.parts.line.complete('person', 'Ann').map(({ kind }) => kind)).toEqual(['person'])
  })

  it('offers five at most, and always the new one', async () => {
    const life = new Life()
    for (let n = 0; n < 9; n++) life.parts.journal.people.byName(`Anna${n}`)
    const offered = life.parts.line.complete('person', 'ann')
    expect(offered).toHaveLength(5)
    expect(offered.at(-1)?.kind).toBe('new-person')
  })

  it('knows tags, the latest first', async () => {
    const life = new Life()
    for (const text of ['#pricing', '#Préparation', '#launch']) expectOk(life.parts.line.keep(text))
    expect(life.parts.line.complete('tag', 'pr').map(({ insert }) => insert)).toEqual(['#Préparation', '#pricing'])
    expect(life.parts.line.complete('tag', 'launch')).toEqual([])
  })
})

describe('the notice in the corner', () => {
  it('"Kept." goes by itself after ten seconds, but not while it is held', async () => {
    const life = new Life()
    expectOk(life.parts.line.keep('one'))
    life.clock.advance(9_999)
    expect(life.parts.visible.has('notice')).toBe(true)
    life.clock.advance(1)
    expect([life.parts.visible.has('notice'), life.parts.notice.view()]).toEqual([false, null])

    expectOk(life.parts.line.keep('two'))
    life.parts.notice.hold(true)
    life.clock.advance(HOUR)
    expect(life.parts.notice.view()?.kind).toBe('kept')
    life.parts.notice.hold(false)
    life.clock.advance(10_000)
    expect(life.parts.notice.view()).toBeNull()
  })

  it('"Kept." undone opens the line with its words', async () => {
    const life = new Life()
    expectOk(life.parts.line.keep('one'))
    expectOk(life.parts.notice.act('undo'))
    expect([life.parts.visible.has('line'), life.parts.visible.has('notice')]).toEqual([true, false])
    expect(life.parts.line.view().text).toBe('one')
  })

  it('"Kept." that cannot be undone stays, with what was kept', async () => {
    const life = new Life()
    expectOk(life.parts.line.keep('one'))
    life.parts.journal.db.pragma('query_only=ON')
    expect(life.parts.notice.act('undo')).toEqual({ ok: false, fault: 'read-only' })
    expect(life.parts.notice.view()?.kind).toBe('kept')
    life.parts.journal.db.pragma('query_only=OFF')
  })

  it('an offer is taken up, or passed over after twenty seconds', async () => {
    const life = await withAnn()
    const { id } = life.conversation('Ten')
    let taken = 0
    const offer = () => life.parts.notice.offer(id, () => taken++)
    offer()
    life.clock.advance(20_000)
    expect(life.parts.notice.view()).toBeNull()
    offer()
    life.parts.notice.act('not-now')
    expect([taken, life.parts.visible.has('line')]).toEqual([0, false])
    offer()
    life.parts.notice.act('write')
    expect([taken, life.parts.visible.has('line')]).toEqual([1, true])
    expect(life.parts.line.view().about).toMatchObject({ conversationId: id })
  })

  it('"it stays in the tray" waits to be read', async () => {
    const life = new Life()
    life.parts.notice.stays(false)
    life.clock.advance(24 * HOUR)
    expect(life.parts.notice.view()).toEqual({ kind: 'stays', tray: false })
    life.parts.notice.act('all-right')
    expect(life.parts.notice.view()).toBeNull()
  })

  it('a newer one takes the older one’s place and has its own time', async () => {
    const life = new Life()
    expectOk(life.parts.line.keep('one'))
    life.clock.advance(9_000)
    const id = expectOk(life.parts.line.keep('two'))
    life.clock.advance(9_000)
    expect(life.parts.notice.view()).toEqual({ kind: 'kept', lineId: id })
  })
})
