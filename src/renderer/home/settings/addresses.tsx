import { useState } from 'react'
import { composing } from '../../ui/keys.ts'
import '../../ui/field.css'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { readAddresses } from './read-addresses.ts'

interface AddressesProps {
  addresses: readonly string[]
  describedBy: string | undefined
  keep: Keeping['keep']
}

/** The user's own addresses, kept on Enter and on leaving the field. What is no address is only named. */
export function Addresses({ addresses, describedBy, keep }: AddressesProps) {
  const kept = addresses.join(', ')
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [others, setOthers] = useState<string[]>([])
  const end = async () => {
    if (typed === undefined) return
    const read = readAddresses(typed)
    setOthers(read.others)
    const done = await keep(() => window.threshold.settings.addresses(read.addresses))
    if (done.ok && read.others.length === 0) setTyped(undefined)
  }
  return (
    <>
      <input
        type="text"
        inputMode="email"
        className="field"
        aria-label={words('calendars.addresses')}
        aria-describedby={describedBy}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? kept}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => void end()}
        onKeyDown={(event) => {
          if (composing(event.nativeEvent)) return
          if (event.key === 'Enter') void end()
          if (event.key === 'Escape') {
            setTyped(undefined)
            setOthers([])
          }
        }}
      />
      <p className="hint addresses-not" role="status">
        {others.length > 0 &&
          words('calendars.addresses.not', { count: others.length, list: others.join(words('comma')) })}
      </p>
    </>
  )
}
