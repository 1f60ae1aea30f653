import { useState } from 'react'
import { reaches } from '../../core/first-run.ts'
import type { CalendarChosen } from '../../shared/ipc.ts'
import { Button } from '../ui/button.tsx'
import { calendarWords } from '../ui/calendar-words.ts'
import { Cards } from './cards.tsx'
import { Question, type ScreenProps } from './question.tsx'
import { words } from './words.ts'

export function Reach({ view, answers, answer, steps, bringBack }: ScreenProps) {
  return (
    <Question
      {...steps}
      question={words('reach')}
      instead={
        <Button look="quiet" onClick={bringBack}>
          {words('backup')}
        </Button>
      }
    >
      <Cards
        label={words('reach')}
        value={answers.reach}
        cards={reaches.map((reach) => ({
          value: reach,
          label: words(`reach.${reach}`),
          more: words(`reach.${reach}.more`),
        }))}
        onChange={(reach) => answer({ reach })}
      />
      {answers.reach === 'calendar' && <CalendarFile file={view.calendar} />}
    </Question>
  )
}

/** The calendar's file, chosen right here. One that is none leaves everything as it was. */
function CalendarFile({ file }: { file: string | undefined }) {
  const [chosen, setChosen] = useState<CalendarChosen | null>(null)
  const choose = async () => setChosen((await window.threshold.firstRun.chooseCalendar()) ?? chosen)
  const failed = chosen?.ok === false ? chosen : undefined
  return (
    <div className="calendar-file">
      <Button small onClick={() => void choose()}>
        {words(file === undefined ? 'reach.choose' : 'reach.chooseAnother')}
      </Button>
      {failed ? (
        <p className="calendar-fault" role="alert" ref={intoSight}>
          <b>{calendarWords(`chosen.${failed.fault}`, { file: failed.file })}</b>{' '}
          {calendarWords(`calendarFault.${failed.fault}`)} {words('reach.nothingChanged')}
        </p>
      ) : (
        <p className="hint" role="status">
          {file === undefined ? words('reach.chooseHint') : words('reach.chosen', { file })}
        </p>
      )}
    </div>
  )
}

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
