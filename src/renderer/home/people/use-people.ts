import { useEffect, useRef, useState } from 'react'
import type { PeopleSort, PeopleView } from '../../../shared/ipc.ts'

const threshold = window.threshold

/** The first `most` of those found by a name as it is typed. Answers may overtake each other: only the newest question counts. */
export function usePeople(asked: string, sort: PeopleSort, most: number): PeopleView | undefined {
  const [view, setView] = useState<PeopleView | undefined>(undefined)
  const question = useRef(0)
  useEffect(() => {
    const ask = async () => {
      const mine = ++question.current
      const answer = await threshold.people.list(asked, sort, most)
      if (mine === question.current) setView(answer)
    }
    void ask()
    return threshold.onChanged((topics) => {
      if (topics.includes('people') || topics.includes('journal')) void ask()
    })
  }, [asked, sort, most])
  return view
}
