import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { lockedMenu, type TrayState, trayIcon, trayMenu, traySentence } from '../../src/main/tray-menu.ts'
import english from '../../src/shared/words/en/tray.json'
import { wordsOf } from '../../src/shared/words/words.ts'

const words = wordsOf('en', english)
const at = (time: string) => Date.parse(`2026-11-24T${time}+01:00`)
const state = (over: Partial<TrayState> = {}): TrayState => ({
  now: at('09:50'),
  region: { region: 'en-GB', zone: 'Europe/Berlin' },
  evening: { name: 'evening', waits: false, done: false },
  lockable: false,
  worked: false,
  covered: false,
  quiet: undefined,
  quietChoices: [
    { for: 'half-hour', until: at('10:20') },
    { for: 'day', until: at('23:00') },
  ],
  shortcuts: { next: 'CommandOrControl+Shift+Space', line: 'CommandOrControl+Shift+L' },
  ...over,
})
const next = { starts: at('10:00'), near: true, arrived: false, join: true, switchable: true, series: true }
const waiting: TrayState['evening'] = { name: 'evening', waits: true, done: false }
const talking = { since: at('09:30'), over: false }

/** The ids of a menu, with those of a submenu after a slash. */
function ids(menu: MenuItemConstructorOptions[]): string[] {
  return menu.flatMap(({ id, type, submenu }) => {
    if (type === 'separator') return ['-']
    return [id ?? '', ...(Array.isArray(submenu) ? ids(submenu).map((each) => `${id}/${each}`) : [])]
  })
}
const menuOf = (over: Partial<TrayState> = {}) => trayMenu(state(over), words, () => {})
const quiet = ['cover', 'quiet', 'quiet/quiet-half-hour', 'quiet/quiet-day']
const always = ['-', 'line', 'park', '-', ...quiet, 'off', '-', 'home', 'settings', 'hard-days', '-', 'quit']

describe('the tray', () => {
  it('covers, and is quiet until a time, which is said and can be ended', () => {
    const labels = (over: Partial<TrayState>) =>
      menuOf(over)
        .filter(({ id }) => id === 'cover' || id?.startsWith('quiet'))
        .map(({ id, label, checked, submenu }) => [
          id,
          label,
          checked ?? (submenu as MenuItemConstructorOptions[]).map((each) => each.label),
        ])
    expect(labels({})).toEqual([
      ['cover', 'Covered', false],
      ['quiet', 'Quiet until', ['10:20', 'Tomorrow']],
    ])
    expect(labels({ covered: true, quiet: at('10:30') })).toEqual([
      ['cover', 'Covered', true],
      ['quiet-over', 'Quiet until 10:30', true],
    ])
  })

  it('offers locking where there is a passphrase; locked it knows nothing but that', () => {
    expect(ids(menuOf())).not.toContain('lock')
    expect(ids(menuOf({ lockable: true })).slice(-2)).toEqual(['lock', 'quit'])
    const locked = lockedMenu(words, () => {})
    expect(ids(locked)).toEqual(['state', '-', 'unlock', '-', 'quit'])
    expect(locked[0]?.label).toBe('Threshold is locked')
  })

  it.each<[string, Partial<TrayState>, string, string]>([
    ['at rest', {}, 'rest', 'Nothing waits'],
    ['with someone later', { next: { ...next, near: false } }, 'rest', 'Next at 10:00'],
    ['with someone next', { next }, 'next', 'At 10:00, in 10 minutes'],
    ['a minute before', { next, now: at('09:59') + 1 }, 'next', 'At 10:00, in 1 minute'],
    ['with one that has begun', { next, now: at('10:05') }, 'next', 'A conversation since 10:00'],
    ['covered', { next, covered: true }, 'next', 'Covered until the conversation is over'],
    ['quiet', { next, quiet: at('10:30') }, 'next', 'Quiet until 10:30'],
    [
      'covered in conversation',
      { inConversation: talking, covered: true },
      'in-conversation',
      'In conversation since 09:30',
    ],
    ['with an evening that waits', { evening: waiting }, 'evening', 'Evening, about five minutes'],
    [
      'with one that waits and someone later',
      { evening: waiting, next: { ...next, near: false } },
      'evening',
      'Evening, about five minutes',
    ],
    ['with one that waits and someone next', { evening: waiting, next }, 'next', 'At 10:00, in 10 minutes'],
    [
      'with one that waits in conversation',
      { evening: waiting, inConversation: talking },
      'in-conversation',
      'In conversation since 09:30',
    ],
    ['after the day was closed', { next, evening: { ...waiting, waits: false, done: true } }, 'rest', 'Done for today'],
    ['in conversation', { next, inConversation: talking }, 'in-conversation', 'In conversation since 09:30'],
    [
      'in one that runs over',
      { inConversation: { ...talking, over: true } },
      'in-conversation',
      'In conversation since 09:30, past its end',
    ],
    ['on a day off', { next, off: 'taken' }, 'rest', 'Off today, silent until tomorrow'],
    ['in leave', { next, off: 'taken', offUntil: '2026-11-27' }, 'rest', 'Off until Friday 27 November'],
    ['on no day of work', { next, off: 'no-work-day' }, 'rest', 'Not a working day, nothing comes by itself'],
    [
      'in conversation on a day off',
      { off: 'taken', inConversation: talking },
      'in-conversation',
      'In conversation since 09:30',
    ],
  ])('%s says so', (_, over, icon, sentence) => {
    expect(trayIcon(state(over))).toBe(icon)
    expect(traySentence(state(over), words)).toBe(sentence)
    expect(menuOf(over)[0]).toMatchObject({ label: sentence, enabled: false })
  })

  it('writes times as the region does', () => {
    const american = state({ next: { ...next, near: false }, region: { region: 'en-US', zone: 'America/New_York' } })
    expect(traySentence(american, words)).toMatch(/^Next at 4:00\sAM$/)
  })
})

describe('its menu', () => {
  it('at rest', () => expect(ids(menuOf())).toEqual(['state', '-', 'arrive', 'pause', 'evening', ...always]))

  it('with an evening that waits, which comes first', () =>
    expect(ids(menuOf({ evening: waiting }))).toEqual(['state', '-', 'evening', 'arrive', 'pause', ...always]))

  it('calls the evening what the user does, and tells which day it is of while it can still be finished', () => {
    const labelled = (evening: TrayState['evening']) => menuOf({ evening }).find(({ id }) => id === 'evening')?.label
    expect(labelled({ name: 'evening', waits: true, done: false })).toBe('Evening')
    expect(labelled({ name: 'close', waits: false, done: false })).toBe('Close of day')
    expect(labelled({ name: 'evening', waits: false, done: false, missed: '2026-11-23' })).toBe('Evening, yesterday')
    expect(labelled({ name: 'close', waits: false, done: false, missed: '2026-11-20' })).toBe('Close of day, Friday')
    expect(labelled({ name: 'evening', waits: true, done: false, missed: '2026-11-23' })).toBe('Evening')
  })

  it('with someone next', () => {
    expect(ids(menuOf({ next }))).toEqual([
      ...['state', '-', 'arrive', 'join', 'here', 'not-one', 'not-one/not-this', 'not-one/not-series'],
      ...['didnt-happen', 'moved', 'pause', ...always],
    ])
  })

  it('with someone who is no series, has no link, or cannot be switched', () => {
    const plain = { ...next, join: false, series: false }
    expect(ids(menuOf({ next: plain }))).toEqual([
      ...['state', '-', 'arrive', 'here', 'not-one', 'not-one/not-this', 'didnt-happen', 'moved', 'pause', ...always],
    ])
    expect(ids(menuOf({ next: { ...plain, switchable: false } }))).not.toContain('not-one')
  })

  it('with someone next for whom "I’m here" was said does not offer that again', () => {
    expect(ids(menuOf({ next: { ...next, arrived: true } }))).toEqual([
      ...['state', '-', 'arrive', 'join', 'didnt-happen', 'moved', 'pause', ...always],
    ])
  })

  it('in conversation', () => {
    expect(ids(menuOf({ inConversation: talking }))).toEqual([
      'state',
      '-',
      'done-line',
      'done',
      'didnt-happen',
      ...always,
    ])
    expect(ids(menuOf({ inConversation: talking, next }))).toContain('done-next')
    expect(ids(menuOf({ inConversation: talking, next: { ...next, near: false } }))).not.toContain('done-next')
  })

  it('on a day off has it checked, to be taken back; where nobody works anyway it is not offered', () => {
    const off = (over: Partial<TrayState>) => menuOf(over).find(({ id }) => id === 'off')
    expect(off({})).toMatchObject({ type: 'checkbox', checked: false })
    expect(off({ off: 'taken' })).toMatchObject({ type: 'checkbox', checked: true })
    expect(off({ off: 'no-work-day' })).toBeUndefined()
    expect(off({ worked: true })).toBeUndefined()
  })

  it('where the week has the day free, offers to work this once', () => {
    const work = (over: Partial<TrayState>) => menuOf(over).find(({ id }) => id === 'work')
    expect(work({ off: 'no-work-day' })).toMatchObject({ type: 'checkbox', checked: false })
    expect(work({ worked: true })).toMatchObject({ type: 'checkbox', checked: true })
    expect(work({ off: 'taken' })).toBeUndefined()
  })

  it('asks for a day off where the calendar says that one is away, until that is answered', () => {
    const labels = (away: TrayState['away']) =>
      menuOf({ away })
        .filter(({ id }) => id?.startsWith('away'))
        .map(({ label }) => label)
    expect(labels({})).toEqual(['Your calendar says you are away today', 'Yes, off today', 'No, I’m here'])
    expect(labels({ until: '2026-11-27' })).toEqual([
      'Your calendar says you are away until Friday 27 November',
      'Yes, off until then',
      'No, I’m here',
    ])
    expect(ids(menuOf({ away: {} }))).not.toContain('off')
  })

  it('shows the shortcut at the next moment and at the line, and does not take it a second time', () => {
    const shown = (over: Partial<TrayState>) =>
      menuOf(over).flatMap(({ id, accelerator, registerAccelerator }) =>
        accelerator ? [`${id} ${accelerator} ${registerAccelerator}`] : [],
      )
    const [space, line] = ['CommandOrControl+Shift+Space false', 'line CommandOrControl+Shift+L false']
    expect(shown({})).toEqual([`arrive ${space}`, line])
    expect(shown({ inConversation: talking })).toEqual([`done-line ${space}`, line])
    expect(shown({ shortcuts: { next: '', line: '' } })).toEqual([])
  })

  it('does what is pressed', () => {
    const pressed: string[] = []
    const press = (items: MenuItemConstructorOptions[]): void => {
      for (const { click, submenu } of items) {
        ;(click as (() => void) | undefined)?.()
        if (Array.isArray(submenu)) press(submenu)
      }
    }
    press(trayMenu(state({ next }), words, (action) => pressed.push(action)))
    expect(pressed).toEqual(
      ids(menuOf({ next })).flatMap((id) =>
        /^(-|state|not-one|quiet)$/.test(id) ? [] : [id.replace(/^(not-one|quiet)\//, '')],
      ),
    )
  })

  it('has a word for everything', () => {
    for (const over of [{}, { next }, { inConversation: talking, next }] as Partial<TrayState>[]) {
      for (const { label, type } of menuOf(over)) if (type !== 'separator') expect(label).toMatch(/^[A-Z]/)
    }
  })
})
