import { useCallback, useEffect, useRef, useState } from 'react'
import type { HistoryPage } from '../../../shared/ipc.ts'

const threshold = window.threshold

/** What there was with someone, page after page; what is shown is read anew when the journal changes. */
export function useHistory(id: string): { shown: HistoryPage | undefined; more: () => void } {
  const [shown, setShown] = useState<HistoryPage | undefined>(undefined)
  const question = useRef(0)
  const reading = useRef<boolean>(false)
  const pages = useRef(1)
  const read = useCallback(async () => {
    const mine = ++question.current
    const rows: HistoryPage['rows'] = []
    let before: string | undefined
    reading.current = true
    for (let page = 0; page < pages.current && (page === 0 || before !== undefined); page++) {
      const next = await threshold.people.history(id, before ?? null)
      rows.push(...next.rows)
      before = next.before
    }
    if (mine !== question.current) return
    reading.current = false
    setShown({ rows, before })
  }, [id])
  useEffect(() => {
    void read()
    return threshold.onChanged((topics) => {
      if (topics.includes('journal')) void read()
    })
  }, [read])
  const more = useCallback(() => {
    if (reading.current) return
    pages.current++
    void read()
  }, [read])
  return { shown, more }
}
