import { useEffect, useRef, useState } from 'react'
import type { CopyDone, MarkdownCopyView } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { useHere } from '../place.ts'
import { readText } from '../when.ts'
import { words } from '../words.ts'
import { MarkdownStop } from './markdown-stop.tsx'
import { Setting } from './setting.tsx'
import { SettingGroup } from './setting-group.tsx'
import './backups.css'

const { markdown } = window.threshold

/** A copy in Markdown that is kept up: off, asked about, or where it is and how it stands. */
export function MarkdownFolder({ isRefused }: { isRefused: boolean }) {
  const view = useView(markdown.view, 'markdown', 'settings')
  const [refused, setRefused] = useState<CopyDone>({ ok: true })
  const [stops, setStops] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const pressed = useRef(0)
  const isOn = view !== undefined && view.folder !== ''
  const asks = view?.asks?.folder
  // What was pressed is gone with what it did.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each of these what is there to press is another
  useEffect(() => {
    if (pressed.current > 0) button.current?.focus()
    pressed.current = 0
  }, [isOn, asks])
  if (!view) return null
  const ask = async (deed: () => Promise<CopyDone | null>) => {
    setRefused({ ok: true })
    pressed.current += 1
    setRefused((await deed()) ?? { ok: true })
  }
  return (
    <SettingGroup label={words('markdown')}>
      {view.fault && <Fault {...view} />}
      <Setting label={words('markdown.copy')} hint={words(isOn ? 'markdown.on.hint' : 'markdown.off.hint')}>
        {({ hint }) =>
          isOn ? (
            <>
              <p className="setting-text path">{view.folder}</p>
              <p className="meta" role="status">
                <Standing {...view} />
              </p>
              <div className="setting-ways along-below backups-ways">
                <Button ref={button} small onClick={() => void markdown.show()}>
                  {words('markdown.show')}
                </Button>
                <Button small look="quiet" onClick={() => setStops(true)}>
                  {words('markdown.stop')}
                </Button>
              </div>
            </>
          ) : isRefused ? (
            <p className="setting-text">{words('markdown.fault.confidential')}</p>
          ) : (
            <div className="setting-line">
              <Button ref={button} aria-describedby={hint} onClick={() => void ask(markdown.choose)}>
                {words('markdown.choose')}
              </Button>
            </div>
          )
        }
      </Setting>
      {isOn && view.synced !== undefined && <p className="hint">{words('markdown.synced', { folder: view.synced })}</p>}
      {view.inTheWay > 0 && <p className="hint">{words('markdown.inTheWay', { count: view.inTheWay })}</p>}
      {view.asks && <Asks asks={view.asks} ask={ask} />}
      {!refused.ok && (
        <p className="backups-not" role="alert">
          {words(`markdown.fault.${refused.fault}`)} {words(isOn ? 'markdown.stillOn' : 'markdown.notOn')}
        </p>
      )}
      {stops && <MarkdownStop onClose={() => setStops(false)} stop={(go) => void ask(() => markdown.stop(go))} />}
    </SettingGroup>
  )
}

function Standing({ busy, at, files }: MarkdownCopyView) {
  const { at: here } = useHere()
  if (busy) return words('markdown.busy')
  if (at === undefined) return words('markdown.soon')
  return words('markdown.written', { when: readText(words, at, here), count: files })
}

function Fault({ fault = 'not-written', busy }: MarkdownCopyView) {
  const again = (
    <Button small aria-disabled={busy} onClick={() => void markdown.again()}>
      {words('markdown.again')}
    </Button>
  )
  return (
    <Band role="status" actions={again}>
      <b>{words(`markdown.fault.${fault}`)}</b> {words('markdown.later')}
    </Band>
  )
}

interface AsksProps {
  asks: NonNullable<MarkdownCopyView['asks']>
  ask: (deed: () => Promise<CopyDone | null>) => Promise<void>
}

/** Whoever runs what takes the folder elsewhere could read it there. */
function Asks({ asks, ask }: AsksProps) {
  const ways = (
    <>
      <Button small onClick={() => void ask(markdown.choose)}>
        {words('markdown.another')}
      </Button>
      <Button small onClick={() => void ask(markdown.begin)}>
        {words('markdown.begin')}
      </Button>
      <Button
        small
        look="quiet"
        onClick={() =>
          void ask(async () => {
            await markdown.forget()
            return null
          })
        }
      >
        {words('cancel')}
      </Button>
    </>
  )
  return (
    <Band role="alert" actions={ways}>
      <b>{words('markdown.synced', { folder: asks.synced })}</b> <span className="path">{asks.folder}</span>
    </Band>
  )
}
