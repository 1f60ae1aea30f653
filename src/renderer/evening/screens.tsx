import type { ReactNode } from 'react'
import type { Step } from '../../core/evening.ts'
import { Asks } from './asks.tsx'
import { Day } from './day.tsx'
import { Field } from './field.tsx'
import { Named } from './named.tsx'
import { Question, Quoted, type ScreenProps } from './question.tsx'
import { Thoughts } from './thoughts.tsx'
import { Which } from './which.tsx'
import { Who } from './who.tsx'
import { words } from './words.ts'

export interface AllProps extends ScreenProps {
  step: Step
}

/** What one screen asks. */
export function Screen({ step, ...props }: AllProps): ReactNode {
  const { answers } = props
  switch (step) {
    case 'thoughts':
      return <Thoughts {...props} />
    case 'who':
      return <Who {...props} />
    case 'day':
      return <Day {...props} />
    case 'which':
      return <Which {...props} />
    case 'happened':
    case 'points':
      return (
        <>
          <Question>{words(step)}</Question>
          <Quoted {...props} />
          <Field part={step} answers={answers} />
        </>
      )
    case 'mine':
      return (
        <>
          <Question>{words('mine')}</Question>
          <Quoted {...props} />
          <div className="side-by-side">
            <Field part="mine" answers={answers} label={words('mine.mine')} />
            <Field part="not-mine" answers={answers} label={words('mine.not-mine')} />
          </div>
        </>
      )
    case 'if-then':
      return (
        <>
          <Question>{words('if-then')}</Question>
          <Quoted {...props} />
          <Field
            part="if"
            answers={answers}
            label={words('if-then.if')}
            placeholder={words('if-then.if.again')}
            small
          />
          <Field part="will" answers={answers} label={words('if-then.will')} small first />
          <p className="evening-sub">{words('if-then.hint')}</p>
        </>
      )
    case 'asks':
      return <Asks {...props} />
    case 'thanks':
      return (
        <>
          <Question>{words('thanks')}</Question>
          <Field part="gave" answers={answers} label={words('thanks.gave')} small />
          <Field part="received" answers={answers} label={words('thanks.received')} small />
          <Named part="thank" answers={answers} at={props.at} label={words('thanks.thank')} />
          <p className="evening-sub">{words('thanks.hint')}</p>
        </>
      )
  }
}
