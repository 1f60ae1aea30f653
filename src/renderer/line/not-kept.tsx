import { useState } from 'react'
import type { Fault } from '../../core/faults.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { say } from '../ui/said.ts'
import { faultSentence } from '../ui/sentences.ts'
import { words } from './words.ts'

export interface NotKeptProps {
  fault: Fault
  text: () => string
  onAgain: () => void
}

/** Keeping failed. The words stay in the field, and there are three ways on. */
export function NotKept({ fault, text, onAgain }: NotKeptProps) {
  const [copied, setCopied] = useState(false)
  const line = window.threshold.line

  function copy(): void {
    void line.copy(text())
    setCopied(true)
    say(words('copied'))
  }

  return (
    <div className="line-fault">
      <Band
        role="alert"
        actions={
          <>
            <Button small onClick={onAgain}>
              {words('fault.tryAgain')}
            </Button>
            <Button small onClick={copy}>
              {words(copied ? 'copied' : 'copy')}
            </Button>
            <Button small look="quiet" onClick={() => void line.showFolder()}>
              {words(fault === 'disk-full' ? 'folder.full' : 'folder')}
            </Button>
          </>
        }
      >
        <b>{faultSentence(words, fault)}</b> {words('fault.stays')}
      </Band>
    </div>
  )
}
