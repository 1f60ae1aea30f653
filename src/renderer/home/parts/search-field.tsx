import { useEffect, useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/field.css'
import type { Place } from '../place.ts'
import { words } from '../words.ts'
import './search-field.css'

interface SearchFieldProps {
  label: string
  placeholder: string
  asked: string
  onAsk: (asked: string) => void
  place: Place
}

/** A question that is asked as it is typed. "/" leads into it, Esc empties it. */
export function SearchField({ label, placeholder, asked, onAsk, place }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (place.search) field.current?.select()
  }, [place])
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className="field"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={asked}
        onChange={({ target }) => onAsk(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || asked === '') return
          event.preventDefault()
          onAsk('')
        }}
      />
      <span className="hint" aria-hidden="true">
        {words(asked ? 'search.escClears' : 'search.slash')}
      </span>
    </div>
  )
}
