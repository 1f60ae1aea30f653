// npm test: every suite in turn, each to its end whatever came before it. The sum is the last line.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findOrInstallBrowser } from './browser.ts'
import { build } from './build.ts'
import { findOrInstallBus } from './dbus.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { type Counts, lastLine, ofExit, ofPlaywright, ofVitest, type Suite, table, total, withExit } from './summary.ts'
import { root, runTool } from './tools.ts'

const UNIT_REPORT = 'test-results/unit.json'
const E2E_REPORT = 'test-results/e2e.json'
const UNIT = ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]

const suites: Suite[] = []
// Windows has no stand-in: there the journeys run on Electron's own binary. Elsewhere the stand-in's tests need a
// Chromium too, so it is looked for first.
const onElectron = process.platform === 'win32'
const missing = onElectron ? whyNoElectron() : (await findOrInstallBrowser()) ? '' : 'there is no Chromium'
await findOrInstallBus()
await suite('lint', async () => ofExit(await runTool('biome', ['check', '--error-on-warnings', '.'])))
await suite('types', async () => ofExit(await runTool('tsc', ['-p', '.'])))
await suite('unit', () => reported(UNIT_REPORT, ofVitest, () => runTool('vitest', UNIT)))
const built = await suite('build', async () => ofExit(await build()))
await suite('e2e', e2e)

const sum = total(suites)
process.exitCode = sum.failed === 0 ? 0 : 1
process.stdout.write(`\n${table(suites)}\n\n${lastLine(sum)}\n`)

async function suite(name: string, work: () => Promise<Counts>): Promise<Counts> {
  process.stdout.write(`\n== ${name}\n`)
  const began = performance.now()
  const counts = await work().catch((fault: unknown) => {
    console.error(fault)
    return ofExit(1)
  })
  suites.push({ name, ...counts, seconds: (performance.now() - began) / 1000 })
  return counts
}

async function reported<Report>(file: string, read: (report: Report) => Counts, work: () => Promise<number>) {
  const report = path.join(root, file)
  rmSync(report, { force: true })
  const code = await work()
  return withExit(countsOf(report, read), code)
}

function countsOf<Report>(file: string, read: (report: Report) => Counts): Counts | undefined {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } catch {
    console.error(`${path.basename(file)} was not written whole: the suite ended before its time.`)
    return undefined
  }
}

async function e2e(): Promise<Counts> {
  const why = built.failed > 0 ? 'what is built does not match the sources' : missing
  const env = { ...process.env, ...(onElectron ? { THRESHOLD_E2E: 'electron' } : {}) }
  if (why === '')
    return reported(E2E_REPORT, ofPlaywright, () => runTool('playwright', ['test', '--forbid-only'], { env }))
  console.error(`Not run: ${why}.`)
  return ofExit(1)
}

function whyNoElectron(): string {
  const problem = findElectron() ? undefined : fetchElectron()
  return problem === undefined ? '' : `Electron's binary could not be fetched (${problem})`
}
