import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { useNewPassphrase } from './new-passphrase.tsx'

const { settings } = window.threshold

interface PassphraseProps {
  isSet: boolean
  /** Confidential mode needs it: it can be changed, and not be removed. */
  stays: boolean
  keep: Keeping['keep']
}

/** Set, changed and removed. Whoever reads the journal may: it would show them the recovery code, too. */
export function Passphrase({ isSet, stays, keep }: PassphraseProps) {
  const [writing, setWriting] = useState(false)
  const [done, setDone] = useState<'kept' | 'removed' | undefined>(undefined)
  const write = () => {
    setWriting(true)
    setDone(undefined)
  }
  const remove = async () => {
    const kept = await keep(settings.removePassphrase)
    setDone(kept.ok ? 'removed' : undefined)
  }
  if (writing) {
    const end = (kept: boolean) => {
      setWriting(false)
      setDone(kept ? 'kept' : undefined)
    }
    return <NewPassphrase keep={keep} onEnd={end} />
  }
  return (
    <div className="recovery">
      <div className="setting-ways">
        <Button onClick={write}>{words(isSet ? 'privacy.passphrase.change' : 'privacy.passphrase.set')}</Button>
        {isSet && !stays && (
          <Button look="quiet" onClick={() => void remove()}>
            {words('privacy.passphrase.remove')}
          </Button>
        )}
        {isSet && <Button onClick={() => void settings.lock()}>{words('privacy.lock.now')}</Button>}
      </div>
      <p className="meta" role="status">
        {done && words(`privacy.passphrase.${done}`)}
      </p>
    </div>
  )
}

function NewPassphrase({ keep, onEnd }: { keep: Keeping['keep']; onEnd: (kept: boolean) => void }) {
  const passphrase = useNewPassphrase()
  const [busy, setBusy] = useState(false)
  const set = async () => {
    const typed = busy ? undefined : passphrase.take()
    if (typed === undefined) return
    setBusy(true)
    const kept = await keep(() => settings.setPassphrase(typed))
    setBusy(false)
    if (kept.ok) onEnd(true)
  }
  return (
    <form
      className="confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void set()
      }}
    >
      {passphrase.fields}
      <div className="setting-ways">
        <Button small type="submit" aria-disabled={!passphrase.isLong || busy}>
          {words('privacy.passphrase.keep')}
        </Button>
        <Button small look="quiet" onClick={() => onEnd(false)}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
