import { useEffect, useState } from 'react'
import type { ArriveView, Surroundings } from '../../shared/ipc.ts'
import { useFit } from '../ui/fit.ts'
import { useKept } from '../ui/kept.ts'
import { say } from '../ui/said.ts'
import { Checklist, focusList } from './checklist.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { isNobody, nameText, whenText } from './sayings.ts'
import { type SheetName, sheetKeys } from './sheet-props.ts'
import { Sheets } from './sheets.tsx'
import { Tools } from './tools.tsx'
import { useMomentKeys } from './use-moment-keys.ts'
import { Help, useRows } from './use-rows.ts'
import { words } from './words.ts'

export interface MomentProps {
  view: ArriveView
  surroundings: Surroundings
}

const arrive = window.threshold.arrive

/** One conversation to arrive at. */
export function Moment({ view, surroundings }: MomentProps) {
  const { fault, keep, again } = useKept()
  const { rows, help, restMet, pressKey } = useRows(view, keep)
  const [sheet, setSheet] = useState<SheetName | undefined>(view.sheet)
  const [thought, setThought] = useState(view.parkDraft)
  const [ifThen, setIfThen] = useState(view.ifThenDraft)
  const list = rows.ref
  const fit = useFit()
  const walkIn = view.conversation === undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a showing; the key of this component sees to that
  useEffect(() => {
    if (!walkIn && !sheet) focusList(list.current)
    if (document.hasFocus()) return
    say(words('announced', { who: nameText(view), when: whenText(view.conversation?.starts, surroundings) }))
  }, [])

  const back = () => focusList(list.current)

  /** What was asked for from the tray takes the window with it, unless somebody is being arrived at. */
  function closeSheet(): void {
    if (sheet === view.sheet && isNobody(view)) return void arrive.notNow()
    leaveSheet()
  }

  function leaveSheet(): void {
    setSheet(undefined)
    // The content is inert until React has let go of the sheet.
    requestAnimationFrame(back)
  }

  const here = () => void keep(arrive.here, true)

  function onSingleKey(key: string): boolean {
    if (pressKey(key)) return true
    if (key === 'a') restMet()
    else if (key === 'w' && view.person) void arrive.person()
    else if (sheetKeys[key] && !(view.heldBack && sheetKeys[key] === 'if-then')) setSheet(sheetKeys[key])
    else return false
    return true
  }

  useMomentKeys({
    list,
    singleKeys: view.singleKeys,
    covered: sheet !== undefined,
    onEscape: () => (sheet ? closeSheet() : void arrive.notNow()),
    onHere: here,
    onSingleKey,
  })

  return (
    <main className="arrive">
      <div className="arrive-scroll" inert={sheet !== undefined}>
        <div className="arrive-content" ref={fit.content}>
          <Head view={view} surroundings={surroundings} keep={keep} onReveal={back} />
          <Checklist
            {...rows}
            ifThen={view.ifThen}
            today={view.today}
            heldBack={view.heldBack}
            singleKeys={view.singleKeys}
            onIfThen={() => setSheet('if-then')}
          />
          <div className="arrive-after">
            {help.stage ? (
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
            ) : (
              <Tools view={view} surroundings={surroundings} onSheet={setSheet} />
            )}
          </div>
        </div>
      </div>
      {sheet && (
        <Sheets
          name={sheet}
          view={view}
          thought={thought}
          onThought={setThought}
          ifThen={ifThen}
          onIfThen={setIfThen}
          keep={keep}
          fit={fit.over}
          onClose={closeSheet}
          onFault={leaveSheet}
        />
      )}
      <div ref={fit.foot} className="arrive-foot">
        <Footer view={view} fault={fault} onAgain={() => void again()} onHere={here} />
      </div>
    </main>
  )
}
