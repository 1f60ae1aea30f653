import { useState } from 'react'
import type { CarryView, OtherComputer } from '../../../shared/ipc.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { useKeeping } from '../keeping.tsx'
import { useHere } from '../place.ts'
import { readText } from '../when.ts'
import { words } from '../words.ts'
import { CarryCode } from './carry-code.tsx'
import type { CarryDid } from './carry-did.ts'
import { CarryName } from './carry-name.tsx'
import { Setting } from './setting.tsx'

const { carry } = window.threshold

interface CarryOnProps {
  view: Extract<CarryView, { on: true }>
  did: CarryDid
  onEnd: () => void
}

export function CarryOn({ view, did, onEnd }: CarryOnProps) {
  const { at } = useHere()
  const { keep, faultBand } = useKeeping()
  const [ends, setEnds] = useState(false)
  const { fault, left, waits, busy, written, others } = view
  const end = async () => {
    onEnd()
    await keep(carry.end)
  }
  return (
    <>
      {faultBand}
      {fault && !busy && (
        <Band role="status">
          <b>{words(`carry.fault.${fault}`)}</b> {words('carry.goesOn')}
        </Band>
      )}
      <Setting label={words('carry.now')} hint={waits ? words('carry.waits') : words('carry.every')}>
        {() => (
          <div className="setting-line">
            <span className="setting-text" role="status">
              {busy
                ? words('carry.busy')
                : written === undefined
                  ? words('carry.never')
                  : words('carry.written', { when: readText(words, written, at) })}
            </span>
            <Button autoFocus={did === 'joined'} aria-disabled={busy} onClick={() => void (busy || carry.now())}>
              {words('carry.now.do')}
            </Button>
          </div>
        )}
      </Setting>
      <Setting label={words('carry.others')} hint={others.length === 0 ? words('carry.others.none') : undefined}>
        {() => (
          <ul className="along-list carry-others">
            {others.map((other) => (
              <Other key={other.device} other={other} />
            ))}
          </ul>
        )}
      </Setting>
      {left.length > 0 && (
        <Band role="status">
          <ul className="along-list">
            {left.map((each) => (
              <li key={each.file} className="carry-left">
                <b>{words('carry.left', { file: each.file })}</b> {words(`carry.left.${each.fault}`)}
              </li>
            ))}
          </ul>
        </Band>
      )}
      <Setting label={words('carry.name')} hint={words('carry.name.hint')}>
        {({ hint }) => <CarryName name={view.name} hint={hint} keep={keep} />}
      </Setting>
      <Setting label={words('carry.code')} hint={words('carry.code.hint')}>
        {() => <CarryCode isNew={did === 'begun'} />}
      </Setting>
      <Setting label={words('carry.folder')} hint={words('carry.folder.hint')}>
        {() => (
          <>
            <p className="setting-text path">{view.folder}</p>
            <div className="setting-ways">
              <Button small onClick={() => void carry.show()}>
                {words('privacy.folder.show')}
              </Button>
              <Button small look="quiet" aria-expanded={ends} onClick={() => setEnds(!ends)}>
                {words('carry.end')}
              </Button>
            </div>
            {ends && (
              <div className="carry-ends">
                <p className="setting-text">{words('carry.end.asks')}</p>
                <Button small onClick={() => void end()}>
                  {words('carry.end.do')}
                </Button>
              </div>
            )}
          </>
        )}
      </Setting>
    </>
  )
}

/** When it wrote last, and what came of it: "3 lines, 1 person". */
function Other({ other: { name, written, came } }: { other: OtherComputer }) {
  const { at } = useHere()
  const kinds = Object.entries(came?.kinds ?? {}) as Array<[keyof NonNullable<typeof came>['kinds'], number]>
  const list = [
    ...kinds.map(([kind, count]) => words(`along.kind.${kind}`, { count })),
    ...(came?.removed ? [words('carry.removed', { count: came.removed })] : []),
  ]
  return (
    <li>
      <span className="own">{name || words('carry.nameless')}</span>
      <span className="hint carry-when">{words('carry.wrote', { when: readText(words, written, at) })}</span>
      {came && (
        <span className="hint carry-when">
          {words('carry.came', {
            list: new Intl.ListFormat(at.locale).format(list),
            when: readText(words, came.at, at),
          })}
        </span>
      )}
    </li>
  )
}
