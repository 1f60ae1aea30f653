import { useEffect, useRef, useState } from 'react'
import type { ChecklistItem } from '../../../core/arrive.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { itemText } from '../item-words.ts'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { canMove, isOwn, keyOf } from './checklist-order.ts'
import { Rename } from './rename.tsx'

/** The controls of a row that keep the focus while it moves. */
const parts = ['item-grip', 'item-words', 'item-up', 'item-down'] as const

interface ChecklistRowProps {
  item: ChecklistItem
  list: readonly ChecklistItem[]
  lifted: boolean
  /** Eight are on: another cannot be switched on. */
  full: boolean
  onLift: (event: React.PointerEvent) => void
  /** `part` is the class of the control that keeps the focus. */
  onMove: (by: -1 | 1, part: string) => void
  onChange: (change: Partial<ChecklistItem>) => void
  onDelete: (text: string) => void
}

export function ChecklistRow({ item, list, lifted, full, onLift, onMove, onChange, onDelete }: ChecklistRowProps) {
  const [renaming, setRenaming] = useState(false)
  const name = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  useEffect(() => {
    if (!renaming && back.current) name.current?.focus()
    back.current = false
  }, [renaming])
  const text = itemText(words, item)
  const key = keyOf(list, item.id)
  const moveIf = (by: -1 | 1, part: string) => canMove(list, item, by) && onMove(by, part)
  const refused = full && !item.on
  const rename = (wording: string | undefined, keyed: boolean) => {
    back.current = keyed
    setRenaming(false)
    if (wording !== undefined) onChange({ text: wording })
  }
  const pressed = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (event.altKey && by !== undefined && !renaming) {
      event.preventDefault()
      const { target } = event
      moveIf(by, parts.find((part) => target instanceof Element && target.classList.contains(part)) ?? parts[0])
    }
    if (event.key === 'F2') setRenaming(true)
  }
  return (
    <li className={`item ${lifted ? 'lifted' : ''} ${item.on ? '' : 'off'}`} data-item={item.id} onKeyDown={pressed}>
      <button
        type="button"
        className="item-grip"
        aria-label={words('checklist.move', { text })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onPointerDown={onLift}
      >
        <Icon name="grip" />
      </button>
      {renaming ? (
        <Rename text={text} hint={words('checklist.renameHint')} onEnd={rename} />
      ) : (
        <>
          <button
            ref={name}
            type="button"
            className="item-words"
            aria-keyshortcuts="F2"
            aria-label={words('checklist.rename', { text })}
            onClick={() => setRenaming(true)}
          >
            {text}
          </button>
          <span className="item-ways">
            <Button
              small
              look="quiet"
              className="item-up"
              aria-label={words('checklist.moveUp', { text })}
              disabled={!canMove(list, item, -1)}
              onClick={() => onMove(-1, 'item-up')}
            >
              <Icon name="up" small />
              {words('checklist.up')}
            </Button>
            <Button
              small
              look="quiet"
              className="item-down"
              aria-label={words('checklist.moveDown', { text })}
              disabled={!canMove(list, item, 1)}
              onClick={() => onMove(1, 'item-down')}
            >
              <Icon name="down" small />
              {words('checklist.down')}
            </Button>
            {isOwn(item.id) && (
              <Button
                small
                look="quiet"
                aria-label={words('checklist.deleteItem', { text })}
                onClick={() => onDelete(text)}
              >
                {words('checklist.delete')}
              </Button>
            )}
          </span>
        </>
      )}
      {key !== undefined && (
        <>
          <span className="said">{words('checklist.key', { key })}</span>
          <span className="item-key" aria-hidden="true">
            <Keycap>{String(key)}</Keycap>
          </span>
        </>
      )}
      <Switch
        label={words('checklist.ask', { text })}
        labelHidden
        on={item.on}
        refused={refused}
        describedBy={refused ? 'checklist-full' : undefined}
        onChange={(on) => onChange({ on })}
      />
    </li>
  )
}
