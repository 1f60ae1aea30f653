import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useSurroundings, useView } from '../ui/surroundings.ts'
import { HardDays } from './hard-days/hard-days.tsx'
import { Conversation } from './journal/conversation.tsx'
import { Journal } from './journal/journal.tsx'
import { People } from './people/people.tsx'
import { Person } from './people/person.tsx'
import { type Here, HereContext, type Place, placeAt, type To } from './place.ts'
import { Reminders } from './reminders/reminders.tsx'
import { Settings } from './settings/settings.tsx'
import { Sidebar } from './sidebar.tsx'
import { Today } from './today/today.tsx'
import { useHomeKeys } from './use-home-keys.ts'
import { words } from './words.ts'

const threshold = window.threshold

export function Home() {
  const at = useSurroundings()
  const asked = useView(threshold.home.section, 'section')
  const today = useView(threshold.today.view, 'today')
  const settings = useView(threshold.settings.view, 'settings')
  const [place, setPlace] = useState<Place | undefined>(undefined)
  useEffect(() => {
    if (!asked) return
    const { section, tab, personId } = asked
    setPlace((from) => ({ section, tab: tab ?? from?.tab ?? 'checklist', pages: personId ? [{ personId }] : [] }))
  }, [asked])
  // At each drawing: another language draws the page again as it stands.
  useEffect(() => {
    document.title = place ? words('title', { section: words(`section.${place.section}`) }) : words('app')
  })
  const main = useRef<HTMLElement>(null)
  const leaving = useComingBack(main, place)
  const go = useCallback(
    (to: To) => {
      leaving(to)
      setPlace((from) => from && placeAt(from, to))
    },
    [leaving],
  )
  useHomeKeys(at?.platform, place, go)
  const here = useMemo<Here | undefined>(() => at && { at, go }, [at, go])
  if (!here || !place || !today || !settings) return null
  const { section, pages } = place
  return (
    <I18nProvider locale={here.at.locale}>
      <HereContext value={here}>
        <div className="home">
          <Sidebar section={section} go={go} />
          <main ref={main} className="page">
            <div className="column" hidden={pages.length > 0}>
              {section === 'today' && <Today view={today} hasCalendar={settings.calendars.length > 0} />}
              {section === 'journal' && <Journal today={today.day} place={place} eveningName={today.evening.name} />}
              {section === 'people' && <People today={today.day} place={place} />}
              {section === 'hard-days' && <HardDays />}
              {section === 'reminders' && <Reminders />}
              {section === 'settings' && <Settings view={settings} place={place} />}
            </div>
            {pages.map((page, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same page may lie twice in the pile
              <div key={`${at} ${JSON.stringify(page)}`} className="column" hidden={at < pages.length - 1}>
                {'personId' in page ? (
                  <Person id={page.personId} from={at === 0 ? section : undefined} today={today.day} />
                ) : (
                  <Conversation id={page.conversationId} from={at === 0 ? section : undefined} today={today.day} />
                )}
              </div>
            ))}
          </main>
        </div>
      </HereContext>
    </I18nProvider>
  )
}

/** Leaving a page leads back to where what it covered stood, with the focus on what was opened. */
function useComingBack(main: React.RefObject<HTMLElement | null>, place: Place | undefined): (to: To) => void {
  const left = useRef<Array<{ top: number; focus: Element | null }>>([])
  const section = place?.section
  const depth = place?.pages.length ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section begins at its top as well
  useLayoutEffect(() => {
    if (!main.current) return
    const back = left.current[depth]
    left.current = left.current.slice(0, depth)
    main.current.scrollTop = back?.top ?? 0
    if (back?.focus instanceof HTMLElement) back.focus.focus({ preventScroll: true })
  }, [main, section, depth])
  return useCallback(
    (to: To) => {
      if (to.conversationId === undefined && to.personId === undefined) {
        if (to.section) left.current = []
        return
      }
      left.current[depth] = { top: main.current?.scrollTop ?? 0, focus: document.activeElement }
    },
    [main, depth],
  )
}
