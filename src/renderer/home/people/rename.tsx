import { useEffect, useId, useRef, useState } from 'react'
import { NAME_LENGTH } from '../../../core/people.ts'
import type { PersonView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import '../../ui/field.css'

interface RenameProps {
  view: PersonView
  keep: Keeping['keep']
  onClose: () => void
}

/** Another name, in the place of the old one, which may stay as one they are meant by. */
export function Rename({ view, keep, onClose }: RenameProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(view.name)
  const [stays, setStays] = useState(true)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      className="person-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep(() => window.threshold.people.rename(view.id, name, stays)).then(({ ok }) => ok && onClose())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <h1 className="said">{view.name}</h1>
      <label className="label" htmlFor={id}>
        {words('person.renaming')}
      </label>
      <input
        ref={field}
        id={id}
        className="field"
        maxLength={NAME_LENGTH}
        spellCheck={false}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <label className="person-tick">
        <input type="checkbox" checked={stays} onChange={({ target }) => setStays(target.checked)} />
        {words('person.keepOld', { name: view.name })}
      </label>
      <div className="person-form-ways">
        <Button type="submit" small>
          {words('person.keep')}
        </Button>
        <Button small look="quiet" onClick={onClose}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
