import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, wallOn } from '../../src/core/day.ts'
import { weekdayOf } from '../../src/core/days-off.ts'
import { NONE, type Step } from '../../src/core/evening.ts'
import { instantOf, momentAt } from '../../src/main/clock.ts'
import { at, event, expectOk, Life, type LifeOptions, MINUTE } from './parts.ts'

const TUESDAY = '2026-11-24'
const HALF_PAST_FIVE = `${TUESDAY}T17:30`

/** Most of these are lived from five o'clock on. */
const from = (start = `${TUESDAY}T17:00`, settings: LifeOptions['settings'] = {}) =>
  new Life({ start: `${start}[Europe/Berlin]`, settings })

const offered = (life: Life) => life.parts.notice.view()?.kind === 'evening'
const wasOffered = (life: Life, day = TUESDAY) => life.parts.journal.evenings.of(day)?.offered
const view = (life: Life) => life.parts.evening.view()

/** Someone walks in, and is gone again. */
function talk(life: Life, name: string, line = ''): string {
  life.parts.arrive.open(null)
  life.parts.arrive.name(name)
  expectOk(life.parts.arrive.here())
  const id = life.parts.conversation.current()?.conversation.id ?? ''
  expectOk(life.parts.conversation.done())
  if (line) {
    life.parts.line.open(id)
    expectOk(life.parts.line.keep(line))
  }
  life.clock.advance(10 * MINUTE)
  return id
}
const answer = (life: Life, answers: Record<string, string>) => {
  for (const [part, text] of Object.entries(answers)) expectOk(life.parts.evening.answer(part as never, text))
}

describe('the evening is offered', () => {
  it('once, at its hour, and goes by itself after a minute; it waits until the day ends', () => {
    const life = from()
    life.clock.advanceTo(`${TUESDAY}T17:29:59`)
    expect([offered(life), life.parts.evening.waits()]).toEqual([false, false])
    life.clock.advanceTo(HALF_PAST_FIVE)
    expect([offered(life), life.parts.evening.waits()]).toEqual([true, true])
    life.clock.advance(MINUTE)
    expect([offered(life), life.parts.evening.waits()]).toEqual([false, true])
    const when = wasOffered(life)
    life.clock.jumpTo('2026-11-25T01:59')
    life.parts.reminders.look()
    expect(wasOffered(life)).toBe(when)
    expect(life.parts.evening.waits()).toBe(true)
    life.clock.advanceTo('2026-11-25T02:00')
    expect(life.parts.evening.waits()).toBe(false)
  })

  it('a minute after a conversation that runs on, and not in it', () => {
    const life = from()
    life.clock.advanceTo(`${TUESDAY}T17:20`)
    life.parts.arrive.open(null)
    life.parts.arrive.here()
    life.clock.advanceTo(`${TUESDAY}T17:40`)
    expect(wasOffered(life)).toBeUndefined()
    life.parts.conversation.done()
    expect(wasOffered(life)).toBeUndefined()
    life.clock.advance(MINUTE)
    expect(offered(life)).toBe(true)
  })

  it('not while a line is written, nor while someone is near', async () => {
    const life = from()
    await life.plan(event('Late', at('1740'), at('1800')))
    await life.goOn(`${TUESDAY}T17:36`)
    expect(wasOffered(life)).toBeUndefined()
    life.parts.arrive.here()
    await life.goOn(`${TUESDAY}T18:00`)
    life.parts.next()
    await life.goOn(`${TUESDAY}T18:20`)
    expect(life.parts.visible.has('line')).toBe(true)
    expect(wasOffered(life)).toBeUndefined()
    life.parts.line.hide()
    await life.goOn(`${TUESDAY}T18:22`)
    expect(wasOffered(life)).toBeDefined()
  })

  it('after the last conversation planned, for those who like that better', async () => {
    const life = from(`${TUESDAY}T14:50`, { eveningAt: '' })
    await life.plan(event('First', at('1000'), at('1030')), event('Last', at('1500'), at('1530')))
    await life.goOn(`${TUESDAY}T15:29`)
    expect(wasOffered(life)).toBeUndefined()
    await life.goOn(`${TUESDAY}T15:40`)
    expect(wasOffered(life)).toBeDefined()
  })

  it('not when it was begun already, nor after a restart', async () => {
    const early = from()
    early.clock.advanceTo(`${TUESDAY}T17:00`)
    early.parts.evening.open()
    expect(early.parts.journal.evenings.of(TUESDAY)).toBeUndefined()
    early.parts.evening.go('which')
    early.parts.visible.delete('evening')
    early.clock.advanceTo(`${TUESDAY}T18:00`)
    expect(wasOffered(early)).toBeUndefined()
    const again = from()
    again.clock.advanceTo(`${TUESDAY}T17:32`)
    await again.restart()
    again.clock.advanceTo(`${TUESDAY}T19:00`)
    expect(offered(again)).toBe(false)
  })

  it('never on a day off, taken or by the week', () => {
    const taken = from()
    taken.parts.daysOff.take(true)
    taken.clock.advanceTo(`${TUESDAY}T20:00`)
    expect([wasOffered(taken), taken.parts.evening.waits()]).toEqual([undefined, false])
    const weekend = from('2026-11-28T17:00')
    weekend.clock.advanceTo('2026-11-28T20:00')
    expect([wasOffered(weekend, '2026-11-28'), weekend.parts.evening.waits()]).toEqual([undefined, false])
  })

  it('at its hour on every working day, in every zone, through changes of the clock', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 364 }).map((count) => addDays('2026-01-01', count)),
        fc.constantFrom('16:00', '17:30', '23:30', '01:30'),
        (zone, day, eveningAt) => {
          const life = new Life({ start: `${day}T08:30[${zone}]`, settings: { eveningAt } })
          const look = (instant: number) => {
            life.clock.jumpTo(momentAt(instant, zone).wall)
            life.parts.reminders.look()
          }
          const hour = instantOf(wallOn(day, eveningAt), zone)
          look(hour - 1000)
          expect(wasOffered(life, day)).toBeUndefined()
          look(hour)
          const works = weekdayOf(day) <= 5
          expect(wasOffered(life, day)).toBe(works ? life.clock.instant() : undefined)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a missed one', () => {
  const yesterday = '2026-11-23'
  const life = (start: string, settings = {}) => {
    const one = from(`${yesterday}T16:00`, settings)
    talk(one, 'Ann')
    // As after a night's sleep.
    one.clock.jumpTo(start)
    one.parts.reminders.look()
    return one
  }

  it('can be finished until noon of the next working day', () => {
    const one = life(`${TUESDAY}T11:59`)
    expect(one.parts.evening.missed()).toBe(yesterday)
    one.parts.evening.open()
    expect(view(one)).toMatchObject({ day: yesterday, rows: [{ who: { names: ['Ann'] } }] })
    one.clock.advance(MINUTE)
    expect(one.parts.evening.missed()).toBeUndefined()
    const late = life(`${TUESDAY}T12:00`)
    late.parts.evening.open()
    expect(view(late).day).toBe(TUESDAY)
  })

  it('is over when it was closed, and does not make today silent', () => {
    const one = life(`${TUESDAY}T09:00`)
    one.parts.evening.open()
    expectOk(one.parts.evening.close())
    expect(one.parts.evening.missed()).toBeUndefined()
    expect(one.parts.evening.isDone()).toBe(false)
  })

  it('is not there when nothing was captured and it was never offered', () => {
    const empty = from()
    expect(empty.parts.evening.missed()).toBeUndefined()
  })

  it('is gone after leave', () => {
    const one = from('2026-11-27T16:00')
    talk(one, 'Ann')
    one.parts.journal.daysOff.add('2026-11-30')
    one.clock.jumpTo('2026-11-28T01:59')
    expect(one.parts.evening.waits()).toBe(true)
    for (const morning of ['2026-11-28T09:00', '2026-11-30T09:00', '2026-12-01T09:00']) {
      one.clock.jumpTo(morning)
      expect(one.parts.evening.missed()).toBeUndefined()
    }
  })

  it('is the one of Friday on Monday morning', () => {
    const one = from('2026-11-27T16:00')
    talk(one, 'Ann')
    one.clock.jumpTo('2026-11-30T11:00')
    expect(one.parts.evening.missed()).toBe('2026-11-27')
  })

  it('gives way to the evening of today once that is due', () => {
    const one = life(`${TUESDAY}T10:00`, { eveningAt: '09:30' })
    expect(one.parts.evening.missed()).toBe(yesterday)
    one.parts.evening.open()
    expect(view(one).day).toBe(TUESDAY)
  })
})

describe('what is answered', () => {
  it('is found at the same question after a crash, as it was typed', async () => {
    const life = from()
    const jonas = talk(life, 'Jonas', 'Angry about the invoice -')
    life.parts.evening.open()
    life.parts.evening.choose(jonas)
    life.parts.evening.go('happened')
    answer(life, { happened: 'He asked twi' })
    await life.restart()
    life.parts.evening.open()
    expect(view(life)).toMatchObject({ step: 'happened', chosen: jonas, answers: { happened: 'He asked twi' } })
  })

  it('offers those marked in a line, with that line', () => {
    const life = from()
    talk(life, 'Ann', 'She laughed')
    const jonas = talk(life, 'Jonas', 'I defended us -')
    life.parts.line.open(jonas)
    life.parts.line.keep('He called back')
    life.parts.evening.open()
    expect(view(life).rows).toMatchObject([
      { who: { names: ['Ann'] }, line: 'She laughed', marked: false },
      { who: { names: ['Jonas'] }, line: 'I defended us', marked: true },
    ])
  })

  it('leaves out what did not happen', () => {
    const life = from()
    const ann = talk(life, 'Ann')
    life.parts.today.mark(ann, 'didnt-happen')
    life.parts.evening.open()
    expect(view(life).rows).toEqual([])
  })

  it('becomes the if-then of the next Arrive when the question is left, and not a letter sooner', () => {
    const life = from()
    const jonas = talk(life, 'Jonas')
    life.parts.evening.open()
    life.parts.evening.choose(jonas)
    answer(life, { if: 'he shouts', will: 'lower my voi' })
    expect(life.parts.journal.intentions.current()).toBeUndefined()
    answer(life, { will: 'lower my voice' })
    life.parts.evening.go('asks')
    life.parts.arrive.open(null)
    expect(life.parts.view().ifThen).toEqual({ if: 'he shouts', will: 'lower my voice' })
    answer(life, { will: '' })
    life.parts.evening.left()
    expect(life.parts.view().ifThen).toBeUndefined()
  })

  it('becomes a repair to the person it is with, with its time, that Arrive shows and that can be kept', () => {
    const life = from()
    const jonas = talk(life, 'Jonas')
    life.parts.evening.open()
    life.parts.evening.choose(jonas)
    answer(life, { asks: 'apology', do: 'Call Jonas', when: 'tomorrow 9:30' })
    expect(view(life).due).toEqual({ day: '2026-11-25', at: Date.parse('2026-11-25T09:30+01:00') })
    life.parts.evening.go('thanks')
    expectOk(life.parts.evening.close())
    life.clock.jumpTo('2026-11-25T09:00')
    life.parts.arrive.open(null)
    life.parts.arrive.name('Jonas')
    expect(life.parts.view().promise).toMatchObject({ text: 'Call Jonas' })
    const [repair] = life.parts.due.promises()
    expect(repair).toMatchObject({ kind: 'repair', person: expect.anything() })
    if (repair) expectOk(life.parts.due.settle(repair, 'done'))
    expect(life.parts.view().promise).toBeUndefined()
  })

  it.each(['rest', 'nothing'])('asks nothing further of %s', (ask) => {
    const life = from()
    life.parts.evening.open()
    life.parts.evening.choose(talk(life, 'Jonas'))
    answer(life, { asks: 'repair', do: 'Call Jonas' })
    life.parts.evening.go('thanks')
    expect(life.parts.due.promises()).toHaveLength(1)
    answer(life, { asks: ask })
    life.parts.evening.go('thanks')
    expect(life.parts.due.promises()).toEqual([])
  })

  it('asks help of someone else than the one it was about', () => {
    const life = from()
    life.parts.evening.open()
    life.parts.evening.choose(talk(life, 'Jonas'))
    answer(life, { asks: 'help', do: 'Talk to Jo, Friday' })
    life.parts.evening.left()
    expect(life.parts.due.promises()).toMatchObject([{ text: 'Talk to Jo', dueDay: '2026-11-27', person: undefined }])
  })

  it('promises nothing when none is chosen after all', () => {
    const life = from()
    life.parts.evening.open()
    life.parts.evening.choose(talk(life, 'Jonas'))
    answer(life, { if: 'he shouts', will: 'breathe', asks: 'repair', do: 'Call' })
    life.parts.evening.choose(NONE)
    life.parts.evening.go('thanks')
    expect(life.parts.journal.intentions.current()).toBeUndefined()
    expect(life.parts.due.promises()).toEqual([])
    expect(view(life)).toMatchObject({ chosen: NONE, answers: { do: 'Call' } })
  })

  it('makes people of names with an @, and forgets one that was taken back', () => {
    const life = from()
    life.parts.evening.open()
    const names = () => life.parts.journal.people.all().map(({ name }) => name)
    answer(life, { thank: '@Lena for waiting' })
    expect(names()).toEqual([])
    life.parts.evening.left()
    expect(names()).toEqual(['Lena'])
    answer(life, { thank: 'Lena for waiting' })
    life.parts.evening.left()
    expect(names()).toEqual([])
  })
})

describe('what comes home', () => {
  it('stays on the screen with what became of it: done, let go, or kept for the next working day', () => {
    const life = from('2026-11-27T17:00')
    for (const thought of ['milk', 'the door', 'a picture', 'holiday']) {
      life.parts.journal.thoughts.park(
        { thought, nextStep: '', due: thought === 'holiday' ? 'tomorrow' : 'evening' },
        undefined,
      )
    }
    life.clock.advanceTo('2026-11-27T17:30')
    life.parts.evening.open()
    const [milk, door, picture, ...more] = view(life).thoughts
    expect([milk?.text, door?.text, picture?.text, more.length]).toEqual(['milk', 'the door', 'a picture', 0])
    if (!milk || !door || !picture) throw new Error('three come home')
    expect(view(life).keptFor).toBe('2026-11-30')
    life.parts.evening.settle(milk, 'done')
    life.parts.evening.settle(door, 'let-go')
    life.parts.evening.settle(picture, 'keep')
    expect(view(life).thoughts.map(({ answer: one }) => one)).toEqual(['done', 'let-go', 'keep'])
    life.parts.evening.settle(milk, 'keep')
    expect(view(life).thoughts.map(({ answer: one }) => one)).toEqual(['keep', 'let-go', 'keep'])
    life.clock.jumpTo('2026-11-30T17:30')
    life.parts.evening.open()
    expect(
      view(life)
        .thoughts.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['a picture', 'holiday', 'milk'])
  })
})

describe('when nothing was captured', () => {
  it('each name becomes a conversation of that day without a time', () => {
    const life = from('2026-11-23T17:00')
    life.clock.advanceTo('2026-11-23T17:31')
    life.clock.jumpTo(`${TUESDAY}T09:00`)
    life.parts.evening.open()
    expect(view(life)).toMatchObject({ day: '2026-11-23', step: 'who' satisfies Step, rows: [] })
    life.parts.evening.remember('Ann Berger')
    life.parts.evening.remember('Omar')
    const rows = view(life).rows
    expect(rows).toMatchObject([
      { who: { names: ['Ann Berger'] }, untimed: true },
      { who: { names: ['Omar'] }, untimed: true },
    ])
    expect(view(life).step).toBe('who')
    life.parts.evening.forget(rows[1]?.conversationId ?? '')
    expect(life.parts.journal.people.all().map(({ name }) => name)).toEqual(['Ann Berger'])
    expect(life.parts.evening.people('ann')).toMatchObject([{ name: 'Ann Berger' }])
  })

  it('takes nobody away who was really there', () => {
    const life = from()
    const ann = talk(life, 'Ann')
    life.parts.evening.open()
    life.parts.evening.forget(ann)
    expect(view(life).rows).toHaveLength(1)
  })
})

describe('after "Done for today."', () => {
  it('nothing comes by itself until tomorrow, and every press still works', async () => {
    const life = from()
    await life.plan(event('Late', at('1900'), at('1930')), event('Later', at('2000'), at('2030')))
    await life.goOn(`${TUESDAY}T17:40`)
    life.parts.evening.open()
    expectOk(life.parts.evening.close())
    expect(view(life).done).toBe(true)
    await life.goOn(`${TUESDAY}T20:40`)
    expect(life.announced).toEqual([])
    expect(life.parts.evening.waits()).toBe(false)
    life.parts.arrive.open()
    expect(life.parts.visible.has('arrive')).toBe(true)
    life.parts.evening.open()
    expect(view(life).done).toBe(false)
  })
})
