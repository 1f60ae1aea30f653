// What a CalDAV server answers: XML with a calendar in each of its parts (RFC 4791, 7.8). It is a stranger's, so it is
// taken apart where calendar files are.
import sax from 'sax'

/** Whether it is one, by its first element. */
export const isMultistatus = (markup: string): boolean => /^<(?:[\w.-]+:)?multistatus[\s/>]/.test(markup)

/** The calendars in it as one stream; `cutOff` where it ends too early. */
export function calendarsIn(xml: string): { stream: string; cutOff: boolean } {
  const streams: string[] = []
  /** Of the one that is being read. */
  let parts: string[] | undefined
  let cutOff = false
  const reader = sax.parser(true)
  const isData = (name: string) => /^(?:.+:)?calendar-data$/.test(name)
  const take = (text: string) => parts?.push(text)
  reader.onopentag = ({ name }) => {
    if (isData(name)) parts = []
  }
  reader.ontext = take
  reader.oncdata = take
  reader.onclosetag = (name) => {
    if (!isData(name) || !parts) return
    streams.push(parts.join(''))
    parts = undefined
  }
  // One bad character costs what it is in and no more.
  reader.onerror = ({ message }) => {
    cutOff ||= /^(Unclosed|Unexpected end)/.test(message)
    reader.error = null
  }
  reader.write(xml).close()
  return { stream: streams.join('\r\n'), cutOff }
}
