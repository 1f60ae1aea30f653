// Home's window: which section it shows. What is in them is asked by each for itself.
import type { Section, SettingsTab } from '../shared/ipc.ts'
import type { Changed } from './changes.ts'
import type { Windows } from './windows.ts'

export function createHomeWindow({ windows, changed }: { windows: Pick<Windows, 'show'>; changed: Changed }) {
  let shown: { section: Section; tab?: SettingsTab; personId?: string } = { section: 'today' }
  const openHome = (section: Section = 'today', tab?: SettingsTab, personId?: string): void => {
    shown = { section, ...(tab && { tab }), ...(personId && { personId }) }
    changed('section')
    windows.show('home')
  }
  return {
    openHome,
    section: () => shown,
    openPage(person: string | undefined): void {
      if (person) openHome('people', undefined, person)
    },
  }
}
