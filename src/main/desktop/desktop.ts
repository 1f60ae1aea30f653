// Asks the desktop its questions and keeps the answers current. Without a bus, all of them are unknown.
import type { Cancel, Clock } from '../clock.ts'
import type { OpenBus } from './bus.ts'
import type { Known, Question } from './questions.ts'

/**
 * A shell that is started anew is back within this: GNOME Shell 43.9 and Plasma 5.27 were seen to take less than a
 * second, and a slow machine takes its time.
 */
export const BACK_WITHIN_MS = 10_000

export interface DesktopWorld<Name extends string> {
  /** Opens the bus; `gone` is called when it goes away. Undefined where there is none. */
  open: (gone: () => void) => Promise<OpenBus | undefined>
  questions: Readonly<Record<Name, Question>>
  changed: () => void
  clock: Pick<Clock, 'after'>
}

export function createDesktop<Name extends string>({ open, questions, changed, clock }: DesktopWorld<Name>) {
  const names = Object.keys(questions) as Name[]
  const nothingKnown = () => Object.fromEntries(names.map((name) => [name, 'unknown'])) as Record<Name, Known>
  let answers = nothingKnown()
  let bus: OpenBus | undefined
  let opening: Promise<void> | undefined
  let isStopped = false
  const asking = new Map<Name, Promise<void>>()
  const askAgain = new Set<Name>()
  /** Whose last word holds until then, since who said it may be back at once. */
  const missing = new Map<Name, Cancel>()

  const askOnce = async (name: Name): Promise<void> => {
    const from = bus
    if (!from) return
    const answer = await questions[name].ask(from).catch(() => 'unknown' as const)
    // Of a bus that went away meanwhile nothing is known.
    if (from !== bus) return
    if (answer === 'unknown' && answers[name] !== 'unknown' && questions[name].outlastsItsShell) {
      if (!missing.has(name))
        missing.set(
          name,
          clock.after(BACK_WITHIN_MS, () => take(name, 'unknown')),
        )
      return
    }
    take(name, answer)
  }
  const take = (name: Name, answer: Known): void => {
    waitNoMore(name)
    if (answers[name] === answer) return
    answers = { ...answers, [name]: answer }
    changed()
  }
  const waitNoMore = (name: Name): void => {
    missing.get(name)?.()
    missing.delete(name)
  }
  /** Once at a time: what is said while an answer is on its way is asked about when it has come. */
  const ask = (name: Name): Promise<void> => {
    const underWay = asking.get(name)
    if (underWay) {
      askAgain.add(name)
      return underWay
    }
    const asked = askOnce(name).then(() => {
      asking.delete(name)
      return askAgain.delete(name) ? ask(name) : undefined
    })
    asking.set(name, asked)
    return asked
  }

  const gone = () => {
    bus = undefined
    const wasKnown = Object.values<Known>(answers).some((answer) => answer !== 'unknown')
    answers = nothingKnown()
    names.forEach(waitNoMore)
    if (wasKnown) changed()
  }
  const openAndAsk = async (): Promise<void> => {
    const opened = await open(gone)
    if (!opened) return
    if (isStopped) return opened.close()
    bus = opened
    for (const name of names) opened.listen(questions[name].names, questions[name].signals, () => void ask(name))
    await Promise.all(names.map(ask))
  }

  return {
    answers: (): Readonly<Record<Name, Known>> => answers,
    /**
     * What changes without a word is asked again, and a bus that was not there, or went away, is looked for. Takes a
     * second for each answer at most, and never fails.
     */
    async refresh(): Promise<void> {
      if (isStopped) return
      if (bus) await Promise.all(names.filter((name) => questions[name].isSilent).map(ask))
      else {
        opening ??= openAndAsk().finally(() => {
          opening = undefined
        })
        await opening
      }
    },
    stop(): void {
      isStopped = true
      names.forEach(waitNoMore)
      bus?.close()
      bus = undefined
    },
  }
}
