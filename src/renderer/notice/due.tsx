import type { ReactNode } from 'react'
import type { NoticeAction, NoticeView } from '../../shared/ipc.ts'
import { words } from './words.ts'

type DueView = Extract<NoticeView, { kind: 'due' }>

export function dueSentence({ text, count }: DueView): string {
  if (text === undefined) return words('due.heldBack', { count })
  return count > 1 ? words('due.several', { count }) : words('due', { text })
}

export interface DueProps {
  view: DueView
  button: (action: NoticeAction, text: string, look?: 'primary' | 'quiet') => ReactNode
}

/** What somebody wanted to do now. Held back, it says nothing of what that is until it is pressed. */
export function Due({ view, button }: DueProps) {
  const { text, count } = view
  return (
    <div className="notice-due">
      <h1>{dueSentence(view)}</h1>
      {text !== undefined && count > 1 && <p className="notice-first">{words('due.first', { text })}</p>}
      <div className="notice-actions">
        {text === undefined && button('reveal', words('due.show'))}
        {text !== undefined && count === 1 && button('done', words('due.done'))}
        {text !== undefined && count > 1 && button('today', words('due.today'))}
        {button('ten-minutes', words('due.tenMinutes'), 'quiet')}
        {(text === undefined || count === 1) && button('today', words('due.today'), 'quiet')}
      </div>
    </div>
  )
}
