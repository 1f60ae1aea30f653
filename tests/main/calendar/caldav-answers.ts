// What a small CalDAV server answers: discovery, principal, home, calendars with a tag, and a query by time. It asks for a
// name and a password each time, and says what it was asked.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

export interface DavCalendar {
  name: string
  components?: string[]
  tag?: string | undefined
  /** Each stored object, and the time it takes up. */
  objects: { data: string; from: number; to: number }[]
}

export const USER = 'ann@calendar.test'
export const PASSWORD = 'abcd-efgh-ijkl-mnop'

const multistatus = (responses: string) =>
  `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/">${responses}</D:multistatus>`
const response = (href: string, props: string) =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function propsOf({ name, components = ['VEVENT'], tag }: DavCalendar): string {
  const kinds = components.map((component) => `<C:comp name="${component}"/>`).join('')
  return `<D:resourcetype><D:collection/><C:calendar/></D:resourcetype><D:displayname>${escaped(name)}</D:displayname>
    <C:supported-calendar-component-set>${kinds}</C:supported-calendar-component-set>
    ${tag === undefined ? '' : `<CS:getctag>${tag}</CS:getctag>`}`
}

const instant = (stamp = '') =>
  Date.parse(stamp.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'))

/** `home` is where the account's calendars are said to be; without one they are here. */
export function caldavAnswers(calendars: Record<string, DavCalendar>, home?: () => string) {
  const said: string[] = []
  const state = { password: PASSWORD }
  const answer = (request: IncomingMessage, answered: ServerResponse, body: string): void => {
    const { method = '', url = '' } = request
    said.push(`${method} ${url}`)
    const asXml = (xml: string) =>
      answered.writeHead(207, { 'content-type': 'application/xml; charset=utf-8' }).end(multistatus(xml))
    if (url === '/.well-known/caldav') return void answered.writeHead(301, { location: '/dav/' }).end()
    const own = `Basic ${Buffer.from(`${USER}:${state.password}`).toString('base64')}`
    if (request.headers.authorization !== own) {
      return void answered.writeHead(401, { 'www-authenticate': 'Basic realm="calendar"' }).end('no')
    }
    const calendar = calendars[url]
    if (url === '/dav/') {
      asXml(response(url, '<D:current-user-principal><D:href>/dav/principals/ann/</D:href></D:current-user-principal>'))
    } else if (url === '/dav/principals/ann/') {
      const href = home?.() ?? '/dav/ann/'
      asXml(response(url, `<C:calendar-home-set><D:href>${href}</D:href></C:calendar-home-set>`))
    } else if (url === '/dav/ann/') {
      const all = Object.entries(calendars).map(([href, each]) => response(href, propsOf(each)))
      asXml(`${response(url, '<D:resourcetype><D:collection/></D:resourcetype>')}${all.join('')}`)
    } else if (calendar && method === 'PROPFIND') asXml(response(url, propsOf(calendar)))
    else if (calendar && method === 'REPORT') {
      const [, start, end] = /time-range start="([^"]+)" end="([^"]+)"/.exec(body) ?? []
      const found = calendar.objects.filter(({ from, to }) => from < instant(end) && to > instant(start))
      const objects = found.map(({ data }, at) =>
        response(
          `${url}${at}.ics`,
          `<D:getetag>"${at}"</D:getetag><C:calendar-data>${at % 2 === 0 ? escaped(data) : `<![CDATA[${data}]]>`}</C:calendar-data>`,
        ),
      )
      asXml(objects.join(''))
    } else answered.writeHead(404).end()
  }
  const listener: RequestListener = (request, answered) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => answer(request, answered, body))
  }
  return { listener, said, state }
}
