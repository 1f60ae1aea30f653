import type { ReactNode } from 'react'
import type { BackupOffered } from '../../shared/ipc.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import type { Restoring as Restore } from './use-restoring.ts'
import { backupTime, backupWords } from './words.ts'
import './backup.css'

interface OfferedProps {
  heading: string
  backup: BackupOffered
  /** The way to it. */
  children?: ReactNode
}

/** A backup: from when it is and what it holds. */
export function Offered({ heading, backup, children }: OfferedProps) {
  const at = useSurroundings()
  if (!at) return null
  return (
    <section className="offered" aria-labelledby="offered">
      <div>
        <h2 id="offered" className="code-label">
          {heading}
        </h2>
        <p className="offered-time">{backupTime(backup, at)}</p>
        <p className="meta">{backupWords('held', { ...backup.held })}</p>
      </div>
      {children}
    </section>
  )
}

/** How it goes with bringing it back. */
export function Restoring({ busy, refused }: Pick<Restore, 'busy' | 'refused'>) {
  return (
    <>
      <p role="status" className="restoring">
        {busy && backupWords('busy')}
      </p>
      <p role="alert" className="code-answer">
        {refused && refusedText(refused)}
      </p>
    </>
  )
}

function refusedText(refused: NonNullable<Restore['refused']>): string {
  if (refused === 'not-a-code' || refused === 'another-journal') return backupWords(`code.${refused}`)
  return backupWords(`restoring.${refused}`)
}
