import type { Ref } from 'react'
import type { ArriveChoice, Surroundings } from '../../shared/ipc.ts'
import { time } from '../../shared/times.ts'
import { choiceText } from './sayings.ts'
import './which.css'

export interface ChoicesProps {
  ref?: Ref<HTMLUListElement>
  choices: readonly ArriveChoice[]
  surroundings: Surroundings
  /** Each has its number as a key. */
  keys?: boolean
}

/** Conversations that begin together, one a button. */
export function Choices({ ref, choices, surroundings, keys = false }: ChoicesProps) {
  return (
    <ul className="which" ref={ref}>
      {choices.map((choice, index) => (
        <li key={choice.conversationId}>
          <button type="button" onClick={() => void window.threshold.arrive.choose(choice.conversationId)}>
            <span className="which-time">{time(choice.starts, surroundings)}</span>
            <span className="which-who">
              <b>{choiceText(choice)}</b>
              {choice.who.names[0] && choice.title && <span>{choice.title}</span>}
            </span>
            {keys && (
              <span className="row-key" aria-hidden="true">
                {index + 1}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
