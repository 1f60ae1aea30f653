import { type ReactNode, useId } from 'react'
import { computers } from '../../core/first-run.ts'
import { Segmented } from '../ui/segmented.tsx'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

const sharings = ['often', 'seldom'] as const

export function Others({ answers: { sharesScreen, computer }, answer, steps }: ScreenProps) {
  const sharing = sharesScreen === undefined ? undefined : sharesScreen ? 'often' : 'seldom'
  const owner = computer === undefined ? 'unsaid' : computer === 'mine' ? 'mine' : 'others'
  return (
    <Question {...steps} question={words('others')}>
      <div className="asked-list">
        <Asked label={words('others.screen')} said={words(`others.screen.${sharing ?? 'unsaid'}`)}>
          <Segmented
            label={words('others.screen')}
            name="screen"
            value={sharing}
            choices={sharings.map((value) => ({ value, label: words(`others.${value}`) }))}
            onChange={(value) => answer({ sharesScreen: value === 'often' })}
          />
        </Asked>
        <Asked label={words('others.computer')} said={words(`others.computer.${owner}`)}>
          <Segmented
            label={words('others.computer')}
            name="computer"
            value={computer}
            choices={computers.map((value) => ({ value, label: words(`others.${value}`) }))}
            onChange={(value) => answer({ computer: value })}
          />
        </Asked>
      </div>
    </Question>
  )
}

/** A short question with its choice, and what the answer means. */
function Asked({ label, said, children }: { label: string; said: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="asked" aria-labelledby={id}>
      <div className="asked-line">
        <b id={id}>{label}</b>
        {children}
      </div>
      <p className="meta" role="status">
        {said}
      </p>
    </section>
  )
}
