// Runs scripts/<name>.ts: `node scripts/run.mjs start`. Plain JavaScript without new syntax, so that an old Node gets as
// far as the sentence below; it could not read TypeScript, and SQLite's module crashes on it without a word.
import { existsSync } from 'node:fs'

const name = process.argv[2]
const found = process.versions.node
const problem = isEnough(found) ? missing() : tooOld()
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  process.argv.splice(2, 1)
  import(`./${name}.ts`).catch((fault) => {
    console.error(fault)
    process.exitCode = 1
  })
}

/** Types are stripped and `module.registerHooks` is there from 22.18 on, and in the 23s from 23.6. */
function isEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

function tooOld() {
  const own = ['node', 'node.cmd'].some((file) => existsSync(new URL(`../node_modules/.bin/${file}`, import.meta.url)))
  const way = own
    ? 'but the `node` package brings its own: start it through npm (`npm start`, `npm test`, `npm run ...`).'
    : 'and the `node` package that would bring its own is not installed: run `npm ci` without `--omit=optional`, or install a newer Node where that package has none.'
  return `Threshold needs Node 22.18 or newer; this is ${found}, ${way}`
}

function missing() {
  if (name && existsSync(new URL(`./${name}.ts`, import.meta.url))) return ''
  return `There is no script "${name || ''}" in scripts/.`
}
