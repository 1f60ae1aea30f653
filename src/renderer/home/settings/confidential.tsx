import { useState } from 'react'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { Switch } from '../parts/switch.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { Begin, End } from './confidential-asks.tsx'
import { confidentialFault, namedText } from './confidential-words.ts'
import { Setting } from './setting.tsx'

const { settings } = window.threshold

/** One switch; what it changes is asked about first. */
export function Confidential({ view }: { view: SettingsView }) {
  const [asks, setAsks] = useState(false)
  const { confidential, markdownFolder } = view.settings
  const isSet = view.keychain === 'passphrase'
  const close = () => setAsks(false)
  return (
    <Setting label={words('confidential')} hint={words(confidential ? 'confidential.on' : 'confidential.off')}>
      {({ hint }) => (
        <>
          <Switch
            label={words('confidential.switch')}
            on={confidential}
            describedBy={hint}
            onChange={() => setAsks(true)}
          />
          {confidential && !isSet && <p className="hint">{words('confidential.cannotLock')}</p>}
          {confidential && <Left />}
          {asks &&
            (confidential ? (
              <End onClose={close} />
            ) : (
              <Begin isSet={isSet} hasCopy={markdownFolder !== ''} onClose={close} />
            ))}
        </>
      )}
    </Setting>
  )
}

/** Whole names that are here all the same: from before, from another journal, or from a backup. */
function Left() {
  const { at } = useHere()
  const named = useView(settings.named, 'settings', 'people', 'journal')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const list = namedText(named, at.locale)
  if (list === undefined) return null
  async function shorten(): Promise<void> {
    if (busy) return
    setBusy(true)
    setFault(undefined)
    const kept = await settings.shorten()
    setBusy(false)
    if (!kept.ok) setFault(confidentialFault(kept.fault))
  }
  return (
    <div className="setting-line confidential-left">
      <p className="hint">{words('confidential.left', { list })}</p>
      <Button small aria-disabled={busy} onClick={() => void shorten()}>
        {words('confidential.left.do')}
      </Button>
      <p className="hint" role="alert">
        {fault}
      </p>
    </div>
  )
}
