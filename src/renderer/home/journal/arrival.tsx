import { type Answer, groups, IF_THEN_ITEM } from '../../../core/arrive.ts'
import { isGroupItem } from '../../../core/rhythm.ts'
import type { ArriveItem, ConversationView } from '../../../shared/ipc.ts'
import { minutesUntil, time } from '../../../shared/times.ts'
import { Check } from '../../ui/check.tsx'
import { itemText } from '../item-words.ts'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

interface ArrivalProps {
  arrival: NonNullable<ConversationView['arrival']>
  starts: number
}

/** How someone arrived at a conversation: the answers in their groups, a feeling, an if-then. */
export function Arrival({ arrival, starts }: ArrivalProps) {
  const { at } = useHere()
  const before = minutesUntil(arrival.at, starts)
  const arrivedAt = time(arrival.at, at)
  const ifThen = arrival.ifThen && words('ifThen', { if: arrival.ifThen.if, will: arrival.ifThen.will })
  // The item of the if-then shows its words; without that item they stand beneath.
  const ifThenApart = ifThen !== undefined && !arrival.items.some((item) => item.id === IF_THEN_ITEM)
  const textOf = (item: ArriveItem) => {
    if (item.id === IF_THEN_ITEM) return ifThen
    return isGroupItem(item.id) ? words('conversation.whole') : undefined
  }
  return (
    <section className="arrival">
      <div className="conversation-head">
        <h2 className="label">{words('conversation.arrived')}</h2>
        <span className="meta">
          {before < 0 ? arrivedAt : words('conversation.before', { time: arrivedAt, minutes: before })}
        </span>
      </div>
      <div className="card arrival-card">
        <div className="arrival-groups">
          {groups.map((group) => {
            const items = arrival.items.filter((item) => item.group === group)
            if (items.length === 0) return null
            return (
              <div key={group}>
                <h3 className="label">{words(`arrive.group.${group}`)}</h3>
                <ul>
                  {items.map((item) => (
                    <Answered key={item.id} item={item} text={textOf(item)} />
                  ))}
                </ul>
              </div>
            )
          })}
        </div>
        {(arrival.feeling || ifThenApart) && (
          <dl className="arrival-more">
            {arrival.feeling && (
              <>
                <dt className="label">{words('conversation.feeling')}</dt>
                <dd>{words(`feeling.${arrival.feeling}`)}</dd>
              </>
            )}
            {ifThenApart && (
              <>
                <dt className="label">{words('conversation.ifThen')}</dt>
                <dd className="own">{ifThen}</dd>
              </>
            )}
          </dl>
        )}
      </div>
    </section>
  )
}

const answers: Record<Answer, 'conversation.met' | 'conversation.notYet'> = {
  met: 'conversation.met',
  'not-yet': 'conversation.notYet',
}

function Answered({ item, text }: { item: ArriveItem; text: string | undefined }) {
  const { answer, taken } = item
  return (
    <li className="answered">
      <Check answer={answer ?? taken?.answer} />
      <span>
        {text ?? itemText(words, item)}{' '}
        {answer ? (
          <span className="said">{words(answers[answer])}</span>
        ) : (
          <span className="hint answered-not">{taken ? <AsAt {...taken} /> : words('conversation.notAnswered')}</span>
        )}
      </span>
    </li>
  )
}

/** What a light Arrive took over: it was said earlier, and is no answer here. */
function AsAt({ answer, at: instant }: NonNullable<ArriveItem['taken']>) {
  const { at } = useHere()
  return words('conversation.asAt', { answer, time: time(instant, at) })
}
