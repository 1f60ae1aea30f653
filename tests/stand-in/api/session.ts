import { needReady } from '../host/host-state.ts'
import { locale } from '../host/locale.ts'
import { loud } from '../host/loud.ts'
import { permissionHandlers } from '../host/permissions.ts'
import { permissionsAsked, record } from '../host/records.ts'
import { systemProxy } from '../host/system-proxy.ts'
import { protocol } from './protocol.ts'
import { webRequest } from './web-request.ts'

type Api = Electron.Session
type DeviceHandler = Parameters<Api['setDevicePermissionHandler']>[0]
type Implemented =
  | 'clearCache'
  | 'flushStorageData'
  | 'getSpellCheckerLanguages'
  | 'getUserAgent'
  | 'isPersistent'
  | 'isSpellCheckerEnabled'
  | 'protocol'
  | 'resolveProxy'
  | 'setBluetoothPairingHandler'
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setUSBProtectedClassesHandler'
  | 'storagePath'
  | 'webRequest'

let spellCheckerEnabled: boolean = true
let spellCheckerLanguages = locale.preferred()
let deviceHandler: DeviceHandler = null

const defaultSession = loud(
  {
    protocol: protocol as unknown as Electron.Protocol,
    webRequest,
    storagePath: null,
    isPersistent: () => true,
    getUserAgent: () => `Electron/${process.versions.electron} (stand-in)`,
    setPermissionRequestHandler: (handler) => permissionHandlers.setRequest(handler),
    setPermissionCheckHandler: (handler) => permissionHandlers.setCheck(handler),
    setDevicePermissionHandler(handler) {
      record('session.setDevicePermissionHandler', handler !== null)
      deviceHandler = handler
    },
    setUSBProtectedClassesHandler: (handler) => record('session.setUSBProtectedClassesHandler', handler !== null),
    setBluetoothPairingHandler: (handler) => record('session.setBluetoothPairingHandler', handler !== null),
    setDisplayMediaRequestHandler: (handler) => record('session.setDisplayMediaRequestHandler', handler !== null),
    setCertificateVerifyProc: (proc) => record('session.setCertificateVerifyProc', proc !== null),
    // Nothing is fetched and nothing is spelt here, so these are only kept or recorded.
    setProxy: async (config) => record('session.setProxy', config),
    resolveProxy: async (url) => systemProxy(url),
    setSpellCheckerDictionaryDownloadURL: (url) => record('session.setSpellCheckerDictionaryDownloadURL', url),
    setSpellCheckerEnabled(enable) {
      record('session.setSpellCheckerEnabled', enable)
      spellCheckerEnabled = enable
    },
    isSpellCheckerEnabled: () => spellCheckerEnabled,
    setSpellCheckerLanguages(languages) {
      record('session.setSpellCheckerLanguages', languages)
      spellCheckerLanguages = [...languages]
    },
    getSpellCheckerLanguages: () => [...spellCheckerLanguages],
    flushStorageData: () => record('session.flushStorageData'),
    clearCache: async () => record('session.clearCache'),
  } satisfies Pick<Api, Implemented>,
  'session',
) as unknown as Electron.Session

export const session = loud(
  {
    get defaultSession() {
      needReady('Session can only be received')
      return defaultSession
    },
  },
  'session',
)

export const permissionsDriver = {
  /** Everything the app's handlers were asked, in order, with their answers. */
  asked: () => permissionsAsked.slice(),
  /** As when a page asks for a USB, HID or serial device that the person has plugged in. */
  askDevice(details: Electron.DevicePermissionHandlerHandlerDetails): boolean {
    const granted = deviceHandler ? deviceHandler(details) : false
    permissionsAsked.push({ kind: 'device', permission: details.deviceType, origin: details.origin, granted })
    return granted
  },
}
