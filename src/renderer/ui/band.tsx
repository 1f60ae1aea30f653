import type { ReactNode } from 'react'
import './band.css'

export interface BandProps {
  /** A sentence, its first words in <b>. */
  children: ReactNode
  /** Small buttons: the way on. */
  actions?: ReactNode
  /** `alert` for faults that just happened, `status` for what waits. */
  role?: 'alert' | 'status' | undefined
}

/** What waits or went wrong, and the way on. Amber; nothing but deleting is clay. */
export function Band({ children, actions, role }: BandProps) {
  return (
    <div className="band">
      <div role={role}>{children}</div>
      {actions && <div className="band-actions">{actions}</div>}
    </div>
  )
}
