import { expect, test } from 'vitest'
import { captured, type Pressed } from '../../src/renderer/home/settings/captured.ts'

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const keys = (accelerator: string) => ({ kind: 'keys', accelerator })

test('a modifier and a key are a shortcut', () => {
  expect(captured(press('J', 'KeyJ', { ...ctrl, shiftKey: true }), 'linux')).toEqual(keys('CommandOrControl+Shift+J'))
  expect(captured(press(' ', 'Space', { ...ctrl, shiftKey: true }), 'win32')).toEqual(
    keys('CommandOrControl+Shift+Space'),
  )
  expect(captured(press('ArrowUp', 'ArrowUp', { altKey: true }), 'linux')).toEqual(keys('Alt+Up'))
})

test('a function key may stand alone', () => {
  expect(captured(press('F9', 'F9'), 'linux')).toEqual(keys('F9'))
  expect(captured(press('F9', 'F9', { shiftKey: true }), 'linux')).toEqual(keys('Shift+F9'))
})

test('on macOS Command and Control are two keys', () => {
  expect(captured(press('j', 'KeyJ', { metaKey: true }), 'darwin')).toEqual(keys('CommandOrControl+J'))
  expect(captured(press('j', 'KeyJ', ctrl), 'darwin')).toEqual(keys('Control+J'))
  expect(captured(press('j', 'KeyJ', { metaKey: true }), 'linux')).toEqual(keys('Super+J'))
})

test('the place of a key decides when a modifier makes it print something else', () => {
  expect(captured(press('!', 'Digit1', { ...ctrl, shiftKey: true }), 'linux')).toEqual(keys('CommandOrControl+Shift+1'))
  expect(captured(press('ö', 'KeyO', { altKey: true }), 'darwin')).toEqual(keys('Alt+O'))
  expect(captured(press('о', 'KeyJ', ctrl), 'linux')).toEqual(keys('CommandOrControl+J'))
})

test('a key that types is not taken by itself, nor with Shift', () => {
  expect(captured(press('j', 'KeyJ'), 'linux')).toEqual({ kind: 'alone', key: 'J' })
  expect(captured(press('J', 'KeyJ', { shiftKey: true }), 'linux')).toEqual({ kind: 'alone', key: 'Shift+J' })
})

test('Escape leaves the keys as they were, Backspace and Delete leave none', () => {
  expect(captured(press('Escape', 'Escape'), 'linux').kind).toBe('cancel')
  expect(captured(press('Backspace', 'Backspace'), 'linux').kind).toBe('unset')
  expect(captured(press('Delete', 'Delete'), 'linux').kind).toBe('unset')
})

test('a modifier by itself waits for more', () => {
  expect(captured(press('Control', 'ControlLeft', ctrl), 'linux').kind).toBe('nothing')
  expect(captured(press('Dead', 'BracketLeft', ctrl), 'linux').kind).toBe('nothing')
})
