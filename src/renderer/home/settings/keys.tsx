import { Fragment } from 'react'
import { keysOf } from '../../../shared/accelerator.ts'
import { Keycap } from '../../ui/keycap.tsx'
import { useHere } from '../place.ts'

/** The keys of a shortcut, a cap each. */
export function Keys({ accelerator }: { accelerator: string }) {
  const { at } = useHere()
  return (
    <span className="keys">
      {keysOf(accelerator, at.platform).map((key, place) => (
        <Fragment key={key}>
          {place > 0 && at.platform !== 'darwin' && <span className="keys-plus">+</span>}
          <Keycap>{key}</Keycap>
        </Fragment>
      ))}
    </span>
  )
}
