import type { Chip, Surroundings } from '../../shared/ipc.ts'
import { ChipButton } from '../ui/chip.tsx'
import { promiseText, tellingText } from '../ui/sentences.ts'
import { isOpen } from './pane.ts'
import { words } from './words.ts'

const signs = { better: '+', 'as-hoped': '=', differently: '-' } as const

/** A chip as it is read, and as it is named to screen readers. */
export function chipText(chip: Chip, surroundings: Surroundings): { text: string; name: string } {
  switch (chip.kind) {
    case 'person':
      return personText(chip, surroundings)
    case 'tag':
      return { text: words('chip.tag', { tag: chip.tag }), name: words('chip.name.tag', { tag: chip.tag }) }
    case 'promise': {
      const text = promiseText(words, chip, surroundings)
      return { text, name: words('chip.name.promise', { text: text.replace(/^\P{L}+/u, '') }) }
    }
    case 'presence': {
      const text = words('presence', { presence: chip.presence })
      return { text, name: words('chip.name.other', { text }) }
    }
    case 'outcome': {
      const outcome = words(`outcome.${chip.outcome}`)
      return {
        text: words('chip.outcome', { sign: signs[chip.outcome], outcome }),
        name: words('chip.name.other', { text: outcome }),
      }
    }
  }
}

/** A person by name, and of two with one name by what tells them apart. */
function personText(chip: Extract<Chip, { kind: 'person' }>, surroundings: Surroundings) {
  const { name, known, among, telling } = chip
  const apart = telling && tellingText(words, telling, surroundings)
  const text = isOpen(chip)
    ? words('chip.whom', { name })
    : apart
      ? words('chip.personApart', { name, apart })
      : words(known ? 'chip.person' : 'chip.newPerson', { name })
  return { text, name: words(among ? 'chip.name.whom' : 'chip.name.person', { name: text.replace(/^\P{L}+/u, '') }) }
}

export interface ChipsProps {
  chips: readonly Chip[]
  surroundings: Surroundings
  onPress: (chip: Chip) => void
}

export function Chips({ chips, surroundings, onPress }: ChipsProps) {
  return chips.map((chip) => {
    const { text, name } = chipText(chip, surroundings)
    return (
      <ChipButton
        key={`${chip.kind} ${chip.start}`}
        tone={chip.kind === 'promise' || isOpen(chip) ? 'amber' : 'moss'}
        aria-label={name}
        onClick={() => onPress(chip)}
      >
        {text}
      </ChipButton>
    )
  })
}
