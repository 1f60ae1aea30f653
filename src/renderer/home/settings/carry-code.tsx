import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { words } from '../words.ts'
import './recovery-code.css'

const { carry } = window.threshold

/** The code for the other computer, hidden until it is asked for or was just made. */
export function CarryCode({ isNew }: { isNew: boolean }) {
  const [isShown, setIsShown] = useState(isNew)
  const [code, setCode] = useState('')
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => void (isShown && carry.code().then(setCode)), [isShown])
  const copy = async () => {
    await carry.copyCode()
    setIsCopied(true)
  }
  const show = (shown: boolean) => {
    setIsShown(shown)
    setIsCopied(false)
  }
  return (
    <div className="recovery">
      {isShown && code !== '' && (
        <p className="recovery-code">
          {code.split(' ').map((group, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike; their places never change
            <span key={at}>{group} </span>
          ))}
        </p>
      )}
      <div className="setting-ways">
        <Button small autoFocus={isNew} aria-expanded={isShown} onClick={() => show(!isShown)}>
          {words(isShown ? 'privacy.code.hide' : 'carry.code.show')}
        </Button>
        {isShown && (
          <Button small onClick={() => void copy()}>
            {words('privacy.code.copy')}
          </Button>
        )}
      </div>
      <p className="meta" role="status">
        {isCopied ? words('carry.code.copied') : ''}
      </p>
    </div>
  )
}
