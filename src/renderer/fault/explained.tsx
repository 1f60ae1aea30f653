import type { StartFaultAction, StartFaultView } from '../../shared/ipc.ts'
import type { useFit } from '../ui/fit.ts'
import { words } from './words.ts'

export interface FaultProps {
  view: StartFaultView
  fit: ReturnType<typeof useFit>
}

export const act = (action: StartFaultAction) => void window.threshold.fault.act(action)

/** What happened, and which file or folder it is about. */
export function Explained({ view: { fault, place, version } }: Pick<FaultProps, 'view'>) {
  const newer = fault === 'journal-newer' && version !== undefined
  return (
    <>
      <h1>{newer ? words('journal-newer.version', { version }) : words(fault)}</h1>
      <p>{words(`${fault}.more`)}</p>
      {place && <p className="fault-place">{place}</p>}
    </>
  )
}
