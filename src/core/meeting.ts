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
  ['.zoom.com', /^\/(j|my|w|s|wc)\//],
  ['.zoomgov.com', /^\/(j|my|w|s|wc)\//],
  ['.webex.com', /\/(j\.php|meet\/|join|meeting\/)/],
  ['meet.jit.si', /^\/./],
  ['8x8.vc', /^\/./],
  ['whereby.com', /^\/(?!(information|blog|pricing|org)(\/|$))./],
  ['.whereby.com', /^\/./],
  ['meet.goto.com', /^\/./],
  ['global.gotomeeting.com', /^\/join\//],
  ['gotomeet.me', /^\/./],
  ['v.ringcentral.com', /^\/join\//],
  ['chime.aws', /^\/./],
  ['join.skype.com', /^\/./],
  ['facetime.apple.com', /^\/join/],
  ['kmeet.infomaniak.com', /^\/./],
  ['meet.proton.me', /^\/./],
]

/** Whether a link leads to a meeting at a known host, over https and with nothing else in it. */
export function isKnownMeeting(link: string): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return false
  return HOSTS.some(([host, path]) => {
    const same = host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host
    return same && path.test(url.pathname)
  })
}

/** May be opened without being shown: the others stand in Arrive in full, and are opened from there alone. */
export const opensUnseen = (link: string | undefined): link is string => link !== undefined && isKnownMeeting(link)
