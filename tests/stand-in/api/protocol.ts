import { hostState, needReady } from '../host/host-state.ts'
import { loud } from '../host/loud.ts'
import { schemes } from '../host/schemes.ts'

type Implemented = 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'

export const protocol = loud(
  {
    registerSchemesAsPrivileged(list) {
      if (hostState.ready) {
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      }
      for (const { scheme, privileges } of list) schemes.privilege(scheme, privileges ?? {})
    },
    handle(scheme, handler) {
      needReady('protocol.handle cannot be used')
      if (schemes.isHandled(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      schemes.handle(scheme, handler)
    },
    unhandle(scheme) {
      if (!schemes.unhandle(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
    },
    isProtocolHandled: schemes.isHandled,
  } satisfies Pick<Electron.Protocol, Implemented>,
  'protocol',
)
