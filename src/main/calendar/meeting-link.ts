import type { Component } from './components.ts'
import { raw } from './property.ts'

/** Where meeting links stand, the surest first. */
const FIELDS = [
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'CONFERENCE',
  'URL',
  'LOCATION',
  'DESCRIPTION',
]

/**
 * Known hosts and the paths at which one meets there: invitations also link to dial-in numbers, settings and help on
 * the same hosts. A leading dot means any subdomain.
 */
const HOSTS: [host: string, path: RegExp][] = [
  ['meet.google.com', /^\/(lookup\/|_meet\/)?[a-z0-9-]{6,}$/i],
  ['teams.microsoft.com', /^\/(l\/meetup-join|meet)\//],
  ['teams.live.com', /^\/meet\//],
  ['teams.cloud.microsoft', /^\/(l\/meetup-join|meet)\//],
  ['gov.teams.microsoft.us', /^\/(l\/meetup-join|meet)\//],
  ['zoom.us', /^\/(j|my|w|s|wc)\//],
  ['.zoom.us', /^\/(j|my|w|s|wc)\//],
  ['.zoomgov.com', /^\/(j|my|w|s|wc)\//],
  ['.webex.com', /\/(j\.php|meet\/|join|meeting\/)/],
  ['meet.jit.si', /^\/./],
  ['8x8.vc', /^\/./],
  ['whereby.com', /^\/(?!(information|blog|pricing|org)(\/|$))./],
  ['.whereby.com', /^\/./],
  ['meet.goto.com', /^\/./],
  ['global.gotomeeting.com', /^\/join\//],
  ['chime.aws', /^\/./],
  ['join.skype.com', /^\/./],
  ['facetime.apple.com', /^\/join/],
  ['kmeet.infomaniak.com', /^\/./],
]

/** Descriptions come from strangers: only so much is looked at. */
const LENGTH = 50_000
const LINKS = 50
const URL_LENGTH = 2000

export function meetingLink(component: Component): string | undefined {
  for (const field of FIELDS) {
    const found = linkIn(raw(component, field))
    if (found !== undefined) return found
  }
  return undefined
}

/** The first https link to a known meeting in a text. */
export function linkIn(text: string): string | undefined {
  let left = LINKS
  for (const [match] of text.slice(0, LENGTH).matchAll(/https:\/\/[^\s<>"'\\^`{|}]+/gi)) {
    left -= 1
    if (left < 0) break
    const link = known(match.replace(/[.,;:!?)\]]+$/, ''))
    if (link !== undefined) return link
  }
  return undefined
}

function known(link: string): string | undefined {
  if (link.length > URL_LENGTH || !URL.canParse(link)) return undefined
  const url = new URL(link)
  // Outlook's mail filter wraps links; what it wraps is checked like any other.
  const wrapped = url.hostname.endsWith('.safelinks.protection.outlook.com') ? url.searchParams.get('url') : null
  if (wrapped !== null && URL.canParse(wrapped)) return isMeeting(new URL(wrapped)) ? new URL(wrapped).href : undefined
  return isMeeting(url) ? url.href : undefined
}

function isMeeting(url: URL): boolean {
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return false
  return HOSTS.some(([host, path]) => {
    const same = host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host
    return same && path.test(url.pathname)
  })
}
