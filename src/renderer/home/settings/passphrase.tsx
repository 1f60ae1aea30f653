import { useId, useLayoutEffect, useRef, useState } from 'react'
import { canBePassphrase, PASSPHRASE_LEAST, PASSPHRASE_LENGTH } from '../../../core/passphrase.ts'
import { Button } from '../../ui/button.tsx'
import '../../ui/field.css'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'

const { settings } = window.threshold

interface PassphraseProps {
  isSet: boolean
  keep: Keeping['keep']
}

/** Set, changed and removed. Whoever reads the journal may: it would show them the recovery code, too. */
export function Passphrase({ isSet, keep }: PassphraseProps) {
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
        {isSet && (
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
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  useLayoutEffect(() => first.current?.focus(), [])
  const isLong = canBePassphrase(typed)
  const set = async () => {
    if (!isLong || busy) return
    setDiffer(typed !== again)
    if (typed !== again) return
    setBusy(true)
    const kept = await keep(() => settings.setPassphrase(typed))
    setBusy(false)
    if (kept.ok) onEnd(true)
  }
  const field = (label: string, value: string, change: (typed: string) => void, isFirst: boolean) => (
    <label className="hint">
      {label}
      <input
        ref={isFirst ? first : undefined}
        type="password"
        className="field"
        autoComplete="off"
        aria-describedby={isFirst ? id : undefined}
        maxLength={PASSPHRASE_LENGTH}
        value={value}
        onChange={({ target }) => {
          change(target.value)
          setDiffer(false)
        }}
      />
    </label>
  )
  return (
    <form
      className="confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void set()
      }}
    >
      {field(words('privacy.passphrase.new'), typed, setTyped, true)}
      {field(words('privacy.passphrase.again'), again, setAgain, false)}
      <p id={id} className="hint">
        {words('privacy.passphrase.least', { least: PASSPHRASE_LEAST })}
      </p>
      <p className="meta" role="alert">
        {differ && words('privacy.passphrase.differ')}
      </p>
      <div className="setting-ways">
        <Button small type="submit" aria-disabled={!isLong || busy}>
          {words('privacy.passphrase.keep')}
        </Button>
        <Button small look="quiet" onClick={() => onEnd(false)}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
