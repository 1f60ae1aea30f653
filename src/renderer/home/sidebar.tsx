import { useState } from 'react'
import type { Section } from '../../shared/ipc.ts'
import { Icon } from '../ui/icon.tsx'
import { useWindowKeys } from '../ui/use-window-keys.ts'
import { sections, type To } from './place.ts'
import { words } from './words.ts'
import './sidebar.css'

export function Sidebar({ section, go }: { section: Section; go: (to: To) => void }) {
  // Names that show beside narrow icons can be dismissed without moving the pointer or the focus (WCAG 1.4.13).
  const [dismissed, setDismissed] = useState(false)
  useWindowKeys((event) => {
    if (event.key === 'Escape') setDismissed(true)
  })
  const again = () => setDismissed(false)
  return (
    <nav className={dismissed ? 'sidebar dismissed' : 'sidebar'} aria-label={words('sections')}>
      {sections.map((name, at) => (
        <button
          key={name}
          type="button"
          className="sidebar-row"
          aria-current={name === section ? 'page' : undefined}
          aria-keyshortcuts={`Control+${at + 1} Meta+${at + 1}`}
          onPointerEnter={again}
          onFocus={again}
          onClick={() => go({ section: name })}
        >
          <Icon name={name} />
          <span className="sidebar-name">{words(`section.${name}`)}</span>
        </button>
      ))}
      <button
        type="button"
        className="sidebar-row foot"
        aria-current={section === 'hard-days' ? 'page' : undefined}
        onClick={() => go({ section: 'hard-days' })}
      >
        <Icon name="heart" />
        <span className="sidebar-name">{words('section.hard-days')}</span>
      </button>
    </nav>
  )
}
