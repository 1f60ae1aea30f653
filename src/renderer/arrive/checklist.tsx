import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { type Answer, groups, IF_THEN_ITEM, type IfThen } from '../../core/arrive.ts'
import type { ArriveItem, Surroundings } from '../../shared/ipc.ts'
import { time } from '../../shared/times.ts'
import { Button } from '../ui/button.tsx'
import { Row } from './row.tsx'
import { asAt, asAtNote, groupName, groupText, itemText } from './sayings.ts'
import { words } from './words.ts'

export interface ChecklistProps {
  ref: RefObject<HTMLDivElement | null>
  items: readonly ArriveItem[]
  ifThen: IfThen | undefined
  /** Names are held back, and with them the if-then, which may hold one: it is not written anew meanwhile. */
  heldBack: boolean
  singleKeys: boolean
  /** The row Tab comes to, and the arrows leave from. */
  current: number
  onCurrent: (index: number) => void
  onPress: (index: number) => void
  onAnswer: (index: number, answer: Answer) => void
  onIfThen?: () => void
  /** The page of the book that was taken for today. */
  today?: string | undefined
  /** Light: the items are the groups, and as at when is said. */
  light?: Surroundings | undefined
}

/** Puts the keyboard into the list, at the row it was on. */
export function focusList(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('input[tabindex="0"]')?.focus()
}

/** Puts the keyboard on a row; which of its radios is meant shows once the answer has. */
export function focusRow(list: HTMLElement | null, item: string): void {
  list?.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"] input`)?.focus()
}

const shown = (item: ArriveItem | undefined) => item?.answer ?? item?.taken?.answer

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

export function Checklist(props: ChecklistProps) {
  const { ref, items, current, singleKeys, light, onCurrent, onPress, onAnswer } = props
  const [moved, setMoved] = useState(0)
  const state = items.map((item) => item.answer).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each of these the radio that says the state is another one
  useEffect(() => {
    if (ref.current?.contains(document.activeElement)) focusList(ref.current)
  }, [current, state, moved])

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLInputElement)) return
    const step = steps[event.key]
    if (step !== undefined) {
      onCurrent(Math.min(Math.max(current + step, 0), items.length - 1))
    } else if (event.key === ' ') {
      onPress(current)
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      onAnswer(current, shown(items[current]) === 'met' ? 'not-yet' : 'met')
    } else return
    event.preventDefault()
    setMoved(moved + 1)
  }

  const oldest = asAt(items)
  const row = (item: ArriveItem) => {
    const index = items.indexOf(item)
    const digit = singleKeys ? String(index + 1) : undefined
    const text = light ? groupText(item, props.ifThen) : itemText(item, props.ifThen)
    return (
      <Row
        key={item.id}
        item={item}
        text={text}
        name={light && groupName(item, text, light)}
        note={light && asAtNote(item, oldest, light)}
        digit={digit}
        current={index === current}
        onPress={() => onPress(index)}
        onAnswer={(answer) => onAnswer(index, answer)}
      >
        {item.id === IF_THEN_ITEM && !props.ifThen && !props.heldBack && <WriteIfThen {...props} />}
      </Row>
    )
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the radios within
    <div className="checklist" ref={ref} onKeyDown={onKeyDown}>
      {light && (
        <fieldset>
          <legend className={oldest === undefined ? 'said' : undefined}>
            {oldest === undefined ? words('light.groups') : words('light.asAt', { time: time(oldest, light) })}
          </legend>
          {items.map(row)}
        </fieldset>
      )}
      {(light ? [] : groups)
        .filter((group) => items.some((item) => item.group === group))
        .map((group) => (
          <fieldset key={group}>
            <legend>
              {words(`arrive.group.${group}`)}
              {group === 'presence' && props.today && (
                <span className="today">{words('today', { text: props.today })}</span>
              )}
            </legend>
            {items.filter((item) => item.group === group).map(row)}
          </fieldset>
        ))}
    </div>
  )
}

function WriteIfThen({ singleKeys, onIfThen }: ChecklistProps) {
  return (
    <Button
      look="quiet"
      small
      aria-label={words('ifThen.write.name')}
      aria-keyshortcuts={singleKeys ? 'I' : undefined}
      onClick={(event) => {
        event.stopPropagation()
        onIfThen?.()
      }}
    >
      {words('ifThen.write')}
    </Button>
  )
}
