// A meeting of eight from a calendar file: three are named, whoever waits for a promise first; a line about it reaches a
// person's page only when it names them.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { chooseCalendar } from './support/journey.ts'
import { expect, test } from './support/test.ts'

const NAMES = [
  'Ann Berger',
  'Omar Haddad',
  'Grace Okafor',
  'Lena Fuchs',
  'Tomás Vidal',
  'Priya Raman',
  'Sam Ito',
  'Jonas Weber',
]

function meeting(file: string): void {
  const attendees = NAMES.map((name) => `ATTENDEE;CN=${name}:mailto:${name.slice(0, 3).toLowerCase()}@group.example`)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:launch',
    'SUMMARY:Launch',
    'DTSTART;TZID=Europe/Berlin:20261124T100000',
    'DTEND;TZID=Europe/Berlin:20261124T103000',
    ...attendees,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  writeFileSync(file, lines.join('\r\n'))
}

test('a group is three people and a number, and its line is about whom it names', async ({ start, folder }) => {
  const app = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  const file = path.join(folder, 'launch.ics')
  meeting(file)
  await chooseCalendar(app, file)
  const home = await app.window('home')
  const keepLine = async (text: string) => {
    await app.driver.pressShortcut('line')
    const line = await app.window('line')
    await line.keyboard.type(text)
    await line.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('line')).toBe(false)
  }
  const open = async (name: string) => {
    await home.keyboard.press('ControlOrMeta+3')
    await home.keyboard.press('/')
    await home.keyboard.press('ControlOrMeta+a')
    await home.keyboard.type(name)
    await expect(home.locator('.person-row')).toHaveText([new RegExp(name)])
    await home.keyboard.press('ArrowDown')
    await home.keyboard.press('Enter')
    await expect(home.locator('.person h1')).toHaveText(name)
  }

  await test.step('someone with an open promise is named first, then two, and five more', async () => {
    await keepLine('@Jonas Weber')
    await open('Jonas')
    await home.getByRole('button', { name: 'Rename' }).press('Enter')
    await home.keyboard.type('Jonas Weber')
    await home.keyboard.press('Enter')
    await expect(home.locator('.person h1')).toHaveText('Jonas Weber')
    await keepLine('>send @Jonas the list')
    await app.driver.advanceTo('2026-11-24T09:56')
    await app.driver.pressShortcut('next')
    const arrive = await app.window('arrive')
    await expect(arrive.getByRole('heading', { name: 'Jonas Weber' })).toBeVisible()
    await expect(arrive.getByText('with Ann Berger, Omar Haddad, and 5 more')).toBeVisible()
    await expect(arrive.getByText('› send Jonas the list')).toBeVisible()
    await arrive.keyboard.press('Enter')
    await expect.poll(() => app.isVisible('arrive')).toBe(false)
  })

  await test.step('a line that names nobody reaches nobody’s page; one that names Grace reaches hers', async () => {
    await app.driver.advanceTo('2026-11-24T10:20')
    await keepLine('everybody was tired')
    await keepLine('@Grace asked the good question')
    await open('Grace Okafor')
    await expect(home.locator('.history-row')).toHaveCount(1)
    await expect(home.getByText('Grace asked the good question')).toBeVisible()
    await expect(home.getByText('everybody was tired')).toHaveCount(0)
    await open('Lena Fuchs')
    await expect(home.locator('.history-row')).toHaveCount(1)
    await expect(home.locator('.history-row')).toContainText('Launch')
    await expect(home.locator('.history-row')).toContainText('No line')
  })

  await test.step('from the group’s row in the journal one of them is chosen', async () => {
    await home.keyboard.press('ControlOrMeta+2')
    await home.getByRole('button', { name: 'People in Launch' }).press('Enter')
    await expect(home.getByRole('menuitem')).toHaveCount(8)
    await home.getByRole('menuitem', { name: 'Priya Raman' }).press('Enter')
    await expect(home.locator('.person h1')).toHaveText('Priya Raman')
    await home.keyboard.press('Escape')
    await home.keyboard.press('ControlOrMeta+1')
    await home.getByRole('button', { name: 'More about Launch' }).press('Enter')
    await home.getByRole('menuitem', { name: 'Omar Haddad’s page' }).press('Enter')
    await expect(home.locator('.person h1')).toHaveText('Omar Haddad')
  })
})
