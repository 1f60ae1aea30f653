import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counts, type Occurrence, type Rule } from '../../src/core/calendar.ts'
import {
  type ConversationRules,
  canBeWords,
  noRules,
  ownDomains,
  RULE_WORDS_LENGTH,
  type RulesHere,
  ruled,
  taught,
  withoutWords,
  withWords,
} from '../../src/core/conversation-rules.ts'
import { ann, occurrence } from './occurrence.ts'

const MINUTE = 60_000
const own = { name: 'Lea', address: 'lea@threshold.example' }

const here = (over: Partial<ConversationRules> = {}): RulesHere => ({
  rules: { ...noRules, ...over },
  calendar: 'work',
  domains: ['threshold.example'],
})
const no = (...words: string[]) => ({ words: words.map((each) => ({ words: each, counts: false })) })
const yes = (...words: string[]) => ({ words: words.map((each) => ({ words: each, counts: true })) })

describe('a rule', () => {
  it.each<[string, Partial<ConversationRules>, Partial<Occurrence>, unknown]>([
    ['none', {}, {}, undefined],
    ['calendar, never', { calendars: [{ calendar: 'work', counts: false }] }, {}, [false, 'calendar-off', undefined]],
    ['calendar, always', { calendars: [{ calendar: 'work', counts: true }] }, {}, [true, 'calendar-on', undefined]],
    ['another calendar', { calendars: [{ calendar: 'home', counts: false }] }, {}, undefined],
    ['words, no', no('lunch'), { summary: 'Team LUNCH, again' }, [false, 'word-off', 'lunch']],
    ['words, yes', yes('Café'), { summary: 'cafe with Zoë' }, [true, 'word-on', 'Café']],
    ['words, part of one', no('lunch'), { summary: 'Lunchbox' }, undefined],
    ['words, two of them', no('stand up'), { summary: 'Daily stand-up' }, [false, 'word-off', 'stand up']],
    ['words, not beside one another', no('stand up'), { summary: 'Stand the tables up' }, undefined],
    ['words, another order', no('stand up'), { summary: 'Up, stand' }, undefined],
    ['no words', no('…'), { summary: '…' }, undefined],
    [
      'no beats yes',
      { words: [...yes('lunch').words, ...no('team').words] },
      { summary: 'Team lunch' },
      [false, 'word-off', 'team'],
    ],
    ['fewest', { fewest: 2 }, {}, [false, 'few', 2]],
    ['fewest, enough', { fewest: 1 }, {}, undefined],
    ['fewest, a link alone', { fewest: 1 }, { attendees: [], joinUrl: 'https://x.example' }, [false, 'few', 1]],
    ['most', { most: 1 }, { attendees: [ann, own] }, [false, 'many', 1]],
    ['most, not more', { most: 2 }, { attendees: [ann, own] }, undefined],
    ['outside', { outside: true }, { attendees: [own] }, [false, 'inside', undefined]],
    ['outside, one of them', { outside: true }, { attendees: [own, ann] }, undefined],
    [
      'outside, a part of ours',
      { outside: true },
      { attendees: [{ name: 'B', address: 'b@eu.threshold.example' }] },
      [false, 'inside', undefined],
    ],
    [
      'outside, ending alike',
      { outside: true },
      { attendees: [{ name: 'B', address: 'b@notthreshold.example' }] },
      undefined,
    ],
    ['outside, not known from where', { outside: true }, { attendees: [{ name: 'B' }] }, undefined],
    ['short', { shortest: 31 }, {}, [false, 'short', 31]],
    ['short, just that', { shortest: 30 }, {}, undefined],
    ['long', { longest: 29 }, {}, [false, 'long', 29]],
    ['long, just that', { longest: 30 }, {}, undefined],
    ['long, a day', { longest: 30 }, { allDay: true, endUtc: 24 * 60 * MINUTE }, undefined],
  ])('%s', (_, rules, over, expected) => {
    const verdict = ruled(occurrence(over), here(rules))
    expect(verdict && [verdict.counts, verdict.reason, verdict.detail]).toEqual(expected)
  })

  it('about outside says nothing while no domain is the user’s own', () => {
    expect(ruled(occurrence({ attendees: [own] }), { ...here({ outside: true }), domains: [] })).toBeUndefined()
  })
})

describe('rules among what else decides', () => {
  const off = here(no('launch'))
  const on = here(yes('launch'))

  it('give way to a switch on this one and on the series', () => {
    const one: Rule[] = [{ uid: 'a', counts: true }]
    expect(counts(occurrence(), one, off).reason).toBe('switched-on')
    expect(counts(occurrence({ recurring: true, recurrenceId: 'x' }), one, off).reason).toBe('series-on')
    expect(counts(occurrence(), [{ uid: 'a', counts: false }], on).reason).toBe('switched-off')
  })

  it('bring nothing back that was cancelled or declined', () => {
    expect(counts(occurrence({ cancelled: true }), [], on)).toEqual({ counts: false, reason: 'cancelled' })
    expect(counts(occurrence({ declined: true }), [], on)).toEqual({ counts: false, reason: 'declined' })
    expect(counts(occurrence({ cancelled: true }), [], off)).toEqual({ counts: false, reason: 'cancelled' })
  })

  it('lift what the calendar says of an event', () => {
    for (const over of [{ allDay: true }, { transparent: true }, { attendees: [] }])
      expect(counts(occurrence(over), [], on)).toEqual({ counts: true, reason: 'word-on', detail: 'launch' })
  })

  it('hold as they were when it was read, where its words are gone', () => {
    const gone = occurrence({ summary: '', ruled: { counts: false, reason: 'word-off', detail: 'launch' } })
    expect(counts(gone, [], here())).toEqual({ counts: false, reason: 'word-off', detail: 'launch' })
    expect(counts(occurrence({ ruled: null }), [], off).reason).toBe('attendee')
  })
})

describe('whatever rules and event', () => {
  const word = fc.constantFrom('lunch', 'Team', 'café', 'stand', 'up', '1', '…', '日本', '__proto__')
  const title = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
  const number = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined })
  const rules = fc.record<ConversationRules>({
    calendars: fc.array(fc.record({ calendar: fc.constantFrom('work', 'home'), counts: fc.boolean() }), {
      maxLength: 2,
    }),
    words: fc.array(fc.record({ words: title, counts: fc.boolean() }), { maxLength: 4 }),
    fewest: number(4),
    most: number(4),
    outside: fc.boolean(),
    shortest: number(60),
    longest: number(60),
  })
  const event = fc
    .record({
      summary: title,
      attendees: fc.array(fc.constantFrom(ann, own, { name: 'B' }), { maxLength: 4 }),
      minutes: fc.integer({ min: 0, max: 90 }),
      allDay: fc.boolean(),
      cancelled: fc.boolean(),
      declined: fc.boolean(),
      transparent: fc.boolean(),
    })
    .map(({ minutes, ...rest }) => occurrence({ ...rest, endUtc: minutes * MINUTE }))
  const at = (all: ConversationRules): RulesHere => ({ ...here(), rules: all })

  it('one that says no is never lifted by one more that says yes', () => {
    fc.assert(
      fc.property(event, rules, title, (one, all, words) => {
        const before = ruled(one, at(all))
        fc.pre(before?.counts === false && before.reason !== 'word-off')
        expect(ruled(one, at(withWords(all, { words, counts: true })))?.counts).toBe(false)
      }),
    )
  })

  it('the same rule twice, another order and another case say the same', () => {
    fc.assert(
      fc.property(event, rules, (one, all) => {
        const turned = {
          ...all,
          words: [...all.words, ...all.words].reverse().map((rule) => ({ ...rule, words: rule.words.toUpperCase() })),
        }
        expect(ruled(one, at(turned))?.counts).toBe(ruled(one, at(all))?.counts)
      }),
    )
  })

  it('what a switch teaches makes the event so, and nothing is taught that would not', () => {
    fc.assert(
      fc.property(event, rules, fc.boolean(), (one, all, wanted) => {
        const rule = taught(one, wanted, at(all))
        if (rule) expect(ruled(one, at(withWords(all, rule)))?.counts).toBe(wanted)
        else if (canBeWords(one.summary) && !wanted) expect(ruled(one, at(all))?.counts).toBe(false)
      }),
    )
  })

  it('a cancelled or declined event never counts by them', () => {
    fc.assert(
      fc.property(event, rules, (one, all) => {
        fc.pre(one.cancelled || one.declined)
        expect(counts(one, [], at(all)).counts).toBe(false)
      }),
    )
  })
})

describe('the words of a rule', () => {
  it('stand once, and the later one holds', () => {
    const all = withWords(withWords(noRules, { words: 'Lunch', counts: false }), { words: ' lúnch ', counts: true })
    expect(all.words).toEqual([{ words: ' lúnch ', counts: true }])
    expect(withoutWords(all.words, 'LUNCH')).toEqual([])
    expect(withWords(noRules, { words: ' … ', counts: true })).toEqual(noRules)
  })

  it('are taken from a title that has some and is not too long', () => {
    const rule = { words: 'Launch plan', counts: false }
    expect(taught(occurrence({ summary: ' Launch plan ' }), false, here())).toEqual(rule)
    expect(taught(occurrence({ summary: '' }), false, here())).toBeUndefined()
    expect(taught(occurrence({ summary: 'a '.repeat(RULE_WORDS_LENGTH) }), false, here())).toBeUndefined()
    // Already said, and said otherwise by a rule that goes on saying no.
    expect(taught(occurrence(), false, here(no('launch')))).toBeUndefined()
    expect(taught(occurrence(), true, here(no('launch')))).toBeUndefined()
  })
})

it('domains are the user’s own unless everybody may have an address there', () => {
  expect(ownDomains(['me@Threshold.example', 'x@gmail.com', 'two@threshold.example', 'no address'])).toEqual([
    'threshold.example',
  ])
})
