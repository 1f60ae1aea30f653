// What `npm run mutations` makes of a break and of the tests that ran with it; and that each break is still one.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applied, fateOf } from './mutations/break.ts'
import { reminderBreaks } from './mutations/reminders.ts'

describe('a break', () => {
  it('is put where its text stands, if that is one place', () => {
    expect(applied('at < now && told', { find: 'at < now', becomes: 'at <= now' })).toBe('at <= now && told')
    expect(applied('told', { find: 'at < now', becomes: 'at <= now' })).toBeUndefined()
    expect(applied('at < now, at < now', { find: 'at < now', becomes: 'at <= now' })).toBeUndefined()
  })

  it('is put as it is written, whatever signs are in it', () => {
    expect(applied('a', { find: 'a', becomes: "$& $' $1" })).toBe("$& $' $1")
  })

  it('is killed by a test that failed, not by one that could not be read in', () => {
    const ran = (...tests: [string, string][]) => ({
      numPassedTests: tests.filter(([status]) => status === 'passed').length,
      numFailedTests: tests.filter(([status]) => status === 'failed').length,
      testResults: [{ assertionResults: tests.map(([status, fullName]) => ({ status, fullName })) }],
    })
    expect(fateOf(ran(['passed', 'once'], ['failed', 'not before']))).toEqual({ fate: 'killed', by: 'not before' })
    expect(fateOf(ran(['passed', 'once']))).toEqual({ fate: 'survived', by: '' })
    expect(fateOf(ran())).toEqual({ fate: 'survived', by: 'no test ran' })
    expect(fateOf(undefined)).toEqual({ fate: 'killed', by: 'the tests did not end' })
  })
})

it.each(reminderBreaks)('$rule: what breaks it still stands in $file, once', (each) => {
  const changed = applied(readFileSync(each.file, 'utf8'), each)
  expect(changed).toBeDefined()
  expect(changed).not.toBe(readFileSync(each.file, 'utf8'))
})
