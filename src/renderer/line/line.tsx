import { useRef } from 'react'
import { useFit } from '../ui/fit.ts'
import { composing } from '../ui/keys.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { useWindowKeys } from '../ui/use-window-keys.ts'
import { words } from './words.ts'
import { Write, type Writing } from './writing.tsx'

const line = window.threshold.line

/** One honest line. The field is there before anything else, so that the first key pressed is already in it. */
export function Line() {
  const surroundings = useSurroundings()
  const writing = useRef<Writing | null>(null)
  const fit = useFit()

  function keep(): void {
    if (writing.current?.isEmpty()) void line.hide()
    else void writing.current?.keep()
  }

  useWindowKeys((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || composing(event)) return
    event.preventDefault()
    if (!writing.current?.back() && !writing.current?.warn()) void line.hide()
  })

  return (
    <main className="line">
      <div className="line-content" ref={fit.content}>
        <Write ref={writing} surroundings={surroundings} label={words('write')} hint onEnter={keep} />
      </div>
    </main>
  )
}
