import { useEffect, useRef, useState } from 'react'
import { groupsOf } from '../../../core/recovery-code.ts'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { ConfirmCode } from './confirm-code.tsx'
import './recovery-code.css'

const { settings } = window.threshold

export type CodeShown = 'hidden' | 'code' | 'confirm' | 'new'

/** What was done with it last. */
type Done = 'copied' | 'printed' | 'notPrinted' | 'confirmed' | { file: string }

function doneText(done: Done | undefined): string {
  if (done === undefined) return ''
  return typeof done === 'object' ? words('privacy.code.saved', done) : words(`privacy.code.${done}`)
}

interface RecoveryCodeProps {
  shown: CodeShown
  onShown: (shown: CodeShown) => void
  keep: Keeping['keep']
}

/** The recovery code, hidden until it is asked for; confirmed from where it is kept, and changed. */
export function RecoveryCode({ shown, onShown, keep }: RecoveryCodeProps) {
  const [done, setDone] = useState<Done | undefined>(undefined)
  const go = (next: CodeShown, said?: Done) => {
    onShown(next)
    setDone(said)
  }
  const change = async () => {
    const kept = await keep(settings.changeRecoveryCode)
    go(kept.ok ? 'code' : 'hidden')
  }
  return (
    <div className="recovery">
      {shown === 'code' && <Code keep={keep} onDone={setDone} />}
      {shown === 'confirm' && (
        <ConfirmCode keep={keep} onEnd={(confirmed) => go('hidden', confirmed ? 'confirmed' : undefined)} />
      )}
      {shown === 'new' && (
        <>
          <p className="setting-text">{words('privacy.code.new.asks')}</p>
          <div className="setting-ways">
            <Button small onClick={() => go('hidden')}>
              {words('privacy.code.new.keep')}
            </Button>
            <Button small look="quiet" onClick={() => void change()}>
              {words('privacy.code.new')}
            </Button>
          </div>
        </>
      )}
      {shown === 'hidden' && (
        <div className="setting-line">
          <Button onClick={() => go('code')}>{words('privacy.code.show')}</Button>
        </div>
      )}
      <p className="meta" role="status">
        {doneText(done)}
      </p>
      {shown === 'code' && (
        <div className="setting-ways quietly">
          <Button small look="quiet" onClick={() => go('confirm')}>
            {words('privacy.code.have')}
          </Button>
          <Button small look="quiet" onClick={() => go('new')}>
            {words('privacy.code.new')}
          </Button>
          <Button small look="quiet" onClick={() => go('hidden')}>
            {words('privacy.code.hide')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Code({ keep, onDone }: { keep: Keeping['keep']; onDone: (done: Done) => void }) {
  const [code, setCode] = useState<string | undefined>(undefined)
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => void settings.recoveryCode().then(setCode), [])
  // What asked for it is gone, or was on another page. Who is at one of its buttons already stays there.
  useEffect(() => {
    const isHere = paper.current?.closest('.recovery')?.contains(document.activeElement)
    if (code !== undefined && !isHere) paper.current?.focus()
  }, [code])
  if (code === undefined) return null
  const copy = async () => {
    await settings.copyRecoveryCode()
    onDone('copied')
  }
  const save = async () => {
    const kept = await keep(settings.saveRecoveryCode)
    if (kept.ok && kept.value !== null) onDone({ file: kept.value })
  }
  const print = async () => {
    const printed = await settings.printRecoveryCode()
    onDone(printed ? 'printed' : 'notPrinted')
  }
  return (
    <>
      <div ref={paper} className="paper" tabIndex={-1}>
        <p className="paper-title">{words('privacy.code.title')}</p>
        <p className="recovery-code">
          {groupsOf(code.replace(/\s/gu, '')).map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike; their places never change
            <span key={at}>{group} </span>
          ))}
        </p>
        <p className="paper-note">{words('privacy.code.paper')}</p>
      </div>
      <div className="setting-ways">
        <Button small onClick={() => void copy()}>
          {words('privacy.code.copy')}
        </Button>
        <Button small onClick={() => void save()}>
          {words('privacy.code.save')}
        </Button>
        <Button small onClick={() => void print()}>
          {words('privacy.code.print')}
        </Button>
      </div>
    </>
  )
}
