import { CodeAsked, useCode } from '../backup/code-asked.tsx'
import { Offered, Restoring } from '../backup/offered.tsx'
import { useRestoring } from '../backup/use-restoring.ts'
import { Button } from '../ui/button.tsx'
import type { FaultProps } from './explained.tsx'
import { words } from './words.ts'

/** A backup of which only the recovery code knows the key. */
export function RestoreCode({ view, fit, onBack }: FaultProps & { onBack: () => void }) {
  const code = useCode()
  const { busy, refused, restore, forget } = useRestoring(window.threshold.fault.restore)
  return (
    <form
      className="fault-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.isWhole) void restore(code.typed)
        else code.goOn()
      }}
    >
      <div className="fault-scroll">
        <div className="fault-content" ref={fit.content}>
          <h1>{words('restore.code')}</h1>
          <p>{words('restore.code.more')}</p>
          {view.backup && <Offered heading={words('restore.newest')} backup={view.backup} />}
          <CodeAsked code={code} onChange={forget} />
          <Restoring busy={busy} refused={refused} />
        </div>
      </div>
      <footer ref={fit.foot}>
        <Button look="quiet" onClick={onBack}>
          {words('restore.back')}
        </Button>
        <div className="fault-ways">
          <Button type="submit" look={code.isWhole ? 'primary' : 'secondary'} aria-disabled={!code.isWhole || busy}>
            {words('restore')}
          </Button>
        </div>
      </footer>
    </form>
  )
}
