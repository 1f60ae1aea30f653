import { useState } from 'react'
import { composing } from '../../ui/keys.ts'
import '../../ui/field.css'

interface KeptFieldProps {
  label: string
  value: string
  describedBy?: string | undefined
  placeholder?: string | undefined
  longest?: number
  inputMode?: 'email' | undefined
  /** Says whether it was kept; else what was typed stays. */
  onKeep: (typed: string) => Promise<boolean>
  /** What was typed is kept, or given up. */
  onLetGo?: () => void
}

/** A line of text, kept on Enter and on leaving the field. Esc leaves it as it was. */
export function KeptField(props: KeptFieldProps) {
  const { label, value, describedBy, placeholder, longest, inputMode, onKeep, onLetGo } = props
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const letGo = () => {
    setTyped(undefined)
    onLetGo?.()
  }
  const end = async () => {
    if (typed !== undefined && (typed === value || (await onKeep(typed)))) letGo()
  }
  return (
    <input
      type="text"
      inputMode={inputMode}
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
        if (event.key === 'Escape') letGo()
      }}
    />
  )
}
