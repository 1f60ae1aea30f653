import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { languageOf, words } from './scripts/words-plugin.ts'

// `npm run dev` only: the page comes from Vite's server, which adds its reloading as inline scripts and a web socket.
const devPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = (name: string) => path.resolve('src/renderer', name, 'index.html')

export default defineConfig({
  main: {
    plugins: [words()],
    build: {
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          'parse-process': 'src/main/calendar/parse-process.ts',
          'backup-process': 'src/main/journal/backup-process.ts',
          'along-process': 'src/main/along/along-process.ts',
          'carry-process': 'src/main/carry/write-process.ts',
        },
      },
    },
  },
  // A sandboxed preload must be one CommonJS file; package.json says "type": "module", hence .cjs.
  preload: {
    build: {
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    plugins: [words(), react()],
    server: { headers: { 'content-security-policy': devPolicy } },
    build: {
      minify: true, // off by default in electron-vite
      rolldownOptions: {
        input: Object.fromEntries(
          ['arrive', 'line', 'notice', 'home', 'evening', 'first-run', 'fault'].map((name) => [name, page(name)]),
        ),
        // A catalogue's chunk says its language, so that a window's weight counts one of them.
        output: {
          // One chunk of what three windows share: many small ones weigh more. Arrive needs the line's marks for the turn
          // alone, after it is shown.
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /src[\\/](core|shared|renderer[\\/]ui)[\\/](?!line\.ts).+\.(ts|tsx|css)$/,
                minShareCount: 3,
              },
            ],
          },
          chunkFileNames: ({ facadeModuleId }) => {
            const language = languageOf(facadeModuleId)
            return language === undefined ? 'assets/[name]-[hash].js' : `assets/words-${language}-[hash].js`
          },
        },
      },
    },
  },
})
