import { lazy, Suspense } from 'react'
import type { ArriveView, Surroundings } from '../../shared/ipc.ts'
import { Button } from '../ui/button.tsx'
import type { useKept } from '../ui/kept.ts'
import { dayText, promiseText } from '../ui/sentences.ts'
import { NameField } from './name-field.tsx'
import { nameText, nextText, whenText, withText } from './sayings.ts'
import { words } from './words.ts'
import './head.css'

/** Two of one name are rare: it is loaded when it is needed. */
const Whom = lazy(() => import('../ui/whom.tsx'))

export interface HeadProps {
  view: ArriveView
  surroundings: Surroundings
  keep: ReturnType<typeof useKept>['keep']
  /** Light: who it is, what matters to them, a promise still open. */
  brief?: boolean | undefined
  /** The turn: they are the next one, and the keyboard stays in the line. */
  next?: boolean | undefined
  /** The button that was pressed to see who is gone: the keyboard goes on elsewhere. */
  onReveal?: (() => void) | undefined
}

/** Who and when, what matters to them, the last line about them, a promise still open. What is empty is not there. */
export function Head({ view, surroundings, keep, brief, next, onReveal }: HeadProps) {
  const { conversation, who, matters, lastLine, promise } = view
  const group = withText(view, surroundings)
  const { arrive } = window.threshold
  const name = who.names[0] ?? ''
  return (
    <header className="head drag">
      <div className="head-meta">
        <span>
          {next ? nextText(conversation?.starts, surroundings) : whenText(conversation?.starts, surroundings)}
        </span>
        {view.person && (
          <button
            type="button"
            className="head-page"
            aria-keyshortcuts={view.singleKeys ? 'W' : undefined}
            title={view.singleKeys ? words('tool.key', { name: words('page'), key: 'W' }) : undefined}
            onClick={() => void arrive.person()}
          >
            {words('page')}
          </button>
        )}
      </div>
      {conversation || view.heldBack ? (
        <h1 aria-live="polite">{nameText(view)}</h1>
      ) : (
        <NameField name={name} surroundings={surroundings} keep={keep} waits={next} />
      )}
      {view.whom && (
        <Suspense>
          <Whom
            words={words}
            whom={view.whom}
            name={name}
            surroundings={surroundings}
            onChoose={(person) => void keep(() => arrive.name(name, person))}
          />
        </Suspense>
      )}
      {view.invited?.map(({ key, name, choices, chosen }) => (
        <Suspense key={key}>
          <Whom
            words={words}
            whom={{ choices, chosen }}
            name={name}
            invited
            surroundings={surroundings}
            onChoose={(person) => void keep(() => arrive.invited(key, person))}
          />
        </Suspense>
      ))}
      {group && <p className="head-group">{group}</p>}
      {view.heldBack && (
        <Button small className="head-reveal" onClick={() => void arrive.reveal().then(onReveal)}>
          {words('reveal')}
        </Button>
      )}
      {conversation?.moved && (
        <p role="status" className="head-matters">
          {words(`changed.${conversation.moved}`)}
        </p>
      )}
      {matters && <p className="head-matters">{matters}</p>}
      {lastLine && !brief && (
        <p className="head-line">
          {words('lastLine', { text: lastLine.text, day: dayText(lastLine.day, surroundings) })}
        </p>
      )}
      {promise && <p className="head-promise">{promiseText(words, promise, surroundings)}</p>}
    </header>
  )
}
