import { describe, expect, it } from 'vitest'
import { linkIn } from '../../../src/main/calendar/meeting-link.ts'
import { calendar, event, ME, parse } from './ics.ts'

const read = (lines: string[], me = [ME]) => {
  const { occurrences } = parse(calendar(event('DTSTART:20261124T090000Z', ...lines)), '2026-11-24', '2026-11-25', {
    me,
  })
  const [only] = occurrences
  if (!only) throw new Error('no occurrence')
  return only
}
const others = (lines: string[], me = [ME]) => read(lines, me).attendees
const ann = { name: 'Ann Berger', address: 'ann@nordhaus.example' }

describe('the others', () => {
  it('are the attendees and the organizer, each once, without me', () => {
    expect(
      others([
        'ORGANIZER;CN=Ann Berger:MAILTO:Ann@Nordhaus.Example',
        'ATTENDEE;CN=Ann Berger:mailto:ann@nordhaus.example',
        'ATTENDEE;CN="Haddad, Omar":mailto:omar@haddad.example',
        'ATTENDEE;CN=Me:mailto:ME@threshold.example',
      ]),
    ).toEqual([ann, { name: 'Haddad, Omar', address: 'omar@haddad.example' }])
    expect(others([`ORGANIZER:mailto:${ME}`])).toEqual([])
  })

  it('are no rooms, resources or calendars', () => {
    expect(
      others([
        'ATTENDEE;CUTYPE=RESOURCE;CN=Projector:mailto:p@x.example',
        'ATTENDEE;CUTYPE=ROOM;CN=Room 2:mailto:r@x.example',
        'ATTENDEE;CN=Room 3:mailto:c_1@resource.calendar.google.com',
        'ORGANIZER;CN=Team:mailto:abc@group.calendar.google.com',
      ]),
    ).toEqual([])
  })

  it('have a name even where only the address is known, or the other way round', () => {
    expect(others(['ATTENDEE:mailto:ann@nordhaus.example'])).toEqual([{ name: ann.address, address: ann.address }])
    expect(others(['ATTENDEE;CN=Ann Berger:invalid:nomail'])).toEqual([{ name: 'Ann Berger' }])
    expect(others(['ATTENDEE;CN=Ann Berger;EMAIL=ann@nordhaus.example:urn:uuid:1'])).toEqual([ann])
    expect(others(['ATTENDEE;CN="Ann "B" Berger:mailto:ann@nordhaus.example'])).toMatchObject([
      { address: ann.address },
    ])
  })

  it('do not include a lone organizer while it is unknown who I am', () => {
    expect(others(['ORGANIZER;CN=Ann Berger:mailto:ann@nordhaus.example'], [])).toEqual([])
    expect(others(['ORGANIZER;CN=Ann Berger:mailto:ann@nordhaus.example'])).toEqual([ann])
  })

  it('decline for themselves only', () => {
    expect(read(['ATTENDEE;PARTSTAT=DECLINED:mailto:ann@nordhaus.example']).declined).toBe(false)
    expect(read([`ATTENDEE;PARTSTAT=declined:mailto:${ME}`]).declined).toBe(true)
  })
})

it('among however many guests, I am found', () => {
  const guests = Array.from({ length: 600 }, (_, at) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:guest${at}@x.example`)
  expect(read([...guests, `ATTENDEE;PARTSTAT=DECLINED:mailto:${ME}`]).declined).toBe(true)
})

describe('free, cancelled, all-day', () => {
  it('are read from what Google and Outlook write', () => {
    expect(read(['TRANSP:TRANSPARENT']).transparent).toBe(true)
    expect(read(['X-MICROSOFT-CDO-BUSYSTATUS:FREE']).transparent).toBe(true)
    expect(read(['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE']).allDay).toBe(true)
    expect(read(['STATUS:CANCELLED']).cancelled).toBe(true)
    expect(read([])).toMatchObject({ transparent: false, allDay: false, cancelled: false, recurring: false })
  })
})

describe('out of office', () => {
  it.each([
    [['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], true],
    [['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], false],
    [['X-GOOGLE-EVENT-TYPE:outOfOffice'], true],
    [['X-GOOGLE-EVENT-TYPE:focusTime'], false],
    [['SUMMARY:Urlaub'], true],
    [['SUMMARY:Urlaub', 'ATTENDEE:mailto:ann@nordhaus.example'], false],
    [['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'ATTENDEE:mailto:ann@nordhaus.example'], true],
    [['SUMMARY:Launch plan'], false],
  ])('%j: %s', (lines, expected) => {
    expect(read(lines).away).toBe(expected)
  })
})

describe('the meeting link', () => {
  it('comes from the surest field', () => {
    const meet = 'https://meet.google.com/kqv-bdtn-xyr'
    expect(read([`DESCRIPTION:Old: https://zoom.us/j/1\\nJoin: ${meet}`]).joinUrl).toBe('https://zoom.us/j/1')
    expect(read([`X-GOOGLE-CONFERENCE:${meet}`, 'DESCRIPTION:https://zoom.us/j/1']).joinUrl).toBe(meet)
    expect(read([`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${meet}`]).joinUrl).toBe(meet)
    expect(read([`LOCATION:Room 2\\; ${meet}\\, please`]).joinUrl).toBe(meet)
    expect(read(['LOCATION:Room 2'])).not.toHaveProperty('joinUrl')
  })

  it('may lead to an unknown host where the event says that it meets there, if a person can read it', () => {
    const own = 'https://talk.nordhaus.example:8443/call/k3j2'
    expect(read([`CONFERENCE;VALUE=URI:${own}`, 'CONFERENCE;VALUE=URI:tel:+15550100']).joinUrl).toBe(own)
    expect(read([`X-GOOGLE-CONFERENCE:${own}`]).joinUrl).toBe(own)
    expect(read([`URL:${own}`]).joinUrl).toBe(own)
    expect(read([`URL:${own}`, 'DESCRIPTION:Join: https://zoom.us/j/1']).joinUrl).toBe('https://zoom.us/j/1')
    for (const lines of [
      [`LOCATION:${own}`],
      [`DESCRIPTION:${own}`],
      ['URL:http://talk.nordhaus.example/call'],
      ['URL:https://me:pw@talk.nordhaus.example/call'],
      ['URL:https://zoom.us@talk.nordhaus.example/call'],
      [`URL:https://talk.nordhaus.example/${'x'.repeat(300)}`],
      ['URL:javascript:https//talk.nordhaus.example'],
    ])
      expect(read(lines)).not.toHaveProperty('joinUrl')
  })

  it.each([
    'https://meet.google.com/kqv-bdtn-xyr',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%7d',
    'https://teams.live.com/meet/9312345678901?p=abc',
    'https://acme.zoom.us/j/123456789?pwd=abc',
    'https://acme.webex.com/meet/ann',
    'https://acme.webex.com/acme/j.php?MTID=m1',
    'https://meet.jit.si/Ann',
    'https://whereby.com/ann',
  ])('%s is one', (link) => {
    expect(linkIn(`Join <${link}>.`)).toBe(link)
  })

  it.each([
    'http://meet.google.com/kqv-bdtn-xyr',
    'https://meet.google.com.evil.example/kqv-bdtn-xyr',
    'https://meet.google.com@evil.example/kqv-bdtn-xyr',
    'https://me:pw@meet.google.com/kqv-bdtn-xyr',
    'https://meet.google.com:8443/kqv-bdtn-xyr',
    'https://evilzoom.us/j/1',
    'https://zoom.us.evil.example/j/1',
    'https://support.zoom.us/hc/en-us',
    'https://teams.microsoft.com/meetingOptions/?organizerId=1',
    'https://nordhaus.example/meet.google.com/kqv-bdtn-xyr',
    'javascript:https://',
    `https://meet.jit.si/${'x'.repeat(3000)}`,
  ])('%s is none', (link) => {
    expect(linkIn(`Join ${link} now`)).toBeUndefined()
  })

  it('is found inside Outlook’s wrapper', () => {
    const wrap = (url: string) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05`
    expect(linkIn(wrap('https://zoom.us/j/1'))).toBe('https://zoom.us/j/1')
    expect(linkIn(wrap('https://evil.example/j/1'))).toBeUndefined()
  })

  it('is looked for in a bounded part of a hostile text', () => {
    expect(linkIn(`${'https://a.example '.repeat(60)}https://zoom.us/j/1`)).toBeUndefined()
    expect(linkIn('https://'.repeat(100_000))).toBeUndefined()
  })
})
