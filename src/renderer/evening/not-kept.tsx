import type { Fault } from '../../core/faults.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { faultSentence } from '../ui/sentences.ts'
import { words } from './words.ts'

/** Something could not be kept. It stays on the screen, and is tried again with the next change or on a press. */
export function NotKept({ fault, onAgain }: { fault: Fault; onAgain: () => void }) {
  const again = (
    <Button small onClick={onAgain}>
      {words('fault.tryAgain')}
    </Button>
  )
  return (
    <Band role="alert" actions={again}>
      <b>{faultSentence(words, fault)}</b> {words('fault.stays')}
    </Band>
  )
}
