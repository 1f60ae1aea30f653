import { useEffect } from 'react'
import { useFit } from '../ui/fit.ts'
import { useKept } from '../ui/kept.ts'
import { say } from '../ui/said.ts'
import { Checklist, focusList } from './checklist.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import type { MomentProps } from './moment.tsx'
import { nameText, whenText } from './sayings.ts'
import { Others } from './tools.tsx'
import { useMomentKeys } from './use-moment-keys.ts'
import { Help, useRows } from './use-rows.ts'
import { words } from './words.ts'

const arrive = window.threshold.arrive

/** Light: who, the if-then, and the groups as they were last answered. A key marks an exception; three seconds. */
export function Light({ view, surroundings }: MomentProps) {
  const { fault, keep, again } = useKept()
  const { rows, help, pressKey } = useRows(view, keep)
  const fit = useFit()
  const back = () => focusList(rows.ref.current)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a showing; the key of this component sees to that
  useEffect(() => {
    if (view.conversation) back()
    if (document.hasFocus()) return
    say(words('announced', { who: nameText(view), when: whenText(view.conversation?.starts, surroundings) }))
  }, [])

  const here = () => void keep(arrive.here, true)

  useMomentKeys({
    list: rows.ref,
    singleKeys: view.singleKeys,
    onEscape: () => void arrive.notNow(),
    onHere: here,
    onSingleKey: pressKey,
  })

  return (
    <main className="arrive">
      <div className="arrive-scroll">
        <div className="arrive-content brief" ref={fit.content}>
          <Head view={view} surroundings={surroundings} keep={keep} brief onReveal={back} />
          <Checklist
            {...rows}
            ifThen={view.ifThen}
            heldBack={view.heldBack}
            singleKeys={view.singleKeys}
            light={surroundings}
          />
          {help.stage && (
            <Help
              stage={help.stage}
              view={view}
              surroundings={surroundings}
              onStarted={back}
              onPutAway={() => {
                help.putAway()
                back()
              }}
            />
          )}
          <Others view={view} surroundings={surroundings} />
        </div>
      </div>
      <div className="arrive-foot" ref={fit.foot}>
        <Footer
          view={view}
          fault={fault}
          onAgain={() => void again()}
          onHere={here}
          instead={{ text: words('light.whole'), onPress: () => void keep(arrive.whole) }}
        />
      </div>
    </main>
  )
}
