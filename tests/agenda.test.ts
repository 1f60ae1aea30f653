// `npm run agenda` as it is started, on files as they come.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askedIn, Wrong } from '../scripts/agenda-arguments.ts'
import { calendar, event } from './main/calendar/ics.ts'

const BERLIN = ['--from', '2026-11-24', '--to', '2026-11-25', '--zone', 'Europe/Berlin']
const ME = ['--me', 'me@threshold.example']
const fixture = (name: string) => ['--ics', `tests/fixtures/${name}.ics`]

function agenda(args: string[], standing = path.resolve('.')) {
  const env = { ...process.env, INIT_CWD: standing }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'agenda', ...args], {
    encoding: 'utf8',
    env,
    timeout: 25_000,
  })
  return { status, stdout, stderr }
}
const found = (args: string[], standing?: string) => {
  const { status, stdout, stderr } = agenda([...args, '--json'], standing)
  return { status, stderr, ...JSON.parse(stdout) }
}

/** The file's name, in a folder that goes with the test. */
function written(content: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'threshold-agenda-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(path.join(folder, 'given.ics'), content)
  return folder
}

describe('for programs', () => {
  it('says what lies in the window, in the order of its starts', () => {
    const content = calendar(
      event('UID:later', 'DTSTART:20261124T100000', 'DURATION:PT1H', 'SUMMARY:Floating', 'TRANSP:TRANSPARENT'),
      event('UID:day', 'DTSTART;VALUE=DATE:20261124', 'SUMMARY:All day', 'STATUS:CANCELLED'),
      event('UID:before', 'DTSTART:20261123T210000Z', 'DTEND:20261123T230000Z'),
      event('UID:b', 'DTSTART:20261123T220000Z', 'DTEND:20261123T230100Z', 'URL:https://meet.google.com/abc-defg-hij'),
      event(
        'UID:a',
        'DTSTART:20261123T220000Z',
        'DTEND:20261123T230100Z',
        'ATTENDEE;PARTSTAT=DECLINED:MAILTO:Me@b.example',
      ),
      event('UID:broken', 'DTSTART:20261331T100000Z', 'SUMMARY:No such day'),
      event('UID:after', 'DTSTART:20261124T230000Z', 'DTEND:20261124T233000Z'),
    )
    const me = ['--me', 'other@b.example, ME@b.example']
    const { status, ...said } = found(['--ics', 'given.ics', ...BERLIN, ...me], written(content))
    const plain = { allDay: false, cancelled: false, declined: false, transparent: false, joinUrl: null }
    const late = { summary: '', startUtc: '2026-11-23T22:00:00Z', endUtc: '2026-11-23T23:01:00Z' }
    expect(status).toBe(0)
    expect(said).toEqual({
      stderr: '',
      error: null,
      occurrences: [
        { ...plain, ...late, uid: 'a', declined: true },
        { ...plain, ...late, uid: 'b', joinUrl: 'https://meet.google.com/abc-defg-hij' },
        {
          ...plain,
          uid: 'day',
          summary: 'All day',
          startUtc: '2026-11-23T23:00:00Z',
          endUtc: '2026-11-24T23:00:00Z',
          allDay: true,
          cancelled: true,
        },
        {
          ...plain,
          uid: 'later',
          summary: 'Floating',
          startUtc: '2026-11-24T09:00:00Z',
          endUtc: '2026-11-24T10:00:00Z',
          transparent: true,
        },
      ],
      reported: [{ uid: 'broken', title: 'No such day', reason: 'bad-time' }],
    })
  })

  it('says what a file is that is no calendar, and that one is not there', () => {
    const page = found([...fixture('not-a-calendar'), ...BERLIN])
    expect(page).toMatchObject({ status: 1, stderr: '', occurrences: [], reported: [], error: { class: 'web-page' } })
    expect(page.error.message).toMatch(/^“not-a-calendar\.ics” is a web page\. /)
    const none = found([...fixture('nowhere'), ...BERLIN])
    expect(none).toMatchObject({ status: 1, error: { class: 'not-found' }, occurrences: [] })
    const folder = found(['--ics', 'tests/fixtures', ...BERLIN])
    expect(folder).toMatchObject({ status: 1, error: { class: 'not-a-calendar' }, occurrences: [] })
  })

  it('keeps the whole events of a file that is cut off, and says that it is', () => {
    const whole = event('UID:whole', 'DTSTART:20261124T100000Z')
    const cut = calendar(whole, event('UID:half', 'DTSTART:20261124T110000Z')).replace(/END:VEVENT\s+END:VCAL.*/, '')
    const said = found(['--ics', 'given.ics', ...BERLIN], written(cut))
    expect(said).toMatchObject({ status: 1, error: { class: 'cut-off' }, occurrences: [{ uid: 'whole' }] })
    expect(said.reported).toEqual([{ uid: 'half', reason: 'not-ended' }])
  })

  it('gives a file up that would take for ever', () => {
    const slow = Array.from({ length: 20_000 }, (_, index) =>
      event(`UID:${index}`, 'DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3'),
    )
    const said = found(['--ics', 'given.ics', ...BERLIN], written(calendar(...slow)))
    expect(said).toMatchObject({ status: 1, error: { class: 'unreadable' }, occurrences: [] })
  }, 30_000)
})

describe('for people', () => {
  it('is a list by days of the zone, and says of each event why it counts or does not', () => {
    const { status, stdout, stderr } = agenda([...fixture('morning'), ...BERLIN, ...ME])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n').slice(0, 8)).toEqual([
      'Tuesday 24 November 2026',
      '  08:45–09:00  Stand-up',
      '               counts as a conversation because someone else is in it',
      '  09:30–10:00  Quarter review',
      '               does not count because it was cancelled',
      '  10:00–10:30  Launch plan',
      '               counts as a conversation because someone else is in it',
      '               https://meet.google.com/kqv-bdtn-xyr',
    ])
  })

  it('says how far a longer event goes, what was left out, and that there is nothing', () => {
    const content = calendar(
      event('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261127', 'SUMMARY:Fair'),
      event('UID:b', 'DTSTART:20261124T220000Z', 'DTEND:20261125T010000Z'),
      event('UID:c', 'SUMMARY:Sometime'),
    )
    const folder = written(content)
    expect(agenda(['--ics', 'given.ics', ...BERLIN], folder).stdout).toBe(
      [
        'Tuesday 24 November 2026',
        '  all day until Thu 26 Nov  Fair',
        '               does not count because it takes the whole day',
        '  23:00–Wed 25 Nov 02:00  An event without a title',
        '               does not count because nobody else is in it and it has no link to meet at',
        '',
        'Left out, or not read whole:',
        '  Sometime: it does not say when it starts',
        '',
      ].join('\n'),
    )
    const empty = agenda([...fixture('morning'), '--from', '1999-01-01', '--to', '1999-01-02', '--zone', 'UTC'])
    expect(empty).toEqual({ status: 0, stdout: 'Nothing in this time.\n', stderr: '' })
  })

  it('says on stderr what a file is that is no calendar', () => {
    const { status, stdout, stderr } = agenda([...fixture('not-a-calendar'), ...BERLIN])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^“not-a-calendar\.ics” is a web page\. [^\n]+\n$/)
  })
})

describe('the question', () => {
  const asked = (...args: string[]) => askedIn(['--ics', 'a.ics', '--zone', 'Europe/Berlin', ...args])
  const span = (from: string, to: string) => {
    const { fromUtc, toUtc } = asked('--from', from, '--to', to)
    return [fromUtc, toUtc].map((utc) => new Date(utc).toISOString().replace('.000', ''))
  }

  it('takes days, wall times and instants', () => {
    expect(span('2026-03-29', '2026-03-30')).toEqual(['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'])
    expect(span('2026-03-29T02:30', '2026-03-29T02:30:00Z')).toEqual(['2026-03-29T01:30:00Z', '2026-03-29T02:30:00Z'])
    expect(span('2026-03-29T02:30-05:00', '2026-03-30T00:00:00+00:00')).toEqual([
      '2026-03-29T07:30:00Z',
      '2026-03-30T00:00:00Z',
    ])
  })

  it('takes addresses apart, and none', () => {
    const me = (...args: string[]) => asked('--from', '2026-01-01', '--to', '2026-01-02', ...args).me
    expect([me(), me('--me', ''), me('--me', ' a@b.example,, c@d.example ')]).toEqual([
      [],
      [],
      ['a@b.example', 'c@d.example'],
    ])
    expect(me('--me', 'MAILTO:a@b.example', '--me', 'c@d.example')).toEqual(['a@b.example', 'c@d.example'])
  })

  it.each([
    [[], '--ics is missing.'],
    [['--from', '2026-01-02', '--to', ''], '--to is missing.'],
    [['--from', '2026-01-02', '--to', '2026-01-01'], '--to is before --from.'],
    [
      ['--zone', 'Europe/Atlantis', '--from', '2026-01-01', '--to', '2026-01-02'],
      '--zone “Europe/Atlantis” is no IANA',
    ],
    [['--from', '2026-02-30', '--to', '2026-03-01'], '--from “2026-02-30” is no date or time'],
    [['--from', '2026-01-01', '--to', '2026-01-01T00:00[Asia/Tokyo]'], '--to “2026-01-01T00:00[Asia/Tokyo]” is no'],
    [['--colour', 'red'], "Unknown option '--colour'."],
    [['--json=yes'], "Option '--json' does not take an argument."],
    [['more.ics'], "Unexpected argument 'more.ics'."],
  ])('%j is answered with what is wrong', (args, sentence) => {
    const question = () => (args.length === 0 ? askedIn([]) : asked(...args))
    expect(question).toThrow(Wrong)
    expect(question).toThrow(sentence)
  })

  it('that makes no sense is answered in one sentence with the usage, to programs in their object', () => {
    const { status, stdout, stderr } = agenda(fixture('morning'))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^--from is missing\.\nUsage: npm run -s agenda -- [^\n]+\n$/)
    expect(found([...fixture('morning'), '--colour'])).toEqual({
      status: 1,
      stderr: '',
      error: { class: 'question', message: "Unknown option '--colour'." },
      occurrences: [],
      reported: [],
    })
  })

  it('what there is to ask is said when asked', () => {
    const { status, stdout, stderr } = agenda(['--json', '--help'])
    expect([status, stderr]).toEqual([0, ''])
    for (const option of ['--ics', '--from', '--to', '--zone', '--me', '--json'])
      expect(stdout).toContain(`\n  ${option} `)
  })
})
