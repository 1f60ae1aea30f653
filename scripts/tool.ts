// npm run build, test:unit and the like: one tool, on the right Node.
import { isTool, runTool } from './tools.ts'

const [name, ...args] = process.argv.slice(2)
if (isTool(name)) process.exitCode = await runTool(name, args)
else {
  console.error(`There is no tool "${name ?? ''}" here.`)
  process.exitCode = 1
}
