import { useEffect, useRef, useState } from 'react'
import { minutesLeft, NONE, numberOf, questions, type Step, stepsOf } from '../../core/evening.ts'
import type { EveningView, Surroundings } from '../../shared/ipc.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { askedPerShowing } from '../ui/shown.ts'
import { useSurroundings, useView } from '../ui/surroundings.ts'
import { Done } from './done.tsx'
import { useLeaving } from './leaving.tsx'
import { NotKept } from './not-kept.tsx'
import { Screen } from './screens.tsx'
import { useAnswers } from './use-answers.ts'
import { useEveningKeys } from './use-evening-keys.ts'
import { words } from './words.ts'

const threshold = window.threshold
const ask = askedPerShowing(threshold.evening.view)

export function EveningWindow() {
  const at = useSurroundings()
  const answer = useView(ask, 'evening', 'shown')
  const name = answer?.view.name
  // At each drawing: another language draws the page again as it stands.
  useEffect(() => {
    if (name) document.title = words(`name.${name}`)
  })
  if (!at || !answer) return null
  const { showing, view } = answer
  if (view.done) return <Done />
  return <Evening key={`${showing} ${view.day}`} view={view} at={at} />
}

/** One screen at a time. What is answered here is kept at once; main says again where one is. */
function Evening({ view, at }: { view: EveningView; at: Surroundings }) {
  const { fault, keep, again } = useKept()
  const answers = useAnswers(view, keep)
  const [step, setStep] = useState<Step>(view.step)
  const page = useRef<HTMLDivElement>(null)
  const { leave, likeness } = useLeaving(page)
  const steps = stepsOf({
    thoughts: view.thoughts.length > 0,
    captured: view.rows.some(({ untimed }) => !untimed),
    any: view.rows.length > 0,
    chosen: answers.chosen !== undefined && answers.chosen !== NONE,
  })
  const place = steps.indexOf(step)
  const number = numberOf(step)
  const isLast = step === 'thanks'

  function go(to: Step | undefined): void {
    if (!to) return
    void keep(() => threshold.evening.go(to))
    leave()
    setStep(to)
  }
  function skip(): void {
    if (isLast) void keep(threshold.evening.close, true)
    else go(steps[place + 1])
  }
  function next(): void {
    // Half an if-then is none: the question itself says the other half.
    const halved = step === 'if-then' && answers.of('will').trim() !== '' && answers.of('if').trim() === ''
    if (halved) answers.write('if', words('if-then.if.again'))
    skip()
  }
  const back = () => go(steps[place - 1])
  useEveningKeys({ next, back, close: () => void threshold.window.close() })

  // Each screen is entered in its field, or in its heading where it has none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each screen
  useEffect(() => {
    const ranked = ['[data-first]', 'textarea', 'input:checked', 'input', 'h1']
    const [first] = ranked.flatMap((each) => page.current?.querySelector<HTMLElement>(each) ?? [])
    first?.focus({ preventScroll: true })
    if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length)
    page.current?.scrollTo(0, 0)
  }, [step])

  const left = minutesLeft(step)
  const meta = number
    ? [
        words('place', { number, count: questions.length }),
        isLast ? words('left.last') : words('left', { minutes: left }),
      ]
    : [words('before'), words('left.all', { minutes: left })]
  return (
    <main className="evening">
      <div ref={page} className="evening-page" data-step={step}>
        <div key={step} className="evening-column">
          {step !== 'day' && (
            <p className="evening-meta">
              <span>{meta[0]}</span>
              <span>{meta[1]}</span>
            </p>
          )}
          <Screen step={step} view={view} at={at} answers={answers} keep={keep} />
        </div>
      </div>
      {likeness}
      <footer className="evening-foot">
        {fault && <NotKept fault={fault} onAgain={() => void again()} />}
        <div className="evening-actions">
          {place > 0 && (
            <Button look="quiet" aria-keyshortcuts="Alt+ArrowLeft" onClick={back}>
              {words('back')}
            </Button>
          )}
          {(step === 'asks' || (isLast && answers.of('asks') === 'help')) && (
            <Button look="quiet" className="evening-help" onClick={() => void threshold.evening.help()}>
              {words('help')}
            </Button>
          )}
          <span className="evening-gap" />
          <Button onClick={skip}>{words('skip')}</Button>
          <Button look="primary" aria-keyshortcuts="Control+Enter Meta+Enter" onClick={next}>
            {words(isLast ? 'closeDay' : 'next')}
          </Button>
        </div>
      </footer>
    </main>
  )
}
