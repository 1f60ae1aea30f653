import { useId, useLayoutEffect, useRef, useState } from 'react'
import { canBePassphrase, PASSPHRASE_LEAST, PASSPHRASE_LENGTH } from '../../../core/passphrase.ts'
import '../../ui/field.css'
import { words } from '../words.ts'

/** A new passphrase, typed twice; the keyboard begins in it. */
export function useNewPassphrase() {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  useLayoutEffect(() => first.current?.focus(), [])
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
  return {
    isLong: canBePassphrase(typed),
    /** What was typed; undefined while it is too short, or where the two differ, which is said then. */
    take(): string | undefined {
      if (!canBePassphrase(typed)) return undefined
      setDiffer(typed !== again)
      return typed === again ? typed : undefined
    },
    fields: (
      <>
        {field(words('privacy.passphrase.new'), typed, setTyped, true)}
        {field(words('privacy.passphrase.again'), again, setAgain, false)}
        <p id={id} className="hint">
          {words('privacy.passphrase.least', { least: PASSPHRASE_LEAST })}
        </p>
        <p className="meta" role="alert">
          {differ && words('privacy.passphrase.differ')}
        </p>
      </>
    ),
  }
}
