// What several journeys do on their way, as a person does it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { App } from './app.ts'
import { inMain, onRealElectron } from './driver.ts'

const fixtures = path.resolve('tests/fixtures')
/** A real morning: Ann at 10:00, Omar at 10:30, Grace at 11:15, Jonas at 14:30; at 08:45 a stand-up of five. */
export const MORNING = path.join(fixtures, 'morning.ics')
/** Its afternoon, of another calendar: Lena and seven more at 13:30, Tomás at 15:00, Petra at 16:30. */
export const AFTERNOON = path.join(fixtures, 'afternoon.ics')
/** Ann and Jonas, both at 10:00. */
export const TWO_AT_ONCE = path.join(fixtures, 'two-at-once.ics')

export type Tab =
  | 'Checklist'
  | 'Reminders'
  | 'Evening'
  | 'Calendars'
  | 'Shortcuts'
  | 'Book'
  | 'Privacy'
  | 'Backups'
  | 'Take along'
  | 'Appearance'

/** Home, at a page of the settings. */
export async function settings(app: App, tab: Tab): Promise<Page> {
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+4')
  await home.getByRole('tab', { name: tab }).click()
  return home
}

/** Chooses from a list that opens. The one before may still fade, and has choices of its own. */
export async function chooseFrom(home: Page, name: string, choice: string): Promise<void> {
  // Its name begins with what is chosen.
  const select = home.getByRole('button', { name: new RegExp(`${name}$`) })
  await select.press('Enter')
  await home
    .getByRole('listbox', { name, exact: true })
    .getByRole('option', { name: choice, exact: true })
    .press('Enter')
  await expect(select).toContainText(choice)
}

/** Home, at Today. */
export async function today(app: App): Promise<Page> {
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+1')
  return home
}

export async function chooseCalendar(app: App, file: string): Promise<void> {
  await app.driver.chooseFile(file)
  const home = await settings(app, 'Calendars')
  await home.getByRole('button', { name: 'Choose a file' }).click()
  await expect(home.getByRole('heading', { name: path.basename(file) })).toBeVisible()
  await today(app)
}

/** The same with keys. */
export async function chooseCalendarByKeys(app: App, file: string): Promise<void> {
  await app.driver.chooseFile(file)
  const home = await app.window('home')
  await home.getByRole('button', { name: 'Settings' }).press('Enter')
  for (const tab of ['Checklist', 'Reminders', 'Evening'])
    await home.getByRole('tab', { name: tab }).press('ArrowRight')
  await home.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await expect(home.getByRole('heading', { name: path.basename(file) })).toBeVisible()
  await home.keyboard.press('ControlOrMeta+1')
}

/** Arrives at the next one, with a thought parked before it. */
export async function arriveAfterParking(app: App, thought: string): Promise<void> {
  await app.driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await arrive.getByRole('button', { name: 'Park' }).click()
  await arrive.getByLabel('The thought').fill(thought)
  await arrive.getByRole('button', { name: 'Park it' }).click()
  await arrive.getByRole('button', { name: 'I’m here' }).click()
  await expect.poll(() => app.isVisible('arrive')).toBe(false)
}

/** A calendar file of the person's own, made from a fixture; its folded lines are joined, so that they can be found. */
export function changedCopy(fixture: string, file: string, change: (text: string) => string): void {
  const text = readFileSync(fixture, 'utf8').replaceAll(/\r?\n[ \t]/g, '')
  const changed = change(text)
  if (changed === text) throw new Error(`nothing of ${path.basename(fixture)} was changed`)
  writeFileSync(file, changed)
}

/** The same calendar of someone who is away from that Tuesday to Sunday, as Outlook writes it. */
export function onLeave(fixture: string, file: string): void {
  const days = ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261129']
  const lines = ['BEGIN:VEVENT', 'UID:leave', 'SUMMARY:Sea', ...days, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'END:VEVENT']
  changedCopy(fixture, file, (text) => text.replace('END:VCALENDAR', `${lines.join('\r\n')}\r\nEND:VCALENDAR`))
}

/** The afternoon, and in it Ann's conversation of the morning: one that stands in two calendars. */
export function teamCalendar(folder: string): string {
  const [ann = ''] =
    readFileSync(MORNING, 'utf8').match(/BEGIN:VEVENT(?:(?!END:VEVENT)[\s\S])*Launch plan[\s\S]*?END:VEVENT/u) ?? []
  const file = path.join(folder, 'team.ics')
  changedCopy(AFTERNOON, file, (text) => text.replace('END:VCALENDAR', `${ann}\r\nEND:VCALENDAR`))
  return file
}

/** A row of the day, in Today. */
export const dayRow = (home: Page, who: string) =>
  home.getByRole('list', { name: 'The day' }).getByRole('listitem').filter({ hasText: who })

export const checkItem = (arrive: Page, item: string) => arrive.getByRole('radiogroup', { name: item })

export async function trayIds(app: App): Promise<string[]> {
  const rows = await app.driver.trayMenu()
  return rows.map(({ id }) => id).filter((id) => id !== '' && id !== 'state')
}

/** The sentence at the head of the tray's menu. */
export async function traySays(app: App): Promise<string> {
  const rows = await app.driver.trayMenu()
  return rows.find(({ id }) => id === 'state')?.label ?? ''
}

/** The drawing in the tray. The real one cannot be asked; its menu says the same. */
export async function trayIcon(app: App, onReal: string): Promise<string> {
  if (onRealElectron) return onReal
  const { file } = await inMain(app.electron, ({ standIn }) => standIn.tray.image(), null)
  return path.basename(file ?? '').replace(/-(light|dark).*$/, '')
}

/** How many rows a table of the journal has. */
export const count = (app: App, table: string): Promise<number> =>
  inMain(
    app.electron,
    ({ hook }, name) => Number(hook.journal.db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()),
    table,
  )

/** What was pressed or typed has reached the journal: time, which a test lets pass at once, waits for it. */
export const reached = (page: Page): Promise<unknown> => page.evaluate(() => window.threshold.window.surroundings())

/** A press that makes its own window go away: that may be gone before the key or the button of the mouse is let go. */
export async function leaving(page: Page, press: Promise<void>): Promise<void> {
  await press.catch((fault: unknown) => {
    if (!page.isClosed()) throw fault
  })
}

/** The system's keychain no longer holds the key: on the stand-in there is another one at the next start. */
export function changeKeychain(folder: string): void {
  if (!onRealElectron) rmSync(`${folder}-keychain`)
  else
    for (const name of ['journal.key', 'journal.key.copy']) {
      const file = path.join(folder, name)
      const wrapped = JSON.parse(readFileSync(file, 'utf8')) as object
      writeFileSync(file, JSON.stringify({ ...wrapped, keychain: Buffer.alloc(64).toString('base64') }))
    }
}
