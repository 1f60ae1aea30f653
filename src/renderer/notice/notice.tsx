import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../core/faults.ts'
import type { NoticeAction, NoticeView, Surroundings } from '../../shared/ipc.ts'
import { needSentence } from '../../shared/need-sentence.ts'
import { Button } from '../ui/button.tsx'
import { useFit } from '../ui/fit.ts'
import { say } from '../ui/said.ts'
import { faultSentence } from '../ui/sentences.ts'
import { askedPerShowing } from '../ui/shown.ts'
import { useSurroundings, useView } from '../ui/surroundings.ts'
import { useWindowKeys } from '../ui/use-window-keys.ts'
import { Due, dueSentence } from './due.tsx'
import { Need } from './need.tsx'
import { Stays } from './stays.tsx'
import { words } from './words.ts'
import '../ui/toast.css'
import './notice.css'

const notice = window.threshold.notice
const ask = askedPerShowing(notice.view)

export function Notice() {
  const answer = useView(ask, 'notice', 'shown')
  const surroundings = useSurroundings()
  if (!answer?.view || !surroundings) return null
  return <Shown key={`${answer.showing} ${answer.view.kind}`} view={answer.view} at={surroundings} />
}

/** What Escape means: it is always the quiet way out. */
const away: Record<NoticeView['kind'], NoticeAction> = {
  kept: 'not-now',
  offer: 'not-now',
  stays: 'all-right',
  evening: 'not-now',
  due: 'not-now',
  need: 'all-right',
}
function sentenceOf(view: NoticeView, { locale }: Surroundings): string {
  if (view.kind === 'due') return dueSentence(view)
  return view.kind === 'need' ? needSentence(words, view.needs, locale) : words(view.kind)
}

function Shown({ view, at }: { view: NoticeView; at: Surroundings }) {
  const { kind } = view
  const [fault, setFault] = useState<Fault | undefined>(undefined)
  const holding = useRef<{ pointer: boolean; focus: boolean }>({ pointer: false, focus: false })
  const fit = useFit()

  const said = sentenceOf(view, at)
  useEffect(() => say(said), [said])

  async function act(action: NoticeAction): Promise<void> {
    const kept = await notice.act(action)
    setFault(kept.ok ? undefined : kept.fault)
  }

  /** While the pointer or the focus is on it, it stays. */
  function hold(by: Partial<typeof holding.current>): void {
    const before = holding.current
    holding.current = { ...before, ...by }
    const { pointer, focus } = holding.current
    if ((pointer || focus) !== (before.pointer || before.focus)) void notice.hold(pointer || focus)
  }

  useWindowKeys((event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    void act(away[kind])
  })

  const button = (action: NoticeAction, text: string, look?: 'primary' | 'quiet') => (
    <Button look={look} small={kind === 'stays' || kind === 'due' || kind === 'need'} onClick={() => void act(action)}>
      {text}
    </Button>
  )
  const contents: Record<NoticeView['kind'], ReactNode> = {
    kept: (
      <div className="notice-kept toast">
        <h1>{words('kept')}</h1>
        {button('undo', words('undo'), 'quiet')}
      </div>
    ),
    offer: (
      <div className="notice-offer">
        <h1>{words('offer')}</h1>
        {button('not-now', words('notNow'), 'quiet')}
        {button('write', words('write'), 'primary')}
      </div>
    ),
    evening: (
      <div className="notice-offer">
        <h1>{words('evening')}</h1>
        {button('not-now', words('notNow'), 'quiet')}
        {button('begin', words('begin'), 'primary')}
      </div>
    ),
    stays: view.kind === 'stays' && (
      <Stays tray={view.tray}>
        {button('all-right', words('allRight'))}
        {button('quit', words('quit'), 'quiet')}
      </Stays>
    ),
    due: view.kind === 'due' && <Due view={view} button={button} />,
    need: view.kind === 'need' && <Need view={view} said={said} button={button} />,
  }

  return (
    <main
      className={`notice ${kind}`}
      // A pointer that rests where it appears holds nothing: whoever left it there is away, or looks elsewhere.
      onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && hold({ pointer: true })}
      onPointerLeave={() => hold({ pointer: false })}
      onFocus={() => hold({ focus: true })}
      onBlur={(event) => hold({ focus: event.currentTarget.contains(event.relatedTarget) })}
    >
      <div ref={fit.content}>
        {contents[kind]}
        <p role="alert" className="notice-fault">
          {fault && faultSentence(words, fault)}
        </p>
      </div>
    </main>
  )
}
