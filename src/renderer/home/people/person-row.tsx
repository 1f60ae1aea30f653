import { useId } from 'react'
import type { Day } from '../../../core/day.ts'
import type { PersonRow as Row } from '../../../shared/ipc.ts'
import { nearDay } from '../../../shared/times.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { tellingText } from '../../ui/sentences.ts'
import { useHere } from '../place.ts'
import { capital } from '../when.ts'
import { words } from '../words.ts'

/** Someone in the list: their name, a promise that is open, what matters to them, when they were met last. */
export function PersonRow({ person, today }: { person: Row; today: Day }) {
  const { at, go } = useHere()
  const id = useId()
  const { name, telling, matters, last, promise } = person
  // The day stands at the row's end already.
  const apart = telling?.last === undefined && telling ? tellingText(words, telling, at) : ''
  return (
    <li className="person-row">
      <div className="person-words">
        <p className="person-head">
          <button
            type="button"
            id={`${id}name`}
            className="opens"
            aria-describedby={`${id}more`}
            onClick={() => go({ personId: person.id })}
          >
            {name}
          </button>
          {apart !== '' && apart !== matters && <span className="meta">{apart}</span>}
          {promise && <Chip tone="amber">{words('promise.plain', { text: promise })}</Chip>}
        </p>
        <p id={`${id}more`} className={matters ? 'quiet-text person-matters' : 'person-matters hint-text'}>
          {matters?.split('\n')[0] ?? words('people.nothingNoted')}
          {promise && <span className="said">{words('promiseOpen')}</span>}
        </p>
      </div>
      {last && <span className="meta">{capital(nearDay(last, today, at.region, at.locale), at.locale)}</span>}
      <Icon name="right" small />
    </li>
  )
}
