import { defineConfig } from 'vitest/config'
import { words } from './scripts/words-plugin.ts'

// The stand-in needs Linux or macOS.
const folders = ['core', 'main', 'renderer', 'shared', ...(process.platform === 'win32' ? [] : ['stand-in'])]

export default defineConfig({
  plugins: [words()],
  test: {
    include: [`tests/{${folders.join()}}/**/*.test.ts`, 'tests/*.test.ts'],
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
