import { Button, MenuTrigger } from 'react-aria-components'
import type { PersonView } from '../../../shared/ipc.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { words } from '../words.ts'

interface MoreProps {
  view: PersonView
  onOpen: (part: 'names' | 'merge' | 'delete') => void
  onArchive: (archived: boolean) => void
}

/** What is seldom done with a person. */
export function More({ view, onOpen, onArchive }: MoreProps) {
  const archive = words(view.archived ? 'person.back' : 'person.archive')
  return (
    <MenuTrigger>
      <Button className="button quiet">
        {words('person.more')}
        <Icon name="down" small />
      </Button>
      <Menu
        label={words('person.more')}
        choices={[
          { id: 'names', label: words('person.names'), act: () => onOpen('names') },
          { id: 'merge', label: words('person.merge'), act: () => onOpen('merge') },
          { id: 'archive', label: archive, act: () => onArchive(!view.archived) },
          { id: 'delete', label: words('person.delete'), act: () => onOpen('delete') },
        ]}
      />
    </MenuTrigger>
  )
}
