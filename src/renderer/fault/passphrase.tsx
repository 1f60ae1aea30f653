import { useEffect, useRef, useState } from 'react'
import { PASSPHRASE_LENGTH } from '../../core/passphrase.ts'
import { Button } from '../ui/button.tsx'
import { useWindowKeys } from '../ui/use-window-keys.ts'
import { act, Explained, type FaultProps } from './explained.tsx'
import { words } from './words.ts'
import '../backup/backup.css'
import '../ui/field.css'

/** What locks the journal. A wrong one is told and stays, so that one sign can be put right. */
export function Passphrase({ view, fit, onCode }: FaultProps & { onCode: () => void }) {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<'another' | 'busy' | undefined>(undefined)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Put away without an answer, it does not wait behind the desktop with half a passphrase in it.
    const forget = () => {
      if (document.hidden) setTyped('')
      else field.current?.focus()
    }
    field.current?.focus()
    document.addEventListener('visibilitychange', forget)
    return () => document.removeEventListener('visibilitychange', forget)
  }, [])
  useWindowKeys((event) => {
    if (event.key === 'Escape') void window.threshold.window.close()
  })

  async function open(): Promise<void> {
    if (typed === '' || answer === 'busy') return
    setAnswer('busy')
    const result = await window.threshold.fault.passphrase(typed)
    setAnswer(result.ok ? undefined : result.reason)
    field.current?.select()
  }

  return (
    <form
      className="fault-form"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <div className="fault-scroll">
        <div className="fault-content" ref={fit.content}>
          <Explained view={view} />
          <input
            ref={field}
            type="password"
            className="field passphrase"
            aria-label={words('passphrase')}
            autoComplete="off"
            maxLength={PASSPHRASE_LENGTH}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setAnswer(undefined)
            }}
          />
          <p role="alert" className="code-answer">
            {answer === 'another' && words('passphrase.another')}
          </p>
          <p role="status" className="code-hint">
            {answer === 'busy' && words('passphrase.busy')}
          </p>
        </div>
      </div>
      <footer ref={fit.foot}>
        <Button look="quiet" onClick={onCode}>
          {words('passphrase.code')}
        </Button>
        <div className="fault-ways">
          <Button look="quiet" onClick={() => act('quit')}>
            {words('quit')}
          </Button>
          <Button type="submit" look={typed === '' ? 'secondary' : 'primary'} aria-disabled={typed === ''}>
            {words('code.open')}
          </Button>
        </div>
      </footer>
    </form>
  )
}
