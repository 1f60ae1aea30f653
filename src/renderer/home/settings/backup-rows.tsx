import { useState } from 'react'
import type { BackupView } from '../../../shared/ipc.ts'
import { backupTime, backupWords } from '../../backup/words.ts'
import { Button } from '../../ui/button.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { sizeText } from './backup-size.ts'

interface BackupRowsProps {
  backups: readonly BackupView[]
  onRestore: (backup: BackupView) => void
}

/** So many are seen at once; the others fold. */
const SEEN = 5

/** What there is to go back to, the newest first. */
export function BackupRows({ backups, onRestore }: BackupRowsProps) {
  const { at } = useHere()
  const [all, setAll] = useState(false)
  if (backups.length === 0) return null
  const shown = all ? backups : backups.slice(0, SEEN)
  return (
    <section className="backups" aria-labelledby="backups-there">
      <h2 id="backups-there" className="label">
        {words('backups.there')}
      </h2>
      <ul className="card items">
        {shown.map((backup) => {
          const when = backupTime(backup, at)
          return (
            <li key={backup.id} className="backup">
              <div className="backup-words">
                <h3 className="backup-time">{when}</h3>
                <p className="meta">{aboutText(backup, at.locale)}</p>
              </div>
              <Button small aria-label={words('backups.goBackTo', { when })} onClick={() => onRestore(backup)}>
                {words('backups.goBack')}
              </Button>
            </li>
          )
        })}
      </ul>
      {backups.length > SEEN && (
        <Button small look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words('backups.fewer') : words('backups.more', { count: backups.length - SEEN })}
        </Button>
      )}
    </section>
  )
}

/** "98 lines, 12 people, 30 days · 1.2 MB · before an update" */
function aboutText({ held, bytes, reason }: BackupView, locale: string): string {
  const kept = reason === 'migration' || reason === 'import' ? [words(`backups.before.${reason}`)] : []
  return [backupWords('held', { ...held }), sizeText(bytes, locale), ...kept].join(' · ')
}
