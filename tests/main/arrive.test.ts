// Arrive over a real journal: what it is about, what is said in it, and how it ends.
import { describe, expect, it } from 'vitest'
import { firstChecklist } from '../../src/core/arrive.ts'
import { join } from '../../src/main/join.ts'
import { at, event, expectOk, Life, type LifeOptions } from './parts.ts'

const ten = event('Ten', at('1000'), at('1030'))
const ann = 'ATTENDEE;CN=Ann Berger:mailto:ann@nordhaus.example'
const jonas = 'ATTENDEE;CN=Jonas Weber:mailto:jonas@weber.example'
const own = 'https://talk.nordhaus.example/call/k3j2'
const wall = (time: string) => `2026-11-24T${time}`

async function lifeWith(events: string[], options: LifeOptions = {}): Promise<Life> {
  const life = new Life(options)
  await life.plan(...events)
  return life
}
const answersOf = (life: Life) =>
  Object.fromEntries(life.parts.view().items.flatMap(({ id, answer }) => (answer ? [[id, answer]] : [])))
const isOpen = (life: Life) => life.parts.visible.has('arrive')
const walkIns = (life: Life) =>
  life.parts.journal.conversations.between(0, Number.MAX_SAFE_INTEGER).filter(({ key }) => key === undefined)

describe('asked for, Arrive is about', () => {
  it('the conversation that is near', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:50'))
    life.parts.arrive.open()
    expect(life.parts.view()).toMatchObject({ conversation: { title: 'Ten' }, who: { names: ['Ann Berger'], more: 0 } })
  })

  it('the one that is under way', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('10:05'))
    life.parts.arrive.open()
    expect(life.parts.view().conversation?.title).toBe('Ten')
  })

  it('someone who comes, when nothing is near', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open()
    expect(life.parts.view()).toMatchObject({ who: { names: [], more: 0 } })
    expect(life.parts.view().conversation).toBeUndefined()
    expect(walkIns(life)).toEqual([])
  })

  it('the one that is named, however far away', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open(life.conversation('Ten').id)
    expect(life.parts.view().conversation?.title).toBe('Ten')
  })

  it('neither of two that begin together: it asks which', async () => {
    const life = await lifeWith([ten, event('Other', at('1000'), at('1100'), jonas)])
    await life.goOn(wall('09:50'))
    life.parts.arrive.open()
    expect(life.parts.view().which).toHaveLength(2)
    expect(expectOk(life.parts.arrive.here())).toBeUndefined()
    expect(life.parts.view().which).toHaveLength(2)
    life.parts.arrive.choose(life.conversation('Other').id)
    expect(life.parts.view()).toMatchObject({ which: undefined, conversation: { title: 'Other' } })
    expect(life.parts.view().instead?.title).toBe('Ten')
  })

  it('what it was about already, when it is open', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open(null)
    life.parts.arrive.answer('eaten', 'met')
    await life.goOn(wall('09:54'))
    life.parts.arrive.open()
    expect(answersOf(life)).toEqual({ eaten: 'met' })
    expect(life.parts.view().instead?.title).toBe('Ten')
  })

  it('nothing that is not there', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.choose('not an id')
    expect(life.parts.view().conversation?.title).toBe('Ten')
  })
})

describe('what is on top', () => {
  it('is what matters to them, the last line about them, and a promise still open', async () => {
    const life = await lifeWith([event('Nine', at('0900'), at('0920')), ten])
    const { journal, line, arrive } = life.parts
    arrive.open(life.conversation('Nine').id)
    arrive.here()
    await life.goOn(wall('09:21'))
    line.open()
    expectOk(line.keep('Quiet. >send the dates, Friday 3pm *4'))
    life.parts.conversation.done()
    journal.db.prepare("UPDATE person SET matters = 'short calls'").run()
    await life.goOn(wall('09:56'))
    expect(life.parts.view()).toMatchObject({
      matters: 'short calls',
      lastLine: { text: 'Quiet.', day: '2026-11-24' },
      promise: { text: 'send the dates', dueDay: '2026-11-27', dueAt: Date.parse('2026-11-27T15:00+01:00') },
    })
  })

  it('for a series is its own last line', async () => {
    const daily = event('Series', at('1000'), at('1030'), 'RRULE:FREQ=DAILY')
    const life = await lifeWith([daily, event('Twelve', at('1200'), at('1230'))])
    for (const [time, title, text] of [
      ['10:00', 'Series', 'of the series'],
      ['12:00', 'Twelve', 'of another'],
    ] as const) {
      await life.goOn(wall(time))
      life.parts.arrive.open(life.conversation(title).id)
      life.parts.arrive.here()
      life.parts.line.open()
      expectOk(life.parts.line.keep(text))
    }
    await life.goOn('2026-11-25T09:56')
    expect(life.parts.view()).toMatchObject({ conversation: { title: 'Series' }, lastLine: { text: 'of the series' } })
  })

  it('of a group is all of one person: the first named, someone with an open promise', async () => {
    const crowd = ['Ben', 'Cem', 'Dora', 'Emil', 'Fay', 'Gil'].map(
      (name) => `ATTENDEE;CN=${name}:mailto:${name}@x.example`,
    )
    const life = await lifeWith([event('Group', at('1000'), at('1030'), ann, ...crowd, jonas)])
    const { line, journal } = life.parts
    for (const text of ['@Ben likes tea.', '@Jonas was late. >call @Jonas back', 'A line about @Ben alone.']) {
      line.open()
      expectOk(line.keep(text))
    }
    journal.db.prepare("UPDATE person SET matters = lower(name) || ' matters'").run()
    // Known by his whole name once the invitation is met.
    journal.db.prepare("UPDATE person SET name = 'Jonas Weber' WHERE name = 'Jonas'").run()
    await life.goOn(wall('09:56'))
    expect(life.parts.view()).toMatchObject({
      who: { names: ['Jonas Weber', 'Ann Berger', 'Ben'], more: 5 },
      matters: 'jonas matters',
      lastLine: { text: 'Jonas was late.' },
      promise: { text: 'call Jonas back' },
    })
    const { id } = life.parts.journal.promises.waiting(0)[0] ?? { id: '' }
    expectOk(life.parts.due.settle({ kind: 'promise', id }, 'done'))
    expect(life.parts.view().who).toMatchObject({ names: ['Ann Berger', 'Ben', 'Cem'] })
    expect(life.parts.view()).toMatchObject({ matters: undefined, lastLine: undefined, promise: undefined })
  })

  it('of a group is about the first invited, until somebody has an open promise', async () => {
    const ben = 'ATTENDEE;CN=Ben:mailto:ben@x.example'
    const life = await lifeWith([event('Group', at('1000'), at('1030'), ann, ben)])
    life.parts.line.open()
    expectOk(life.parts.line.keep('@Ben likes tea.'))
    await life.goOn(wall('09:56'))
    expect(life.parts.view()).toMatchObject({ who: { names: ['Ann Berger', 'Ben'], more: 0 }, lastLine: undefined })
  })
})

describe('Join', () => {
  const opened = async (link: string, options?: LifeOptions) => {
    const life = await lifeWith([event('Ten', at('1000'), at('1030'), ann, `URL:${link}`)], options)
    await life.goOn(wall('09:56'))
    const press = (shown?: string) => {
      const links: string[] = []
      join(
        { openOutside: (url) => void links.push(url), joinUrl: life.parts.joinUrl },
        life.conversation('Ten').id,
        shown,
      )
      return links
    }
    return { life, press, next: () => life.parts.today.view().next?.join }
  }

  it('opens a known meeting from anywhere', async () => {
    const { life, press, next } = await opened('https://zoom.us/j/1')
    expect(life.parts.view().conversation).toMatchObject({ join: true })
    expect(life.parts.view().conversation).not.toHaveProperty('link')
    expect([next(), press()]).toEqual([true, ['https://zoom.us/j/1']])
  })

  it('opens one at an unknown host only from Arrive, where it is shown in full', async () => {
    const { life, press, next } = await opened(own)
    expect(life.parts.view().conversation).toMatchObject({ join: true, link: own })
    expect([next(), press(), press('https://zoom.us/j/1'), press(own)]).toEqual([false, [], [], [own]])
  })

  it('waits with it while names are held back', async () => {
    const { life } = await opened(own, { settings: { showNames: false } })
    expect(life.parts.view()).toMatchObject({ heldBack: true, conversation: { join: false } })
    expect(life.parts.view().conversation).not.toHaveProperty('link')
  })
})

describe('names are held back', () => {
  it('by a reminder, for those who share their screen, until the window is pressed', async () => {
    const life = await lifeWith([ten], { settings: { showNames: false } })
    await life.goOn(wall('09:56'))
    const view = life.parts.view()
    expect(view).toMatchObject({ heldBack: true, who: { names: [], more: 0 }, conversation: { title: '' } })
    expect(JSON.stringify(view)).not.toMatch(/Ann|Ten|nordhaus/)
    life.parts.arrive.reveal()
    expect(life.parts.view()).toMatchObject({ heldBack: false, who: { names: ['Ann Berger'] } })
  })

  it('while it asks which as well', async () => {
    const life = await lifeWith([ten, event('Other', at('1000'), at('1100'), jonas)], {
      settings: { showNames: false },
    })
    await life.goOn(wall('09:56'))
    expect(life.parts.view().which).toHaveLength(2)
    expect(JSON.stringify(life.parts.view())).not.toMatch(/Ann|Ten|Other|Jonas/)
  })

  it('never when a person asked for Arrive', async () => {
    const life = await lifeWith([ten], { settings: { showNames: false } })
    await life.goOn(wall('09:50'))
    life.parts.arrive.open()
    expect(life.parts.view().heldBack).toBe(false)
  })
})

describe('an answer', () => {
  it('is written at once, and there again after the process was killed', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    expectOk(life.parts.arrive.answer('eaten', 'not-yet'))
    expectOk(life.parts.arrive.answer('body', 'met'))
    expectOk(life.parts.arrive.answer('body', null))
    expectOk(life.parts.arrive.feel('tense'))
    expectOk(life.parts.arrive.intend({ if: 'a', will: 'b' }))
    await life.restart()
    life.parts.arrive.open()
    expect(answersOf(life)).toEqual({ eaten: 'not-yet' })
    expect(life.parts.view()).toMatchObject({ feeling: 'tense', ifThen: { if: 'a', will: 'b' } })
  })

  it('for the rest is met, and leaves what was answered', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    life.parts.arrive.answer('eaten', 'not-yet')
    expectOk(life.parts.arrive.restMet())
    const all = firstChecklist.map(({ id }) => [id, id === 'eaten' ? 'not-yet' : 'met'])
    expect(answersOf(life)).toEqual(Object.fromEntries(all))
  })

  it('is not lost when Arrive itself could not be written', async () => {
    const life = await lifeWith([ten])
    const { journal, arrive } = life.parts
    journal.db.pragma('query_only=ON')
    arrive.open(life.conversation('Ten').id)
    expect(arrive.answer('eaten', 'met')).toEqual({ ok: false, fault: 'read-only' })
    journal.db.pragma('query_only=OFF')
    expectOk(arrive.answer('eaten', 'met'))
    expect(answersOf(life)).toEqual({ eaten: 'met' })
  })

  it('keeps the user’s wording of then', async () => {
    const life = await lifeWith([ten])
    life.parts.settingsView.keepChecklist([{ id: 'own', group: 'needs', text: ' Tea  ', on: true }])
    life.parts.arrive.open(life.conversation('Ten').id)
    life.parts.arrive.answer('own', 'met')
    expect(life.parts.arrive.arrival()?.texts).toEqual({ own: 'Tea' })
    expect(life.parts.view().items).toEqual([{ id: 'own', group: 'needs', text: 'Tea', answer: 'met' }])
  })

  it('to a full disk is said to be not kept', async () => {
    const life = await lifeWith([ten])
    const { journal, arrive } = life.parts
    arrive.open(null)
    journal.db.pragma('query_only=ON')
    expect(arrive.answer('eaten', 'met')).toMatchObject({ ok: false })
    journal.db.pragma('query_only=OFF')
    expect(arrive.conversationId()).toBeUndefined()
    expectOk(arrive.answer('body', 'met'))
    expect(answersOf(life)).toEqual({ body: 'met' })
  })
})

describe('the if-then', () => {
  it('set in one Arrive is offered in the next, until it is taken away', async () => {
    const life = await lifeWith([ten, event('Twelve', at('1200'), at('1230'))])
    life.parts.arrive.open(life.conversation('Ten').id)
    expectOk(life.parts.arrive.intend({ if: 'he is late', will: 'breathe' }))
    life.parts.arrive.notNow()
    life.parts.arrive.open(life.conversation('Twelve').id)
    expect(life.parts.view().ifThen).toEqual({ if: 'he is late', will: 'breathe' })
    expectOk(life.parts.arrive.intend(null))
    expect(life.parts.view().ifThen).toBeUndefined()
  })
})

describe('a parked thought', () => {
  const thought = { thought: 'the invoice', nextStep: 'ask Jonas', when: 'evening' } as const

  it('is kept while it is typed, and gone from there when it is parked', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    expectOk(life.parts.arrive.parkDraft({ ...thought, nextStep: '' }))
    await life.restart()
    life.parts.arrive.open()
    expect(life.parts.view().parkDraft).toEqual({ ...thought, nextStep: '' })
    expectOk(life.parts.arrive.park(thought))
    expect(life.parts.view()).toMatchObject({ parked: 1, parkDraft: { thought: '', nextStep: '', when: 'evening' } })
    expect(life.parts.today.view().parked).toMatchObject([
      { text: 'the invoice', nextStep: 'ask Jonas', when: 'evening', dueDay: '2026-11-24', settled: undefined },
    ])
  })

  it('without a word is no draft', async () => {
    const life = await lifeWith([ten])
    life.parts.arrive.open(null)
    expectOk(life.parts.arrive.parkDraft(thought))
    expectOk(life.parts.arrive.parkDraft({ thought: '', nextStep: '', when: 'tomorrow' }))
    expect(life.parts.journal.drafts.get('thought')).toBeUndefined()
  })

  it('parked from the tray leaves no walk-in behind', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open(undefined, 'park')
    expect(life.parts.view().sheet).toBe('park')
    expectOk(life.parts.arrive.park(thought))
    life.parts.arrive.notNow()
    expect(walkIns(life)).toEqual([])
    expect(life.parts.today.view().parked).toHaveLength(1)
  })
})

describe('"I’m here"', () => {
  it('starts no calendar conversation early', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    expectOk(life.parts.arrive.here())
    expect(isOpen(life)).toBe(false)
    expect(life.parts.conversation.current()).toBeUndefined()
    expect(life.parts.conversation.awaited()?.title).toBe('Ten')
    await life.goOn(wall('10:00'))
    expect(life.parts.conversation.current()).toMatchObject({ begun: Date.parse('2026-11-24T10:00+01:00') })
  })

  it('later than the start begins it then', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('10:07'))
    life.parts.arrive.open()
    expectOk(life.parts.arrive.here())
    expect(life.parts.conversation.current()?.begun).toBe(Date.parse('2026-11-24T10:07+01:00'))
    expect(life.conversation('Ten').how).toBe('here')
  })

  it('makes people of those who were invited', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    expect(life.parts.journal.people.all()).toEqual([])
    life.parts.arrive.here()
    expect(life.parts.journal.people.all().map(({ name }) => name)).toEqual(['Ann Berger'])
  })

  it('that cannot be kept leaves Arrive as it was', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    life.parts.journal.db.pragma('query_only=ON')
    expect(life.parts.arrive.here()).toEqual({ ok: false, fault: 'read-only' })
    expect(isOpen(life)).toBe(true)
    expect(life.parts.view().conversation?.title).toBe('Ten')
    life.parts.journal.db.pragma('query_only=OFF')
    expectOk(life.parts.arrive.here())
  })
})

describe('someone without an appointment', () => {
  it('is a conversation from the first thing said', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    expect(walkIns(life)).toEqual([])
    life.parts.arrive.answer('eaten', 'met')
    expect(walkIns(life)).toHaveLength(1)
    expect(isOpen(life)).toBe(true)
  })

  it('may have a name, which makes a person at "I’m here"', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    expectOk(life.parts.arrive.name('Tomás'))
    expect(life.parts.view().who.names[0]).toBe('Tomás')
    expect(life.parts.journal.people.all()).toEqual([])
    expectOk(life.parts.arrive.here())
    expect(life.parts.today.view().current?.who.names[0]).toBe('Tomás')
    expect(life.parts.journal.drafts.get('walk-in')).toBeUndefined()
  })

  it('may be nobody known', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    expectOk(life.parts.arrive.here())
    expect(life.parts.today.view().current?.who).toEqual({ names: [], more: 0 })
    expect(life.parts.journal.people.all()).toEqual([])
  })

  it('is completed by those who are known', async () => {
    const life = await lifeWith([])
    for (const name of ['Ann Berger', 'Anton', 'Zoë']) life.parts.journal.people.byName(name)
    expect(life.parts.arriveView.people('an').map(({ name }) => name)).toEqual(['Anton', 'Ann Berger'])
    expect(life.parts.arriveView.people('').map(({ name }) => name)).toEqual(['Zoë', 'Anton', 'Ann Berger'])
  })

  it('of whom nothing was said leaves nothing at "not now"; a typed name waits', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    life.parts.arrive.answer('eaten', 'met')
    life.parts.arrive.answer('eaten', null)
    life.parts.arrive.name('Tom')
    life.parts.arrive.notNow()
    expect(walkIns(life)).toEqual([])
    life.parts.arrive.open()
    expect(life.parts.view().who.names[0]).toBe('Tom')
  })

  it('of whom something was said waits with it, and is the same one', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    life.parts.arrive.answer('eaten', 'not-yet')
    life.parts.arrive.notNow()
    expect(isOpen(life)).toBe(false)
    await life.goOn(wall('08:40'))
    life.parts.arrive.open()
    expect(answersOf(life)).toEqual({ eaten: 'not-yet' })
    expectOk(life.parts.arrive.here())
    expect(walkIns(life)).toHaveLength(1)
    life.parts.conversation.done()
    life.parts.arrive.open()
    expect(answersOf(life)).toEqual({})
  })

  it('is someone else after an hour', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    life.parts.arrive.answer('eaten', 'not-yet')
    life.parts.arrive.notNow()
    await life.goOn(wall('09:31'))
    life.parts.arrive.open()
    expect(answersOf(life)).toEqual({})
  })

  it('half answered when the process was killed is taken up again', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    life.parts.arrive.name('Tom')
    life.parts.arrive.answer('eaten', 'met')
    await life.restart()
    expect(answersOf(life)).toEqual({ eaten: 'met' })
    expect(life.parts.view().who.names[0]).toBe('Tom')
    expectOk(life.parts.arrive.here())
    expect(walkIns(life)).toHaveLength(1)
  })

  it('half answered long before the start is folded away, also with nothing but a feeling', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    life.parts.arrive.feel('calm')
    const [walkIn] = walkIns(life)
    life.parts.reminders.stop()
    life.clock.jumpTo(wall('10:00'))
    await life.restart()
    expect(life.parts.arriveView.view()).toBeNull()
    expect(life.parts.journal.arrivals.of(walkIn?.id ?? '')?.how).toBe('folded')
  })

  it('half answered is folded away when another Arrive takes its place', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:54'))
    life.parts.arrive.open(null)
    life.parts.arrive.answer('eaten', 'met')
    const [walkIn] = walkIns(life)
    life.parts.arrive.choose(life.conversation('Ten').id)
    await life.goOn(wall('09:56'))
    expect(life.parts.journal.arrivals.of(walkIn?.id ?? '')?.how).toBe('folded')
    expect(answersOf(life)).toEqual({})
  })
})

describe('when the conversation has begun', () => {
  it('an untouched Arrive closes, and was not seen', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:59:59'))
    expect(isOpen(life)).toBe(true)
    await life.goOn(wall('10:00'))
    expect(isOpen(life)).toBe(false)
    expect(life.conversation('Ten').how).toBe('not-seen')
  })

  it('a half answered one folds away a minute after the last answer, and keeps the answers', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:59:30'))
    life.parts.arrive.answer('eaten', 'met')
    await life.goOn(wall('10:00:29'))
    expect(isOpen(life)).toBe(true)
    await life.goOn(wall('10:00:30'))
    expect(isOpen(life)).toBe(false)
    expect(life.conversation('Ten').how).toBe('folded')
    life.parts.arrive.open()
    expect(answersOf(life)).toEqual({ eaten: 'met' })
  })

  it('one with two minutes for water stays until they are over', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:59'))
    life.parts.arrive.startTwoMinutes()
    expect(life.parts.view().twoMinutes).toEqual({ endsAt: Date.parse('2026-11-24T10:01+01:00') })
    await life.goOn(wall('10:00:59'))
    expect(isOpen(life)).toBe(true)
    await life.goOn(wall('10:01'))
    expect(life.parts.view().twoMinutes).toBe('over')
    await life.goOn(wall('10:02'))
    expect(isOpen(life)).toBe(false)
  })

  it('one that was left open when the process was killed is told as well', async () => {
    const life = await lifeWith([ten])
    await life.goOn(wall('09:56'))
    await life.restart()
    expect(life.conversation('Ten').how).toBeUndefined()
    await life.goOn(wall('10:00:30'))
    expect(life.conversation('Ten').how).toBe('not-seen')
  })

  it('a walk-in stays: nobody knows when it began', async () => {
    const life = await lifeWith([])
    life.parts.arrive.open()
    life.parts.arrive.answer('eaten', 'met')
    await life.goOn(wall('09:00'))
    expect(isOpen(life)).toBe(true)
  })
})
