import { useRef } from 'react'
import { MenuTrigger, Button as TriggerButton } from 'react-aria-components'
import { type Group, groups } from '../../../core/arrive.ts'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/button.css'
import { Menu } from '../parts/menu.tsx'
import { words } from '../words.ts'

/** Adds an item to one of the groups; with eight switched on there is no place for a ninth. */
export function AddItem({ full, onAdd }: { full: boolean; onAdd: (group: Group) => void }) {
  // Only when the menu is gone can the new row have the focus; whether its button gets it in between makes no difference.
  const chosen = useRef<Group | undefined>(undefined)
  const add = () => {
    const group = chosen.current
    chosen.current = undefined
    if (group) onAdd(group)
  }
  return (
    <MenuTrigger>
      <TriggerButton
        className="button quiet checklist-add"
        isDisabled={full}
        {...(full ? { 'aria-describedby': 'checklist-full' } : {})}
      >
        <Icon name="plus" small />
        {words('checklist.add')}
      </TriggerButton>
      <Menu
        label={words('checklist.add')}
        onGone={add}
        choices={groups.map((group) => ({
          id: group,
          label: words('checklist.addTo', { group: words(`arrive.group.${group}`) }),
          act: () => {
            chosen.current = group
          },
        }))}
      />
    </MenuTrigger>
  )
}
