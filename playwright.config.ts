import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // Its own folder: Playwright empties it, and the reports of other suites lie beside it.
  outputDir: 'test-results/e2e',
  workers: 2,
  // A journey that passes only at the second try is a fault.
  retries: 0,
  // Bounds what hangs; a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
