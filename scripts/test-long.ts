// npm run test:long: what takes too long for every day: thousands of spoiled files, years of reminders in every zone. THRESHOLD_SEED gives the same again.
import { runTool } from './tools.ts'

const env = { ...process.env, THRESHOLD_FUZZ: process.env.THRESHOLD_FUZZ ?? '10000' }
process.exitCode = await runTool(
  'vitest',
  ['run', 'tests/main/along/read.test.ts', 'tests/main/calendar/spoiled.test.ts', 'tests/core/reminders-year.test.ts'],
  { env },
)
