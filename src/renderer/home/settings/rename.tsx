import { useId, useLayoutEffect, useRef, useState } from 'react'
import { ITEM_LENGTH } from '../../../core/arrive.ts'
import { composing } from '../../ui/keys.ts'
import '../../ui/field.css'
import { words } from '../words.ts'

interface RenameProps {
  text: string
  hint: string
  longest?: number
  /** With the new wording; without one everything stays as it was. `keyed` when a key ended it. */
  onEnd: (text: string | undefined, keyed: boolean) => void
}

/** The wording of an item being written in its row. Leaving the field keeps it: nothing typed is lost. */
export function Rename({ text, hint, longest = ITEM_LENGTH, onEnd }: RenameProps) {
  const [typed, setTyped] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  const ended = useRef<boolean | undefined>(undefined)
  const id = useId()
  useLayoutEffect(() => field.current?.select(), [])
  const end = (wording: string | undefined, keyed: boolean) => {
    if (ended.current) return
    ended.current = true
    onEnd(wording, keyed)
  }
  const wording = typed.trim() && typed.trim() !== text ? typed.trim() : undefined
  return (
    <>
      <input
        ref={field}
        type="text"
        className="field rename"
        aria-label={words('checklist.renaming')}
        aria-describedby={id}
        maxLength={longest}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => end(wording, false)}
        onKeyDown={(event) => {
          if (composing(event.nativeEvent)) return
          if (event.key === 'Enter') {
            // The name takes the focus back at once, and the same press would open it again.
            event.preventDefault()
            end(wording, true)
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            end(undefined, true)
          }
        }}
      />
      <span id={id} className="hint">
        {hint}
      </span>
    </>
  )
}
