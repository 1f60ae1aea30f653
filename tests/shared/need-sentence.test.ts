import { describe, expect, test } from 'vitest'
import { type Need, needs } from '../../src/core/needs.ts'
import { needSentence } from '../../src/shared/need-sentence.ts'
import enNotice from '../../src/shared/words/en/notice.json' with { type: 'json' }
import enTray from '../../src/shared/words/en/tray.json' with { type: 'json' }
import frNotice from '../../src/shared/words/fr/notice.json' with { type: 'json' }
import frTray from '../../src/shared/words/fr/tray.json' with { type: 'json' }
import { wordsOf } from '../../src/shared/words/words.ts'

const question = '\u202f?'
describe.each([
  ['the window', enNotice, frNotice],
  ['a notification', enTray, frTray],
])('in %s', (_, en, fr) => {
  const english = (...some: Need[]) => needSentence(wordsOf('en', en), some, 'en-GB')
  const french = (...some: Need[]) => needSentence(wordsOf('fr', fr), some, 'fr-FR')

  test('one need is a question', () => {
    expect(needs.map((need) => english(need))).toEqual([
      'A glass of water?',
      'Time to eat something?',
      'A short rest?',
      'A stretch?',
    ])
    expect(needs.map((need) => french(need))).toEqual([
      `Un verre d’eau${question}`,
      `Le moment de manger un peu${question}`,
      `Une petite pause${question}`,
      `Un moment pour vous étirer${question}`,
    ])
  })

  test('several are one sentence', () => {
    expect(english('water', 'stretch')).toBe('Time for a glass of water and a stretch?')
    expect(english(...needs)).toBe('Time for a glass of water, something to eat, a short rest and a stretch?')
    expect(french('water', 'stretch')).toBe(`Un moment pour boire un verre d’eau et vous étirer${question}`)
    expect(french(...needs)).toBe(
      `Un moment pour boire un verre d’eau, manger un peu, vous reposer et vous étirer${question}`,
    )
  })
})
