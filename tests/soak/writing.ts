// Writes as fast as it is answered, through the windows’ own requests, until the app is killed.
import { expect, type Page } from '@playwright/test'
import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import { choose, take } from './bringing.ts'
import { changeKeys, type Ways } from './keys.ts'
import type { Deed } from './ledger.ts'

const ACKNOWLEDGED = 'acknowledged '

export interface Pages {
  line: Page
  arrive: Page
}

/** The two windows that are built at the start and kept hidden. */
export async function pagesOf(app: App): Promise<Pages> {
  const pageOf = async (name: string): Promise<Page> => {
    const find = () => app.electron.windows().find((each) => each.url().includes(`/${name}/`))
    await expect.poll(() => find() !== undefined, { timeout: 15_000, intervals: [20] }).toBe(true)
    const page = find() as Page
    await page.waitForLoadState('load', { timeout: 15_000 })
    return page
  }
  return { line: await pageOf('line'), arrive: await pageOf('arrive') }
}

export interface Round {
  round: number
  /** Change with what is acknowledged. */
  ways: Ways
  /** Whether what is brought in is taken back. */
  undone: boolean
}

/**
 * Begins; `ended` is what was acknowledged until the app ended. What was still on its way may be there or not, but of an
 * import all or nothing.
 */
export async function writeUntilKilled(
  app: App,
  { line, arrive }: Pages,
  { round, ways, undone }: Round,
): Promise<{ ended: Promise<Deed[]> }> {
  const deeds: Deed[] = []
  for (const page of [line, arrive]) {
    page.on('console', (message) => {
      const said = message.text()
      if (said.startsWith(ACKNOWLEDGED)) deeds.push(JSON.parse(said.slice(ACKNOWLEDGED.length)) as Deed)
    })
  }
  const backUp = async () => {
    const made = await inMain(app.electron, ({ hook }) => hook.session.backups.make('asked'), null)
    if (made.ok) deeds.push({ kind: 'backup' })
  }
  /** Beside the lines and answers, each round has one of these. */
  const beside = async (): Promise<() => Promise<void>> => {
    if (round % 3 === 0) return backUp
    if (round % 3 === 2) return () => changeKeys(app, ways, round, deeds)
    const deed = await choose(app, round)
    deeds.push(deed)
    return () => take(app, deed, undone)
  }
  const also = await beside()
  const all = Promise.allSettled([keepLines(line, round), answer(app, arrive, round), also()])
  return { ended: all.then(() => deeds) }
}

const keepLines = (page: Page, round: number): Promise<void> =>
  page.evaluate(
    async ([sign, of]) => {
      for (let n = 0; ; n++) {
        const word = `word${of}x${n}z`
        const text = `Asked twice about ${word} @Person${n % 7} #topic${n % 5} >call about it, Friday 3pm`
        const kept = await window.threshold.line.keep(text)
        if (kept.ok) console.info(`${sign}${JSON.stringify({ kind: 'line', id: kept.value, word })}`)
      }
    },
    [ACKNOWLEDGED, round] as const,
  )

/** One walk-in after the other: an if-then by which it is known again, answers, a thought, and "I'm here". */
async function answer(app: App, page: Page, round: number): Promise<void> {
  for (let n = 0; ; n++) {
    await inMain(app.electron, ({ hook }) => hook.session.arrive.open(), null)
    await page.evaluate(
      async ([sign, ifPart]) => {
        const { arrive } = window.threshold
        const said = (deed: Deed) => console.info(`${sign}${JSON.stringify(deed)}`)
        const begun = await arrive.ifThen({ if: ifPart, will: 'listen' })
        if (!begun.ok) return
        for (const item of ['eaten', 'body', 'tired', 'silent']) {
          if ((await arrive.answer(item, 'met')).ok) said({ kind: 'answer', ifPart, item })
        }
        const parked = await arrive.park({ thought: ifPart, nextStep: 'open it', when: 'evening' })
        if (parked.ok) said({ kind: 'thought', text: ifPart })
        await arrive.here()
      },
      [ACKNOWLEDGED, `round ${round}, the ${n}th`] as const,
    )
  }
}
