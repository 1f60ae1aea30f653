import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ShortcutName } from '../../../core/settings.ts'
import { keysText } from '../../../shared/accelerator.ts'
import { Button } from '../../ui/button.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { type Captured, captured, type Refusal } from './captured.ts'
import { Keys } from './keys.tsx'
import { RefusalBand } from './refusal-band.tsx'

const { settings } = window.threshold

interface ShortcutProps {
  name: ShortcutName
  accelerator: string
  /** Whether the system gave it to us. */
  registered: boolean
}

/** A shortcut and the capturing of another. While keys are captured the global shortcuts rest. */
export function Shortcut({ name, accelerator, registered }: ShortcutProps) {
  const { at } = useHere()
  const [capturing, setCapturing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined)
  const field = useRef<HTMLButtonElement>(null)
  const change = useRef<HTMLButtonElement>(null)
  // The field goes away with its focus; the button that opened it takes it back once it is there again.
  const back = useRef<boolean>(false)
  useLayoutEffect(() => {
    if (!back.current || !change.current) return
    back.current = false
    change.current.focus()
  })
  const hint = useId()
  useEffect(() => {
    if (!capturing) return
    field.current?.focus()
    void settings.captureKeys(true)
    // Whoever goes to another program needs the shortcuts there.
    const leave = () => setCapturing(false)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('blur', leave)
      void settings.captureKeys(false)
    }
  }, [capturing])
  const stop = () => {
    setCapturing(false)
    setRefusal(undefined)
    back.current = true
  }
  const use = async (wanted: string) => {
    const answer = await settings.shortcut(name, wanted)
    if (answer.ok) stop()
    else setRefusal({ name, accelerator: wanted, reason: answer.reason, free: answer.free })
  }
  const acts: Record<Captured['kind'], (pressed: Captured) => void> = {
    keys: (pressed) => pressed.kind === 'keys' && void use(pressed.accelerator),
    alone: (pressed) => pressed.kind === 'alone' && setRefusal({ name, accelerator: pressed.key, reason: 'alone' }),
    unset: () => void use(''),
    cancel: stop,
    nothing: () => undefined,
  }
  const taken: Refusal | undefined =
    accelerator !== '' && !registered ? { name, accelerator, reason: 'taken' } : undefined
  const shown = refusal ?? (capturing ? undefined : taken)
  const tried = refusal && refusal.reason !== 'alone' ? refusal.accelerator : ''
  const again = () => {
    setRefusal(undefined)
    if (capturing) field.current?.focus()
    else setCapturing(true)
  }
  return (
    <>
      <div className="setting-line">
        {capturing ? (
          <button
            ref={field}
            type="button"
            className="field keys-field"
            aria-describedby={hint}
            onKeyDown={(event) => {
              // Tab alone still leads on: a field that swallows it would be a trap.
              if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
              event.preventDefault()
              event.stopPropagation()
              const pressed = captured(event, at.platform)
              acts[pressed.kind](pressed)
            }}
          >
            {tried ? <Keys accelerator={tried} /> : <span className="keys-press">{words('shortcuts.press')}</span>}
          </button>
        ) : (
          <span className="keys-shown">
            {accelerator ? (
              <Keys accelerator={accelerator} />
            ) : (
              <span className="keys-press">{words('shortcuts.none')}</span>
            )}
          </span>
        )}
        {capturing ? (
          <Button small look="quiet" onClick={stop}>
            {words('cancel')}
          </Button>
        ) : (
          <Button
            ref={change}
            small
            look="quiet"
            aria-label={words('shortcuts.changeName', { name: words(`shortcuts.${name}`) })}
            onClick={() => setCapturing(true)}
          >
            {words('shortcuts.change')}
          </Button>
        )}
      </div>
      {capturing && !refusal && (
        <p id={hint} className="hint keys-hint">
          {words(at.platform === 'darwin' ? 'shortcuts.pressHintMac' : 'shortcuts.pressHint')}
        </p>
      )}
      {shown && (
        <RefusalBand
          refusal={shown}
          keys={keysText(shown.accelerator, at.platform)}
          onUse={(free) => void use(free)}
          onTry={again}
        />
      )}
    </>
  )
}
