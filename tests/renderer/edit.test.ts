import { describe, expect, test } from 'vitest'
import { beginMark, type Edit, endMark, proseEnd, takeCompletion } from '../../src/renderer/line/edit.ts'
import type { Chip } from '../../src/shared/ipc.ts'

const after = (text: string, { start, end, insert }: Edit) => text.slice(0, start) + insert + text.slice(end)
const presence = (start: number): Chip => ({ kind: 'presence', presence: 3, start, end: start + 2 })

describe('a mark begun by mouse', () => {
  test('stands after a space', () => {
    expect(after('She laughed', beginMark('She laughed', 11, 11, '@'))).toBe('She laughed @')
    expect(after('She laughed ', beginMark('She laughed ', 12, 12, '@'))).toBe('She laughed @')
    expect(after('', beginMark('', 0, 0, '#'))).toBe('#')
  })
})

describe('a mark at the end', () => {
  test('is put after the last word', () => {
    expect(after('She laughed  ', endMark('She laughed  ', [], 'presence', '*4'))).toBe('She laughed *4')
  })

  test('leaves room before it when there are no words yet', () => {
    expect(after('', endMark('', [], 'presence', '*4'))).toBe(' *4')
  })

  test('takes the place of the one that was there', () => {
    expect(after('She laughed *3 +', endMark('She laughed *3 +', [presence(12)], 'presence', '*5'))).toBe(
      'She laughed *5 +',
    )
  })

  test('is put after the last word while the marks of an earlier text are still shown', () => {
    expect(after('She laughed', endMark('She laughed', [presence(20)], 'presence', '*5'))).toBe('She laughed *5')
    expect(after('She laughed a lot', endMark('She laughed a lot', [presence(12)], 'presence', '*5'))).toBe(
      'She laughed a lot *5',
    )
    expect(proseEnd('She laughed a lot', [presence(4)])).toBe(17)
  })

  test('leaves the writing where the words end', () => {
    expect(proseEnd('She laughed *3 +', [presence(12)])).toBe(11)
    expect(proseEnd('She laughed ', [])).toBe(11)
    expect(proseEnd('', [])).toBe(0)
  })
})

describe('a completion', () => {
  test('takes the place of what was typed, and a space follows', () => {
    expect(after('With @An', takeCompletion('With @An', 5, 8, '@Ann'))).toBe('With @Ann ')
  })

  test('adds no second space', () => {
    expect(after('With @An today', takeCompletion('With @An today', 5, 8, '@Ann'))).toBe('With @Ann today')
  })
})
