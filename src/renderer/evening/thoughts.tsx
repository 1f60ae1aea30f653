import type { Homecoming, ThoughtAnswer } from '../../shared/ipc.ts'
import { Segmented } from '../ui/segmented.tsx'
import { dayText } from '../ui/sentences.ts'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

const ways = ['done', 'keep', 'let-go'] as const satisfies readonly ThoughtAnswer[]

/** Parked thoughts come home, and what was promised for today: do it, keep it, let it go. Each weighs the same. */
export function Thoughts({ view, at, answers }: ScreenProps) {
  const count = view.thoughts.length
  const allThoughts = view.thoughts.every(({ kind }) => kind === 'thought')
  return (
    <>
      <Question>{words(allThoughts ? 'thoughts' : 'thoughts.things', { count })}</Question>
      <p className="evening-sub">{words('thoughts.hint', { day: dayText(view.keptFor, at) })}</p>
      <ul className="thoughts">
        {view.thoughts.map((thing) => (
          <Thought key={thing.id} thing={thing} answers={answers} />
        ))}
      </ul>
    </>
  )
}

function Thought({ thing, answers }: { thing: Homecoming } & Pick<ScreenProps, 'answers'>) {
  const { kind, id, text, nextStep, person } = thing
  const detail = nextStep || person
  return (
    <li className="thought">
      <div>
        <p className="own">{kind === 'thought' ? text : words('promise.plain', { text })}</p>
        {detail && <p className="evening-sub">{detail}</p>}
      </div>
      <Segmented<ThoughtAnswer | ''>
        label={words('thoughts.answer', { text })}
        name={id}
        value={answers.settled(thing) ?? ''}
        choices={ways.map((value) => ({ value, label: words(`thoughts.${value}`) }))}
        onChange={(answer) => answer !== '' && answers.settle(thing, answer)}
      />
    </li>
  )
}
