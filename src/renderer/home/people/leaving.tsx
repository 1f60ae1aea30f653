import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useKeeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

const threshold = window.threshold

/** Over the list: who is deleted in a moment, and afterwards where else their words still are. */
export function Leaving({ name }: { name: string | undefined }) {
  const { go } = useHere()
  const { keep, faultBand } = useKeeping()
  const [isGone, setGone] = useState(false)
  const before = useRef(name)
  const kept = useRef(false)
  useEffect(() => {
    if (before.current !== undefined && name === undefined) setGone(!kept.current)
    if (name !== undefined) kept.current = false
    before.current = name
  }, [name])
  function stay(): void {
    kept.current = true
    void keep(threshold.people.undelete)
  }
  return (
    <div role="status">
      {faultBand}
      {name !== undefined && (
        <p className="people-said">
          <span className="meta">{words('deletion.soon', { name })}</span>
          <Button small look="quiet" onClick={stay}>
            {words('undo')}
          </Button>
        </p>
      )}
      {name === undefined && isGone && (
        <p className="people-said">
          <span className="meta">{words('deletion.gone')}</span>
          <Button small onClick={() => go({ section: 'settings', tab: 'backups' })}>
            {words('deletion.older')}
          </Button>
          <Button small look="quiet" onClick={() => setGone(false)}>
            {words('close')}
          </Button>
        </p>
      )}
    </div>
  )
}
