// Adds up what the suites of `npm test` report. Pure.

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export interface Suite extends Counts {
  name: string
  seconds: number
}

/** Of Vitest's JSON report, what is read here. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

/** Of Playwright's JSON report, what is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

/** A check that has no tests of its own counts as one. */
export const ofExit = (code: number): Counts => ({ ...NONE, ...(code === 0 ? { passed: 1 } : { failed: 1 }) })

/** A file that could not be read in has no tests to fail, so it counts as one. */
export function ofVitest(report: VitestReport): Counts {
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A test that passes only when tried again has failed. */
export const ofPlaywright = ({ stats }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/** A suite that ended badly has failed, whatever it had reported by then; without a report it counts as one test. */
export function withExit(counts: Counts | undefined, code: number): Counts {
  if (!counts) return { ...NONE, failed: 1 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export const total = (suites: readonly Counts[]): Counts => ({
  passed: suites.reduce((sum, { passed }) => sum + passed, 0),
  failed: suites.reduce((sum, { failed }) => sum + failed, 0),
  skipped: suites.reduce((sum, { skipped }) => sum + skipped, 0),
})

export const lastLine = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

export function table(suites: readonly Suite[]): string {
  const rows = [
    ['suite', 'passed', 'failed', 'skipped', 'seconds'],
    ...suites.map(({ name, passed, failed, skipped, seconds }) => [
      name,
      ...[passed, failed, skipped].map(String),
      seconds.toFixed(1),
    ]),
  ]
  return rows
    .map(([name = '', ...numbers]) => [name.padEnd(8), ...numbers.map((number) => number.padStart(9))].join(''))
    .join('\n')
}
