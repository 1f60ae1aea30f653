import type { ReminderSteps, ReminderRow as Row } from '../../../shared/ipc.ts'
import { type Region, time } from '../../../shared/times.ts'
import { whoText } from '../../ui/sentences.ts'
import { useHere } from '../place.ts'
import { words } from '../words.ts'

/** What fell due, and what became of it, one short sentence after the other. */
export function ReminderRow({ row }: { row: Row }) {
  const { at } = useHere()
  const { who, text, kind, due, steps } = row
  const named = who && who.names.length > 0 ? whoText(words, who) : text
  return (
    <li className="reminder">
      <span className="reminder-at">{time(due, at)}</span>
      <span className="reminder-what" data-name={who && named ? '' : undefined}>
        {named ?? words(`why.kind.${kind}`)}
      </span>
      <span className="meta reminder-why">{steps.map((step) => stepText(step, at)).join(' ')}</span>
    </li>
  )
}

function stepText({ outcome, why, at, again = at }: ReminderSteps, region: Region): string {
  if (outcome === 'shown') return words(why === 'locked' ? 'why.shownLocked' : 'why.shown', { at: time(at, region) })
  if (outcome === 'snoozed') return words('why.snoozed', { at: time(again, region) })
  const because = why ? words(`why.because.${why}`) : ''
  return words(outcome === 'held' ? 'why.waited' : outcome === 'noted' ? 'why.noted' : 'why.off', { why: because })
}
