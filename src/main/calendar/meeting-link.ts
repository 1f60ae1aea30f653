import { isKnownMeeting } from '../../core/meeting.ts'
import type { Component } from './components.ts'
import { everyRaw, raw } from './property.ts'

/** Where an event says at which address it meets, the surest first. */
const DECLARED = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'CONFERENCE',
  'X-PM-CONFERENCE-URL',
  'URL',
]
/** Where people write it too, among anything else: there only a known host is believed. */
const WRITTEN = ['LOCATION', 'DESCRIPTION', 'X-ALT-DESC']

/** Descriptions come from strangers: only so much is looked at. */
const LENGTH = 50_000
const LINKS = 50
const URL_LENGTH = 2000
/** A link that is shown in full has to be one that a person can read. */
const SHOWN_LENGTH = 300

/** A known meeting wherever it stands, else the https link which the event itself says is where it meets. */
export function meetingLink(component: Component): string | undefined {
  const declared = DECLARED.map((field) => everyRaw(component, field))
  for (const text of [...declared, ...WRITTEN.map((field) => raw(component, field))]) {
    const found = linkIn(text)
    if (found !== undefined) return found
  }
  for (const text of declared) {
    const found = links(text).find(isReadable)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first https link to a known meeting in a text. */
export const linkIn = (text: string): string | undefined => links(text).find(isKnownMeeting)

function links(text: string): string[] {
  const found = plain(text.slice(0, LENGTH)).matchAll(/https:\/\/[^\s<>"'\\^`{|}“”‘’«»]+/gi)
  return [...found].slice(0, LINKS).flatMap(([match]) => unwrapped(match.replace(/[.,;:!?)\]*]+$/, '')) ?? [])
}

/** What HTML and, where nothing says that it is text, calendars escape: Google writes HTML into its descriptions. */
const plain = (text: string): string =>
  text
    .replace(/&(?:lt|gt|quot|nbsp|#39|#160);/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/\\([,;])/g, '$1')

function unwrapped(link: string): string | undefined {
  if (link.length > URL_LENGTH || !URL.canParse(link)) return undefined
  const url = new URL(link)
  const wrapped = WRAPPERS.map((wrapper) => wrapper(url)).find((each) => each && URL.canParse(each))
  return wrapped ? unwrapped(wrapped) : url.href
}

/** Mail filters (Outlook's, Proofpoint's) and Google wrap links; what they wrap is checked like any other. */
const WRAPPERS: ((url: URL) => string | false | null | undefined)[] = [
  ({ hostname, searchParams }) =>
    /\.safelinks\.protection\.(outlook\.com|office365\.us)$/.test(hostname) && searchParams.get('url'),
  ({ hostname, pathname, searchParams }) =>
    hostname === 'www.google.com' && pathname === '/url' && searchParams.get('q'),
  ({ hostname, href }) => hostname === 'urldefense.com' && /\/v3\/__(https:.+?)__;/.exec(href)?.[1],
]

function isReadable(link: string): boolean {
  const { protocol, username, password } = new URL(link)
  return protocol === 'https:' && username === '' && password === '' && link.length <= SHOWN_LENGTH
}
