import type { Completion, Surroundings } from '../../shared/ipc.ts'
import { type Option, Options } from '../ui/options.tsx'
import { personDetail } from '../ui/sentences.ts'
import { words } from './words.ts'

export const COMPLETIONS = 'completions'

export interface CompletionsProps {
  open: { kind: 'person' | 'tag'; rows: Completion[]; active: number }
  surroundings: Surroundings | undefined
  onTake: (index: number) => void
}

export function Completions({ open, surroundings, onTake }: CompletionsProps) {
  return (
    <Options
      id={COMPLETIONS}
      className="line-list"
      label={words(open.kind === 'person' ? 'people' : 'tags')}
      options={open.rows.map((row) => option(row, surroundings))}
      active={open.active}
      takenBy={words('tab')}
      onTake={onTake}
    />
  )
}

function option(row: Completion, surroundings: Surroundings | undefined): Option {
  if (row.kind === 'tag') return { id: row.insert, name: words('chip.tag', { tag: row.tag }) }
  if (row.kind === 'new-person') return { id: 'new', name: words('newPerson', { name: row.name }) }
  return { id: row.id, name: row.name, detail: surroundings && personDetail(words, row, surroundings) }
}
