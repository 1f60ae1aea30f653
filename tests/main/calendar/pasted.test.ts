import { expect, it } from 'vitest'
import { addressOf } from '../../../src/main/calendar/pasted.ts'

it.each([
  ['webcal://p01-calendars.icloud.com/published/2/abc', 'https://p01-calendars.icloud.com/published/2/abc'],
  ['WEBCALS://cloud.example/remote.php/dav/x?export', 'https://cloud.example/remote.php/dav/x?export'],
  [
    '  https://calendar.google.com/calendar/ical/x/basic.ics\n',
    'https://calendar.google.com/calendar/ical/x/basic.ics',
  ],
  ['<https://cloud.example/a.ics>', 'https://cloud.example/a.ics'],
  ['cloud.example/a.ics#today', 'https://cloud.example/a.ics'],
  ['http://127.0.0.1:8080/a.ics', 'http://127.0.0.1:8080/a.ics'],
  ['https://localhost/a.ics', 'https://localhost/a.ics'],
  ['[::1]:8443/a.ics', 'https://[::1]:8443/a.ics'],
])('%s is %s', (pasted, address) => expect(addressOf(pasted)?.href).toBe(address))

it.each([
  '',
  'hello',
  'my calendar',
  'file:///etc/passwd',
  'ftp://cloud.example/a.ics',
  'javascript:alert(1)',
  'https://',
])('%s is none', (pasted) => expect(addressOf(pasted)).toBeUndefined())
