import type { ReactNode } from 'react'
import { words } from './words.ts'

/** Said once, when the last window is closed for the first time. */
export function Stays({ tray, children }: { tray: boolean; children: ReactNode }) {
  return (
    <div className="notice-stays">
      <svg className="notice-mark" viewBox="-4 -4 24 24" aria-hidden="true">
        <path fillRule="evenodd" d="M2 14V2a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v12h-2V3H4v11ZM0 14h16v2H0Z" />
      </svg>
      <div>
        <h1>{words(tray ? 'stays' : 'runs')}</h1>
        <p>{words(tray ? 'stays.more' : 'runs.more')}</p>
        <div className="notice-actions">{children}</div>
      </div>
    </div>
  )
}
