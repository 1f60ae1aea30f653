import { useId } from 'react'
import type { Fault } from '../../core/faults.ts'
import type { ArriveView } from '../../shared/ipc.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { faultSentence, whoText } from '../ui/sentences.ts'
import { words } from './words.ts'

export interface FooterProps {
  view: ArriveView
  fault: Fault | undefined
  onAgain: () => void
  onHere: () => void
  /** What stands where "Not now" does otherwise. */
  instead?: { text: string; onPress: () => void } | undefined
}

export function Footer({ view, fault, onAgain, onHere, instead }: FooterProps) {
  const arrive = window.threshold.arrive
  const link = view.conversation?.link
  const linkId = useId()
  return (
    <>
      {fault && (
        <div className="arrive-fault">
          <Band
            role="alert"
            actions={
              <Button small onClick={onAgain}>
                {words('fault.tryAgain')}
              </Button>
            }
          >
            <b>{faultSentence(words, fault)}</b> {words('stays')}
          </Band>
        </div>
      )}
      <footer>
        {view.ends && <p className="arrive-ends">{words('ends', { who: whoText(words, view.ends) })}</p>}
        {link !== undefined && (
          <p className="arrive-ends arrive-link" id={linkId}>
            {words('joinLeads', { link })}
          </p>
        )}
        <Button look="quiet" onClick={instead?.onPress ?? (() => void arrive.notNow())}>
          {instead?.text ?? words('notNow')}
        </Button>
        <div className="arrive-go">
          {view.conversation?.join && (
            <Button aria-describedby={link === undefined ? undefined : linkId} onClick={() => void arrive.join()}>
              {words('join')}
            </Button>
          )}
          {!view.which && (
            <Button look="primary" onClick={onHere}>
              {words('here')}
            </Button>
          )}
        </div>
      </footer>
    </>
  )
}
