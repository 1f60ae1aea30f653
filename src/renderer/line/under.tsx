import type { Chip, LineView, Surroundings } from '../../shared/ipc.ts'
import { momentText } from '../ui/sentences.ts'
import { Chips } from './chips.tsx'
import { Choices } from './choices.tsx'
import { Marks } from './marks.tsx'
import { amongOf, type Pane } from './pane.ts'
import { Stops } from './stops.tsx'
import { Whom } from './whom.tsx'
import { words } from './words.ts'

export interface UnderProps {
  draft: { view: LineView | undefined; text: string; chips: Chip[]; touched: boolean; understand: () => void }
  pane: Pane | undefined
  hint: boolean
  surroundings: Surroundings | undefined
  onPane: (pane: Pane) => void
  onMark: (sign: string) => void
  onMarkEnd: (kind: 'presence' | 'outcome', sign: string) => void
  onKeepAsText: (start: number) => void
  onDone: () => void
}

/** What was understood, and the marks by mouse; or, when asked for, a choice. */
export function Under(props: UnderProps) {
  const { draft, pane, hint, surroundings, onPane, onMark, onMarkEnd, onKeepAsText, onDone } = props
  if (pane === 'about' && surroundings) return <Choices surroundings={surroundings} onDone={onDone} />
  if (pane === 'presence' || pane === 'outcome') {
    return <Stops kind={pane} onMarkEnd={(sign) => onMarkEnd(pane, sign)} />
  }
  if (typeof pane === 'object' && surroundings) {
    const { among, start } = pane
    return (
      <Whom
        key={among}
        name={among}
        surroundings={surroundings}
        onAsText={() => {
          onKeepAsText(start)
          onDone()
        }}
        onDone={() => {
          draft.understand()
          onDone()
        }}
      />
    )
  }
  const { view, text, chips, touched } = draft
  const from = !touched && text !== '' ? view?.draftFrom : undefined
  return (
    <div className="line-under">
      {from !== undefined && surroundings && (
        <span className="line-hint">{words('draftFrom', { time: momentText(words, from, surroundings) })}</span>
      )}
      {surroundings && (
        <Chips
          chips={chips}
          surroundings={surroundings}
          onPress={(chip) => {
            const among = amongOf(chip)
            among ? onPane(among) : onKeepAsText(chip.start)
          }}
        />
      )}
      <Marks named={from === undefined && chips.length === 0} onPane={onPane} onMark={onMark} />
      {hint && view?.hint && !view.confidential && chips.length === 0 && (
        <span className="line-hint line-keys">{words('hint')}</span>
      )}
    </div>
  )
}
