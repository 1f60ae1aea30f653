// npm run mutations [-- words]: breaks each rule of the reminders once, in a copy, and expects the tests to fail. With words, only
// the breaks whose sentence or file has them. What survives is a rule that no test holds.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applied, type Break, fateOf, type TestReport } from '../tests/mutations/break.ts'
import { reminderBreaks } from '../tests/mutations/reminders.ts'
import { root, runTool } from './tools.ts'

/** A break may make a test run for ever. */
const LIMIT_MS = 180_000
/** A test that runs for ever in a thread ends with its process; a process of its own would outlive it. */
const RUN = ['run', '--pool=threads', '--maxWorkers=1', '--bail=1', '--reporter=json']

const wanted = process.argv.slice(2).join(' ').toLowerCase()
const breaks = reminderBreaks.filter(({ file, rule }) => `${file} ${rule}`.toLowerCase().includes(wanted))
const folder = mkdtempSync(path.join(os.tmpdir(), 'threshold-mutations-'))
try {
  process.exitCode = (await all()) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function all(): Promise<boolean> {
  for (const name of ['src', 'tests', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const tests = [...new Set(breaks.flatMap((each) => each.tests))]
  if (tests.length === 0) {
    console.error(`No break has “${wanted}”.`)
    return false
  }
  if (fateOf(await tested(tests)).fate !== 'survived') {
    console.error(`The tests fail as they are: ${tests.join(', ')}.`)
    return false
  }
  let survivors = 0
  for (const each of breaks) {
    const { fate, by } = await broken(each)
    if (fate !== 'killed') survivors++
    console.log(
      `${fate.padEnd(9)} ${path.basename(each.file).padEnd(16)} ${each.rule}${by && `\n${' '.repeat(27)}${by}`}`,
    )
  }
  console.log(`\n${breaks.length - survivors} killed, ${survivors} survived`)
  return survivors === 0
}

async function broken(each: Break): Promise<ReturnType<typeof fateOf>> {
  const file = path.join(folder, each.file)
  const text = readFileSync(file, 'utf8')
  const changed = applied(text, each)
  if (changed === undefined) return { fate: 'survived', by: 'its text is not there, or not only once' }
  writeFileSync(file, changed)
  try {
    return fateOf(await tested(each.tests))
  } finally {
    writeFileSync(file, text)
  }
}

/** What the tests say; nothing where they did not end. */
async function tested(tests: readonly string[]): Promise<TestReport | undefined> {
  const report = path.join(folder, 'report.json')
  rmSync(report, { force: true })
  await runTool('vitest', [...RUN, `--root=${folder}`, `--outputFile=${report}`, ...tests], {
    stdio: 'ignore',
    limitMs: LIMIT_MS,
  })
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as TestReport
  } catch {
    return undefined
  }
}
