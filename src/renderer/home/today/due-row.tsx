import { useId, useRef, useState } from 'react'
import { Button as AriaButton, MenuTrigger } from 'react-aria-components'
import type { Day } from '../../../core/day.ts'
import type { DueRow as Row, Settling } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { type Keeping, useDraft } from '../keeping.tsx'
import { Menu } from '../parts/menu.tsx'
import { useHere } from '../place.ts'
import { capital, standingText } from '../when.ts'
import { words } from '../words.ts'
import { Later } from './later.tsx'

interface DueRowProps {
  row: Row
  draft: string | undefined
  today: Day
  keep: Keeping['keep']
}

/** The ring says done or kept, the menu also lets go or finds another time; each can be taken back here. */
export function DueRow({ row, draft, today, keep }: DueRowProps) {
  const { at } = useHere()
  const { kind, text, person } = row
  const thing = { kind, id: row.id }
  const [settled, change] = useDraft<Settling | undefined>(row.settled)
  const [isLater, setLater] = useState(draft !== undefined)
  const more = useRef<HTMLButtonElement>(null)
  const id = useId()
  const settle = (how: Settling | null) =>
    void change(how ?? undefined, () => keep(() => window.threshold.today.settle(thing, how)))

  const whom = person && (kind === 'repair' ? words('due.repair', { person }) : person)
  const isDone = words(kind === 'thought' ? 'due.isDone' : 'due.isKept')
  const parts = [row.nextStep, whom, settled ? isDone : standingText(words, row, today, at)]
  const when = settled === 'let-go' ? words('due.letGone') : parts.filter(Boolean).join(words('comma'))
  const done = words(kind === 'thought' ? 'due.done' : 'due.kept')
  const name = words('today.more', { name: text })
  const isUndone = settled === 'let-go' || (row.moved && settled === undefined)

  return (
    <li className="due" data-settled={settled}>
      <div className="due-row">
        <label>
          <input
            type="checkbox"
            checked={settled === 'done'}
            aria-labelledby={`${id}text`}
            aria-describedby={`${id}when`}
            onChange={({ target }) => settle(target.checked ? 'done' : null)}
          />
          <Check answer={settled === 'done' ? 'met' : undefined} />
          <span>
            <span id={`${id}text`} className={kind === 'thought' ? 'own' : undefined}>
              {kind !== 'thought' && (
                <span className="promise-mark" aria-hidden="true">
                  ›{' '}
                </span>
              )}
              {text}
            </span>
            <span id={`${id}when`} className="meta">
              {capital(when, at.locale)}
            </span>
          </span>
        </label>
        {isUndone && (
          <Button
            small
            look="quiet"
            aria-describedby={`${id}text`}
            onClick={() =>
              settled === 'let-go' ? settle(null) : void keep(() => window.threshold.today.later(thing, null))
            }
          >
            {words('undo')}
          </Button>
        )}
        {settled === undefined && (
          <MenuTrigger>
            <AriaButton ref={more} className="row-more" aria-label={name}>
              <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M5 10h.01M10 10h.01M15 10h.01" />
              </svg>
            </AriaButton>
            <Menu
              label={name}
              choices={[
                { id: 'done', label: done, act: () => settle('done') },
                { id: 'later', label: words('due.later'), act: () => setLater(true) },
                { id: 'let-go', label: words('due.letGo'), act: () => settle('let-go') },
              ]}
            />
          </MenuTrigger>
        )}
      </div>
      {isLater && settled === undefined && (
        <Later
          thing={thing}
          name={text}
          draft={draft ?? ''}
          today={today}
          keep={keep}
          onClose={() => {
            setLater(false)
            more.current?.focus()
          }}
        />
      )}
    </li>
  )
}
