import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { SettingsTab, SettingsView } from '../../../shared/ipc.ts'
import { Heading } from '../parts/heading.tsx'
import { type Place, tabs, useHere } from '../place.ts'
import { words } from '../words.ts'
import { Along } from './along.tsx'
import { Appearance } from './appearance.tsx'
import { Backups } from './backups.tsx'
import { Book } from './book.tsx'
import { Calendars } from './calendars.tsx'
import { Checklist } from './checklist.tsx'
import { Evening } from './evening.tsx'
import { Privacy } from './privacy.tsx'
import { Reminders } from './reminders.tsx'
import { Shortcuts } from './shortcuts.tsx'
import './settings.css'

const panels: Record<SettingsTab, (props: { view: SettingsView; code?: boolean }) => React.ReactNode> = {
  checklist: Checklist,
  reminders: Reminders,
  evening: Evening,
  calendars: Calendars,
  shortcuts: Shortcuts,
  book: Book,
  privacy: Privacy,
  backups: Backups,
  along: Along,
  appearance: Appearance,
}

const isTab = (key: unknown): key is SettingsTab => tabs.some((tab) => tab === key)

export function Settings({ view, place: { tab, code = false } }: { view: SettingsView; place: Place }) {
  const { go } = useHere()
  const Panel = panels[tab]
  return (
    <>
      <Heading said>{words('section.settings')}</Heading>
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) => {
          if (isTab(key)) go({ section: 'settings', tab: key })
        }}
      >
        <TabList className="tabs" aria-label={words('settings.tabs')}>
          {tabs.map((name) => (
            <Tab key={name} id={name} className="tab">
              {words(`tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel key={tab} id={tab} className="tab-panel">
          <Panel view={view} code={code} />
        </TabPanel>
      </Tabs>
    </>
  )
}
