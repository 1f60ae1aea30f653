// What `npm run agenda` says, in one place. Of a file that is no calendar it says what the app says.
import type { Reason } from '../src/core/calendar.ts'
import type { RuleReason } from '../src/core/conversation-rules.ts'
import type { Problem } from '../src/main/calendar/problem.ts'
import type { FileFault } from '../src/shared/ipc.ts'
import said from '../src/shared/words/en/calendar.json' with { type: 'json' }

export const USAGE =
  'Usage: npm run -s agenda -- --ics FILE --from ISO --to ISO --zone IANA [--me a@b.example,c@d.example] [--json]'

export const HELP = `${USAGE}

Shows what the app finds in a calendar file: what overlaps the time from --from to --to, and why it counts as a
conversation or does not.

  --ics FILE   the calendar file (.ics)
  --from ISO   where the time begins: 2026-11-24 is midnight in the zone, 2026-11-24T09:30 its clock, and
               2026-11-24T09:30Z or 2026-11-24T09:30+01:00 an instant
  --to ISO     where it ends, written alike
  --zone IANA  the zone of whole days and of times without one, as Europe/Berlin
  --me LIST    your addresses, with commas between; by them it is known what you declined
  --json       one JSON object for programs

It ends with 0, and with 1 where the file is no whole calendar or the question makes no sense.
`

export const faultSentence = (fault: FileFault, file: string): string =>
  `${said[`chosen.${fault}`].replace('{file}', () => file)} ${said[`calendarFault.${fault}`]}`

export const NOTHING = 'Nothing in this time.'
export const NO_TITLE = 'An event without a title'
export const NOT_TAKEN = 'Left out, or not read whole:'

export const verdicts = { counts: 'counts as a conversation because', not: 'does not count because' }
/** After one of them. The rules of a journal are not asked here. */
export const because: Record<Exclude<Reason, RuleReason>, string> = {
  attendee: 'someone else is in it',
  link: 'it has a link to meet at',
  'switched-on': 'it was switched on',
  'switched-off': 'it was switched off',
  'series-on': 'its series was switched on',
  'series-off': 'its series was switched off',
  'all-day': 'it takes the whole day',
  cancelled: 'it was cancelled',
  declined: 'you declined it',
  free: 'the calendar shows the time as free',
  alone: 'nobody else is in it and it has no link to meet at',
}

/** Why an event, or a part of it, was left out. */
export const problems: Record<Problem, string> = {
  unreadable: 'it could not be read',
  'not-ended': 'the file ends, or another event begins, before it is whole',
  'no-start': 'it does not say when it starts',
  'bad-time': 'one of its times is no time',
  'bad-exception': 'one of its exceptions could not be read and was passed over',
  'ends-before-start': 'it ends before it starts, so it is shown without a length',
  'uid-too-long': 'its UID is too long',
  'zone-unknown': 'its time zone is unknown, so the calendar’s or yours was taken',
  'rule-unreadable': 'its rule of repetition could not be read',
  'rule-too-frequent': 'it repeats by the hour or more often',
  'rule-interval': 'the interval of its repetition is no whole number from 1 on',
  'rule-too-large': 'its rule of repetition is too large',
  'rule-calendar': 'it repeats by a calendar other than the Gregorian',
  'too-many-instances': 'it repeats too often in this time; the first ones are shown',
  'too-many-events': 'the file has too many events; those from here on were left out',
}
