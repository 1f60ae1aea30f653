// Whom the calendar invited by a name that somebody known has: offered, and never taken for them.
import { describe, expect, it } from 'vitest'
import { NEW } from '../../src/core/people.ts'
import { at, event, expectOk, Life } from './parts.ts'

const ELSEWHERE = 'ann@elsewhere.example'
const from = (address: string, name = 'Ann Berger') => `ATTENDEE;CN=${name}:mailto:${address}`
const bare = (name = 'Ann Berger') => `ATTENDEE;CN=${name}:urn:uuid:7a1b`
const ten = event('Ten', at('1000'), at('1030'))
const eleven = event('Eleven', at('1100'), at('1130'), from(ELSEWHERE))
const wall = (time: string) => `2026-11-24T${time}`

const open = async (life: Life, title: string, time: string) => {
  await life.goOn(wall(time))
  life.parts.arrive.open(life.conversation(title).id)
  return life.parts.view()
}
const people = (life: Life) => life.parts.journal.people.all()
const known = (life: Life, address: string) => life.parts.journal.people.known({ name: '', address })?.id

/** Ann is met at ten, and somebody of her name is invited at eleven. */
async function lifeWith(...more: string[]): Promise<{ life: Life; ann: string }> {
  const life = new Life()
  await life.plan(ten, ...more)
  await open(life, 'Ten', '10:00')
  expectOk(life.parts.arrive.here())
  expectOk(life.parts.conversation.done())
  return { life, ann: people(life)[0]?.id ?? '' }
}

describe('somebody invited from another address', () => {
  it('is offered as the one who is known, with the address that one has', async () => {
    const { life, ann } = await lifeWith(eleven)
    const view = await open(life, 'Eleven', '10:56')
    expect(view.invited).toMatchObject([
      { name: 'Ann Berger', choices: [{ id: ann, telling: { address: 'ann@nordhaus.example' } }] },
    ])
    expect([view.person, view.lastLine, view.invited?.[0]?.chosen]).toEqual([undefined, undefined, undefined])
  })

  it('is them when that is said: what matters to them is told at once, and the address is theirs from then on', async () => {
    const { life, ann } = await lifeWith(eleven, event('Twelve', at('1200'), at('1230'), from(ELSEWHERE)))
    expectOk(life.parts.people.matters(ann, 'Her garden'))
    const key = (await open(life, 'Eleven', '10:56')).invited?.[0]?.key ?? ''
    expectOk(life.parts.arriveView.invited(key, ann))
    expect(life.parts.view()).toMatchObject({ person: ann, matters: 'Her garden', invited: [{ chosen: ann }] })
    await life.restart()
    life.parts.arrive.open(life.conversation('Eleven').id)
    expect(life.parts.view()).toMatchObject({ person: ann, invited: [{ chosen: ann }] })
    expectOk(life.parts.arrive.here())
    expect(people(life)).toHaveLength(1)
    expect(known(life, ELSEWHERE)).toBe(ann)
    expectOk(life.parts.conversation.done())
    expect((await open(life, 'Twelve', '11:56')).invited).toBeUndefined()
  })

  it('is asked about in Today as well, and what is said there is known in Arrive', async () => {
    const { life, ann } = await lifeWith(eleven)
    expectOk(life.parts.people.matters(ann, 'Her garden'))
    const next = () => life.parts.today.view().next
    const [asked] = next()?.invited ?? []
    expect(asked).toMatchObject({ name: 'Ann Berger', choices: [{ id: ann }], chosen: undefined })
    expect(next()?.matters).toBeUndefined()
    expectOk(life.parts.today.invited(next()?.conversationId ?? '', asked?.key ?? '', ann))
    expect(next()).toMatchObject({ matters: 'Her garden', invited: [{ chosen: ann }] })
    expect((await open(life, 'Eleven', '10:56')).invited).toMatchObject([{ chosen: ann }])
    expectOk(life.parts.arrive.here())
    expect(next()?.invited).toBeUndefined()
  })

  it.each([
    ['left unanswered', false],
    ['said to be somebody else', true],
  ])('is somebody else when %s', async (_, said) => {
    const { life, ann } = await lifeWith(eleven)
    const key = (await open(life, 'Eleven', '10:56')).invited?.[0]?.key ?? ''
    // A change of mind before "I'm here" leaves nothing.
    if (said) for (const who of [ann, NEW]) expectOk(life.parts.arriveView.invited(key, who))
    expectOk(life.parts.arrive.here())
    expect(people(life)).toHaveLength(2)
    expect(known(life, ELSEWHERE)).not.toBe(ann)
    expect(known(life, 'ann@nordhaus.example')).toBe(ann)
  })

  it('is not offered whom an address in the same conversation is of', async () => {
    const { life } = await lifeWith(
      event('Both', at('1100'), at('1130'), from('ann@nordhaus.example'), from(ELSEWHERE)),
    )
    expect((await open(life, 'Both', '10:56')).invited).toBeUndefined()
  })

  it('is offered by a first name as well, and by nothing that fits nobody', async () => {
    const { life, ann } = await lifeWith(
      event('First', at('1100'), at('1130'), from('a@b.example', 'Ann')),
      event('Nobody', at('1200'), at('1230'), from('jo@b.example', 'Jonas')),
    )
    expect((await open(life, 'First', '10:56')).invited).toMatchObject([{ name: 'Ann', choices: [{ id: ann }] }])
    life.parts.arrive.notNow()
    expect((await open(life, 'Nobody', '11:56')).invited).toBeUndefined()
  })
})

describe('a bare name that two have', () => {
  async function twoAnns() {
    const { life, ann } = await lifeWith(eleven, event('Bare', at('1400'), at('1430'), bare()))
    await open(life, 'Eleven', '10:56')
    expectOk(life.parts.arrive.here())
    expectOk(life.parts.conversation.done())
    return { life, ann, view: await open(life, 'Bare', '13:56') }
  }

  it('is offered as either', async () => {
    const { life, ann, view } = await twoAnns()
    expect(view.invited?.[0]?.choices).toHaveLength(2)
    expectOk(life.parts.arriveView.invited(view.invited?.[0]?.key ?? '', ann))
    expectOk(life.parts.arrive.here())
    expect(life.parts.journal.conversations.persons(life.conversation('Bare').id)).toMatchObject([{ id: ann }])
    expect(people(life)).toHaveLength(2)
  })

  it('is a third when that is said, and nobody when nothing is', async () => {
    const { life, view } = await twoAnns()
    expectOk(life.parts.arriveView.invited(view.invited?.[0]?.key ?? '', NEW))
    expectOk(life.parts.arrive.here())
    expect(people(life)).toHaveLength(3)
    const other = await twoAnns()
    expectOk(other.life.parts.arrive.here())
    expect(other.life.parts.journal.conversations.persons(other.life.conversation('Bare').id)).toEqual([])
    expect(people(other.life)).toHaveLength(2)
  })
})

it('nobody is offered while names are held back', async () => {
  const { life } = await lifeWith(eleven)
  life.settings.change({ showNames: false })
  await life.goOn(wall('10:56'))
  const { heldBack, invited } = life.parts.view()
  expect([heldBack, invited]).toEqual([true, undefined])
  life.parts.arrive.reveal()
  expect(life.parts.view().invited).toHaveLength(1)
})
