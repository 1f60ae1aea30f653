import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import type { Keeping } from '../keeping.tsx'
import { words } from '../words.ts'

const { rules } = window.threshold

interface TeachOfferProps {
  event: string
  /** As it was switched. */
  on: boolean
  keep: Keeping['keep']
}

/** After a switch: the same for every event of this title, when it is wished. Shown anew for each change of the switch. */
export function TeachOffer({ event, on, keep }: TeachOfferProps) {
  const [title, setTitle] = useState<string | null>(null)
  const [isTaught, setTaught] = useState(false)
  useEffect(() => {
    let isOver = false
    void rules.offer(event, on).then((offered) => {
      if (!isOver) setTitle(offered)
    })
    return () => {
      isOver = true
    }
  }, [event, on])
  if (title === null) return null
  const press = async () => {
    if ((await keep(() => rules.teach(event, isTaught ? null : on))).ok) setTaught(!isTaught)
  }
  const said = on ? 'on' : 'off'
  return (
    <p className="teach">
      <span className="hint" role="status">
        {words(isTaught ? `today.taught.${said}` : `today.teach.${said}`, { words: title })}
      </span>
      <Button small look="quiet" onClick={() => void press()}>
        {words(isTaught ? 'undo' : 'today.teach')}
      </Button>
    </p>
  )
}
