import { useCallback, useEffect, useRef, useState } from 'react'
import type { JournalPage } from '../../../shared/ipc.ts'
import { joined } from './joined.ts'

const threshold = window.threshold

export interface Shown extends JournalPage {
  asked: string
}

/** The journal for what is asked, page after page. Answers may overtake each other: only the newest question counts. */
export function useJournal(asked: string): { shown: Shown | undefined; more: () => void } {
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const question = useRef(0)
  const pages = useRef(1)
  const reading = useRef(false)
  useEffect(() => {
    const read = async (wanted: number) => {
      const mine = ++question.current
      reading.current = true
      let page = await threshold.journal.page(asked, null)
      let count = 1
      while (count < wanted && page.before !== undefined && mine === question.current) {
        page = joined(page, await threshold.journal.page(asked, page.before))
        count++
      }
      if (mine !== question.current) return
      reading.current = false
      pages.current = count
      setShown({ ...page, asked })
    }
    void read(1)
    return threshold.onChanged((topics) => {
      if (topics.includes('journal')) void read(pages.current)
    })
  }, [asked])
  const more = useCallback(() => {
    if (!shown || shown.before === undefined || reading.current) return
    const mine = question.current
    reading.current = true
    void threshold.journal.page(shown.asked, shown.before).then((page) => {
      if (mine !== question.current) return
      reading.current = false
      pages.current++
      setShown({ ...joined(shown, page), asked: shown.asked })
    })
  }, [shown])
  return { shown, more }
}
