import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import './menu.css'
import './select.css'

export interface SelectProps {
  label: string
  value: string
  choices: ReadonlyArray<{ id: string; label: string }>
  onChange: (id: string) => void
  describedBy?: string | undefined
  /** For times: only as wide as they are. */
  narrow?: boolean
  /** For names of things, which are longer. */
  wide?: boolean
}

/** One of several choices, which open as a list. */
export function Select({ label, value, choices, onChange, describedBy, narrow = false, wide = false }: SelectProps) {
  return (
    <AriaSelect
      aria-label={label}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      className={narrow ? 'select narrow' : wide ? 'select wide' : 'select'}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
    >
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" small />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu">
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.label}>
              <Icon name="tick" small />
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
