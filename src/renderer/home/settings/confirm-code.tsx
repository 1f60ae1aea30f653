import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import '../../ui/field.css'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'

/** Which groups are asked for. Nobody is kept out by them: whoever can read them has the code before them. */
const ASKED = [3, 6]

interface ConfirmCodeProps {
  keep: Keeping['keep']
  onEnd: (confirmed: boolean) => void
}

/** Two groups, read from where the code is kept, say that it is somewhere else. */
export function ConfirmCode({ keep, onEnd }: ConfirmCodeProps) {
  const [typed, setTyped] = useState(ASKED.map((group) => ({ group, signs: '' })))
  const [differs, setDiffers] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  const confirm = async () => {
    const kept = await keep(() => window.threshold.settings.confirmRecoveryCode(typed))
    setDiffers(kept.ok && !kept.value)
    if (kept.ok && kept.value) onEnd(true)
  }
  return (
    <form
      ref={form}
      className="confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <p className="setting-text">{words('privacy.code.confirm')}</p>
      <div className="confirm-groups">
        {typed.map(({ group, signs }) => (
          <label key={group} className="hint">
            {words('privacy.code.confirm.group', { group })}
            <input
              className="field"
              autoComplete="off"
              spellCheck={false}
              maxLength={8}
              value={signs}
              onChange={({ target }) => {
                setDiffers(false)
                setTyped(typed.map((each) => (each.group === group ? { group, signs: target.value } : each)))
              }}
            />
          </label>
        ))}
      </div>
      <p className="meta" role="alert">
        {differs && words('privacy.code.confirm.differs')}
      </p>
      <div className="setting-ways">
        <Button small type="submit">
          {words('privacy.code.confirm.do')}
        </Button>
        <Button small look="quiet" onClick={() => onEnd(false)}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
