// What a CalDAV server answers, as the parser takes it apart.
import { expect, it } from 'vitest'
import { calendar, event, parse } from './ics.ts'

const DAY = ['2026-11-24', '2026-11-25'] as const
const meeting = (uid: string) => calendar(event(`UID:${uid}`, 'DTSTART:20261124T090000Z', `SUMMARY:${uid} & <co>`))
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;')
const answer = (...parts: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- as it was asked --><D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">${parts.join('')}</D:multistatus>`
const part = (data: string) =>
  `<D:response><D:href>/a.ics</D:href><D:propstat><D:prop><C:calendar-data content-type="text/calendar">${data}</C:calendar-data></D:prop></D:propstat></D:response>`
const summaries = (content: string) => parse(content, ...DAY).occurrences.map(({ summary }) => summary)

it('gives the calendars in it, however their text is written', () => {
  const all = answer(part(escaped(meeting('a'))), part(`<![CDATA[${meeting('b')}]]>`), part(''), '<D:response/>')
  expect(parse(all, ...DAY).error).toBeUndefined()
  expect(summaries(all)).toEqual(['a & <co>', 'b & <co>'])
  expect(summaries(all.replaceAll(/(<\/?)[CD]:/g, '$1'))).toEqual(['a & <co>', 'b & <co>'])
})

it('in which nothing is planned is a calendar', () => {
  expect(parse(answer(), ...DAY)).toEqual({ error: undefined, occurrences: [], reported: [] })
  expect(parse('<multistatus xmlns="DAV:"/>', ...DAY).error).toBeUndefined()
})

it('that ends in the middle gives what came whole, and says so', () => {
  const all = answer(part(escaped(meeting('a'))), part(escaped(meeting('b'))))
  for (const end of [
    all.indexOf('SUMMARY:b'),
    all.lastIndexOf('</C:calendar-data>'),
    all.lastIndexOf('</D:response>'),
  ]) {
    const cut = parse(all.slice(0, end), ...DAY)
    expect(cut.error).toEqual({ class: 'cut-off' })
    expect(cut.occurrences[0]?.uid).toBe('a')
  }
})

it('with a bad character or a name for one loses what they are in, at most', () => {
  const all = answer(part(escaped(meeting('a'))), '<D:x>& &nope;</D:y></D:x>', part(escaped(meeting('b'))))
  expect(summaries(all)).toEqual(['a & <co>', 'b & <co>'])
})

it('with definitions of its own is none: a few lines of them can be as long as they like', () => {
  const bomb = answer(part(meeting('a'))).replace('<!-- as it was asked -->', '<!DOCTYPE x [<!ENTITY y "z">]>')
  expect(parse(bomb, ...DAY).error).toEqual({ class: 'not-a-calendar' })
})

it('is not what another page of marks is', () => {
  expect(parse('<multistatuses/>', ...DAY).error).toEqual({ class: 'not-a-calendar' })
  expect(parse('<html><multistatus/></html>', ...DAY).error).toEqual({ class: 'web-page' })
})
