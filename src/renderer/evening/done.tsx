import { useEffect, useRef } from 'react'
import { useWindowKeys } from '../ui/use-window-keys.ts'
import { words } from './words.ts'

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']

/** The end, alone, until a key or a press. */
export function Done() {
  const close = () => void window.threshold.window.close()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useWindowKeys((event) => {
    if (event.repeat || MODIFIERS.includes(event.key)) return
    event.preventDefault()
    close()
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: any key does the same, see above
    <main className="evening-done" onClick={close}>
      <h1 ref={heading} tabIndex={-1}>
        {words('done')}
      </h1>
      <p className="said">{words('done.key')}</p>
    </main>
  )
}
