import { useEffect, useRef } from 'react'
import { words as lineWords } from '../line/words.ts'
import { Write, type Writing } from '../line/writing.tsx'
import { useFit } from '../ui/fit.ts'
import { useKept } from '../ui/kept.ts'
import { say } from '../ui/said.ts'
import { Checklist } from './checklist.tsx'
import { Choices } from './choices.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import type { MomentProps } from './moment.tsx'
import { nameText, whenText } from './sayings.ts'
import { useMomentKeys } from './use-moment-keys.ts'
import { useRows } from './use-rows.ts'
import { words } from './words.ts'
import './turn.css'

const arrive = window.threshold.arrive

/** From one conversation to the next: above the line about the one that ended, below the next person. One Enter for both. */
export function Turn({ view, surroundings }: MomentProps) {
  const writing = useRef<Writing | null>(null)
  const { fault, keep, again } = useKept()
  const { rows, pressKey } = useRows(view, keep)
  const fit = useFit()

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a turn; the keyboard is in the line, and who is next is said
  useEffect(() => {
    const when = whenText(view.conversation?.starts, surroundings)
    say(view.which ? words('which') : words('turn.announced', { who: nameText(view), when }))
  }, [])

  /** The line first. When it cannot be kept, it says so, and nothing else happens. */
  async function after(next: () => unknown): Promise<void> {
    if (await writing.current?.keep()) next()
  }
  const onlyLine = () => void after(arrive.notNow)
  const here = () => void after(() => void keep(arrive.here, true))

  useMomentKeys({
    list: rows.ref,
    singleKeys: view.singleKeys,
    onEscape() {
      if (!writing.current?.back() && !writing.current?.warn()) void arrive.notNow()
    },
    onHere: here,
    onSingleKey: pressKey,
  })

  return (
    <main className="arrive">
      <div className="arrive-scroll">
        <div className="arrive-content brief turn" ref={fit.content}>
          <section className="turn-line" aria-label={lineWords('title')}>
            <Write
              ref={writing}
              surroundings={surroundings}
              label={words('turn.line')}
              hint={false}
              onEnter={view.which ? onlyLine : here}
            />
          </section>
          <section aria-label={words('turn.next')}>
            {view.which ? (
              <>
                <h1 className="turn-which">{words('which')}</h1>
                <Choices choices={view.which} surroundings={surroundings} />
              </>
            ) : (
              <>
                <Head view={view} surroundings={surroundings} keep={keep} brief next />
                <Checklist
                  {...rows}
                  ifThen={view.ifThen}
                  heldBack={view.heldBack}
                  singleKeys={view.singleKeys}
                  light={surroundings}
                />
              </>
            )}
          </section>
        </div>
      </div>
      <div className="arrive-foot" ref={fit.foot}>
        <Footer
          view={view}
          fault={fault}
          onAgain={() => void again()}
          onHere={here}
          instead={{ text: words('turn.onlyLine'), onPress: onlyLine }}
        />
      </div>
    </main>
  )
}
