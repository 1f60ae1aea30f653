// npm run -s agenda -- --ics FILE --from ISO --to ISO --zone IANA [--me ADDRESSES] [--json]: what the app finds in a
// calendar file, by the app's own way: its parser in a cage, then what counts. No build, no Electron, no network.
import path from 'node:path'
import { readCalendarFile } from '../src/main/calendar/file.ts'
import { createParser } from '../src/main/calendar/parser.ts'
import { type Asked, askedIn, asksForHelp, asksForJson, Wrong } from './agenda-arguments.ts'
import { agendaJson, agendaText, type Found } from './agenda-output.ts'
import { faultSentence, HELP, USAGE } from './agenda-words.ts'
import { cagedChild } from './caged-child.ts'

const args = process.argv.slice(2)
const asked = asksForHelp(args) ? undefined : understood(args)
if (asked) {
  const found = await find(asked)
  process.stdout.write(asked.json ? agendaJson(found) : agendaText(found, asked.zone))
  if (found.error && !asked.json) console.error(found.error.message)
  // Also for a file that is cut off, whose whole events are said.
  process.exitCode = found.error ? 1 : 0
} else if (asksForHelp(args)) process.stdout.write(HELP)

function understood(given: string[]): Asked | undefined {
  try {
    return askedIn(given)
  } catch (fault) {
    if (!(fault instanceof Wrong)) throw fault
    const error = { class: 'question', message: fault.message }
    if (asksForJson(given)) process.stdout.write(agendaJson({ error, occurrences: [], reported: [] }))
    else console.error(`${fault.message}\n${USAGE}`)
    process.exitCode = 1
    return undefined
  }
}

async function find({ ics, ...options }: Asked): Promise<Found> {
  // npm starts this in the project's folder; who asks may stand in another.
  const read = await readCalendarFile(path.resolve(process.env.INIT_CWD ?? '', ics))
  const parse = createParser(cagedChild('calendar/parse-process.ts'))
  const { error, occurrences, reported } = read.ok
    ? await parse(read.bytes, options)
    : { error: { class: read.fault }, occurrences: [], reported: [] }
  const said = error ? { class: error.class, message: faultSentence(error.class, path.basename(ics)) } : null
  return { error: said, occurrences, reported }
}
