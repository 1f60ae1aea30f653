// A rule that is broken on purpose, and what the tests make of it. Pure.

export interface Break {
  file: string
  /** Where it stands once. */
  find: string
  becomes: string
  /** The rule that it breaks. */
  rule: string
  /** Which fail then. */
  tests: readonly string[]
}

/** Of Vitest's JSON report, what is read here. */
export interface TestReport {
  numFailedTests: number
  numPassedTests: number
  testResults: ReadonlyArray<{ assertionResults: ReadonlyArray<{ status: string; fullName: string }> }>
}

/** The text with the break in it, or nothing where what it breaks does not stand there exactly once. */
export function applied(text: string, { find, becomes }: Pick<Break, 'find' | 'becomes'>): string | undefined {
  const parts = text.split(find)
  return parts.length === 2 ? parts.join(becomes) : undefined
}

/** Only a test that ran and failed kills a break; tests that did not end (no report) do too, for the break made them. */
export function fateOf(report: TestReport | undefined): { fate: 'killed' | 'survived'; by: string } {
  if (!report) return { fate: 'killed', by: 'the tests did not end' }
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  )[0]
  if (failed) return { fate: 'killed', by: failed.fullName }
  return { fate: 'survived', by: report.numPassedTests === 0 ? 'no test ran' : '' }
}
