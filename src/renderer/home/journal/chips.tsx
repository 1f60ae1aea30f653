import { Link } from 'react-aria-components'
import type { Day } from '../../../core/day.ts'
import type { Chip as ChipView } from '../../../shared/ipc.ts'
import { Chip } from '../../ui/chip.tsx'
import { type Here, useHere } from '../place.ts'
import { dueText, isPast } from '../when.ts'
import { words } from '../words.ts'

interface ChipsProps {
  chips: readonly ChipView[]
  today: Day
  /** On a conversation's own page persons are named too. */
  persons?: boolean
}

/** What a line's marks said: tags and persons moss, a promise amber, how it went outlined. */
export function Chips({ chips, today, persons = false }: ChipsProps) {
  const { at, go } = useHere()
  const shown = chips.filter((chip) => persons || chip.kind !== 'person')
  if (shown.length === 0) return null
  return (
    <div className="chips">
      {shown.map((chip) => {
        const key = `${chip.kind} ${chip.start}`
        const { personId } = chip.kind === 'person' ? chip : {}
        return personId === undefined ? (
          <Chip
            key={key}
            tone={chip.kind === 'promise' ? 'amber' : 'moss'}
            className={chip.kind === 'presence' || chip.kind === 'outcome' ? 'outline' : ''}
          >
            {said(chip, today, at)}
          </Chip>
        ) : (
          <Link key={key} className="chip moss" onPress={() => go({ personId })}>
            {said(chip, today, at)}
          </Link>
        )
      })}
    </div>
  )
}

function said(chip: ChipView, today: Day, at: Here['at']): string {
  switch (chip.kind) {
    case 'person':
      return words('journal.person', { name: chip.name })
    case 'tag':
      return words('journal.tag', { tag: chip.tag })
    case 'presence':
      return words('presence', { presence: chip.presence })
    case 'outcome':
      return words(`outcome.${chip.outcome}`)
    case 'promise': {
      const { text } = chip
      if (isPast(chip, today, at.now)) return words('promise.plain', { text })
      const when = dueText(words, chip, today, at)
      return when ? words('journal.promise', { text, when }) : words('promise.plain', { text })
    }
  }
}
