// Arrive: which conversation is prepared, what was answered, and what becomes of it. Everything answered is written at
// once; the window only shows what is here.
import { type ArrivalEnd, foldsAs } from '../core/arrive.ts'
import { phase } from '../core/conversation.ts'
import { done, type Kept } from '../core/faults.ts'
import type { ArriveView } from '../shared/ipc.ts'
import { isTouched } from './arrivals-left.ts'
import { type AnswersWorld, createAnswers } from './arrive-answers.ts'
import { createSubject, type Subject } from './arrive-subject.ts'
import type { Changed } from './changes.ts'
import type { Clock } from './clock.ts'
import type { ConversationPart } from './conversation.ts'
import type { DayPart } from './day.ts'
import type { Arrival } from './journal/arrivals.ts'
import type { Journal } from './journal/journal.ts'
import type { LeadTime } from './lead-time.ts'
import { beginningTogether, createNear } from './near.ts'
import type { RhythmPart } from './rhythm.ts'
import type { SettingsStore } from './settings.ts'
import { createTwoMinutes } from './two-minutes.ts'
import { meetPeople } from './who.ts'

export interface ArriveWorld extends Pick<AnswersWorld, 'understood'> {
  journal: Journal
  clock: Clock
  day: DayPart
  settings: SettingsStore
  leadOf: LeadTime
  conversation: ConversationPart
  rhythm: RhythmPart
  changed: Changed
  show: (focus: boolean) => void
  hide: () => void
  isVisible: () => boolean
}

/** How long an Arrive that someone is busy with stays after its conversation has begun. */
const BUSY_MS = 60_000

export function createArrive(world: ArriveWorld) {
  const { journal, clock, changed } = world
  const subject = createSubject(journal, clock)
  const { walkIn, left } = subject
  let heldBack = false
  /** The three groups instead of the items. */
  let light = false
  /** Above stands the line about the conversation that has just ended. */
  let turn = false
  /** Asked for from the tray; it opens with the window. */
  let sheet: ArriveView['sheet']
  let sheetsAsked = 0
  let touched = Number.NEGATIVE_INFINITY
  const stir = () => {
    touched = clock.instant()
    changed('arrive')
  }
  const twoMinutes = createTwoMinutes(clock, stir)
  const near = createNear(world)

  /** Someone is busy with it until then; writing the line of the turn is being busy, too. */
  const busyUntil = () => Math.max(touched, (turn && journal.drafts.get('line')?.at) || touched) + BUSY_MS

  const opened = (isOther: boolean) => {
    if (isOther) twoMinutes.stop()
    light = turn || world.rhythm.isLight(subject.arrival()?.answers)
    changed('arrive', 'today')
  }
  const set = (next: Subject | undefined) => opened(subject.set(next))

  const leave = () => {
    turn = false
    heldBack = false
    sheet = undefined
    set(undefined)
    world.hide()
  }

  const write = (say: (arrival: Arrival) => void): Kept => {
    stir()
    return subject.write(say)
  }

  /**
   * Whom a thought parked from the tray belongs to while nobody is being arrived at: the conversation one is in, or none.
   * Undefined when somebody is: then it belongs to them.
   */
  const parksFor = (): { conversation: string | undefined } | undefined => {
    if (sheet !== 'park' || !subject.isNobody()) return undefined
    return { conversation: world.conversation.current()?.conversation.id }
  }

  const close = (how: (id: string) => ArrivalEnd) => {
    const ids = subject.shown()
    journal.keep(() => {
      for (const id of ids) journal.arrivals.end(id, how(id))
    })
    leave()
    ids.forEach(left.drop)
  }

  const choose = (conversation: string | null) => {
    if (conversation !== null && !journal.conversations.get(conversation)) return
    const asked = subject.get()
    if (!(asked && 'which' in asked)) sheet = undefined // it was asked for with the one that gives way now
    heldBack = false
    opened(subject.choose(conversation))
    stir()
  }
  const openAbout = (together: readonly string[]) => {
    if (together.length > 1) set({ which: [...together] })
    else choose(together[0] ?? null)
  }
  const answers = createAnswers({ ...world, write, conversationId: subject.id, parksFor })

  return {
    subject: subject.get,
    arrival: subject.arrival,
    conversationId: subject.id,
    heldBack: () => heldBack,
    isLight: () => light,
    isTurn: () => turn,
    isMoved: subject.isMoved,
    sheet: () => sheet,
    sheetsAsked: () => sheetsAsked,
    twoMinutes: twoMinutes.view,
    near,
    asideSince: left.asideSince,
    /** A reminder: opens without focus. */
    remind(ids: string[]): void {
      sheet = undefined
      heldBack = !world.settings.get().showNames
      set(ids.length === 1 && ids[0] ? { conversation: ids[0] } : { which: ids })
      touched = Number.NEGATIVE_INFINITY
      world.show(false)
    },
    /** Asked for by a person: the conversation named, else the next one, else a walk-in. `asked` opens with it. */
    open(conversation?: string | null, asked?: ArriveView['sheet']): void {
      const together = conversation === undefined ? beginningTogether(near()) : [conversation ?? []].flat()
      const isBusy = conversation === undefined && subject.get() !== undefined && world.isVisible()
      if (!isBusy) turn = false
      // Someone who wants to park a thought is not asked which of two conversations comes first.
      if (!isBusy) openAbout(asked && together.length > 1 ? [] : together)
      if (asked) {
        turn = light = false // they are of the whole one
        sheetsAsked++
      }
      sheet = asked
      heldBack = false
      stir()
      world.show(true)
    },
    /** The turn: the next ones under the line about the one that ended; when nobody is due, someone who walks in. */
    turn(next: readonly string[]): void {
      turn = light = true
      sheet = undefined
      if (!(subject.get() && world.isVisible())) openAbout(next)
      heldBack = false
      stir()
      changed('line')
      world.show(true)
    },
    choose,
    recover: subject.recover,
    reveal(): void {
      heldBack = false
      stir()
    },
    /** Others may see it from now on: no names, and no words being written, which are kept; until it is pressed. */
    holdBack(): void {
      heldBack = true
      sheet = undefined
      sheetsAsked++
      changed('arrive')
    },
    ...answers,
    /** All eight, in place. */
    whole(): Kept {
      light = false
      changed('arrive')
      return subject.arrival() ? answers.itemByItem() : done
    },
    walkIn,
    /** Who came, as typed so far, and which person, when one of several was chosen. */
    name(name: string, person?: string): Kept {
      const about = subject.get()
      if (!about || !('walkIn' in about)) return done
      subject.name(name)
      stir()
      return journal.keep(() => walkIn.write(name, person))
    },
    startTwoMinutes(): void {
      touched = twoMinutes.start()
      changed('arrive')
    },
    /** Not now: it waits in the tray. Nothing was said of a walk-in: nothing is kept of it. */
    notNow(): void {
      const about = subject.get()
      if (about && 'walkIn' in about) walkIn.putAway(isTouched(journal, walkIn.id() ?? ''))
      close(() => 'not-now')
    },
    here(): Kept {
      const about = subject.get()
      if (!about || 'which' in about) return done
      const name = 'walkIn' in about ? about.walkIn.trim() : undefined
      if (name && walkIn.asksWhom(name)) {
        changed('arrive')
        return done
      }
      const kept = write(({ id, conversation: met }) => {
        if (name) journal.conversations.setPersons(met, [walkIn.person(name)])
        const conversation = journal.conversations.get(met)
        if (!conversation) return
        meetPeople(journal, conversation)
        if (light) answers.takeOver(id, world.rhythm.taken())
        journal.arrivals.end(met, 'here')
        walkIn.forget()
        world.conversation.begin(conversation)
      })
      if (!kept.ok) return kept
      leave()
      changed('today', 'journal', 'line')
      return kept
    },
    /** When the conversation has begun: untouched, it closes; half answered, it folds away. */
    look(): void {
      left.look(subject.shown())
      const now = clock.instant()
      const conversation = walkIn.id() ? undefined : journal.conversations.get(subject.shown()[0] ?? '')
      if (!conversation || conversation.begun !== undefined || now < busyUntil()) return
      if (now >= conversation.starts) close((id) => foldsAs(isTouched(journal, id)))
      // The calendar has moved it away meanwhile: it is announced again in its time.
      else if (subject.isMoved() && phase(conversation, now, 0) === 'later') close(() => 'not-now')
    },
    nextLook(): number | undefined {
      const starts = journal.conversations.get(subject.shown()[0] ?? '')?.starts
      return starts === undefined ? undefined : Math.max(starts, busyUntil())
    },
  }
}

export type ArrivePart = ReturnType<typeof createArrive>
