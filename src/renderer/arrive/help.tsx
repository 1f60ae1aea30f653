import { useState } from 'react'
import type { ArriveView, Surroundings } from '../../shared/ipc.ts'
import { time } from '../../shared/times.ts'
import { Icon } from '../ui/icon.tsx'
import { say } from '../ui/said.ts'
import type { HelpStage } from './use-help.ts'
import { words } from './words.ts'
import './help.css'

export interface HelpProps {
  stage: HelpStage
  view: ArriveView
  surroundings: Surroundings
  onStarted: () => void
  onPutAway: () => void
}

/** The smallest next thing. "Not yet" is no failure. */
export function Help({ stage, view, surroundings, onStarted, onPutAway }: HelpProps) {
  const [copied, setCopied] = useState(false)
  const { twoMinutes } = view

  function start(): void {
    void window.threshold.arrive.twoMinutes()
    onStarted()
  }

  function copy(): void {
    void window.threshold.arrive.copySentence()
    setCopied(true)
    say(words('help.copied'))
  }

  return (
    <div className="help">
      <p>
        <span role="status">
          {stage === 'over' && words('help.over')}
          {typeof twoMinutes === 'object' && words('help.back', { time: time(twoMinutes.endsAt, surroundings) })}
          {stage === 'offer' && words('help.enough')}
        </span>{' '}
        {stage === 'offer' && (
          <>
            <button type="button" onClick={start}>
              {words('help.start')}
            </button>
            {' · '}
          </>
        )}
        {stage !== 'over' && (
          <button type="button" onClick={copy}>
            {words(copied ? 'help.copiedSentence' : 'help.copy')}
          </button>
        )}
      </p>
      <button type="button" className="help-away" aria-label={words('help.putAway')} onClick={onPutAway}>
        <Icon name="cross" small />
      </button>
    </div>
  )
}
