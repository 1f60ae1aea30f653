import { useState } from 'react'
import type { SettingsView } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { Confidential } from './confidential.tsx'
import { DeleteEverything } from './delete-everything.tsx'
import { Locking } from './locking.tsx'
import { Passphrase } from './passphrase.tsx'
import { type CodeShown, RecoveryCode } from './recovery-code.tsx'
import { Setting } from './setting.tsx'
import { useSettings } from './use-settings.ts'

/** `code`: it was asked for on the way here. */
export function Privacy({ view, code = false }: { view: SettingsView; code?: boolean }) {
  const { settings, change, keep, faultBand } = useSettings(view)
  const [codeShown, setCodeShown] = useState<CodeShown>(code ? 'code' : 'hidden')
  const isSet = view.keychain === 'passphrase'
  const canHide = view.captureCanBeHidden
  return (
    <>
      {faultBand}
      {view.codeWaits && <CodeWaits onShow={setCodeShown} />}
      <Setting label={words('privacy.code')} hint={words('privacy.code.hint')}>
        {() => <RecoveryCode shown={codeShown} onShown={setCodeShown} keep={keep} />}
      </Setting>
      <Setting
        label={words('privacy.passphrase')}
        hint={words(`privacy.passphrase.${!isSet ? 'off' : settings.confidential ? 'stays' : 'on'}`)}
      >
        {() => <Passphrase isSet={isSet} stays={settings.confidential} keep={keep} />}
      </Setting>
      <Confidential view={view} />
      {isSet && <Locking settings={settings} change={change} told={view.screenLockIsTold} />}
      <Setting label={words('privacy.encryption')} hint={words('privacy.encryption.hint')}>
        {() => <p className="setting-text">{words(`privacy.encryption.${view.keychain}`)}</p>}
      </Setting>
      <Setting
        label={words('privacy.capture')}
        hint={words(canHide ? 'privacy.capture.hint' : 'privacy.capture.cannot')}
      >
        {({ hint }) => (
          <Switch
            label={words('privacy.capture.switch')}
            on={canHide && settings.hideFromCapture}
            refused={!canHide}
            describedBy={hint}
            onChange={(on) => change({ hideFromCapture: on })}
          />
        )}
      </Setting>
      <Setting label={words('privacy.folder')} hint={words('privacy.version', { version: view.version })}>
        {() => (
          <div className="setting-line">
            <span className="setting-text path">{view.dataFolder}</span>
            <Button small onClick={() => void window.threshold.settings.showDataFolder()}>
              {words('privacy.folder.show')}
            </Button>
          </div>
        )}
      </Setting>
      <Setting label={words('everything')} hint={words('everything.hint')}>
        {() => <DeleteEverything keep={keep} />}
      </Setting>
    </>
  )
}

/** From the second day on, until the code is somewhere safe. */
function CodeWaits({ onShow }: { onShow: (shown: CodeShown) => void }) {
  const actions = (
    <>
      <Button small onClick={() => onShow('code')}>
        {words('privacy.code.show')}
      </Button>
      <Button small look="quiet" onClick={() => onShow('confirm')}>
        {words('privacy.code.have')}
      </Button>
    </>
  )
  return (
    <Band role="status" actions={actions}>
      <b>{words('privacy.code.waits')}</b> {words('privacy.code.waits.more')}
    </Band>
  )
}
