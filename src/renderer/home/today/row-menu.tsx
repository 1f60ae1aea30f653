import { Button, MenuTrigger } from 'react-aria-components'
import type { RowState, TodayRow } from '../../../shared/ipc.ts'
import type { Keeping } from '../keeping.tsx'
import { Menu, type MenuChoice } from '../parts/menu.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

const threshold = window.threshold
const open: readonly RowState[] = ['now', 'next', 'later']
const marked: readonly RowState[] = ['didnt-happen', 'moved']

interface RowMenuProps {
  row: TodayRow
  name: string
  keep: Keeping['keep']
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

export function RowMenu({ row, name, keep, isOpen, onOpenChange }: RowMenuProps) {
  const { go } = useHere()
  const { conversationId, state } = row
  const mark = (as: 'didnt-happen' | 'moved' | null) => () => void keep(() => threshold.today.mark(conversationId, as))
  const label = words('today.more', { name })
  const choices: MenuChoice[] = [
    { id: 'line', label: words('today.mark.line'), act: () => void threshold.today.line(conversationId) },
  ]
  if (open.includes(state)) {
    choices.unshift({
      id: 'arrive',
      label: words('today.arrive'),
      act: () => void threshold.today.arrive(conversationId),
    })
  }
  if (marked.includes(state)) choices.push({ id: 'back', label: words('today.mark.back'), act: mark(null) })
  else {
    choices.push(
      { id: 'didnt-happen', label: words('today.mark.didntHappen'), act: mark('didnt-happen') },
      { id: 'moved', label: words('today.mark.moved'), act: mark('moved') },
    )
  }
  for (const { id, name: person } of row.people) {
    choices.push({ id, label: words('person.page', { name: person }), act: () => go({ personId: id }) })
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className="row-more" aria-label={label}>
        <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M5 10h.01M10 10h.01M15 10h.01" />
        </svg>
      </Button>
      <Menu label={label} choices={choices} />
    </MenuTrigger>
  )
}
