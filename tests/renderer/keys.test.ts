import { describe, expect, test } from 'vitest'
import { composing, type Press, singleKey } from '../../src/renderer/ui/keys.ts'

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
})

describe('a single key', () => {
  test('is the digit or letter that was pressed', () => {
    expect(singleKey(press('3', 'Digit3'))).toBe('3')
    expect(singleKey(press('3', 'Numpad3'))).toBe('3')
    expect(singleKey(press('A', 'KeyA'))).toBe('a')
  })

  test('is a digit on a French keyboard, with Shift and without', () => {
    expect(singleKey(press('é', 'Digit2'))).toBe('2')
    expect(singleKey(press('&', 'Digit1'))).toBe('1')
    expect(singleKey(press('2', 'Digit2', { shiftKey: true }))).toBe('2')
  })

  test('is the letter that is printed, not where it lies on another keyboard', () => {
    expect(singleKey(press('a', 'KeyQ'))).toBe('a')
    expect(singleKey(press('q', 'KeyA'))).toBe('q')
  })

  test('is where the letter lies, on a keyboard without Latin letters', () => {
    expect(singleKey(press('ф', 'KeyA'))).toBe('a')
  })

  test('is none with Control, Alt or Meta, and none for other keys', () => {
    expect(singleKey(press('a', 'KeyA', { ctrlKey: true }))).toBeUndefined()
    expect(singleKey(press('1', 'Digit1', { altKey: true }))).toBeUndefined()
    expect(singleKey(press('Enter', 'Enter'))).toBeUndefined()
    expect(singleKey(press('é', 'KeyE'))).toBeUndefined()
  })
})

test('Enter that ends a composition is the input method’s', () => {
  expect(composing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(composing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(composing({ isComposing: false, keyCode: 13 })).toBe(false)
})
