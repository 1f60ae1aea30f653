import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { composing } from '../ui/keys.ts'
import { words } from './words.ts'
import './sheet.css'

export interface SheetFrameProps {
  title: string
  fit: Ref<HTMLElement>
  onClose: () => void
  /** Enter in a field, and the primary button. Without it the sheet is closed by what is chosen in it. */
  onDone?: () => void
  done?: string
  children: ReactNode
}

/** Rises over the lower part of the window, above the footer. The keyboard moves in; Esc (see Moment) closes it. */
export function Sheet({ title, fit, onClose, onDone, done, children }: SheetFrameProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const first =
      form.current?.querySelector<HTMLElement>('[data-first]') ??
      form.current?.querySelector<HTMLElement>('textarea, input, button')
    first?.focus()
    // What was typed before goes on where it ends.
    if (first instanceof HTMLTextAreaElement || first instanceof HTMLInputElement) {
      first.setSelectionRange(first.value.length, first.value.length)
    }
  }, [])

  return (
    <section
      ref={fit}
      className="sheet"
      role="dialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (composing(event.nativeEvent)) return
        if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return
        event.preventDefault()
        form.current?.requestSubmit()
      }}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          onDone?.()
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div className="sheet-end">
          <Button look="quiet" onClick={onClose}>
            {words('close')}
          </Button>
          {done && (
            <Button type="submit" look="secondary">
              {done}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
