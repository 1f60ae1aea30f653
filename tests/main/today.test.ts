// What Home shows: today, the journal, one conversation whole, the bands at its top, and the settings with words.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstChecklist } from '../../src/core/arrive.ts'
import type { Recovery } from '../../src/main/recovery.ts'
import { temporaryFolder } from './folder.ts'
import { at, event, expectOk, HOUR, Life } from './parts.ts'

const wall = (time: string) => `2026-11-24T${time}`
const day = [
  event('Nine', at('0900'), at('0920')),
  event('Ten', at('1000'), at('1030')),
  event('Twelve', at('1200'), at('1230'), 'URL:https://meet.google.com/kqv-bdtn-xyr'),
]
const states = (life: Life) => life.parts.today.view().rows.map(({ title, state }) => `${title}: ${state}`)

async function lived(time: string, events = day): Promise<Life> {
  const life = new Life()
  await life.plan(...events)
  await life.goOn(wall(time))
  return life
}
function here(life: Life, title: string): string {
  const { id } = life.conversation(title)
  life.parts.arrive.open(id)
  expectOk(life.parts.arrive.here())
  return id
}

const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Two of its groups, typed. */
const confirmed = (recovery: Recovery, sixth = 'MNPQ') =>
  recovery.confirm([
    { group: 3, signs: '89ab' },
    { group: 6, signs: sixth },
  ])

describe('today', () => {
  it('tells each conversation’s state as the day goes on', async () => {
    const life = await lived('08:40')
    expect(states(life)).toEqual(['Nine: next', 'Ten: later', 'Twelve: later'])
    await life.goOn(wall('09:00'))
    here(life, 'Nine')
    expect(states(life)).toEqual(['Nine: now', 'Ten: next', 'Twelve: later'])
    life.parts.line.open()
    expectOk(life.parts.line.keep('Good @Ann #a >call, tomorrow'))
    expect(life.parts.today.view().current).toMatchObject({
      title: 'Nine',
      over: false,
      line: { text: 'Good Ann', promise: 'call' },
    })
    life.parts.conversation.done()
    await life.goOn(wall('10:31'))
    expect(states(life)).toEqual(['Nine: line', 'Ten: not-seen', 'Twelve: next'])
    here(life, 'Twelve')
    expect(states(life)).toEqual(['Nine: line', 'Ten: not-seen', 'Twelve: next'])
    expect(life.parts.today.view().next).toMatchObject({ title: 'Twelve', here: true })
    await life.goOn(wall('13:00'))
    expect(states(life)).toEqual(['Nine: line', 'Ten: not-seen', 'Twelve: no-line'])
  })

  it('shows the next conversation with its link, its switch and what matters', async () => {
    const life = await lived('11:00')
    life.parts.journal.people.ofAttendee({ name: 'Ann Berger', address: 'ann@nordhaus.example' })
    life.parts.journal.db.prepare("UPDATE person SET matters = 'short calls'").run()
    expect(life.parts.today.view().next).toMatchObject({
      title: 'Twelve',
      state: 'next',
      join: true,
      matters: 'short calls',
      event: { counts: true, reason: 'attendee', series: false },
    })
  })

  it('shows a walk-in once it has begun', async () => {
    const life = await lived('08:40', [])
    life.parts.arrive.open(null)
    life.parts.arrive.answer('eaten', 'met')
    expect(states(life)).toEqual([])
    life.parts.arrive.here()
    expect(states(life)).toEqual([': now'])
  })

  it('takes what did not happen, or was moved, out of what is next, until it is taken back', async () => {
    const life = await lived('08:40')
    const { id } = life.conversation('Nine')
    expectOk(life.parts.today.mark(id, 'moved'))
    expect(states(life)).toEqual(['Nine: moved', 'Ten: next', 'Twelve: later'])
    expectOk(life.parts.today.mark(id, 'didnt-happen'))
    expect(states(life)[0]).toBe('Nine: didnt-happen')
    expectOk(life.parts.today.mark(id, null))
    expect(states(life)).toEqual(['Nine: next', 'Ten: later', 'Twelve: later'])
  })

  it.each([
    ['moved', [event('Nine', at('1600'), at('1630'))]],
    ['cancelled', []],
  ] as const)('keeps the line of what the calendar has %s since, and says so', async (inCalendar, now) => {
    const life = await lived('09:00', day.slice(0, 1))
    here(life, 'Nine')
    life.parts.line.open()
    expectOk(life.parts.line.keep('about her garden'))
    await life.plan(...now)
    const [{ id = '', starts = 0 } = {}] = life.parts.journal.conversations.between(0, Number.MAX_SAFE_INTEGER)
    const row = { title: 'Nine', state: 'line', inCalendar, starts }
    const later = inCalendar === 'moved' ? [{ title: 'Nine', state: 'next' }] : []
    expect(life.parts.today.view().rows).toMatchObject([{ ...row, line: { text: 'about her garden' } }, ...later])
    expect(life.parts.today.view().current).toMatchObject({ inCalendar })
    expect(life.parts.journalView.page('', null).days[0]?.rows).toMatchObject([row])
    expect(life.parts.journalView.conversation(id)).toMatchObject({ inCalendar })
    // Back as it was, nothing is said any more.
    await life.plan(event('Nine', at('0900'), at('0930')))
    expect(life.parts.today.view().rows[0]?.inCalendar).toBeUndefined()
  })

  it('offers to undo the newest line of the day', async () => {
    const life = await lived('09:00')
    expectOk(life.parts.line.keep('one'))
    const id = expectOk(life.parts.line.keep('two *3'))
    expect(life.parts.today.view().undo).toEqual({ lineId: id, text: 'two' })
    await life.goOn('2026-11-25T02:00')
    expect(life.parts.today.view().undo).toBeUndefined()
  })

  it('has parked thoughts and promises until they are settled, and those settled today', async () => {
    const life = await lived('09:00')
    const { journal, today, due } = life.parts
    journal.thoughts.park({ thought: 'invoice', nextStep: '', due: 'tomorrow' }, undefined)
    expectOk(life.parts.line.keep('>call @Ann'))
    const { parked, promises } = today.view()
    const invoice = { kind: 'thought', id: parked[0]?.id ?? '' } as const
    const call = { kind: 'promise', id: promises[0]?.id ?? '' } as const
    expectOk(due.settle(invoice, 'done'))
    expectOk(due.settle(call, 'let-go'))
    expect(today.view()).toMatchObject({
      parked: [{ text: 'invoice', dueDay: '2026-11-25', when: 'tomorrow', settled: 'done' }],
      promises: [{ text: 'call Ann', person: 'Ann', settled: 'let-go' }],
    })
    await life.goOn('2026-11-25T08:00')
    expect(life.parts.today.view()).toMatchObject({ parked: [], promises: [] })
    expectOk(due.settle(invoice, null))
    expectOk(due.settle(call, null))
    expect(life.parts.today.view()).toMatchObject({
      parked: [{ text: 'invoice', settled: undefined }],
      promises: [{ text: 'call Ann', settled: undefined }],
    })
  })

  it('says when something could not be kept', async () => {
    const life = await lived('09:00')
    life.parts.journal.db.pragma('query_only=ON')
    expect(life.parts.today.mark(life.conversation('Nine').id, 'moved')).toEqual({ ok: false, fault: 'read-only' })
    life.parts.journal.db.pragma('query_only=OFF')
  })
})

describe('events and their switches', () => {
  const lunch = event(
    'Lunch',
    at('1300'),
    at('1330'),
    'RRULE:FREQ=DAILY',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@threshold.example',
  )

  it('list what is no conversation, and make one of it: this one or the series', async () => {
    const life = new Life()
    life.parts.settingsView.addresses([' ME@threshold.example ', 'me@threshold.example', ''])
    expect(life.parts.journal.ownWords.get('addresses')).toEqual(['me@threshold.example'])
    await life.plan(...day, lunch)
    const other = life.parts.today.view().otherEvents
    expect(other).toMatchObject([{ title: 'Lunch', counts: false, reason: 'alone', series: true, allDay: false }])
    const key = other[0]?.key ?? ''

    expectOk(life.parts.calendars.switchCounts(key, true, 'this'))
    expect(states(life)).toContain('Lunch: later')
    await life.goOn('2026-11-25T08:00')
    expect(states(life)).toEqual([])
    expectOk(life.parts.calendars.switchCounts(life.parts.today.view().otherEvents[0]?.key ?? '', true, 'series'))
    expect(states(life)).toEqual(['Lunch: next'])
    await life.goOn('2026-11-26T08:00')
    expect(states(life)).toEqual(['Lunch: next'])
  })

  it('take a conversation out of the day, and bring it back', async () => {
    const life = await lived('08:40')
    const key = life.parts.today.view().next?.event?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, false, 'this'))
    expect(states(life)).toEqual(['Ten: next', 'Twelve: later'])
    expect(life.parts.today.view().otherEvents).toMatchObject([{ title: 'Nine', reason: 'switched-off' }])
    expectOk(life.parts.calendars.switchCounts(key, true, 'this'))
    expect(states(life)).toEqual(['Nine: next', 'Ten: later', 'Twelve: later'])
    expect(life.parts.calendars.switchCounts('nothing', true, 'this').ok).toBe(false)
  })
})

describe('going back', () => {
  const daily = event('Daily', at('1000'), at('1030'), 'RRULE:FREQ=DAILY')
  const rules = (life: Life) => {
    const { all, rules } = life.parts.journal.calendars
    return rules(all()[0]?.id ?? '')
  }

  it('from a switch leaves no rule behind', async () => {
    const life = await lived('08:40', [daily])
    const key = life.parts.today.view().next?.event?.key ?? ''
    for (const scope of ['this', 'series'] as const) {
      expectOk(life.parts.calendars.switchCounts(key, false, scope))
      expect(rules(life)).toMatchObject([{ uid: 'Daily', counts: false }])
      expectOk(life.parts.calendars.switchCounts(key, true, scope))
      expect([rules(life), states(life)]).toEqual([[], ['Daily: next']])
    }
  })

  it('from the series to this one leaves the others as they were', async () => {
    const life = await lived('08:40', [daily])
    const key = life.parts.today.view().next?.event?.key ?? ''
    const pressed = [
      [false, 'this'],
      [false, 'series'],
      [true, 'series'],
      [false, 'this'],
    ] as const
    for (const [counts, scope] of pressed) expectOk(life.parts.calendars.switchCounts(key, counts, scope))
    expect(states(life)).toEqual([])
    await life.goOn('2026-11-25T08:40')
    expect(states(life)).toEqual(['Daily: next'])
  })

  it('to what an event is not by itself says so', async () => {
    const alone = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@threshold.example'
    const life = new Life()
    life.parts.settingsView.addresses(['me@threshold.example'])
    await life.plan(event('Lunch', at('1300'), at('1330'), 'RRULE:FREQ=DAILY', alone))
    const key = life.parts.today.view().otherEvents[0]?.key ?? ''
    expectOk(life.parts.calendars.switchCounts(key, false, 'series'))
    expect(rules(life)).toMatchObject([{ uid: 'Lunch', counts: false }])
    expectOk(life.parts.calendars.switchCounts(key, true, 'series'))
    expect(rules(life)).toMatchObject([{ uid: 'Lunch', counts: true }])
    expect(states(life)).toEqual(['Lunch: next'])
  })
})

describe('the journal', () => {
  it('is by day, newest first, with each conversation’s state and lines', async () => {
    const life = await lived('09:05')
    here(life, 'Nine')
    expectOk(life.parts.line.keep('about nobody'))
    life.parts.line.open()
    expectOk(life.parts.line.keep('Good @Ann *4'))
    await life.goOn('2026-11-25T01:00')
    expectOk(life.parts.line.keep('late'))
    await life.goOn('2026-11-25T09:00')
    expectOk(life.parts.line.keep('a new day'))
    const { days, before, count } = life.parts.journalView.page('', null)
    expect([before, count]).toEqual([undefined, undefined])
    expect(
      days.map((one) => [
        one.day,
        one.rows.map(({ title, state, lines }) => [title, state, lines.map(({ text }) => text)]),
      ]),
    ).toEqual([
      ['2026-11-25', [['', 'line', ['a new day']]]],
      [
        '2026-11-24',
        [
          ['', 'line', ['late']],
          ['Twelve', 'not-seen', []],
          ['Ten', 'not-seen', []],
          ['', 'line', ['about nobody']],
          ['Nine', 'line', ['Good Ann']],
        ],
      ],
    ])
  })

  it('searched marks the words where they stand in what is read', async () => {
    const life = await lived('09:00')
    here(life, 'Nine')
    life.parts.line.open()
    expectOk(life.parts.line.keep('#launch Good talk with @Ann about the launch plan *4'))
    const { days, count } = life.parts.journalView.page('ann plan', null)
    const [line] = days[0]?.rows[0]?.lines ?? []
    expect(count?.lines).toBe(1)
    expect(line?.found.map(([from, to]) => line.text.slice(from, to))).toEqual(['Ann', 'plan'])
    expect(line?.raw).toBe('#launch Good talk with @Ann about the launch plan *4')
    expect(line?.chips.map(({ kind }) => kind)).toEqual(['tag', 'person', 'presence'])
    expect(life.parts.journalView.page('  ', null).count).toBeUndefined()
    expect(life.parts.journalView.page('"', null)).toEqual({
      days: [],
      before: undefined,
      count: { lines: 0, answers: 0 },
    })
  })

  it('goes on page by page to its beginning', async () => {
    const life = await lived('09:00', [])
    for (let n = 0; n < 120; n++) {
      life.clock.advance(1)
      expectOk(life.parts.line.keep(`tea ${n}`))
    }
    for (const asked of ['', 'tea']) {
      const texts: string[] = []
      let before: string | null = null
      do {
        const page = life.parts.journalView.page(asked, before)
        texts.push(...page.days.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines.map(({ text }) => text))))
        before = page.before ?? null
        expect((before ?? '').length).toBeLessThanOrEqual(40) // what the contract lets through
      } while (before !== null)
      expect(texts).toEqual(Array.from({ length: 120 }, (_, n) => `tea ${119 - n}`))
    }
  })

  it('shows one conversation whole, with the arrival in the words of then', async () => {
    const life = await lived('08:55')
    const { arrive, settingsView } = life.parts
    settingsView.keepChecklist([{ id: 'own', group: 'needs', text: 'Tea', on: true }, ...firstChecklist.slice(1, 3)])
    const { id } = life.conversation('Nine')
    arrive.open(id)
    arrive.answer('own', 'not-yet')
    arrive.feel('calm')
    expectOk(arrive.here())
    life.parts.line.open(id)
    expectOk(life.parts.line.keep('Good'))
    settingsView.keepChecklist([
      { id: 'own', group: 'needs', text: 'Coffee', on: false },
      ...firstChecklist.slice(2, 4),
    ])
    await life.goOn(wall('10:00'))
    expect(life.parts.journalView.conversation(id)).toMatchObject({
      title: 'Nine',
      day: '2026-11-24',
      state: 'line',
      endNoted: false,
      arrival: {
        items: [
          { id: 'own', text: 'Tea', answer: 'not-yet' },
          { id: 'tired', answer: undefined },
          { id: 'silent', answer: undefined },
        ],
        feeling: 'calm',
      },
      lines: [{ text: 'Good', found: [] }],
    })
    expect(life.parts.journalView.conversation('nothing')).toBeNull()
  })
})

describe('a band at the top of Home', () => {
  it('is said until it is put away, and again when it happens anew', async () => {
    const life = new Life()
    const { bands, registered } = life.parts
    expect(bands.view()).toEqual([])
    registered.line = false
    const band = { kind: 'shortcut-taken', name: 'line', accelerator: 'CommandOrControl+Shift+L' }
    expect(bands.view()).toEqual([band])
    bands.dismiss('shortcut-taken')
    expect(bands.view()).toEqual([])
    registered.line = true
    expect(bands.view()).toEqual([])
    registered.line = false
    expect(bands.view()).toEqual([band])
  })

  it('says that the journal lies in a folder that seems to be synced', () => {
    const folder = path.join(temporaryFolder(), 'Dropbox', 'Threshold')
    mkdirSync(folder, { recursive: true })
    expect(new Life({ folder }).parts.bands.view()).toEqual([{ kind: 'folder-synced', folder: 'Dropbox' }])
  })

  it('stays away after a restart, for as long as it is so', async () => {
    const life = new Life()
    life.parts.registered.line = false
    life.parts.bands.dismiss('shortcut-taken')
    const { bands, registered } = await life.restart()
    registered.line = false
    expect(bands.view()).toEqual([])
    registered.line = true
    expect(bands.view()).toEqual([])
    registered.line = false
    expect(bands.view()).toMatchObject([{ kind: 'shortcut-taken' }])
  })

  it('asks about the recovery code on the second day, once', async () => {
    const life = new Life()
    expect(life.parts.bands.view()).toEqual([])
    expect(life.parts.settingsView.view().codeWaits).toBe(false)
    life.clock.jumpTo('2026-11-27T09:00')
    expect(life.parts.bands.view()).toEqual([{ kind: 'recovery-code' }])
    life.parts.bands.dismiss('recovery-code')
    const { bands, settingsView, recovery } = await life.restart()
    life.clock.jumpTo('2026-11-30T09:00')
    expect(bands.view()).toEqual([])
    expect(settingsView.view().codeWaits).toBe(true)
    life.parts.journal.ownWords.set('recoveryCode', CODE)
    expect(confirmed(recovery, 'QRST')).toEqual({ ok: true, value: false })
    expect(settingsView.view().codeWaits).toBe(true)
    expect(confirmed(recovery, ' mn-pq')).toEqual({ ok: true, value: true })
    expect(settingsView.view().codeWaits).toBe(false)
  })

  it('does not ask about a recovery code that is safe', async () => {
    const life = new Life()
    life.parts.journal.ownWords.set('recoveryCode', CODE)
    expect(confirmed(life.parts.recovery)).toEqual({ ok: true, value: true })
    life.clock.jumpTo('2026-11-25T09:00')
    expect(life.parts.bands.view()).toEqual([])
  })
})

describe('the settings', () => {
  it('show what is so', async () => {
    const life = await lived('08:40')
    expect(life.parts.settingsView.view()).toMatchObject({
      checklist: firstChecklist,
      calendars: [
        {
          name: 'calendar.ics',
          where: { file: 'calendar.ics', folder: life.folder },
          conversationsToday: 3,
          unreadEvents: 0,
          fault: undefined,
        },
      ],
      keychain: 'system',
      registered: { next: true, line: true },
      captureCanBeHidden: false,
      version: '1.0.0',
    })
  })

  it('keep an item’s wording short and without blanks, and none at all as the first one', () => {
    const life = new Life()
    const { settingsView, journal } = life.parts
    expectOk(
      settingsView.keepChecklist([
        { id: 'eaten', group: 'needs', text: '   ', on: true },
        { id: 'own', group: 'needs', text: ` ${'x'.repeat(200)}`, on: true },
      ]),
    )
    expect(journal.ownWords.get('checklist').map(({ text }) => text?.length)).toEqual([undefined, 80])
    expectOk(settingsView.firstChecklist())
    expect(journal.ownWords.get('checklist')).toEqual(firstChecklist)
  })

  it('show the recovery code in groups', () => {
    const life = new Life()
    life.parts.journal.ownWords.set('recoveryCode', CODE)
    expect(life.parts.recovery.code()).toBe('0123 4567 89AB CDEF GHJK MNPQ RSTV WXYZ')
  })

  it('are changed, and say when they cannot be', () => {
    const life = new Life()
    expectOk(life.parts.settingsView.change({ leadMinutes: 10 }))
    expect(life.settings.get().leadMinutes).toBe(10)
    const faults = ['ENOSPC', 'EACCES', 'EIO'].map((code) => {
      life.settings.change = () => {
        throw Object.assign(new Error('no'), { code })
      }
      return life.parts.settingsView.change({ leadMinutes: 5 })
    })
    expect(faults).toMatchObject([{ fault: 'disk-full' }, { fault: 'read-only' }, { fault: 'not-written' }])
  })
})

it('the day’s end moves with the setting', async () => {
  const life = await lived('08:40')
  life.settings.change({ dayEndsAt: '23:00' })
  expect(life.parts.day.today()).toBe('2026-11-24')
  expect([life.parts.day.start(), life.parts.day.end()]).toEqual([
    Date.parse('2026-11-23T23:00+01:00'),
    Date.parse('2026-11-24T23:00+01:00'),
  ])
  await life.goOn(wall('23:00'))
  expect(life.parts.day.today()).toBe('2026-11-25')
  expect(life.parts.day.end() - life.parts.day.start()).toBe(24 * HOUR)
})
