import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Fault } from '../../core/faults.ts'
import { type FirstRunAnswers, type FirstRunScreen, screenBeside } from '../../core/first-run.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { faultSentence } from '../ui/sentences.ts'
import { useSurroundings, useView } from '../ui/surroundings.ts'
import { Backup } from './backup.tsx'
import { Day } from './day.tsx'
import { Events } from './events.tsx'
import { Line } from './line.tsx'
import { Others } from './others.tsx'
import type { ScreenProps, Steps } from './question.tsx'
import { Reach } from './reach.tsx'
import { words } from './words.ts'
import './first-run.css'

const { firstRun } = window.threshold

const screens: Record<FirstRunScreen, { number: number; Screen: (props: ScreenProps) => React.ReactNode }> = {
  reach: { number: 1, Screen: Reach },
  events: { number: 1, Screen: Events },
  others: { number: 2, Screen: Others },
  line: { number: 3, Screen: Line },
  day: { number: 4, Screen: Day },
}

export function FirstRun() {
  const at = useSurroundings()
  const view = useView(firstRun.view, 'first-run', 'today', 'settings')
  const { fault, keep, again } = useKept()
  // What is chosen shows at once, and nobody waits for a full disk.
  const [screen, setScreen] = useState<FirstRunScreen | undefined>(undefined)
  const [bringing, setBringing] = useState(false)
  const [said, setSaid] = useState<FirstRunAnswers>({})
  useEffect(() => {
    if (view) setScreen((now) => now ?? view.screen)
  }, [view])
  if (!at || !view || !screen) return null

  const answers = { ...view.answers, ...said }
  const answer = (change: FirstRunAnswers) => {
    setSaid({ ...said, ...change })
    void keep(() => firstRun.answer(change))
  }
  const asksEvents = answers.reach === 'calendar' && view.calendar !== undefined
  const goTo = (to: FirstRunScreen) => {
    setScreen(to)
    void keep(() => firstRun.go(to))
  }
  const before = screenBeside(screen, -1, asksEvents)
  const after = screenBeside(screen, 1, asksEvents)
  const { number, Screen } = screens[screen]
  const steps: Steps = {
    at: number,
    back: before && (() => goTo(before)),
    next: () => (after ? goTo(after) : void firstRun.finish()),
  }
  return (
    <I18nProvider locale={at.locale}>
      <NotKept fault={fault} onAgain={() => void again()} />
      {bringing ? (
        <Backup onBack={() => setBringing(false)} />
      ) : (
        <Screen
          key={screen}
          view={view}
          answers={answers}
          at={at}
          answer={answer}
          steps={steps}
          bringBack={() => setBringing(true)}
        />
      )}
    </I18nProvider>
  )
}

/** What could not be written is said, and nobody is kept from going on. */
function NotKept({ fault, onAgain }: { fault: Fault | undefined; onAgain: () => void }) {
  if (!fault) return null
  const again = (
    <Button small onClick={onAgain}>
      {words('fault.tryAgain')}
    </Button>
  )
  return (
    <Band role="alert" actions={again}>
      <b>{faultSentence(words, fault)}</b>
    </Band>
  )
}
