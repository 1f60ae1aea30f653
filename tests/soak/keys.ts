// What opens the journal: changed again and again, and tried after each kill.
import { expect } from '@playwright/test'
import { opensByCode } from '../../src/main/journal/key.ts'
import type { App } from '../e2e/support/app.ts'
import { inMain } from '../e2e/support/driver.ts'
import type { Deed } from './ledger.ts'

/** As the app said last; where a change was not answered any more, as it was before or as it was to be. */
export interface Ways {
  /** None is undefined. */
  passphrases: Array<string | undefined>
  /** Undefined while nobody was told. */
  code: string | undefined
}

export const firstWays = (code?: string): Ways => ({ passphrases: [undefined], code })

/** Opens what was started, with the passphrase or the code when it asks, and says what is not as it was said to be. */
export async function opened(app: App, ways: Ways, byCode: boolean): Promise<string[]> {
  const wrong: string[] = []
  const { code } = ways
  if (code !== undefined && !opensByCode(app.dataFolder, code)) wrong.push('the recovery code opens nothing')
  if (await isOpen(app)) {
    if (!ways.passphrases.includes(undefined)) wrong.push('the passphrase was not asked for')
    ways.passphrases = [undefined]
  } else {
    const [only, ...more] = ways.passphrases
    if (byCode && code !== undefined && only !== undefined && more.length === 0) await unlock(app, 'code', code)
    else ways.passphrases = [await unlockBy(app, ways.passphrases)]
    await expect.poll(() => isOpen(app), { timeout: 20_000, intervals: [20] }).toBe(true)
  }
  const shown = await inMain(app.electron, ({ hook }) => hook.journal.ownWords.get('recoveryCode'), null)
  if (code !== undefined && code !== shown) wrong.push('another recovery code is shown')
  if (!opensByCode(app.dataFolder, shown)) wrong.push('the recovery code that is shown opens nothing')
  ways.code = shown
  return wrong
}

const isOpen = (app: App): Promise<boolean> => inMain(app.electron, ({ hook }) => hook.journal !== undefined, null)

/** Of the passphrases, the one that opened it. */
async function unlockBy(app: App, passphrases: Ways['passphrases']): Promise<string> {
  for (const passphrase of passphrases)
    if (passphrase !== undefined && (await unlock(app, 'passphrase', passphrase))) return passphrase
  throw new Error(`none of the passphrases opens the journal: ${JSON.stringify(passphrases)}`)
}

/** Whether it did; its window is gone then, and does not answer any more. */
async function unlock(app: App, by: 'passphrase' | 'code', typed: string): Promise<boolean> {
  const page = await app.window('fault')
  const done = page.evaluate(
    async ([way, words]) => {
      const { fault } = window.threshold
      return (await (way === 'code' ? fault.recoveryCode(words) : fault.passphrase(words))).ok
    },
    [by, typed] as const,
  )
  return done.catch(() => true)
}

/** Another code, another passphrase, another code, none: until the app is killed. */
export async function changeKeys(app: App, ways: Ways, round: number, deeds: Deed[]): Promise<void> {
  for (let n = round; ; n++) {
    ways.code = undefined
    const code = await inMain(
      app.electron,
      ({ hook: { session, journal } }) =>
        session.recovery.change().ok ? journal.ownWords.get('recoveryCode') : undefined,
      null,
    )
    if (code !== undefined) deeds.push({ kind: 'key' })
    ways.code = code
    const wanted = n % 3 === 0 ? undefined : `the ${n}th of round ${round}`
    ways.passphrases = [ways.passphrases[0], wanted]
    const kept = await inMain(
      app.electron,
      ({ hook: { session } }, typed) =>
        typed === null ? session.settingsView.removePassphrase() : session.settingsView.setPassphrase(typed),
      wanted ?? null,
    )
    if (!kept.ok) continue
    ways.passphrases = [wanted]
    deeds.push({ kind: 'key' })
  }
}
