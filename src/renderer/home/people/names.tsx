import { useEffect, useId, useRef, useState } from 'react'
import { NAME_LENGTH } from '../../../core/people.ts'
import type { PersonView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import '../../ui/field.css'

interface NamesProps {
  view: PersonView
  keep: Keeping['keep']
  onClose: () => void
}

/** What else someone is called, and the addresses they are known by. */
export function Names({ view, keep, onClose }: NamesProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  useEffect(() => field.current?.focus(), [])
  const people = window.threshold.people
  return (
    <section
      className="card person-names"
      aria-labelledby={`${id}label`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={`${id}label`} className="label">
        {words('person.names')}
      </h2>
      {view.aliases.length > 0 && (
        <div className="chips">
          {view.aliases.map((alias) => (
            <ChipButton
              key={alias}
              className="alias"
              aria-label={words('person.names.remove', { name: alias })}
              onClick={() => {
                void keep(() => people.dropAlias(view.id, alias))
                field.current?.focus()
              }}
            >
              {alias}
              <Icon name="cross" small />
            </ChipButton>
          ))}
        </div>
      )}
      <form
        className="person-names-add"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          void keep(() => people.addAlias(view.id, name)).then(({ ok }) => ok && setName(''))
        }}
      >
        <input
          ref={field}
          className="field"
          aria-label={words('person.names.add')}
          placeholder={words('person.names.add')}
          maxLength={NAME_LENGTH}
          spellCheck={false}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit">{words('person.names.addIt')}</Button>
      </form>
      <p className="hint">{words('person.names.hint', { name: view.name })}</p>
      {view.addresses.length > 0 && (
        <>
          <h2 className="label">{words('person.addresses')}</h2>
          <ul>
            {view.addresses.map((address) => (
              <li key={address}>{address}</li>
            ))}
          </ul>
          <p className="hint">{words('person.addresses.hint')}</p>
        </>
      )}
      <div className="person-form-ways">
        <Button small look="quiet" onClick={onClose}>
          {words('close')}
        </Button>
      </div>
    </section>
  )
}
