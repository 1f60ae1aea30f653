// What a person types is read by nobody else: it is in no file, wherever it was typed, while Threshold runs and after.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { App } from './support/app.ts'
import { inMain, onRealElectron } from './support/driver.ts'
import { expect, test } from './support/test.ts'

// Each is planted at one place, so that a leak says where it comes from. No word of them is a word of ours.
const PLANTED = {
  line: 'quetzalcoatlus',
  draft: 'archaeopteryx',
  person: 'Velociraptorina',
  thought: 'brachiosaurus',
  nextStep: 'compsognathus',
  ifThen: 'pachycephalo',
  item: 'iguanodontia',
  search: 'stegoceras',
  title: 'Triceratopsia',
  attendee: 'Plesiosaurine',
  address: 'ichthyosaurus',
} as const

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Threshold//Tests//EN
BEGIN:VEVENT
UID:planted
DTSTAMP:20261123T160512Z
DTSTART:20261124T074500Z
DTEND:20261124T081500Z
SUMMARY:${PLANTED.title}
ORGANIZER;CN=Me:mailto:me@threshold.example
ATTENDEE;CN=${PLANTED.attendee}:mailto:${PLANTED.attendee}@example.com
ATTENDEE;CN=Me:mailto:me@threshold.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')

/** Regular files below a folder; sockets, links and what vanishes meanwhile are no files to read. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(file) : entry.isFile() ? [file] : []
    })
  } catch {
    return []
  }
}

/** Which planted words stand in which files, in UTF-8 and UTF-16LE, in either case. */
function found(files: readonly string[]): string[] {
  const forms = Object.values(PLANTED).flatMap((word) =>
    [word, word.toLowerCase(), word.toUpperCase()].flatMap((form) => [
      { word, bytes: Buffer.from(form, 'utf8') },
      { word, bytes: Buffer.from(form, 'utf16le') },
    ]),
  )
  return files.flatMap((file) => {
    let bytes: Buffer
    try {
      bytes = readFileSync(file)
    } catch {
      return [] // a temporary file that is gone
    }
    return forms.filter((form) => bytes.includes(form.bytes)).map(({ word }) => `${word} in ${file}`)
  })
}

/** Types each of the words where it belongs, through the screen. */
async function plant(app: App): Promise<void> {
  const { driver } = app
  const home = await app.window('home')
  await home.keyboard.press('ControlOrMeta+4')
  const first = home.getByRole('button', { name: 'Rename “Notifications silent”' })
  await first.click()
  await home.keyboard.type(PLANTED.item)
  await home.keyboard.press('Enter')
  await expect(home.getByRole('button', { name: `Rename “${PLANTED.item}”` })).toBeVisible()
  await home.getByRole('tab', { name: 'Calendars' }).click()
  await home
    .getByRole('textbox', { name: 'Your addresses' })
    .fill(`${PLANTED.address}@example.com, me@threshold.example`)
  await home.keyboard.press('Enter')
  await home.getByRole('button', { name: 'Choose a file' }).click()
  await expect(home.getByText('1 conversation today')).toBeVisible()
  await home.keyboard.press('ControlOrMeta+1')
  await expect(home.getByText(PLANTED.attendee, { exact: false }).first()).toBeVisible()

  await driver.advanceTo('2026-11-24T08:41')
  await driver.pressShortcut('next')
  const arrive = await app.window('arrive')
  await expect(arrive.getByRole('heading', { name: PLANTED.attendee })).toBeVisible()
  await arrive.getByRole('button', { name: 'Write an if-then' }).click()
  await arrive.getByLabel('If …').fill(PLANTED.ifThen)
  await arrive.getByLabel('I’ll …').fill('wait')
  await arrive.getByRole('button', { name: 'Keep' }).click()
  await arrive.getByRole('button', { name: 'Park' }).click()
  await arrive.getByLabel('The thought').fill(PLANTED.thought)
  await arrive.getByLabel('Its next step').fill(PLANTED.nextStep)
  await arrive.getByRole('button', { name: 'Park it' }).click()
  await arrive.getByRole('button', { name: 'I’m here' }).click()
  await driver.advanceTo('2026-11-24T09:10')

  await driver.pressShortcut('next')
  const line = await app.window('line')
  await line.keyboard.type(
    `@${PLANTED.person} saw the ${PLANTED.line} #${PLANTED.line} >feed the ${PLANTED.line}, Friday`,
  )
  await line.keyboard.press('Escape')
  await expect.poll(() => app.isVisible('line')).toBe(false)
  await driver.pressShortcut('line')
  await app.window('line')
  await expect(line.getByRole('textbox')).toBeFocused()
  await line.keyboard.press('Enter')
  await expect.poll(() => app.isVisible('line')).toBe(false)

  await home.keyboard.press('ControlOrMeta+2')
  await home.keyboard.press('/')
  await home.keyboard.type(`${PLANTED.search} `)
  await expect(home.getByText('No line has these words.')).toBeVisible()
  await home.keyboard.press('Escape')
  await home.keyboard.type(PLANTED.line)
  await expect(home.getByText('1 line', { exact: true })).toBeVisible()
  await home.getByRole('button', { name: new RegExp(PLANTED.attendee) }).click()
  await expect(home.getByRole('heading', { name: new RegExp(PLANTED.attendee) })).toBeVisible()

  await expect(home.getByText(PLANTED.title)).toBeVisible()

  await driver.pressShortcut('line')
  await line.keyboard.type(PLANTED.draft)
  await expect(line.getByRole('textbox')).toHaveValue(PLANTED.draft)
  await line.keyboard.press('Escape')
}

test('what is typed is in no file, and without the key nothing opens the journal', async ({ start, folder }, info) => {
  const calendar = info.outputPath('calendar.ics')
  const temporary = new Set(filesBelow(os.tmpdir()))
  const app = await start()
  writeFileSync(calendar, CALENDAR)
  await app.driver.chooseFile(calendar)
  await plant(app)

  await test.step('the tray and the system’s notifications name nobody', async () => {
    const said = JSON.stringify(await app.driver.trayMenu())
    for (const word of Object.values(PLANTED)) expect(said).not.toContain(word)
    if (onRealElectron) return
    const calls = JSON.stringify(
      await inMain(
        app.electron,
        ({ standIn }) => standIn.calls().filter(({ api }) => !api.startsWith('dialog.')),
        null,
      ),
    )
    for (const word of Object.values(PLANTED)) expect(calls).not.toContain(word)
  })
  // The project itself may lie in the temporary folder, and with it the calendar this person has.
  const ours = path.resolve(import.meta.dirname, '../..') + path.sep
  const others = () => filesBelow(os.tmpdir()).filter((file) => !temporary.has(file) && !file.startsWith(ours))

  await test.step('while it runs', async () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['config.json', 'journal.db', 'journal.db-wal']))
    expect(filesBelow(folder).length).toBeGreaterThan(20)
    expect(found([...new Set([...filesBelow(folder), ...others()])])).toEqual([])
  })

  await test.step('settings and keys can be read by nobody else', async () => {
    if (process.platform === 'win32') return
    for (const name of ['config.json', 'journal.key', 'journal.key.copy']) {
      expect([name, (statSync(path.join(folder, name)).mode & 0o777).toString(8)]).toEqual([name, '600'])
    }
  })

  await test.step('after it was quit', async () => {
    await app.close()
    expect(found([...new Set([...filesBelow(folder), ...others()])])).toEqual([])
  })

  const again = await start({ clock: '2026-11-24T09:30[Europe/Berlin]' })
  await test.step('and still it is all there', async () => {
    const home = await again.window('home')
    await expect(home.getByText(`saw the ${PLANTED.line}`, { exact: false }).first()).toBeVisible()
    await again.driver.pressShortcut('line')
    await expect((await again.window('line')).getByRole('textbox')).toHaveValue(PLANTED.draft)
  })

  await test.step('the journal does not open without its key, nor with another', async () => {
    const open = (key: string) =>
      inMain(
        again.electron,
        ({ hook }, [file, hex]) => {
          const Database = hook.journal.db.constructor as new (path: string, options: object) => typeof hook.journal.db
          const db = new Database(file, { readonly: true })
          try {
            db.pragma('cipher=chacha20')
            if (hex) db.pragma(`key="raw:${hex}"`)
            return db.prepare('SELECT count(*) FROM sqlite_master').get()
          } catch (error) {
            return (error as { code?: string }).code
          } finally {
            db.close()
          }
        },
        [path.join(folder, 'journal.db'), key] as const,
      )
    expect(await open('')).toBe('SQLITE_NOTADB')
    expect(await open('00'.repeat(32))).toBe('SQLITE_NOTADB')
  })
})
