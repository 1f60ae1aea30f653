import { useEffect, useRef, useState } from 'react'
import type { BackupChosen } from '../../shared/ipc.ts'
import { CodeAsked, useCode } from '../backup/code-asked.tsx'
import { Offered, Restoring } from '../backup/offered.tsx'
import { useRestoring } from '../backup/use-restoring.ts'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

const { firstRun } = window.threshold

/** A journal that there is already: its backup, and the code that opens it. */
export function Backup({ onBack }: { onBack: () => void }) {
  const [chosen, setChosen] = useState<BackupChosen | null>(null)
  const code = useCode()
  const { busy, refused, restore, forget } = useRestoring((typed) => firstRun.restore(typed ?? ''))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = words('title', { question: words('backup.title') })
    heading.current?.focus()
  }, [])
  const choose = async () => {
    const answer = await firstRun.chooseBackup()
    if (!answer) return
    setChosen(answer)
    forget()
  }
  const backup = chosen?.ok ? chosen.backup : undefined
  const another = (
    <Button small={backup !== undefined} aria-disabled={busy} onClick={() => void (busy || choose())}>
      {words(backup ? 'backup.chooseAnother' : 'backup.choose')}
    </Button>
  )
  const isReady = backup !== undefined && code.isWhole
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void restore(code.typed)
        else code.goOn()
      }}
    >
      <main className="question-scroll">
        <div className="question-column">
          <h1 ref={heading} tabIndex={-1}>
            {words('backup.title')}
          </h1>
          <p className="backup-more">{words('backup.more')}</p>
          {backup ? (
            <>
              <Offered heading={words('backup.chosen')} backup={backup}>
                {another}
              </Offered>
              <CodeAsked code={code} onChange={forget} />
            </>
          ) : (
            another
          )}
          <p role="alert" className="code-answer">
            {chosen?.ok === false && words('backup.none', { file: chosen.file })}
          </p>
          <Restoring busy={busy} refused={refused} />
        </div>
      </main>
      <footer>
        <Button look="quiet" aria-disabled={busy} onClick={() => busy || onBack()}>
          {words('back')}
        </Button>
        <span className="question-ways">
          <Button look={isReady ? 'primary' : 'secondary'} type="submit" aria-disabled={!isReady || busy}>
            {words('backup.do')}
          </Button>
        </span>
      </footer>
    </form>
  )
}
