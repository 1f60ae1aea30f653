import type { Day } from '../../../core/day.ts'
import type { PersonPromise } from '../../../shared/ipc.ts'
import { nearDay } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import { promiseText } from '../../ui/sentences.ts'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

interface PromisesProps {
  promises: readonly PersonPromise[]
  today: Day
  keep: Keeping['keep']
}

/** What was promised and is open; what was settled today stands there still, so that it can be taken back. */
export function Promises({ promises, today, keep }: PromisesProps) {
  if (promises.length === 0) return null
  const open = promises.filter(({ settled }) => settled === undefined)
  return (
    <section className="person-part" aria-labelledby="person-promises">
      <h2 id="person-promises" className="label">
        {words('person.promises', { count: Math.max(open.length, 1) })}
      </h2>
      <ul className="person-promises">
        {promises.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} today={today} keep={keep} />
        ))}
      </ul>
    </section>
  )
}

function PromiseRow({ promise, today, keep }: { promise: PersonPromise; today: Day; keep: Keeping['keep'] }) {
  const { at } = useHere()
  const { id, text, settled, from } = promise
  const settle = (how: 'kept' | 'let-go' | null) => () => void keep(() => window.threshold.people.settle(id, how))
  if (settled) {
    return (
      <li className="person-promise settled">
        <span role="status">
          {words(settled === 'kept' ? 'person.promise.isKept' : 'person.promise.isLetGo', { text })}
        </span>
        <Button small look="quiet" onClick={settle(null)}>
          {words('undo')}
        </Button>
      </li>
    )
  }
  return (
    <li className="person-promise band">
      <span className="person-promise-text">{promiseText(words, promise, at)}</span>
      <span className="hint-amber">{words('person.from', { day: nearDay(from, today, at.region, at.locale) })}</span>
      <span className="person-promise-ways">
        <Button small aria-label={words('person.promise.keep', { text })} onClick={settle('kept')}>
          {words('person.promise.kept')}
        </Button>
        <Button small look="quiet" aria-label={words('person.promise.leave', { text })} onClick={settle('let-go')}>
          {words('person.promise.letGo')}
        </Button>
      </span>
    </li>
  )
}
