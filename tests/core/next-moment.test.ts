import { describe, expect, it } from 'vitest'
import { type NextMomentState, nextMoment } from '../../src/core/next-moment.ts'

const idle: NextMomentState = { arrive: 'closed', writing: false, meeting: false, turn: false }

describe('the next moment', () => {
  it.each<[string, Partial<NextMomentState>, string]>([
    ['is Arrive when nothing else is', {}, 'arrive'],
    ['is Arrive although someone is due in minutes', { turn: true }, 'arrive'],
    ['gives an Arrive that came by itself the keyboard', { arrive: 'unfocused' }, 'focus'],
    ['is "I’m here" once it has it', { arrive: 'focused' }, 'here'],
    ['is no "I’m here" while it asks which', { arrive: 'asks-which' }, 'nothing'],
    ['is the line after a conversation', { meeting: true }, 'line'],
    ['is the turn when the next one begins within minutes', { meeting: true, turn: true }, 'turn'],
    ['takes the words of an open line along to the next', { writing: true }, 'turn-from-line'],
    ['takes them along to an Arrive that came by itself', { writing: true, arrive: 'unfocused' }, 'turn-from-line'],
    ['ends a conversation first, though words stand in the line', { writing: true, meeting: true }, 'line'],
    ['is "I’m here" in an Arrive opened in a conversation', { arrive: 'focused', meeting: true }, 'here'],
  ])('%s', (_, state, expected) => {
    expect(nextMoment({ ...idle, ...state })).toBe(expected)
  })
})
