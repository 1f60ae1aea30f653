import type { About, Surroundings } from '../../shared/ipc.ts'
import { Options, optionId } from '../ui/options.tsx'
import { momentText, whoText } from '../ui/sentences.ts'
import { useAskedList } from './use-asked-list.ts'
import { words } from './words.ts'

const ID = 'about'

/** Whom the line is about: today's conversations so far, and nobody. */
export function Choices({ surroundings, onDone }: { surroundings: Surroundings; onDone: () => void }) {
  const { list, rows, active, take, onKeyDown } = useAskedList<About>(
    window.threshold.line.choices,
    (choice) => {
      void window.threshold.line.about(choice.conversationId)
      onDone()
    },
    onDone,
  )
  return (
    <Options
      ref={list}
      id={ID}
      className="line-list"
      label={words('choices')}
      tabIndex={0}
      aria-activedescendant={rows.length > 0 ? optionId(ID, active) : undefined}
      options={rows.map((choice) =>
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
