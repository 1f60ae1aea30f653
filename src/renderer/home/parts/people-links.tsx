import { Button, Link, MenuTrigger } from 'react-aria-components'
import type { PersonLink } from '../../../shared/ipc.ts'
import { Icon } from '../../ui/icon.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Menu } from './menu.tsx'
import './people-links.css'

/** The ways to the pages of the people something is about. */
export function PeopleLinks({ people }: { people: readonly PersonLink[] }) {
  const { go } = useHere()
  if (people.length === 0) return null
  return (
    <p className="people-links">
      {people.map(({ id, name }) => (
        <Link key={id} className="link" onPress={() => go({ personId: id })}>
          {words('person.page', { name })}
        </Link>
      ))}
    </p>
  )
}

/** The same at the end of a row: straight to the page of one, a choice among several. */
export function RowPeople({ people, label }: { people: readonly PersonLink[]; label: string }) {
  const { go } = useHere()
  const [one, ...others] = people
  if (!one) return null
  if (others.length === 0) {
    const page = words('person.page', { name: one.name })
    return (
      <Link className="row-people" aria-label={page} onPress={() => go({ personId: one.id })}>
        <Icon name="people" />
      </Link>
    )
  }
  return (
    <MenuTrigger>
      <Button className="row-people" aria-label={words('person.pages', { name: label })}>
        <Icon name="people" />
      </Button>
      <Menu
        label={words('person.pages', { name: label })}
        choices={people.map(({ id, name }) => ({ id, label: name, act: () => go({ personId: id }) }))}
      />
    </MenuTrigger>
  )
}
