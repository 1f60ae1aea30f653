// A day of many calls: Today shows what is near and due first, and the rest is one press away.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chooseCalendar, dayRow, today } from './support/journey.ts'
import { unreached } from './support/screen.ts'
import { expectSound } from './support/sound.ts'
import { expect, test } from './support/test.ts'

const two = (value: number) => String(value).padStart(2, '0')
/** A call each quarter of an hour, from eight to four. */
const calls = Array.from({ length: 32 }, (_, call) => {
  const start = `20261124T${two(8 + Math.floor(call / 4))}${two((call % 4) * 15)}00`
  return [
    'BEGIN:VEVENT',
    `UID:call-${call}`,
    'SUMMARY:Call',
    `DTSTART;TZID=Europe/Berlin:${start}`,
    'DURATION:PT10M',
    `ATTENDEE;CN=Ticket ${4500 + call}:mailto:t${call}@nordhaus.example`,
    'END:VEVENT',
  ].join('\r\n')
})

test('a long day folds, by keys, and nothing goes from under them', async ({ start, folder }) => {
  const file = path.join(folder, 'calls.ics')
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...calls, 'END:VCALENDAR', ''].join('\r\n'))
  const app = await start({ clock: '2026-11-24T11:50[Europe/Berlin]' })
  await chooseCalendar(app, file)
  await app.driver.pressShortcut('line')
  const line = await app.window('line')
  for (const part of ['one', 'two', 'three', 'four', 'five', 'six', 'seven'])
    await line.keyboard.type(`>call ${part} back `)
  await line.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('line')).toBe(false)
  await app.driver.pressShortcut('line')
  await app.window('line')
  await line.keyboard.type('Busy')
  await line.keyboard.press('Enter')
  const home = await today(app)
  const rows = home.getByRole('list', { name: 'The day' }).getByRole('listitem')
  const earlier = home.getByRole('button', { name: '12 earlier' })
  const later = home.getByRole('button', { name: '12 later' })

  await test.step('around now', async () => {
    await expect(later).toBeVisible()
    await expect(rows).toHaveCount(11) // eight calls, now, and the two folds
    await expect(dayRow(home, 'Ticket 4500')).toBeHidden()
    await expectSound(app, home, 'a long day')
    expect(await unreached(home)).toEqual([])
  })

  await test.step('what is over opens, and stays open as time goes on', async () => {
    await earlier.press('Enter')
    await expect(earlier).toBeFocused()
    await expect(earlier).toHaveAttribute('aria-expanded', 'true')
    await expect(dayRow(home, 'Ticket 4500')).toBeVisible()
    await earlier.press('Enter')
    await expect(dayRow(home, 'Ticket 4500')).toBeHidden()
  })

  await test.step('a row that has the focus is not folded away by the time', async () => {
    const row = dayRow(home, 'Ticket 4513').getByRole('button').first()
    await row.focus()
    await app.driver.advanceTo('2026-11-24T13:02')
    await expect(home.getByRole('button', { name: '7 later' })).toBeVisible()
    await expect(row).toBeFocused()
    await expect(earlier).toBeVisible()
  })

  await test.step('of promises the first five show', async () => {
    await expect(home.getByText('call five back')).toBeVisible()
    await expect(home.getByText('call six back')).toBeHidden()
    const more = home.getByRole('button', { name: '2 more' })
    await more.press('Enter')
    await expect(more).toBeFocused()
    await home.getByRole('checkbox', { name: 'call seven back' }).press(' ')
    await expect(home.getByRole('checkbox', { name: 'call seven back' })).toBeChecked()
  })
})
