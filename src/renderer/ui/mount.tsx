import { cloneElement, type ReactElement, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenForSound } from './sound.ts'
import { onSpoken } from './words.ts'
import './base.css'

/** Puts a window's content into its page, and says it anew in another language. */
export function mount(title: () => string, content: ReactElement): void {
  const place = document.getElementById('root')
  if (!place) throw new Error('the page has no #root')
  const root = createRoot(place)
  const draw = () => {
    document.title = title()
    // An element that is the same as before would not be drawn again.
    root.render(<StrictMode>{cloneElement(content)}</StrictMode>)
  }
  draw()
  onSpoken(draw)
  listenForSound()
}
