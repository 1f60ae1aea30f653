import type { TodayView } from '../../../shared/ipc.ts'
import { time } from '../../../shared/times.ts'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { named } from '../row-words.ts'
import { words } from '../words.ts'

const threshold = window.threshold

interface CurrentCardProps {
  current: NonNullable<TodayView['current']>
  keep: Keeping['keep']
}

export function CurrentCard({ current, keep }: CurrentCardProps) {
  const { at } = useHere()
  const { name, detail } = named(words, current)
  const since = time(current.begun, at)
  const end = current.over && current.ends !== undefined ? time(current.ends, at) : undefined
  return (
    <section className="card next-card" aria-label={name}>
      <div className="next-body">
        <div className="next-words">
          <p className="meta">
            {end === undefined
              ? words('today.inConversation', { time: since })
              : words('today.over', { time: since, end })}
          </p>
          <h2 className="conversation-name">{name}</h2>
          {detail && <p className="quiet-text">{detail}</p>}
          {current.inCalendar && <p className="hint">{words(`inCalendar.${current.inCalendar}`)}</p>}
        </div>
        <div className="next-actions">
          <Button onClick={() => void threshold.today.line(current.conversationId)}>{words('today.line')}</Button>
          <Button look="primary" onClick={() => void keep(threshold.today.done)}>
            {words('today.done')}
          </Button>
        </div>
      </div>
    </section>
  )
}
