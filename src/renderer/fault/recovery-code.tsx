import { useState } from 'react'
import { readRecoveryCode } from '../../core/recovery-code.ts'
import { CodeAsked, useCode } from '../backup/code-asked.tsx'
import { backupWords } from '../backup/words.ts'
import { Button } from '../ui/button.tsx'
import { act, Explained, type FaultProps } from './explained.tsx'
import { words } from './words.ts'

type Answered = 'not-a-code' | 'another-journal'

/** The way back to a journal whose key is gone. A wrong code is told, and what was typed stays. */
export function RecoveryCode({ view, fit, onPassphrase }: FaultProps & { onPassphrase?: () => void }) {
  const code = useCode()
  const [answered, setAnswered] = useState<Answered | undefined>(undefined)
  const [none, setNone] = useState(false)

  async function open(): Promise<void> {
    if (!code.isWhole) return code.goOn()
    const result = readRecoveryCode(code.typed)
      ? await window.threshold.fault.recoveryCode(code.typed)
      : ({ ok: false, reason: 'not-a-code' } as const)
    setAnswered(result.ok ? undefined : result.reason)
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
          {onPassphrase ? <InsteadOfPassphrase /> : <Explained view={view} />}
          <CodeAsked code={code} onChange={() => setAnswered(undefined)} />
          <p role="alert" className="code-answer">
            {answered === 'not-a-code' && backupWords('code.not-a-code')}
            {answered === 'another-journal' && words('code.another-journal')}
          </p>
          <p role="status" className="code-answer">
            {none && words(onPassphrase ? 'passphrase.none.more' : 'code.none.more')}
          </p>
        </div>
      </div>
      <footer ref={fit.foot}>
        <Button look="quiet" aria-expanded={none} onClick={() => setNone(!none)}>
          {words('code.none')}
        </Button>
        <div className="fault-ways">
          {none && <Button onClick={() => act('start-new')}>{words('startNew')}</Button>}
          <Button look="quiet" onClick={onPassphrase ?? (() => act('quit'))}>
            {words(onPassphrase ? 'passphrase.back' : 'quit')}
          </Button>
          <Button type="submit" look={code.isWhole ? 'primary' : 'secondary'} aria-disabled={!code.isWhole}>
            {words('code.open')}
          </Button>
        </div>
      </footer>
    </form>
  )
}

function InsteadOfPassphrase() {
  return (
    <>
      <h1>{words('passphrase.code.title')}</h1>
      <p>{words('passphrase.code.more')}</p>
    </>
  )
}
