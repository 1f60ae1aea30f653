import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LONGEST, sourcesIn, wrongsOf } from './layers.ts'

const root = path.join(import.meta.dirname, '..')

it('every source stays in its ring, in no cycle, off the clock, off chance and under 250 lines', () => {
  const sources = sourcesIn(root)
  for (const one of ['src/core/line.ts', 'src/main/clock.ts', 'src/preload/index.ts', 'src/renderer/arrive/main.tsx']) {
    expect(sources.has(one)).toBe(true)
  }
  expect(wrongsOf(sources)).toEqual([])
})

describe('the check itself notices', () => {
  const good: Record<string, string> = {
    'src/core/day.ts': 'export const day = (instant: number) => new Date(instant).getUTCDate()',
    'src/core/week.ts': "import { day } from './day.ts'\nexport const week = day",
    'src/shared/ipc.ts': "import type { day } from '../core/day.ts'\nexport type D = typeof day",
    'src/shared/words/words.ts': "import { setupI18n } from '@lingui/core'\nexport const s = setupI18n",
    'src/main/clock.ts': 'export const clock = () => Date.now()',
    'src/main/part.ts':
      "import { clock } from './clock.ts'\nimport path from 'node:path'\nexport const p = [clock, path]",
    'src/preload/index.ts':
      "import { ipcRenderer } from 'electron'\nimport type { D } from '../shared/ipc.ts'\nexport const r: D | typeof ipcRenderer = ipcRenderer",
    'src/renderer/ui/button.tsx': "import { useState } from 'react'\nexport const Button = () => <b>{useState(1)}</b>",
    'src/renderer/arrive/main.tsx':
      "import { Button } from '../ui/button.tsx'\nimport './a.css'\nrequestAnimationFrame(() => Button)",
    'src/renderer/arrive/a.css': 'a { color: red }',
    'src/renderer/home/main.tsx': "import { Menu } from 'react-aria-components'\nexport const m = <Menu />",
  }
  const wrongs = (added: Record<string, string>) => wrongsOf(new Map(Object.entries({ ...good, ...added })))

  it('nothing wrong in a small right sample', () => expect(wrongs({})).toEqual([]))

  it.each<[string, string, string]>([
    ['src/core/a.ts', "import fs from 'node:fs'", 'src/core/a.ts imports node:fs'],
    ['src/core/a.ts', "import { D } from '../shared/ipc.ts'", 'src/core/a.ts imports src/shared/ipc.ts'],
    ['src/core/a.ts', "export type D = import('../shared/ipc.ts').D", 'src/core/a.ts imports src/shared/ipc.ts'],
    ['src/core/a.ts', "export * from '../main/clock.ts'", 'src/core/a.ts imports src/main/clock.ts'],
    ['src/core/a.ts', "await import('zod')", 'src/core/a.ts imports zod'],
    ['src/core/a.ts', "import './b.ts'", 'src/core/a.ts imports src/core/b.ts, which is not there'],
    ['src/shared/a.ts', "import { setupI18n } from '@lingui/core'", 'src/shared/a.ts imports @lingui/core'],
    ['src/shared/a.ts', "import { clock } from '../main/clock.ts'", 'src/shared/a.ts imports src/main/clock.ts'],
    [
      'src/main/a.ts',
      "import { Button } from '../renderer/ui/button.tsx'",
      'src/main/a.ts imports src/renderer/ui/button.tsx',
    ],
    ['src/main/a.ts', "import 'react'", 'src/main/a.ts imports react'],
    ['src/preload/a.ts', "const fs = require('node:fs')", 'src/preload/a.ts imports node:fs'],
    ['src/preload/a.ts', "import '../core/day.ts'", 'src/preload/a.ts imports src/core/day.ts'],
    ['src/renderer/home/a.ts', "import 'electron'", 'src/renderer/home/a.ts imports electron'],
    ['src/renderer/home/a.ts', "import { z } from 'zod'", 'src/renderer/home/a.ts imports zod'],
    ['src/renderer/home/a.ts', "import 'temporal-polyfill'", 'src/renderer/home/a.ts imports temporal-polyfill'],
    [
      'src/renderer/home/a.ts',
      "import type { c } from '../../main/clock.ts'",
      'src/renderer/home/a.ts imports src/main/clock.ts',
    ],
    ['src/renderer/line/a.ts', "import 'react-aria'", 'src/renderer/line/ loads react-aria by src/renderer/line/a.ts'],
    [
      'src/renderer/arrive/a.ts',
      "import '../home/main.tsx'",
      'src/renderer/arrive/ loads react-aria-components by src/renderer/home/main.tsx',
    ],
    ['src/main/a.ts', 'export const n = Date.now()', 'src/main/a.ts reads the clock: Date.now'],
    ['src/main/a.ts', "export const n = Date['now']()", 'src/main/a.ts reads the clock: Date.now'],
    ['src/main/a.ts', 'export const { now } = Date', 'src/main/a.ts reads the clock: parts of Date'],
    ['src/main/a.ts', 'export const d = new Date()', 'src/main/a.ts reads the clock: new Date()'],
    ['src/core/a.ts', 'export const d = Date()', 'src/core/a.ts reads the clock: Date()'],
    ['src/main/a.ts', 'export const t = Temporal.Now.instant()', 'src/main/a.ts reads the clock: Temporal.Now'],
    [
      'src/renderer/home/a.ts',
      'export const t = performance.now()',
      'src/renderer/home/a.ts reads the clock: performance.now',
    ],
    [
      'src/renderer/home/a.ts',
      'window.setTimeout(() => {}, 1)',
      'src/renderer/home/a.ts reads the clock: setTimeout()',
    ],
    ['src/main/a.ts', 'setInterval(() => {}, 1)', 'src/main/a.ts reads the clock: setInterval()'],
    ['src/core/a.ts', 'export const r = Math.random()', 'src/core/a.ts uses chance: Math.random'],
    [
      'src/renderer/home/a.ts',
      'export const r = crypto.randomUUID()',
      'src/renderer/home/a.ts uses chance: crypto.randomUUID',
    ],
    ['src/shared/a.ts', "import 'node:crypto'", 'src/shared/a.ts imports node:crypto'],
    [
      'src/renderer/home/a.ts',
      "window.localStorage.setItem('a', 'b')",
      'src/renderer/home/a.ts keeps something outside the journal: localStorage',
    ],
    ['src/main/a.ts', 'indexedDB.open("a")', 'src/main/a.ts keeps something outside the journal: indexedDB'],
    ['src/main/a.ts', '\n'.repeat(LONGEST), `src/main/a.ts has ${LONGEST} lines`],
    ['src/elsewhere/a.ts', '', 'src/elsewhere/a.ts is in no ring'],
  ])('in %s: %s', (file, source, wrong) => expect(wrongs({ [file]: source })).toContain(wrong))

  it('a cycle, and of types alone as well', () => {
    const cycle = 'a cycle: src/core/a.ts > src/core/b.ts > src/core/a.ts'
    const added = { 'src/core/a.ts': "import './b.ts'", 'src/core/b.ts': "import type { a } from './a.ts'" }
    expect(wrongs(added)).toEqual([cycle])
  })

  it('nothing in comments and strings', () => {
    expect(wrongs({ 'src/core/a.ts': "// Date.now()\nexport const a = 'new Date() localStorage'" })).toEqual([])
  })
})
