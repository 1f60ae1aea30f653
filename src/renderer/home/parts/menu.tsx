import { useEffect } from 'react'
import { Menu as AriaMenu, MenuItem, Popover } from 'react-aria-components'
import './menu.css'

export interface MenuChoice {
  id: string
  label: string
  act: () => void
}

interface MenuProps {
  label: string
  choices: readonly MenuChoice[]
  /** The menu is closed and has let go of the focus, which it holds to itself until then. */
  onGone?: () => void
}

/** The list of a menu, inside a `MenuTrigger`. */
export function Menu({ label, choices, onGone }: MenuProps) {
  return (
    <Popover className="popover" placement="bottom end" offset={4}>
      <AriaMenu className="menu" aria-label={label} autoFocus="first">
        {choices.map((choice) => (
          <MenuItem key={choice.id} id={choice.id} className="menu-item" onAction={choice.act}>
            {choice.label}
          </MenuItem>
        ))}
      </AriaMenu>
      {onGone && <Gone onGone={onGone} />}
    </Popover>
  )
}

function Gone({ onGone }: { onGone: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the menu goes
  useEffect(() => onGone, [])
  return null
}
