import type { ReactNode } from 'react'
import './toast.css'

/** "Kept." with its undo, a small quiet button. The region that announces it is there before, and is not this part. */
export function Toast({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="toast">
      <span>{children}</span>
      {action}
    </div>
  )
}
