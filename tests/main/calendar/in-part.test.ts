// A calendar that ends in the middle: what came whole is kept, and it is said that there is more.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { at, event, expectOk, Life } from '../parts.ts'
import { plainServer } from './servers.ts'

const ten = event('Ten', at('1000'), at('1030'))
const eleven = event('Eleven', at('1100'), at('1130'))
const titles = (life: Life) => life.parts.today.view().rows.map(({ title }) => title)
const source = (life: Life) => life.parts.calendars.sources()[0]
const stream = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
/** Up to the middle of the last event. */
const part = (...events: string[]) => stream(...events).slice(0, -60)

function written(life: Life, content: string, name = 'calendar.ics'): string {
  const file = path.join(life.folder, name)
  writeFileSync(file, content)
  return file
}

it('chosen so, it is read in part, and that is said', async () => {
  const life = new Life()
  expectOk(await life.parts.calendars.choose(written(life, part(ten, eleven))))
  expect(life.parts.today.view().rows).toHaveLength(1)
  expect(source(life)).toMatchObject({ fault: 'cut-off', isCutOff: true, conversationsToday: 1, unreadEvents: 1 })
  const band = { kind: 'calendar-cut-off', id: source(life)?.id, name: 'calendar.ics', of: 'file' }
  expect(life.parts.bands.view()).toEqual([band])

  await life.restart()
  expect(life.parts.today.view().rows).toHaveLength(1)
  expect(life.parts.bands.view()).toEqual([band])

  written(life, stream(ten, eleven))
  await life.parts.calendars.readAgain()
  expect(life.parts.today.view().rows).toHaveLength(2)
  expect(source(life)).toMatchObject({ fault: undefined, isCutOff: false, unreadEvents: 0 })
  expect(life.parts.bands.view()).toEqual([])
})

it('read in confidence, what is known of it stays, and that something lacks is said', async () => {
  const life = new Life({ settings: { confidential: true } })
  expectOk(await life.parts.calendars.choose(written(life, part(ten, eleven))))
  expect(life.parts.bands.view()).toMatchObject([{ kind: 'calendar-cut-off' }])
  await life.restart()
  expect(life.parts.today.view().rows).toHaveLength(1)
  expect(life.parts.bands.view()).toMatchObject([{ kind: 'calendar-unread', fault: 'cut-off' }])
  written(life, stream(ten, eleven))
  await life.parts.calendars.readAgain()
  expect(life.parts.today.view().rows).toHaveLength(2)
})

it('put away, it is not said again for a newer part, which is taken', async () => {
  const life = new Life()
  expectOk(await life.parts.calendars.choose(written(life, part(ten, eleven))))
  life.parts.bands.dismiss('calendar-cut-off', source(life)?.id)
  life.clock.advance(60_000)
  written(life, part(ten, eleven, event('Noon', at('1200'), at('1230'))))
  await life.parts.calendars.readAgain()
  expect(titles(life)).toEqual(['Ten', 'Eleven'])
  expect(source(life)).toMatchObject({ isCutOff: true, readAt: life.clock.instant() })
  expect(life.parts.bands.view()).toEqual([])
})

it('what is whole is not given up for a part', async () => {
  const life = new Life()
  await life.plan(ten, eleven)
  const other = written(life, part(event('Noon', at('1200'), at('1230')), ten), 'other.ics')
  const fault = { ok: false, file: 'other.ics', fault: 'cut-off' }
  expect(await life.parts.calendars.choose(other, source(life)?.id)).toEqual(fault)
  written(life, part(ten, eleven))
  await life.parts.calendars.readAgain()
  expect(titles(life)).toEqual(['Ten', 'Eleven'])
  expect(source(life)).toMatchObject({ fault: 'cut-off', isCutOff: false })
  expect(life.parts.bands.view()).toMatchObject([{ kind: 'calendar-unread', fault: 'cut-off' }])
  await life.restart()
  expect(titles(life)).toEqual(['Ten', 'Eleven'])
})

it('by its address it is asked for whole the next time, whatever its server called that part', async () => {
  let body = part(ten, eleven)
  const { origin, asked } = await plainServer((_request, response) => {
    response.writeHead(200, { etag: '"1"' }).end(body)
  })
  const life = new Life()
  expectOk(await life.parts.calendars.addAddress({ id: null, text: `${origin}/a.ics`, isAllowed: true }))
  expect(titles(life)).toEqual(['Ten'])
  expect(source(life)).toMatchObject({ fault: 'cut-off', isCutOff: true })
  body = stream(ten, eleven)
  await life.parts.calendars.readAgain()
  expect(asked[1]?.headers['if-none-match']).toBeUndefined()
  expect(titles(life)).toEqual(['Ten', 'Eleven'])
  expect(source(life)?.fault).toBeUndefined()
})
