import { useEffect, useRef } from 'react'
import type { ArriveChoice, Surroundings } from '../../shared/ipc.ts'
import { Button } from '../ui/button.tsx'
import { useFit } from '../ui/fit.ts'
import { singleKey } from '../ui/keys.ts'
import { say } from '../ui/said.ts'
import { useWindowKeys } from '../ui/use-window-keys.ts'
import { Choices } from './choices.tsx'
import { words } from './words.ts'

const arrive = window.threshold.arrive

export interface WhichProps {
  choices: readonly ArriveChoice[]
  /** Names are held back: the times alone, until one is pressed. */
  heldBack: boolean
  surroundings: Surroundings
}

/** Two conversations at once: which one is meant? */
export function Which({ choices, heldBack, surroundings }: WhichProps) {
  const fit = useFit()
  const list = useRef<HTMLUListElement>(null)
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a showing
  useEffect(() => {
    buttons()[0]?.focus()
    if (!document.hasFocus()) say(words('which'))
  }, [])

  useWindowKeys((event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = choices[Number(singleKey(event)) - 1]
    if (event.key === 'Escape') void arrive.notNow()
    else if (step !== 0) {
      const all = buttons()
      const at = all.findIndex((button) => button.matches(':focus'))
      all[(at + step + all.length) % all.length]?.focus()
    } else if (chosen) void arrive.choose(chosen.conversationId)
    else return
    event.preventDefault()
  })

  return (
    <main className="arrive">
      <div className="arrive-scroll">
        <div className="arrive-content" ref={fit.content}>
          <header className="head drag">
            <h1>{words('which')}</h1>
            {heldBack && (
              <Button
                small
                className="head-reveal"
                onClick={() => void arrive.reveal().then(() => buttons()[0]?.focus())}
              >
                {words('reveal')}
              </Button>
            )}
          </header>
          <Choices ref={list} choices={choices} surroundings={surroundings} keys />
        </div>
      </div>
      <div className="arrive-foot" ref={fit.foot}>
        <footer>
          <Button look="quiet" onClick={() => void arrive.notNow()}>
            {words('notNow')}
          </Button>
          <Button look="quiet" className="arrive-go" onClick={() => void arrive.choose(null)}>
            {words('someoneElse')}
          </Button>
        </footer>
      </div>
    </main>
  )
}
