import { describe, expect, test, vi } from 'vitest'
import type { ArriveView, Surroundings } from '../../src/shared/ipc.ts'

// The catalogue reads its language from the page's address.
vi.stubGlobal('location', { search: '?language=en' })
const { choiceText, itemText, nameText, whenText, without, withText } = await import(
  '../../src/renderer/arrive/sayings.ts'
)

const at = (text: string) => Date.parse(`2026-11-24T${text}+01:00`)
const surroundings: Surroundings = {
  now: at('09:55'),
  zone: 'Europe/Berlin',
  locale: 'en',
  region: 'en-GB',
  platform: 'linux',
  contrast: 'system',
  motion: 'system',
}
const view: ArriveView = {
  who: { names: [], more: 0 },
  heldBack: false,
  light: false,
  turn: false,
  items: [],
  parked: 0,
  parkDraft: { thought: '', nextStep: '', when: 'after' },
  ifThenDraft: { if: '', will: '' },
  singleKeys: true,
  sheetsAsked: 0,
}
const conversation = { id: 'c', title: 'Launch plan', starts: at('10:00'), join: false }

describe('when', () => {
  test('says how long until it begins, or since it began', () => {
    expect(whenText(at('10:00'), surroundings)).toBe('10:00, in 5 minutes')
    expect(whenText(at('09:56'), surroundings)).toBe('09:56, in 1 minute')
    expect(whenText(at('09:55'), surroundings)).toBe('09:55, now')
    expect(whenText(at('09:52'), surroundings)).toBe('Since 09:52, 3 minutes ago')
  })

  test('is the time alone when that is far away, and now for a walk-in', () => {
    expect(whenText(at('14:00'), surroundings)).toBe('14:00')
    expect(whenText(undefined, surroundings)).toBe('Now')
  })
})

describe('the heading', () => {
  test('is the name, else what the calendar calls it', () => {
    expect(nameText({ ...view, conversation, who: { names: ['Ann Berger'], more: 0 } })).toBe('Ann Berger')
    expect(nameText({ ...view, conversation })).toBe('Launch plan')
    expect(nameText(view)).toBe('Who is this?')
    expect(choiceText({ conversationId: 'c', who: view.who, title: '', starts: 0 })).toBe('A conversation')
  })

  test('says neither name nor title while names are held back', () => {
    expect(nameText({ ...view, conversation, heldBack: true })).toBe('A conversation')
  })
})

test('a group names the others, and counts those beyond them', () => {
  const group = (names: string[], more: number, heldBack = false) =>
    withText({ ...view, conversation, heldBack, who: { names, more } }, surroundings)
  expect(group(['Ann Berger', 'Ben', 'Cem'], 5)).toBe('with Ben, Cem, and 5 more')
  expect(group(['Ann Berger', 'Ben'], 0)).toBe('with Ben')
  expect(group(['Ann Berger'], 0)).toBeUndefined()
  expect(group(['Ann Berger', 'Ben'], 0, true)).toBeUndefined()
})

test('an item has the user’s words, else the catalogue’s; the if-then shows itself', () => {
  const item = { id: 'if-then', group: 'presence' as const }
  expect(itemText({ ...item, text: 'Mine' }, undefined)).toBe('Mine')
  expect(itemText(item, undefined)).toBe('My if-then for this conversation')
  expect(itemText(item, { if: 'she asks about price', will: 'ask what it is for' })).toBe(
    'If she asks about price, I’ll ask what it is for',
  )
})

test('words that stand before the field are not said twice', () => {
  expect(without('If', 'If she asks,')).toBe('she asks')
  expect(without('I’ll', "i'll wait")).toBe('wait')
  expect(without('If', 'iffy moods')).toBe('iffy moods')
})
