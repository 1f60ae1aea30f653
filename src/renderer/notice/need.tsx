import type { ReactNode } from 'react'
import type { NoticeAction } from '../../shared/ipc.ts'
import { words } from './words.ts'

export interface NeedProps {
  said: string
  button: (action: NoticeAction, text: string, look?: 'primary' | 'quiet') => ReactNode
}

/** What a body needs now and then. It asks for nothing to be reported: both answers put it away. */
export function Need({ said, button }: NeedProps) {
  return (
    <div className="notice-due">
      <h1>{said}</h1>
      <div className="notice-actions">
        {button('all-right', words('allRight'))}
        {button('ten-minutes', words('due.tenMinutes'), 'quiet')}
      </div>
    </div>
  )
}
