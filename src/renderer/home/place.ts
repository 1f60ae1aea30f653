import { createContext, useContext } from 'react'
import type { Section, SettingsTab, Surroundings } from '../../shared/ipc.ts'

/** The page of a conversation or of a person. */
export type Page = { conversationId: string } | { personId: string }

/** Where in Home someone is. */
export interface Place {
  section: Section
  tab: SettingsTab
  /** The pages that cover the section, the last one on top. */
  pages: readonly Page[]
  /** The search is asked for; a new place is made each time. */
  search?: boolean
  /** The recovery code is asked for: Privacy shows it. */
  code?: boolean
}

/** Another section, a page on top of what is shown, or, with nothing said, back. */
export type To = Partial<
  Pick<Place, 'section' | 'tab' | 'search' | 'code'> & { conversationId: string; personId: string }
>

/** Whether there is a way back: from a page to what it covers, and from the reminders to Today. */
export const leadsBack = ({ section, pages }: Place) => pages.length > 0 || section === 'reminders'

/** Where that is, seen from here. */
export function placeAt(from: Place, { section, tab, search, code, conversationId, personId }: To): Place {
  const page = conversationId ? { conversationId } : personId ? { personId } : undefined
  const pages = page ? [...from.pages, page] : section ? [] : from.pages.slice(0, -1)
  const stays = page || from.pages.length > 0 || from.section !== 'reminders' ? from.section : 'today'
  const asked = { ...(search && { search }), ...(code && { code }) }
  return { section: section ?? stays, tab: tab ?? from.tab, pages, ...asked }
}

export const sections = ['today', 'journal', 'people', 'settings'] as const satisfies readonly Section[]

export const tabs = [
  'checklist',
  'reminders',
  'evening',
  'calendars',
  'shortcuts',
  'book',
  'privacy',
  'backups',
  'along',
  'appearance',
] as const satisfies readonly SettingsTab[]

export interface Here {
  at: Surroundings
  go: (to: To) => void
}

export const HereContext = createContext<Here | undefined>(undefined)

/** The surroundings, and the way to another place in Home. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('a part of Home stands outside of Home')
  return here
}
