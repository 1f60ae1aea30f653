import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/tour',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/tour',
  workers: 1,
  retries: 0,
  // A whole day is lived in one test.
  timeout: 300_000,
  reporter: 'list',
})
