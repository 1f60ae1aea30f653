import { keysOf } from '../../shared/accelerator.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { useKept } from '../ui/kept.ts'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'
import './line.css'

const { firstRun } = window.threshold

/** The real shortcut opens the real line; here is only said that it came. */
export function Line({ view, at, steps }: ScreenProps) {
  const { keep } = useKept()
  const { keys, line, shortcut, mayNotReach } = view
  const state = keys === 'waiting' && mayNotReach ? 'mayNotReach' : keys
  return (
    <Question {...steps} question={words('line')}>
      {line === undefined ? (
        <>
          <p className="meta">{words('line.lead')}</p>
          <p className="big-keys">
            {keysOf(shortcut, at.platform).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </p>
          <p className="keys-state meta" role="status">
            <span className={`keys-dot ${keys}`} aria-hidden="true" />
            {words(shortcut === '' ? 'line.unset' : `line.${state}`)}
          </p>
          <p className="keys-ways">
            <Button look="quiet" onClick={() => void firstRun.line()}>
              {words('line.open')}
            </Button>
            <Button look="quiet" onClick={() => void keep(firstRun.otherKeys)}>
              {words('line.otherKeys')}
            </Button>
          </p>
        </>
      ) : (
        <div role="status">
          <div className="first-line">
            <Check answer="met" />
            <div>
              <p className="own">{line}</p>
              <p className="meta">{words('line.keptNow')}</p>
            </div>
          </div>
          <p className="meta">{words(keys === 'pressed' ? 'line.kept.keys' : 'line.kept.tray')}</p>
        </div>
      )}
    </Question>
  )
}
