import { useState } from 'react'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { KeptField } from './kept-field.tsx'
import { readAddresses } from './read-addresses.ts'

interface AddressesProps {
  addresses: readonly string[]
  describedBy: string | undefined
  keep: Keeping['keep']
}

/** The user's own addresses, kept on Enter and on leaving the field. What is no address is only named. */
export function Addresses({ addresses, describedBy, keep }: AddressesProps) {
  const [others, setOthers] = useState<string[]>([])
  const keepAll = async (typed: string) => {
    const read = readAddresses(typed)
    setOthers(read.others)
    const done = await keep(() => window.threshold.settings.addresses(read.addresses))
    return done.ok && read.others.length === 0
  }
  return (
    <>
      <KeptField
        label={words('calendars.addresses')}
        describedBy={describedBy}
        value={addresses.join(', ')}
        inputMode="email"
        onKeep={keepAll}
        onLetGo={() => setOthers([])}
      />
      <p className="hint addresses-not" role="status">
        {others.length > 0 &&
          words('calendars.addresses.not', { count: others.length, list: others.join(words('comma')) })}
      </p>
    </>
  )
}
