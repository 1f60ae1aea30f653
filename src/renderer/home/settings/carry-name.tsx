import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import '../../ui/field.css'

interface CarryNameProps {
  name: string
  hint: string | undefined
  keep: Keeping['keep']
}

/** What this computer is called there. */
export function CarryName({ name, hint, keep }: CarryNameProps) {
  const [typed, setTyped] = useState(name)
  const wanted = typed.trim()
  return (
    <form
      className="setting-line"
      onSubmit={(event) => {
        event.preventDefault()
        void keep(() => window.threshold.carry.rename(wanted))
      }}
    >
      <input
        type="text"
        className="field carry-name"
        aria-label={words('carry.name')}
        aria-describedby={hint}
        maxLength={60}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {wanted !== name && wanted !== '' && (
        <Button type="submit" small>
          {words('carry.name.keep')}
        </Button>
      )}
    </form>
  )
}
