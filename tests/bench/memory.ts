// What each window holds on to: the heap after one hour of a day with a conversation every ten minutes, against the same
// after eight. A window that keeps something of every hour shows a ratio well above 1.
import type { Page } from '@playwright/test'
import { type App, type WindowName, withApp } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import { type Row, row } from './row.ts'

const HOURS = 8
const EVERY_MINUTES = 10
const MINUTE = 60_000

export const measured = ['arrive', 'line', 'notice', 'home', 'evening'] as const satisfies readonly WindowName[]
type Measured = (typeof measured)[number] | 'main'
type Heaps = Record<Measured, number>

const shown = (app: App, name: WindowName): Promise<Page> => app.window(name)

async function conversation(app: App, number: number): Promise<void> {
  const { driver } = app
  await driver.pressShortcut('next')
  const arrive = await shown(app, 'arrive')
  await arrive.getByRole('combobox').fill(`Caller ${number}`)
  await arrive.getByRole('combobox').press('Enter')
  await driver.advance((EVERY_MINUTES - 3) * MINUTE)
  await driver.pressShortcut('next')
  const line = await shown(app, 'line')
  await line.keyboard.type(`Asked about invoice ${number}, was calm in the end. #billing *4`)
  await line.keyboard.press('Enter')
  await shown(app, 'notice')
  await driver.advance(3 * MINUTE)
}

/** Megabytes in use once everything that can go has gone. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  await devtools.detach()
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20
}

const heapOfMain = (app: App): Promise<number> =>
  inMain(
    app.electron,
    () => {
      process.getBuiltinModule('v8').setFlagsFromString('--expose-gc')
      const collect = process.getBuiltinModule('vm').runInNewContext('gc') as () => void
      collect()
      return process.memoryUsage().heapUsed / 2 ** 20
    },
    null,
  )

async function heaps(app: App): Promise<Heaps> {
  // At its settings Home shows no rows of the day, which may well grow with it.
  await app.driver.chooseInTray('settings')
  await (await shown(app, 'home')).getByRole('tab', { name: 'Reminders' }).waitFor()
  await app.driver.chooseInTray('evening')
  const evening = await shown(app, 'evening')
  await evening.getByRole('heading').waitFor()
  const of = async (name: (typeof measured)[number]) => {
    const page = app.electron.windows().find((each) => each.url().includes(`/${name}/`))
    return [name, page ? await heapOf(page) : Number.NaN] as const
  }
  const all = { ...Object.fromEntries(await Promise.all(measured.map(of))), main: await heapOfMain(app) } as Heaps
  await evening.keyboard.press('Escape')
  return all
}

let lived: Promise<{ early: Heaps; late: Heaps }> | undefined

/** One day serves all rows. */
const day = () => {
  lived ??= withApp(async (app) => {
    await app.driver.chooseInTray('home')
    await shown(app, 'home')
    let early: Heaps | undefined
    const perHour = 60 / EVERY_MINUTES
    for (let number = 1; number <= HOURS * perHour; number++) {
      await conversation(app, number)
      if (number === perHour) early = await heaps(app)
    }
    return { early: early ?? (await heaps(app)), late: await heaps(app) }
  })
  return lived
}

export async function memory(name: Measured): Promise<Row> {
  const { early, late } = await day()
  return row(`memory.${name}`, 'MB', [early[name]], { what: `after ${HOURS} hours`, values: [late[name]] })
}
