import { useState } from 'react'
import type { BackupOpened } from '../../shared/ipc.ts'

type Reason = Extract<BackupOpened, { ok: false }>['reason']

/** Bringing a backup back: it takes a moment, and may be refused. When it went well the window goes. */
export function useRestoring(ask: (typed: string | null) => Promise<BackupOpened>) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Reason | undefined>(undefined)
  const restore = async (typed: string | null) => {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    const done = await ask(typed)
    if (done.ok) return
    setBusy(false)
    setRefused(done.reason)
  }
  return { busy, refused, restore, forget: () => setRefused(undefined) }
}

export type Restoring = ReturnType<typeof useRestoring>
