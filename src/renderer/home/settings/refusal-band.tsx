import { keysText } from '../../../shared/accelerator.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import type { Refusal } from './captured.ts'

interface RefusalBandProps {
  refusal: Refusal
  keys: string
  onUse: (accelerator: string) => void
  onTry: () => void
}

/** Why these keys cannot be the shortcut, and which could. */
export function RefusalBand({ refusal, keys, onUse, onTry }: RefusalBandProps) {
  const { at } = useHere()
  const { reason } = refusal
  const mac = at.platform === 'darwin'
  const free = refusal.free === undefined ? undefined : keysText(refusal.free, at.platform)
  const sentence = () => {
    if (reason === 'same') return words('shortcuts.same', { keys })
    if (reason === 'alone') return words(mac ? 'shortcuts.aloneMac' : 'shortcuts.alone', { keys })
    if (reason === 'not-a-shortcut') return words('shortcuts.not', { keys })
    return free === undefined ? words('shortcuts.taken', { keys }) : words('shortcuts.takenFree', { keys, free })
  }
  const actions = (
    <>
      {refusal.free !== undefined && free !== undefined && (
        <Button small onClick={() => onUse(refusal.free ?? '')}>
          {words('shortcuts.use', { keys: free })}
        </Button>
      )}
      <Button small look={free === undefined ? 'secondary' : 'quiet'} onClick={onTry}>
        {words('shortcuts.try')}
      </Button>
    </>
  )
  return (
    <Band role="alert" actions={actions}>
      {sentence()}
    </Band>
  )
}
