// When there is no journal to work with: one window that says why and what can be done.
import type { StartFault } from '../core/faults.ts'
import type { StartFaultAction, StartFaultView } from '../shared/ipc.ts'
import type { Clock } from './clock.ts'
import type { Handlers } from './ipc.ts'
import { type OfferWorld, offers } from './journal/offer.ts'
import {
  type OpenKey,
  recover,
  type Started,
  type StartWorld,
  setAside,
  startJournal,
  unlock,
} from './journal/start.ts'

export interface StartFaultWorld extends StartWorld, OfferWorld {
  clock: Clock
  /** It did not open; whoever waits in the tray for a passphrase may not want to be asked yet. */
  show: (fault: StartFault) => void
  hide: () => void
  changed: () => void
  showFolder: (place: string) => void
  quit: () => void
}

export type FaultHandlers = Pick<Handlers, `fault.${string}` & keyof Handlers>

/** A backup helps where the journal itself, or what opens it, is gone. */
const isLost = (fault: StartFault) => ['journal-damaged', 'journal-missing', 'key-missing'].includes(fault)

/** Tries until the journal is open; `handlers` answer the fault's window meanwhile. */
export function untilStarted(world: StartFaultWorld, answer: (handlers: FaultHandlers) => void) {
  return new Promise<Extract<Started, { ok: true }>>((resolve) => {
    let fault: StartFaultView | undefined
    /** While it is tried a second press asks for one more try; once it is open, there is nothing left to do. */
    let busy = false
    let again = false
    const offer = offers(world)
    /** What a person opened the key with: no need to ask for it again. */
    let atHand: OpenKey | undefined
    const start = async (given = atHand): Promise<void> => {
      again = busy
      if (busy) return
      atHand = given
      busy = true
      const started = await startJournal(world, atHand)
      busy = started.ok
      if (!started.ok && again) return start()
      if (started.ok) {
        if (fault) world.hide()
        resolve(started)
        return
      }
      fault = {
        fault: started.fault,
        place: started.fault === 'passphrase' ? '' : started.place,
        version: started.version,
        backup: isLost(started.fault) ? await offer.view(atHand?.key) : undefined,
      }
      world.changed()
      world.show(started.fault)
    }
    answer({
      'fault.view': () => fault ?? { fault: 'unexpected', place: world.folder },
      'fault.act': async (action: StartFaultAction) => {
        if (action === 'quit') world.quit()
        else if (action === 'show-files') world.showFolder(fault?.place ?? world.folder)
        else {
          if (action === 'start-new' && fault && !busy) {
            setAside(world.folder, world.clock.instant())
            atHand = undefined // of the one that is aside
          }
          await start()
        }
      },
      'fault.restore': async (typed) => {
        if (busy) return { ok: false, reason: 'not-made' }
        busy = true
        const done = await offer.restore(typed, atHand?.key)
        busy = false
        if (done.ok) await start()
        else if (fault) {
          fault = { ...fault, backup: await offer.view(atHand?.key) }
          world.changed()
        }
        return done
      },
      'fault.recoveryCode': async (typed: string) => {
        const recovered = await recover(world, typed)
        if (!recovered.ok) return recovered
        await start(recovered)
        return { ok: true }
      },
      'fault.passphrase': async (typed: string) => {
        if (busy) return { ok: false, reason: 'another' }
        const unlocked = await unlock(world.folder, typed)
        if (!unlocked.ok) return unlocked
        await start(unlocked)
        return { ok: true }
      },
    })
    void start()
  })
}
