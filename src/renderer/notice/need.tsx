import type { ReactNode } from 'react'
import type { NoticeAction, NoticeView } from '../../shared/ipc.ts'
import { words } from './words.ts'

export interface NeedProps {
  view: Extract<NoticeView, { kind: 'need' }>
  said: string
  button: (action: NoticeAction, text: string, look?: 'primary' | 'quiet') => ReactNode
}

/**
 * What a body needs now and then. It asks for nothing to be reported: each answer puts it away. Where it would come again
 * today, it can be told not to.
 */
export function Need({ view, said, button }: NeedProps) {
  return (
    <div className="notice-due">
      <h1>{said}</h1>
      <div className="notice-actions">
        {button('all-right', words('allRight'))}
        {button('ten-minutes', words('due.tenMinutes'), 'quiet')}
        {view.again && button('not-today', words('need.notToday'), 'quiet')}
      </div>
    </div>
  )
}
