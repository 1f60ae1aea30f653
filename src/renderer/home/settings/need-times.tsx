import { useEffect, useRef, useState } from 'react'
import { MOST_TIMES, nextTime, sortedTimes } from '../../../core/needs.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { textOf } from '../text-of.ts'
import { words } from '../words.ts'
import { TimeSelect, useTimeOfDay } from './time-select.tsx'

interface NeedTimesProps {
  label: string
  /** Sorted, one at least. */
  times: readonly string[]
  onChange: (times: string[]) => void
}

/** The times of a need. They stay in their places while they are changed, so that none moves away from the hand. */
export function NeedTimes({ label, times, onChange }: NeedTimesProps) {
  const [placed, setPlaced] = useState(times)
  const list = useRef<HTMLUListElement>(null)
  const [focus, setFocus] = useState<'added' | 'add' | undefined>(undefined)
  const written = useTimeOfDay()
  const rows = textOf(sortedTimes(placed)) === textOf(times) ? placed : times
  const change = (next: readonly string[], then?: 'added' | 'add') => {
    setPlaced(next)
    setFocus(then)
    onChange(sortedTimes(next))
  }
  useEffect(() => {
    if (!focus) return
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(
      focus === 'added' ? '.select-button' : '.need-add',
    )
    buttons?.item(buttons.length - 1).focus()
    setFocus(undefined)
  }, [focus])
  return (
    <ul className="need-times" ref={list}>
      {rows.map((time, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a time that is changed stays the same row
        <li key={at}>
          <TimeSelect
            label={words('needs.time', { need: label, number: at + 1 })}
            value={time}
            without={rows.filter((other) => other !== time)}
            onChange={(next) => change(rows.with(at, next))}
          />
          {rows.length > 1 && (
            <Button
              small
              look="quiet"
              aria-label={words('needs.remove', { time: written(time) })}
              onClick={() => change(rows.toSpliced(at, 1), 'add')}
            >
              <Icon name="cross" small />
            </Button>
          )}
        </li>
      ))}
      {rows.length < MOST_TIMES && (
        <li>
          <Button small look="quiet" className="need-add" onClick={() => change([...rows, nextTime(rows)], 'added')}>
            <Icon name="plus" small />
            {words('needs.add')}
          </Button>
        </li>
      )}
    </ul>
  )
}
