import type { BookAnswer, TodayView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { focusHeading } from '../parts/heading.tsx'
import { words } from '../words.ts'
import './for-today.css'

interface ForTodayProps {
  page: NonNullable<TodayView['page']>
  keep: Keeping['keep']
}

/** The page of the book for this day, under its date. Taking it and putting it back are one button, which keeps the focus. */
export function ForToday({ page: { text, taken, another }, keep }: ForTodayProps) {
  const answer = (how: BookAnswer) => {
    // The line goes; the keyboard goes on from the heading above it.
    if (how === 'not-today') focusHeading()
    void keep(() => window.threshold.book.answer(how))
  }
  const way = (how: BookAnswer) => (
    <Button small look="quiet" onClick={() => answer(how)}>
      {words(`book.${how}`)}
    </Button>
  )
  return (
    <div className="for-today">
      <p className="own" role="status">
        {words(taken ? 'today.page.taken' : 'today.page', { text })}
      </p>
      <span className="for-today-ways">
        {way(taken ? 'back' : 'taken')}
        {!taken && another && way('another')}
        {!taken && way('not-today')}
      </span>
    </div>
  )
}
