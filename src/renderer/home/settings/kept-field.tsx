import { useState } from 'react'
import { composing } from '../../ui/keys.ts'
import '../../ui/field.css'

interface KeptFieldProps {
  label: string
  value: string
  describedBy?: string | undefined
  placeholder?: string | undefined
  longest: number
  /** Says whether it was kept; else what was typed stays. */
  onKeep: (typed: string) => Promise<boolean>
}

/** A line of text, kept on Enter and on leaving the field. Esc leaves it as it was. */
export function KeptField({ label, value, describedBy, placeholder, longest, onKeep }: KeptFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const end = async () => {
    if (typed !== undefined && (typed === value || (await onKeep(typed)))) setTyped(undefined)
  }
  return (
    <input
      type="text"
      className="field"
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      maxLength={longest}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => void end()}
      onKeyDown={(event) => {
        if (composing(event.nativeEvent)) return
        if (event.key === 'Enter') void end()
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}
