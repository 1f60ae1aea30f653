// A copy in Markdown of a real journal, in a real folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { readable } from '../../../src/core/along-records.ts'
import { done } from '../../../src/core/faults.ts'
import { asMarkdown } from '../../../src/core/markdown.ts'
import { firstSettings, type Settings } from '../../../src/core/settings.ts'
import { gather } from '../../../src/main/along/gather.ts'
import { stoppable } from '../../../src/main/clock.ts'
import { openJournal } from '../../../src/main/journal/journal.ts'
import { AFTER_START_MS, PAUSE_MS } from '../../../src/main/markdown-copy/keeping.ts'
import { createMarkdownCopy, type MarkdownCopy } from '../../../src/main/markdown-copy/markdown-copy.ts'
import { words } from '../../core/markdown-words.ts'
import { temporaryFolder } from '../folder.ts'
import type { Temporary } from '../journal/temporary.ts'

/** The files in a folder but hidden ones, by their path. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

export function copied(life: Temporary, change: Partial<Settings> = {}) {
  const { clock, file, key } = life
  let journal = life.journal
  onTestFinished(() => void journal.close())
  const settings: Settings = { ...firstSettings, markdownFolder: temporaryFolder(), ...change }
  const folder = settings.markdownFolder
  const told: string[] = []
  let language = 'en'
  /** Its timers end with it. */
  let own = stoppable(clock)
  const make = () =>
    createMarkdownCopy({
      journal,
      clock: own,
      settings: { get: () => settings },
      change(more) {
        Object.assign(settings, more)
        return done
      },
      changed: (...topics) => void told.push(...topics),
      words: () => words,
      yours: () => 'yours',
      form: () => language,
      mark: () => 'mine',
    })
  let copy: MarkdownCopy = make()
  const settle = async (ms: number) => {
    clock.advance(ms)
    await copy.settled()
  }
  /** Until all of it is there. */
  const begun = () => {
    copy.start()
    return settle(AFTER_START_MS)
  }
  return {
    folder,
    settings,
    told,
    copy: () => copy,
    journal: () => journal,
    at: (file: string) => path.join(folder, file),
    files: () => filesIn(folder),
    /** What the export at a press would write. */
    exported: () =>
      Object.fromEntries(
        asMarkdown(readable(gather(journal, { kind: 'all' }, settings.dayEndsAt)), settings.dayEndsAt, words),
      ),
    settle,
    /** What is under way ends first: what comes meanwhile waits for it. */
    async pause(): Promise<void> {
      await copy.settled()
      await settle(PAUSE_MS)
    },
    speak: (to: string) => {
      language = to
    },
    /** The app ends, or is killed, and starts again. */
    async again(how: 'ended' | 'killed', meanwhile = () => {}): Promise<void> {
      own.stop()
      copy.stop()
      if (how === 'killed') journal.ownWords.set('copyLeft', null)
      journal.close()
      await copy.settled()
      meanwhile()
      journal = openJournal(file, key, clock)
      own = stoppable(clock)
      copy = make()
      await begun()
    },
    begun,
  }
}
