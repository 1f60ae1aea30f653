import { later } from '../ui/later.tsx'
import { askedPerShowing } from '../ui/shown.ts'
import { useSurroundings, useView } from '../ui/surroundings.ts'
import { Light } from './light.tsx'
import { Moment } from './moment.tsx'
import './arrive.css'

const Which = later(async () => (await import('./which.tsx')).Which)
const Turn = later(async () => (await import('./turn.tsx')).Turn)

const { arrive, window: here } = window.threshold

/** Asked together: how long until it begins is said once, and has to be true then. */
const ask = askedPerShowing(async () => {
  const [view, surroundings] = await Promise.all([arrive.view(), here.surroundings()])
  return { view, surroundings }
})

/** Each showing, conversation and sheet asked for begins afresh: its key sets sheets, focus and answers back. */
export function Arrive() {
  const answer = useView(ask, 'arrive', 'shown', 'surroundings')
  useSurroundings()
  if (!answer?.view.view) return null
  const {
    showing,
    view: { view, surroundings },
  } = answer
  if (view.turn) return <Turn key={showing} view={view} surroundings={surroundings} />
  if (view.which)
    return <Which key={showing} choices={view.which} heldBack={view.heldBack} surroundings={surroundings} />
  const Part = view.light ? Light : Moment
  const key = [showing, view.conversation?.id ?? 'walk-in', view.sheetsAsked].join(' ')
  return <Part key={key} view={view} surroundings={surroundings} />
}
