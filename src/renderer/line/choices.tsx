import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { About, Surroundings } from '../../shared/ipc.ts'
import { Options, optionId } from '../ui/options.tsx'
import { momentText, whoText } from '../ui/sentences.ts'
import { words } from './words.ts'

const ID = 'about'

/** Whom the line is about: today's conversations so far, and nobody. */
export function Choices({ surroundings, onDone }: { surroundings: Surroundings; onDone: () => void }) {
  const [choices, setChoices] = useState<About[]>([])
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    void window.threshold.line.choices().then(setChoices)
    list.current?.focus()
  }, [])

  function take(index: number): void {
    const choice = choices[index]
    if (choice) void window.threshold.line.about(choice.conversationId)
    onDone()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + choices.length) % Math.max(choices.length, 1))
    else if (event.key === 'Enter' || event.key === ' ') take(active)
    else return
    event.preventDefault()
  }

  return (
    <Options
      ref={list}
      id={ID}
      className="line-list"
      label={words('choices')}
      tabIndex={0}
      aria-activedescendant={choices.length > 0 ? optionId(ID, active) : undefined}
      options={choices.map((choice) =>
        choice.conversationId === null
          ? { id: 'nobody', name: words('nobody') }
          : {
              id: choice.conversationId,
              name: whoText(words, choice.who),
              detail: momentText(words, choice.starts, surroundings),
            },
      )}
      active={active}
      onTake={take}
      onKeyDown={onKeyDown}
    />
  )
}
