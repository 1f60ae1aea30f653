import { useState } from 'react'
import type { StartFault } from '../../core/faults.ts'
import type { StartFaultAction } from '../../shared/ipc.ts'
import { Offered, Restoring } from '../backup/offered.tsx'
import { useRestoring } from '../backup/use-restoring.ts'
import { Button } from '../ui/button.tsx'
import { useFit } from '../ui/fit.ts'
import { useSurroundings, useView } from '../ui/surroundings.ts'
import { act, Explained, type FaultProps } from './explained.tsx'
import { Passphrase } from './passphrase.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { RestoreCode } from './restore-code.tsx'
import { words } from './words.ts'
import './fault.css'

/** The ways on, the likeliest last. "Quit" stands alone, at the other side. */
const waysOn: Record<StartFault, readonly StartFaultAction[]> = {
  'folder-read-only': ['try-again'],
  'disk-full': ['show-files', 'try-again'],
  'journal-damaged': ['start-new', 'show-files'],
  'journal-newer': [],
  'journal-locked': ['try-again'],
  'journal-missing': ['start-new', 'show-files', 'try-again'],
  'key-missing': ['start-new', 'show-files', 'try-again'],
  'keychain-changed': [],
  passphrase: [],
  unexpected: ['show-files', 'try-again'],
}

const names = {
  'try-again': 'tryAgain',
  'show-files': 'showFiles',
  'start-new': 'startNew',
  quit: 'quit',
} as const

export function FaultWindow() {
  const view = useView(window.threshold.fault.view, 'shown')
  useSurroundings()
  const fit = useFit()
  if (!view) return null
  return (
    <main className="fault">
      <Asked view={view} fit={fit} />
    </main>
  )
}

function Asked(props: FaultProps) {
  const [asksCode, setAsksCode] = useState(false)
  const { fault } = props.view
  if (fault === 'keychain-changed') return <RecoveryCode {...props} />
  if (fault === 'passphrase')
    return asksCode ? (
      <RecoveryCode {...props} onPassphrase={() => setAsksCode(false)} />
    ) : (
      <Passphrase {...props} onCode={() => setAsksCode(true)} />
    )
  if (asksCode) return <RestoreCode {...props} onBack={() => setAsksCode(false)} />
  return <Told {...props} onCode={() => setAsksCode(true)} />
}

/** The keyboard begins on the likeliest way on. */
const focused = (button: HTMLElement | null) => button?.focus()

function Told({ view, fit, onCode }: FaultProps & { onCode: () => void }) {
  const { busy, refused, restore } = useRestoring(window.threshold.fault.restore)
  const { backup } = view
  return (
    <>
      <div className="fault-scroll">
        <div className="fault-content" ref={fit.content}>
          <Explained view={view} />
          {backup && (
            <Offered heading={words('restore.newest')} backup={backup}>
              <Button
                ref={focused}
                look="primary"
                aria-disabled={busy}
                onClick={() => (backup.needsCode ? onCode() : void restore(null))}
              >
                {words('restore')}
              </Button>
            </Offered>
          )}
          <Restoring busy={busy} refused={refused} />
        </div>
      </div>
      <footer ref={fit.foot}>
        <Button look="quiet" onClick={() => act('quit')}>
          {words('quit')}
        </Button>
        <div className="fault-ways">
          {waysOn[view.fault].map((action, index, { length }) => (
            <Button
              key={action}
              ref={!backup && index === length - 1 ? focused : undefined}
              look={action === 'try-again' && !backup ? 'primary' : 'secondary'}
              onClick={() => busy || act(action)}
            >
              {words(names[action])}
            </Button>
          ))}
        </div>
      </footer>
    </>
  )
}
