import { asks, hasFollowUp } from '../../core/evening.ts'
import { dayText, momentText } from '../ui/sentences.ts'
import { Choices } from './choices.tsx'
import { Field } from './field.tsx'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

/** Question 6: six answers of equal weight, and what will be done of those that ask for something. */
export function Asks({ view, at, answers }: ScreenProps) {
  const { due } = view
  const when = due && (due.at === undefined ? dayText(due.day, at) : momentText(words, due.at, at))
  return (
    <>
      <Question>{words('asks')}</Question>
      <Choices
        columns={2}
        choices={asks.map((ask) => ({
          value: ask,
          name: words(`asks.${ask}`),
          detail: <span className="evening-sub">{words(`asks.${ask}.more`)}</span>,
        }))}
        value={answers.of('asks') || undefined}
        onChoose={(ask) => answers.write('asks', ask)}
      />
      {hasFollowUp(answers.of('asks')) && (
        <>
          <div className="follow-up">
            <Field part="do" answers={answers} label={words('asks.do')} small />
            <Field
              part="when"
              answers={answers}
              label={words('asks.when')}
              placeholder={words('asks.when.hint')}
              small
            />
          </div>
          <p className="evening-sub" role="status">
            {answers.of('do').trim() && (when ? words('asks.due', { when }) : words('asks.someday'))}
          </p>
        </>
      )}
    </>
  )
}
