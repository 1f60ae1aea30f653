// People over a real journal: who is known, one person's page, and what is done with them by hand.
import { describe, expect, it } from 'vitest'
import { NEW } from '../../src/core/people.ts'
import { at, event, expectOk, Life } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const other = event('Eleven', at('1100'), at('1130'), 'ATTENDEE;CN=Ann Berger:mailto:ann@other.example')
const wall = (time: string) => `2026-11-24T${time}`

/** Arrives at a conversation. */
async function meet(life: Life, title: string, time: string): Promise<void> {
  await life.goOn(wall(time))
  life.parts.arrive.open(life.conversation(title).id)
  expectOk(life.parts.arrive.here())
}
const keep = (life: Life, text: string) => {
  life.parts.line.open()
  return expectOk(life.parts.line.keep(text))
}
const idOf = (life: Life, name: string) =>
  life.parts.journal.people.all().find((person) => person.name === name)?.id ?? ''
const personOf = (life: Life, name: string) => {
  const view = life.parts.people.person(idOf(life, name))
  if (!view) throw new Error(`no ${name}`)
  return view
}
const historyOf = (life: Life, name: string) =>
  life.parts.people.history(idOf(life, name), null).rows.map((row) => row.lines.map(({ text }) => text).join(' / '))

/** Two of one name, each met. */
async function twoAnns(): Promise<{ life: Life; first: string; second: string }> {
  const life = new Life()
  await life.plan(ten, other)
  await meet(life, 'Ten', '10:00')
  const first = idOf(life, 'Ann Berger')
  await meet(life, 'Eleven', '11:00')
  const second = life.parts.journal.people.all().find(({ id }) => id !== first)?.id ?? ''
  expectOk(life.parts.conversation.done())
  expectOk(life.parts.line.about(null))
  return { life, first, second }
}

describe('the list', () => {
  it('is found by a name or another name, lately met first or by name', async () => {
    const life = new Life()
    await life.plan(ten)
    for (const name of ['Zoë', 'Émile', 'Bob']) life.parts.journal.people.byName(name)
    await meet(life, 'Ten', '10:00')
    const list = (asked: string, sort: 'lately' | 'name' = 'lately') =>
      life.parts.people.list(asked, sort, 40).people.map(({ name }) => name)
    expect(list('')[0]).toBe('Ann Berger')
    expect(list('', 'name')).toEqual(['Ann Berger', 'Bob', 'Émile', 'Zoë'])
    life.parts.people.addAlias(idOf(life, 'Bob'), 'Robert')
    expect(list('rob')).toEqual(['Bob'])
    expect(list('nobody')).toEqual([])
    const { people, count } = life.parts.people.list('', 'name', 2)
    expect([people.map(({ name }) => name), count]).toEqual([['Ann Berger', 'Bob'], 4])
  })

  it('tells two of one name apart', async () => {
    const { life } = await twoAnns()
    const { people } = life.parts.people.list('ann', 'lately', 40)
    expect(people.map(({ telling }) => telling?.address)).toEqual(['ann@other.example', 'ann@nordhaus.example'])
  })

  it('folds the archived away; they are not completed, and come back when they are met', async () => {
    const life = new Life()
    await life.plan(ten)
    await life.goOn(wall('09:00'))
    life.parts.journal.people.ofAttendee({ name: 'Ann Berger', address: 'ann@nordhaus.example' })
    const id = idOf(life, 'Ann Berger')
    expectOk(life.parts.people.archive(id, true))
    expect(life.parts.people.list('', 'lately', 40)).toMatchObject({ people: [], archived: [{ name: 'Ann Berger' }] })
    expect(life.parts.line.complete('person', 'ann')).toEqual([])
    expect(life.parts.arriveView.people('ann')).toEqual([])
    await meet(life, 'Ten', '10:00')
    expect(personOf(life, 'Ann Berger').archived).toBe(false)
  })
})

describe('two of one name', () => {
  it('are not guessed between: the name stays a word until one is chosen', async () => {
    const { life, second } = await twoAnns()
    expect(expectOk(life.parts.line.draft('@Ann Berger called'))).toEqual([
      { kind: 'person', start: 0, name: 'Ann Berger', known: true, among: 'Ann Berger' },
    ])
    const choices = life.parts.line.whom('Ann Berger')
    expect(choices.map(({ telling }) => telling?.address)).toEqual(['ann@other.example', 'ann@nordhaus.example'])
    expectOk(life.parts.line.mean('Ann Berger', second))
    expect(expectOk(life.parts.line.draft('@Ann Berger called'))).toMatchObject([
      { personId: second, telling: { address: 'ann@other.example' }, among: 'Ann Berger' },
    ])
    await life.restart()
    expect(expectOk(life.parts.line.draft('@Ann Berger called'))).toMatchObject([{ personId: second }])
    const line = keep(life, '@Ann Berger called')
    expect(life.parts.journal.lines.mentioned(line).map(({ id }) => id)).toEqual([second])
    expect(life.parts.journal.drafts.get('line-people')).toBeUndefined()
  })

  it('left open, nobody is linked and nobody is made', async () => {
    const { life } = await twoAnns()
    const line = expectOk(life.parts.line.keep('@Ann called >call @Ann back'))
    expect(life.parts.journal.lines.mentioned(line)).toEqual([])
    expect(life.parts.journal.people.all()).toHaveLength(2)
    expect(life.parts.journal.promises.open()).toMatchObject([{ text: 'call Ann back', person: null }])
  })

  it('somebody new can be meant, once however often they are named', async () => {
    const { life } = await twoAnns()
    expectOk(life.parts.line.mean('Ann', NEW))
    keep(life, '@Ann came, and @Ann left')
    expect(
      life.parts.journal.people
        .all()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Ann', 'Ann Berger', 'Ann Berger'])
  })

  it('the one in the conversation is meant', async () => {
    const { life, first } = await twoAnns()
    expectOk(life.parts.line.about(life.conversation('Ten').id))
    expect(expectOk(life.parts.line.draft('@Ann smiled'))).toMatchObject([{ personId: first }])
  })

  it('what was chosen is chosen still when the line is a draft again', async () => {
    const { life, second } = await twoAnns()
    expectOk(life.parts.line.mean('Ann', second))
    const line = keep(life, '@Ann called')
    expectOk(life.parts.line.undo(line))
    expect(expectOk(life.parts.line.draft('@Ann called'))).toMatchObject([{ personId: second }])
  })

  it('who walks in is asked about before it begins', async () => {
    const { life, second } = await twoAnns()
    const { arrive } = life.parts
    arrive.open(null)
    expectOk(arrive.name('Ann Berger'))
    expect(life.parts.view().whom).toMatchObject({ asked: false })
    expectOk(arrive.here())
    expect(life.parts.view().whom).toMatchObject({ asked: true, choices: [{ id: second }, {}] })
    expectOk(arrive.name('Ann Berger', second))
    expect(life.parts.view()).toMatchObject({ person: second, whom: { chosen: second } })
    expectOk(arrive.here())
    const [now] = life.parts.journal.conversations.running()
    expect(life.parts.journal.conversations.persons(now?.id ?? '').map(({ id }) => id)).toEqual([second])
    expect(life.parts.journal.people.all()).toHaveLength(2)
  })
})

describe('a line that was kept', () => {
  it('still means whom it named, whatever they are called now', async () => {
    const life = new Life()
    const line = keep(life, 'a walk with @Bob')
    const id = idOf(life, 'Bob')
    expectOk(life.parts.people.rename(id, 'Robert Hale', false))
    const kept = life.parts.journal.lines.get(line)
    expect(kept && life.parts.line.chips(kept)).toMatchObject([{ name: 'Robert Hale', personId: id }])
    expect(life.parts.journalView.page('hale', null).count).toMatchObject({ lines: 1 })
    keep(life, 'and @Bob again')
    expect(
      life.parts.journal.people
        .all()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Bob', 'Robert Hale'])
  })

  it('is found by the old name too, where that stays', () => {
    const life = new Life()
    keep(life, 'a walk with @Bob')
    const id = idOf(life, 'Bob')
    expectOk(life.parts.people.rename(id, 'Robert', true))
    expect(personOf(life, 'Robert').aliases).toEqual(['Bob'])
    expect(life.parts.journalView.page('bob robert ', null).count).toMatchObject({ lines: 1 })
    keep(life, '@Bob laughed')
    expect(historyOf(life, 'Robert')).toHaveLength(2)
    expectOk(life.parts.people.rename(id, 'Bob', true))
    expect(personOf(life, 'Bob').aliases).toEqual(['Robert'])
  })
})

describe('a page', () => {
  it('has a group’s line only when that names them', async () => {
    const life = new Life()
    const group = ['Ann Berger', 'Omar'].map((name) => `ATTENDEE;CN=${name}:mailto:${name.slice(0, 3)}@x.example`)
    await life.plan(event('Group', at('1000'), at('1030'), ...group))
    await meet(life, 'Group', '10:00')
    keep(life, 'all were tired')
    keep(life, '@Omar laughed')
    expect(historyOf(life, 'Ann Berger')).toEqual([''])
    expect(historyOf(life, 'Omar')).toEqual(['Omar laughed'])
  })

  it('goes page by page and says how often one met, since when, and when next', async () => {
    const life = new Life()
    await life.plan(ten, event('Later', at('1500'), at('1530')))
    await meet(life, 'Ten', '10:00')
    for (let n = 0; n < 40; n++) {
      keep(life, `about @Ann, ${n}`)
      expectOk(life.parts.line.about(null))
      life.clock.advance(1000)
    }
    expect(personOf(life, 'Ann Berger')).toMatchObject({
      conversations: 1,
      since: '2026-11-24',
      next: life.conversation('Later').starts,
      addresses: ['ann@nordhaus.example'],
    })
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = life.parts.people.history(idOf(life, 'Ann Berger'), before)
      seen.push(...page.rows.flatMap((row) => row.lines.map(({ text }) => text)))
      before = page.before ?? null
    } while (before !== null)
    expect(seen).toHaveLength(40)
    expect(new Set(seen).size).toBe(40)
  })

  it('has promises until they are kept or let go, and those settled today; each can be taken back', () => {
    const life = new Life()
    keep(life, '@Ann >call @Ann back')
    const promise = () => personOf(life, 'Ann').promises[0]
    const id = promise()?.id ?? ''
    for (const how of ['kept', 'let-go'] as const) {
      expectOk(life.parts.people.settle(id, how))
      expect([promise()?.settled, life.parts.journal.people.promiseOpen(idOf(life, 'Ann'))]).toEqual([how, false])
      expect(life.parts.people.list('', 'lately', 40).people[0]?.promise).toBeUndefined()
      expectOk(life.parts.people.settle(id, null))
      expect([promise()?.settled, life.parts.journal.people.promiseOpen(idOf(life, 'Ann'))]).toEqual([undefined, true])
    }
    expectOk(life.parts.people.settle(id, 'kept'))
    expect(personOf(life, 'Ann').promisesKept).toBe(1)
    life.clock.advanceTo('2026-11-25T09:00')
    expect(promise()).toBeUndefined()
  })

  it('keeps what matters as it is typed, and Arrive has it', async () => {
    const life = new Life()
    await life.plan(ten)
    life.parts.journal.people.ofAttendee({ name: 'Ann Berger', address: 'ann@nordhaus.example' })
    for (const text of ['t', 'te', 'tea ']) expectOk(life.parts.people.matters(idOf(life, 'Ann Berger'), text))
    await life.goOn(wall('09:56'))
    expect(life.parts.view()).toMatchObject({ matters: 'tea ', person: idOf(life, 'Ann Berger') })
    expectOk(life.parts.people.matters(idOf(life, 'Ann Berger'), ' '))
    expect(life.parts.view().matters).toBeUndefined()
  })

  it('says whom it was merged with until that is taken back', async () => {
    const { life, first, second } = await twoAnns()
    expect(life.parts.people.merging(first, second)).toMatchObject({ conversations: 1, addresses: 1, lines: 0 })
    expectOk(life.parts.people.merge(first, second))
    expect(life.parts.people.person(first)).toMatchObject({ merged: 'Ann Berger', conversations: 2, aliases: [] })
    expect(life.parts.people.person(second)).toBeNull()
    expectOk(life.parts.people.unmerge(first))
    expect(life.parts.people.person(first)).toMatchObject({ merged: undefined, conversations: 1 })
    expect(life.parts.people.person(second)).toMatchObject({ conversations: 1 })
    expectOk(life.parts.people.unmerge(first))
  })

  it('of nobody is nothing', () => expect(new Life().parts.people.person('nobody')).toBeNull())
})
