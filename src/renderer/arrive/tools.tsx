import type { ArriveChoice, ArriveView, Surroundings } from '../../shared/ipc.ts'
import { time } from '../../shared/times.ts'
import { Button } from '../ui/button.tsx'
import { choiceText } from './sayings.ts'
import type { SheetName } from './sheet-props.ts'
import { words } from './words.ts'
import './tools.css'

export interface ToolsProps {
  view: ArriveView
  surroundings: Surroundings
  onSheet: (sheet: SheetName) => void
}

export function Tools({ view, surroundings, onSheet }: ToolsProps) {
  const { feeling, singleKeys } = view
  const tool = (sheet: SheetName, key: string, name: string, label?: string) => (
    <Button
      look="quiet"
      small
      aria-label={label}
      title={singleKeys ? words('tool.key', { name, key }) : undefined}
      aria-keyshortcuts={singleKeys ? key : undefined}
      onClick={() => onSheet(sheet)}
    >
      {name}
    </Button>
  )
  return (
    <>
      <div className="tools">
        {tool('park', 'P', words('park'))}
        {tool(
          'feeling',
          'F',
          feeling ? words('feeling.is', { feeling: words(`feeling.${feeling}`) }) : words('feeling'),
        )}
        {tool('pause', 'B', words('pause'))}
        {view.ifThen && tool('if-then', 'I', words('ifThen.title'), words('ifThen.change.name'))}
      </div>
      <Others view={view} surroundings={surroundings} />
    </>
  )
}

/** Someone else than the one who is shown; and how much was parked. */
export function Others({ view, surroundings }: Omit<ToolsProps, 'onSheet'>) {
  const { instead, parked } = view
  if (!instead && !view.conversation && parked === 0) return null
  return (
    <div className="tools others">
      {instead && <Instead choice={instead} surroundings={surroundings} />}
      {view.conversation && (
        <Button look="quiet" small onClick={() => void window.threshold.arrive.choose(null)}>
          {words('someoneElse')}
        </Button>
      )}
      {parked > 0 && <span className="tools-parked">{words('park.count', { count: parked })}</span>}
    </div>
  )
}

function Instead({ choice, surroundings }: { choice: ArriveChoice; surroundings: Surroundings }) {
  return (
    <Button look="quiet" small onClick={() => void window.threshold.arrive.choose(choice.conversationId)}>
      {words('instead', { time: time(choice.starts, surroundings), who: choiceText(choice) })}
    </Button>
  )
}
