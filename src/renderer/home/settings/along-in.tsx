import { useRef, useState } from 'react'
import type { Columns } from '../../../core/csv-entry.ts'
import type { Day } from '../../../core/day.ts'
import type { AlongTaken, AlongView, ReadFault } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { faultSentence } from '../../ui/sentences.ts'
import { useKeeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { AlongColumns } from './along-columns.tsx'
import { AlongPreview } from './along-preview.tsx'
import { Setting } from './setting.tsx'
import { SettingGroup } from './setting-group.tsx'

const { along } = window.threshold

/** A file is chosen, looked at, brought in, and can be undone. */
export function AlongIn({ chosen, undo, today }: Pick<AlongView, 'chosen' | 'undo'> & { today: Day }) {
  const { keep, faultBand } = useKeeping()
  /** What is being done now; a long file takes seconds. */
  const [busy, setBusy] = useState<'reading' | 'taking' | 'undoing' | undefined>(undefined)
  const doing = async <T,>(what: typeof busy, deed: () => Promise<T>): Promise<T> => {
    setBusy(what)
    const done = await deed()
    setBusy(undefined)
    return done
  }
  const [failed, setFailed] = useState<AlongTaken>({ ok: true })
  const button = useRef<HTMLButtonElement>(null)
  /** What had the focus is gone. */
  const back = () => button.current?.focus()
  const forget = () => {
    void along.forget()
    back()
  }
  const choose = async () => {
    setFailed({ ok: true })
    await doing('reading', along.choose)
  }
  const look = (columns: Columns) => doing('reading', () => along.map(columns))
  const take = async () => {
    if (busy) return
    const taking = () => along.take().catch((): AlongTaken => ({ ok: false, fault: 'not-written' }))
    setFailed(await doing('taking', taking))
    back()
  }
  const undoIt = async () => {
    if (busy) return
    await doing('undoing', () => keep(along.undo))
    back()
  }
  return (
    <SettingGroup label={words('along.in')}>
      <Setting label={words('along.file')} hint={words('along.file.hint')}>
        {({ hint }) => (
          <div className="setting-ways along-choose">
            <Button ref={button} aria-describedby={hint} onClick={() => void choose()}>
              {words('along.choose')}
            </Button>
            <span className="meta" role="status">
              {busy && words(`along.${busy}`)}
            </span>
          </div>
        )}
      </Setting>
      {chosen && 'fault' in chosen && <Refused {...chosen} choose={() => void choose()} forget={forget} />}
      {chosen && 'table' in chosen && (
        <AlongColumns
          {...chosen}
          today={today}
          isBusy={busy !== undefined}
          look={(columns) => void look(columns)}
          forget={forget}
        />
      )}
      {chosen && 'counts' in chosen && (
        <AlongPreview
          preview={chosen}
          isBusy={busy !== undefined}
          take={() => void take()}
          mapAgain={() => void along.mapAgain()}
          forget={forget}
        />
      )}
      {!failed.ok && (
        <Band role="alert">
          <b>{failed.fault === 'no-backup' ? words('along.noBackup') : faultSentence(words, failed.fault)}</b>{' '}
          {words('along.nothingChanged')}
        </Band>
      )}
      {faultBand}
      <div role="status">
        {undo && (
          <div className="card along-done">
            <p>
              <b>{words('along.done', { file: undo.file })}</b>{' '}
              {words('along.done.counts', { added: undo.added, changed: undo.changed })}
              <span className="hint along-until">{words('along.done.until')}</span>
            </p>
            <Button small aria-disabled={busy !== undefined} onClick={() => void undoIt()}>
              {words(busy === 'undoing' ? 'along.undoing' : 'undo')}
            </Button>
          </div>
        )}
      </div>
    </SettingGroup>
  )
}

interface RefusedProps {
  file: string
  fault: ReadFault
  choose: () => void
  forget: () => void
}

/** Why a file is not read, and the way on; a locked one asks for its passphrase. */
function Refused({ file, fault, choose, forget }: RefusedProps) {
  if (fault === 'locked' || fault === 'wrong-passphrase')
    return <Unlock file={file} isWrong={fault !== 'locked'} forget={forget} />
  const actions = (
    <>
      <Button small onClick={choose}>
        {words('along.chooseAnother')}
      </Button>
      <Button small look="quiet" onClick={forget}>
        {words('close')}
      </Button>
    </>
  )
  return (
    <Band role="alert" actions={actions}>
      <b>{words('along.refused', { file })}</b> {words(`along.fault.${fault}`)} {words('along.nothingChanged')}
    </Band>
  )
}

function Unlock({ file, isWrong, forget }: { file: string; isWrong: boolean; forget: () => void }) {
  const [typed, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const open = async () => {
    if (typed === '' || isBusy) return
    setIsBusy(true)
    await along.unlock(typed)
    setIsBusy(false)
  }
  return (
    <form
      className="card along-card"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h3 className="along-name">{words('along.locked', { file })}</h3>
      <input
        type="password"
        className="field"
        // biome-ignore lint/a11y/noAutofocus: the file that was just chosen asks for it
        autoFocus
        aria-label={words('along.passphrase')}
        placeholder={words('along.passphrase')}
        maxLength={500}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="hint" role="status">
        {isBusy ? words('along.unlocking') : isWrong ? words('along.wrongPassphrase') : ''}
      </p>
      <div className="along-foot">
        <Button look="quiet" onClick={forget}>
          {words('cancel')}
        </Button>
        <Button type="submit" look="primary" aria-disabled={typed === '' || isBusy}>
          {words('along.unlock')}
        </Button>
      </div>
    </form>
  )
}
