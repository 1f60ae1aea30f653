import { type ReactNode, useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { ConfidentialDone, Named } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { Switch } from '../parts/switch.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import { confidentialFault, namedText } from './confidential-words.ts'
import { useNewPassphrase } from './new-passphrase.tsx'
import '../parts/dialog.css'
import './confidential.css'

const { settings } = window.threshold
const changes = ['names', 'titles', 'export', 'lock', 'hint'] as const

interface BeginProps {
  /** There is a passphrase; else the same dialog asks for one. */
  isSet: boolean
  /** A copy in Markdown is kept up. */
  hasCopy: boolean
  onClose: () => void
}

/** What changes, what it is not, and what is here already. */
export function Begin({ isSet, hasCopy, onClose }: BeginProps) {
  const { at } = useHere()
  const passphrase = useNewPassphrase()
  const [named, setNamed] = useState<Named | undefined>(undefined)
  const [shortens, setShortens] = useState(true)
  const carries = useView(window.threshold.carry.view, 'carry')?.on === true
  useEffect(() => void settings.named().then(setNamed), [])
  const list = namedText(named, at.locale)
  const begin = () => {
    const typed = isSet ? undefined : passphrase.take()
    if (!isSet && typed === undefined) return undefined
    return settings.confide({
      shortens: shortens && list !== undefined,
      ...(typed !== undefined && { passphrase: typed }),
    })
  }
  return (
    <Ask
      title={words('confidential.ask')}
      act={words('confidential.do')}
      isReady={named !== undefined && (isSet || passphrase.isLong)}
      deed={begin}
      onClose={onClose}
    >
      <ul className="confidential-changes">
        {changes.map((change) => (
          <li key={change}>{words(`confidential.changes.${change}`)}</li>
        ))}
        {carries && <li>{words('confidential.changes.carry')}</li>}
        {hasCopy && <li>{words('confidential.changes.copy')}</li>}
      </ul>
      <p>{words('confidential.noRecord')}</p>
      {!isSet && (
        <div className="confidential-passphrase">
          <p>{words('confidential.passphrase')}</p>
          {passphrase.fields}
        </div>
      )}
      {list !== undefined && (
        <>
          <Switch label={words('confidential.shortens', { list })} on={shortens} onChange={setShortens} />
          <p className="quiet-text">{words(shortens ? 'confidential.shortens.how' : 'confidential.shortens.not')}</p>
        </>
      )}
    </Ask>
  )
}

export function End({ onClose }: { onClose: () => void }) {
  return (
    <Ask
      title={words('confidential.end.ask')}
      act={words('confidential.end.do')}
      isReady
      deed={settings.confideNoMore}
      onClose={onClose}
    >
      <p>{words('confidential.end.what')}</p>
    </Ask>
  )
}

interface AskProps {
  title: string
  act: string
  isReady: boolean
  /** Undefined where something is missing still, which is said. */
  deed: () => Promise<ConfidentialDone> | undefined
  onClose: () => void
  children: ReactNode
}

function Ask({ title, act, isReady, deed, onClose, children }: AskProps) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | undefined>(undefined)
  async function go(): Promise<void> {
    const doing = busy || !isReady ? undefined : deed()
    if (!doing) return
    setBusy(true)
    setFault(undefined)
    const done = await doing.catch((): ConfidentialDone => ({ ok: false, fault: 'not-written' }))
    setBusy(false)
    if (done.ok) onClose()
    else setFault(confidentialFault(done.fault))
  }
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void go()
            }}
          >
            <Heading slot="title" className="conversation-name">
              {title}
            </Heading>
            <div className="dialog-words">
              {children}
              <p className="confidential-fault" role="alert">
                {fault}
              </p>
            </div>
            <div className="dialog-foot">
              <Button look="quiet" onClick={onClose}>
                {words('cancel')}
              </Button>
              <Button type="submit" look="primary" aria-disabled={!isReady || busy}>
                {busy ? words('confidential.busy') : act}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
