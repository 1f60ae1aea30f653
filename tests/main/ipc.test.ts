// Who may ask what, and in which shape.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feelings } from '../../src/core/arrive.ts'
import { LINE_LENGTH } from '../../src/core/line.ts'
import { schemas } from '../../src/main/ipc-schemas.ts'
import { type Asked, guarded, Refused, senderOf } from '../../src/main/senders.ts'
import { type WindowName, windowNames } from '../../src/main/window-options.ts'
import { type RequestName, requestNames } from '../../src/shared/ipc.ts'

const ORIGIN = 'app://bundle'

/** A request from a window's main frame, or from another frame or origin of it. */
function asked({ origin = ORIGIN, frame = 'main' } = {}): Asked {
  const mainFrame = { origin }
  const senderFrame = frame === 'main' ? mainFrame : frame === 'gone' ? null : { origin }
  return { sender: { mainFrame }, senderFrame } as unknown as Asked
}
const from = (name: WindowName | undefined) => ({ nameOf: () => name, isOurs: (origin: string) => origin === ORIGIN })

describe('a request is refused', () => {
  it.each<[string, Asked, WindowName | undefined, RequestName]>([
    ['from no window of ours', asked(), undefined, 'line.view'],
    ['from another frame', asked({ frame: 'other' }), 'line', 'line.view'],
    ['from a frame that is gone', asked({ frame: 'gone' }), 'line', 'line.view'],
    ['from another origin', asked({ origin: 'https://example.org' }), 'line', 'line.view'],
    ['from an opaque origin', asked({ origin: 'null' }), 'line', 'line.view'],
    ['from a window without business', asked(), 'line', 'today.view'],
  ])('%s', (_, event, name, request) => {
    expect(() => senderOf(event, request, from(name))).toThrow(Refused)
    let answered = false
    const handler = guarded(request, () => (answered = true), from(name))
    expect(() => handler(event)).toThrow(Refused)
    expect(answered).toBe(false)
  })

  it('not for putting away what Home says at its top', () => {
    const handler = guarded('home.dismiss', () => 'away', from('home'))
    for (const kind of ['folder-synced', 'calendar-cut-off', 'recovery-code'])
      expect(handler(asked(), kind)).toBe('away')
    expect(() => handler(asked(), 'another')).toThrow(Refused)
  })

  it('with arguments of another shape, and what was typed stays out of the message', () => {
    const handler = guarded('line.keep', () => 'kept', from('line'))
    expect(handler(asked(), 'words')).toBe('kept')
    for (const wrong of [[], [1], ['a', 'b'], [{ text: 'secret' }], ['secret'.repeat(1000)]]) {
      expect(() => handler(asked(), ...wrong)).toThrow(/^arguments of line\.keep$/)
    }
  })
})

describe('each window', () => {
  const business = {
    arrive: ['window', 'arrive', 'line'],
    line: ['window', 'line'],
    notice: ['window', 'notice'],
    home: [
      'window',
      'home',
      'today',
      'reminders',
      'journal',
      'people',
      'hardDays',
      'settings',
      'calendars',
      'rules',
      'backups',
      'book',
      'along',
      'markdown',
      'carry',
    ],
    'first-run': ['window', 'firstRun'],
    evening: ['window', 'evening'],
    fault: ['window', 'fault'],
  } satisfies Record<WindowName, string[]>

  it.each(windowNames)('%s may ask for its own and for nothing else', (name) => {
    for (const request of requestNames) {
      const may = (business[name] as string[]).includes(request.split('.')[0] ?? '')
      if (may) expect(senderOf(asked(), request, from(name))).toBe(name)
      else expect(() => senderOf(asked(), request, from(name))).toThrow(Refused)
    }
  })

  it('is told to the handlers of windows, and to no other', () => {
    const echo = (...args: unknown[]) => args
    expect(guarded('window.fit', echo, from('line'))(asked(), 120)).toEqual(['line', 120])
    expect(guarded('line.keep', echo, from('line'))(asked(), 'words')).toEqual(['words'])
  })
})

describe('the shapes', () => {
  const takes = (name: RequestName, ...args: unknown[]) => schemas[name].safeParse(args).success

  it('are there for every request', () => {
    expect(Object.keys(schemas).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [...requestNames].sort((a, b) => a.localeCompare(b)),
    )
  })

  it.each<[RequestName, unknown[]]>([
    ['arrive.view', []],
    ['arrive.choose', [null]],
    ['arrive.choose', ['id']],
    ['arrive.answer', ['eaten', 'not-yet']],
    ['arrive.answer', ['eaten', null]],
    ['arrive.feeling', [feelings[0]]],
    ['arrive.ifThen', [{ if: 'a', will: 'b' }]],
    ['arrive.park', [{ thought: 'a', nextStep: '', when: 'evening' }]],
    ['line.draft', ['x'.repeat(LINE_LENGTH)]],
    ['today.counts', ['["a","b",null]', true, 'series']],
    ['today.invited', ['conversation', 'key', 'new']],
    ['settings.change', [{ leadMinutes: 10, theme: 'dark' }]],
    ['settings.change', [{}]],
    ['settings.checklist', [[{ id: 'own', group: 'needs', text: 'Tea', on: true }]]],
    ['journal.page', ['tea', '1795510800000 c 9007199254740991']],
  ])('of %s take %j', (name, args) => expect(takes(name, ...args)).toBe(true))

  it.each<[RequestName, unknown[]]>([
    ['arrive.view', [1]],
    ['arrive.choose', []],
    ['arrive.choose', ['']],
    ['arrive.choose', ['x'.repeat(101)]],
    ['arrive.answer', ['eaten', 'skipped']],
    ['arrive.answer', ['eaten']],
    ['arrive.feeling', ['bored']],
    ['arrive.ifThen', [{ if: 'a', will: 'b', more: 1 }]],
    ['arrive.ifThen', [{ if: 'a' }]],
    ['arrive.park', [{ thought: 'a', nextStep: '', when: 'never' }]],
    ['line.draft', ['x'.repeat(LINE_LENGTH + 1)]],
    ['line.complete', ['promise', '']],
    ['window.fit', [-1]],
    ['window.fit', [Number.POSITIVE_INFINITY]],
    ['window.fit', [Number.NaN]],
    ['today.counts', ['key', true, 'all']],
    ['settings.change', [{ schemaVersion: 2 }]],
    ['settings.change', [{ shortcuts: { next: '', line: '' } }]],
    ['settings.change', [{ leadMinutes: 3 }]],
    ['settings.checklist', [[{ id: 'own', group: 'other', on: true }]]],
    ['settings.checklist', [Array.from({ length: 41 }, (_, n) => ({ id: `${n}`, group: 'needs', on: true }))]],
    ['settings.shortcut', ['other', 'F5']],
    ['settings.addresses', [Array.from({ length: 51 }, () => 'a@b.de')]],
    ['journal.page', ['x'.repeat(201), null]],
    ['fault.act', ['delete']],
  ])('of %s do not take %j', (name, args) => expect(takes(name, ...args)).toBe(false))

  it('take no object where words belong, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requestNames),
        fc.array(fc.anything({ withNullPrototype: true })),
        (name, args) => {
          const { success, data } = schemas[name].safeParse(args)
          if (success) expect(JSON.stringify(data)).not.toContain('__proto__')
        },
      ),
    )
  })
})
