import { useState } from 'react'
import type { CarryDone } from '../../../shared/ipc.ts'
import { useCode } from '../../backup/code-asked.tsx'
import { CodeFields } from '../../backup/code-fields.tsx'
import { missing } from '../../backup/code-groups.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { faultSentence } from '../../ui/sentences.ts'
import { words } from '../words.ts'
import type { CarryDid } from './carry-did.ts'
import { Setting } from './setting.tsx'

const { carry } = window.threshold

type Refused = Extract<CarryDone, { ok: false }>['fault']

function refusedSentence(fault: Refused): string {
  switch (fault) {
    case 'locked':
    case 'unreadable':
    case 'confidential':
      return faultSentence(words, fault)
    case 'not-a-code':
    case 'other-code':
      return words(`carry.code.${fault}`)
    default:
      return words(`carry.fault.${fault}`)
  }
}

interface CarryOffProps {
  did: CarryDid
  busy: boolean
  onStart: (did: CarryDid) => void
}

/** Nothing is carried yet: the first computer makes the code, every other one types it. */
export function CarryOff({ did, busy, onStart }: CarryOffProps) {
  const [joins, setJoins] = useState<boolean | undefined>(undefined)
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | undefined>(undefined)
  const go = async (what: CarryDid, deed: () => Promise<CarryDone | null>) => {
    if (isBusy) return
    setIsBusy(true)
    setRefused(undefined)
    onStart(what)
    const done = await deed().catch((): CarryDone => ({ ok: false, fault: 'not-written' }))
    setIsBusy(false)
    if (done?.ok === false) setRefused(done.fault)
  }
  return (
    <>
      <Setting label={words('carry.off')} hint={words('carry.hint')}>
        {({ hint }) => (
          <>
            {joins ? (
              <Join
                isBusy={isBusy}
                onJoin={(code) => void go('joined', () => carry.join(code))}
                onEnd={() => setJoins(false)}
              />
            ) : (
              <div className="setting-ways">
                <Button
                  autoFocus={did === 'ended'}
                  aria-describedby={hint}
                  aria-disabled={isBusy}
                  onClick={() => void go('begun', carry.begin)}
                >
                  {words('carry.begin')}
                </Button>
                <Button look="quiet" autoFocus={joins === false} aria-disabled={isBusy} onClick={() => setJoins(true)}>
                  {words('carry.join')}
                </Button>
              </div>
            )}
            <p className="meta carry-busy" role="status">
              {busy ? words('carry.busy') : ''}
            </p>
          </>
        )}
      </Setting>
      {refused && (
        <Band role="alert">
          <b>{refusedSentence(refused)}</b> {words('along.nothingChanged')}
        </Band>
      )}
    </>
  )
}

interface JoinProps {
  isBusy: boolean
  onJoin: (code: string) => void
  onEnd: () => void
}

function Join({ isBusy, onJoin, onEnd }: JoinProps) {
  const code = useCode()
  const left = missing(code.groups)
  return (
    <form
      className="carry-join"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.isWhole) onJoin(code.typed)
        else code.goOn()
      }}
    >
      <CodeFields
        ref={code.fields}
        groups={code.groups}
        label={words('carry.code')}
        describedBy="carry-code-hint"
        onChange={code.setGroups}
      />
      <p id="carry-code-hint" className="hint">
        {left > 0 ? words('carry.code.rest', { count: left }) : words('carry.code.whole')}
      </p>
      <div className="setting-ways">
        <Button type="submit" look="primary" aria-disabled={isBusy}>
          {words('carry.folder.choose')}
        </Button>
        <Button look="quiet" onClick={onEnd}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
