import { test as base, expect as baseExpect } from '@playwright/test'
import { type App, expectQuiet, type LaunchOptions, launch, newFolder, removeFolder } from './app.ts'

interface Fixtures {
  /** The person's data folder, gone after the test. */
  folder: string
  /** Starts the app on the person's folder; whatever still runs is closed after the test. */
  start: (options?: Omit<LaunchOptions, 'dataFolder'>) => Promise<App>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = newFolder()
    await use(folder)
    removeFolder(folder)
  },
  start: async ({ folder }, use, info) => {
    const apps: App[] = []
    await use(async (options) => {
      const app = await launch({ dataFolder: folder, ...options })
      apps.push(app)
      return app
    })
    const failed = info.status !== info.expectedStatus
    if (failed) for (const app of apps) console.error(`The app said of “${info.title}”:\n${app.said()}`)
    for (const app of apps.filter((each) => each.isRunning())) {
      if (failed) {
        await app.kill() // what failed may be stuck
        continue
      }
      await expectQuiet(app)
      await app.close()
    }
  },
})

type Poll = typeof baseExpect.poll
/** The app answers within milliseconds: it is asked again sooner than Playwright would. */
const poll = ((actual, options) =>
  baseExpect.poll(actual, {
    intervals: [20, 50, 100, 200],
    ...(typeof options === 'string' ? { message: options } : options),
  })) as Poll

export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (of, name, self) => (name === 'poll' ? poll : Reflect.get(of, name, self)),
})
