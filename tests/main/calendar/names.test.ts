// What a calendar goes by: the user's name for it, else its own, else its place.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectOk, Life, type LifeOptions } from '../parts.ts'
import { parse } from './ics.ts'

const stream = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const source = (life: Life) => life.parts.calendars.sources()[0]

async function lifeWith(line: string, options?: LifeOptions): Promise<Life> {
  const life = new Life(options)
  const file = path.join(life.folder, 'export.ics')
  writeFileSync(file, stream(line))
  expectOk(await life.parts.calendars.choose(file))
  return life
}

describe('a calendar’s own name', () => {
  it.each([
    [['X-WR-CALNAME:Customers'], 'Customers'],
    [['X-WR-CALNAME;VALUE=TEXT:Ann\\, Jonas\\;\\n and others'], 'Ann, Jonas; and others'],
    [['X-WR-CALNAME:Older', 'NAME:Newer'], 'Newer'],
    [['NAME: ', 'X-WR-CALNAME:Customers'], 'Customers'],
    [['X-WR-CALNAME:\u0007\t'], undefined],
    [[], undefined],
  ])('is what its file says: %j', (lines, name) => {
    expect(parse(stream(...lines), '2026-11-24', '2026-11-25').name).toBe(name)
  })

  it('is its first one, and that of the user wins for ever', async () => {
    const life = await lifeWith('X-WR-CALNAME:Customers')
    expect(source(life)).toMatchObject({ name: 'Customers', unnamed: 'Customers' })
    await life.restart()
    expect(source(life)?.name).toBe('Customers')
    const id = source(life)?.id ?? ''
    expectOk(life.parts.calendars.change(id, { name: 'Mine' }))
    writeFileSync(path.join(life.folder, 'export.ics'), stream('X-WR-CALNAME:Renamed'))
    await life.parts.calendars.readAgain()
    expect(source(life)).toMatchObject({ name: 'Mine', unnamed: 'Renamed' })
    await life.restart()
    expect(source(life)?.name).toBe('Mine')
    expectOk(life.parts.calendars.change(id, { name: '' }))
    expect(source(life)?.name).toBe('Renamed')
  })

  it('is no longer than one that is typed', async () => {
    const life = await lifeWith(`X-WR-CALNAME:${'Long '.repeat(30)}`)
    expect(source(life)?.name).toBe('Long '.repeat(12).trim())
  })

  it('is not taken in confidence, since it may be a person’s', async () => {
    const life = await lifeWith('X-WR-CALNAME:Ann Berger', { settings: { confidential: true } })
    expect(source(life)).toMatchObject({ name: 'export.ics', unnamed: 'export.ics' })
  })
})
