// Keeps a copy in Markdown up: a moment after a change, the files of the days and people it is about are written again,
// and no others. After an end that was none all of them are looked at, some at a time.
import type { MarkdownWords } from '../../core/markdown.ts'
import type { CopyFault } from '../../shared/ipc.ts'
import type { Changed } from '../changes.ts'
import type { Cancel, Clock } from '../clock.ts'
import { folderFault } from '../files.ts'
import type { Journal } from '../journal/journal.ts'
import type { OwnWords } from '../journal/own-words.ts'
import type { SettingsStore } from '../settings.ts'
import { type Copy, openCopy } from './folder.ts'
import { createPages, type Pages } from './pages.ts'
import { Over, pass } from './pass.ts'
import { createTouches, type Touched, type Touches } from './touches.ts'

export interface KeepingWorld {
  /** Where it is; empty while there is to be none. */
  place: () => string
  journal: Journal
  clock: Clock
  settings: Pick<SettingsStore, 'get'>
  changed: Changed
  words: () => MarkdownWords
  /** What stands in the name of a file that somebody changed. */
  yours: () => string
  /** What the files follow from besides the journal: the version and the language. */
  form: () => string
  /** Tells this journal from others. */
  mark: () => string
}

/** So long after the last change it is written. */
export const PAUSE_MS = 4_000
/** The start has enough to do. */
export const AFTER_START_MS = 15_000
/** A folder that could not be written to is tried again. */
export const AGAIN_MS = 5 * 60_000

export function createKeeping(world: KeepingWorld) {
  const { journal, clock, settings, changed } = world
  const endsAt = () => settings.get().dayEndsAt
  const form = () => JSON.stringify([world.form(), endsAt()])

  let touches: Touches | undefined
  let copy: Copy | undefined
  let pages: Pages | undefined
  /** All of it is to be looked at. */
  let whole = true
  /** What the last session left to do. */
  let left: OwnWords['copyLeft'] = null
  let underWay: { touched: Touched | undefined; over: Promise<void> } | undefined
  let fault: CopyFault | undefined
  let isOver = false
  let lastTouch = 0
  let timer: Cancel | undefined

  function wait(ms: number, call: () => void): void {
    timer?.()
    timer = clock.after(ms, () => {
      timer = undefined
      call()
    })
  }
  function touched(): void {
    lastTouch = clock.instant()
    if (!timer && !underWay) wait(PAUSE_MS, afterPause)
  }
  /** However many changes there are, it is after the last. */
  function afterPause(): void {
    const still = PAUSE_MS - (clock.instant() - lastTouch)
    if (still > 0 && still <= PAUSE_MS) wait(still, afterPause)
    else run()
  }

  function run(): void {
    if (underWay || isOver || !touches || world.place() === '') return
    timer?.()
    timer = undefined
    const before = fault
    const now = { touched: undefined as Touched | undefined, over: Promise.resolve() }
    underWay = now
    now.over = bringUp(now, touches)
      .catch(failed)
      .finally(() => {
        underWay = undefined
        changed('markdown', ...(fault === before ? [] : (['today'] as const)))
        if (!isOver && !timer && touches?.some()) wait(PAUSE_MS, afterPause)
      })
  }

  async function bringUp(now: { touched: Touched | undefined }, from: Touches): Promise<void> {
    copy ??= await openCopy(world.place(), world.yours())
    if (isOver) throw new Over()
    if (left && left.state === copy.state()) {
      from.putBack(left)
      whole = false
    }
    left = null
    const writtenWith = form()
    if (copy.form() !== writtenWith) {
      whole = true
      pages = undefined
    }
    const { stale, ...taken } = from.take(endsAt())
    if (stale.people) pages?.forgetPeople()
    if (stale.due) pages?.forgetDue()
    pages ??= createPages({ journal, endsAt: endsAt(), words: world.words() })
    now.touched = whole ? undefined : taken
    if (whole) {
      changed('markdown')
      await copy.save({ form: '', journal: world.mark() })
    }
    const people = await pass({ copy, pages, isOver: () => isOver }, now.touched)
    await copy.save({ form: writtenWith, at: clock.instant(), people: Object.fromEntries(people) })
    whole = false
    fault = undefined
  }

  /** Nothing is lost: later all of it is looked at. */
  function failed(error: unknown): void {
    copy = undefined
    pages = undefined
    whole = true
    if (isOver || error instanceof Over) return
    fault = folderFault(error)
    if (!fault) console.error('the copy in Markdown was not written', error)
    fault ??= 'not-written'
    wait(AGAIN_MS, run)
  }

  return {
    isBusy: () => underWay !== undefined && underWay.touched === undefined,
    copy: () => copy,
    fault: () => fault,
    run,
    /** All of it, from now on. */
    begin(): void {
      touches ??= createTouches(journal, touched)
      whole = true
      run()
    },
    /** What is under way ends first. */
    async end(): Promise<void> {
      isOver = true
      timer?.()
      timer = undefined
      await underWay?.over
      touches?.stop()
      touches = undefined
      copy = undefined
      fault = undefined
      isOver = false
    },
    /** When the session begins. */
    start(): void {
      left = journal.ownWords.get('copyLeft')
      // From now on an end that is none leaves nothing that could be believed.
      if (left && !journal.keep(() => journal.ownWords.set('copyLeft', null)).ok) left = null
      touches ??= createTouches(journal, touched)
      wait(AFTER_START_MS, run)
    },
    /** Another language, or another end of the day, says all of it anew. */
    look(): void {
      if (copy && !underWay && !timer && copy.form() !== form()) wait(PAUSE_MS, run)
    },
    /** When the session ends: what is left to do is remembered in the journal, for the next one. */
    stop(): void {
      isOver = true
      const state = left ? left.state : whole ? undefined : copy?.state()
      if (!touches || state === undefined) return
      for (const more of [left, underWay?.touched]) if (more) touches.putBack(more)
      const { days, people, renamed } = touches.take(endsAt())
      journal.keep(() => journal.ownWords.set('copyLeft', { state, days, people, renamed }))
    },
    settled: async (): Promise<void> => underWay?.over,
  }
}

export type Keeping = ReturnType<typeof createKeeping>
