import { type ReactNode, useEffect } from 'react'
import { type ShortcutName, shortcutNames } from '../../../core/settings.ts'
import { keysText } from '../../../shared/accelerator.ts'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Setting } from './setting.tsx'
import './ways-in.css'

const { settings } = window.threshold

/** What opens Threshold on this computer. A shortcut is believed when it was pressed here and came. */
export function WaysIn({ view }: { view: SettingsView }) {
  const { tray, shortcuts } = view.waysIn
  return (
    <Setting label={words('ways')} hint={words('ways.hint')}>
      {() => (
        <ul className="ways">
          <Way name={words('ways.tray')}>{words(`ways.tray.${tray}`)}</Way>
          {shortcutNames.map((name) => (
            <ShortcutWay key={name} name={name} view={view} reach={shortcuts[name]} />
          ))}
          <Way name={words('ways.again')}>{words('ways.again.hint')}</Way>
          <Way name={words('ways.flags')}>{words('ways.flags.hint')}</Way>
          <Way name={words('ways.links')}>{words('ways.links.hint')}</Way>
        </ul>
      )}
    </Setting>
  )
}

function Way({ name, children, action }: { name: string; children: ReactNode; action?: ReactNode }) {
  return (
    <li className="way">
      <span className="way-name">{name}</span>
      <span className="way-state">{children}</span>
      {action}
    </li>
  )
}

interface ShortcutWayProps {
  name: ShortcutName
  view: SettingsView
  reach: SettingsView['waysIn']['shortcuts'][ShortcutName]
}

function ShortcutWay({ name, view, reach }: ShortcutWayProps) {
  const { at } = useHere()
  const isChecking = view.waysIn.checking === name
  // Whoever goes elsewhere means the shortcut again when it is pressed.
  useEffect(() => {
    if (!isChecking) return
    return () => void settings.checkShortcut(null)
  }, [isChecking])
  const called = words(`shortcuts.${name}`)
  const canCheck = reach === 'given' || reach === 'doubtful'
  const action = canCheck && (
    <Button
      small
      look="quiet"
      aria-label={isChecking ? undefined : words('ways.pressName', { name: called })}
      onClick={() => void settings.checkShortcut(isChecking ? null : name)}
    >
      {isChecking ? words('cancel') : words('ways.press')}
    </Button>
  )
  return (
    <Way name={called} action={action}>
      <span role="status">
        {isChecking
          ? words('ways.waits', { keys: keysText(view.settings.shortcuts[name], at.platform) })
          : words(`ways.${reach}`)}
      </span>
    </Way>
  )
}
