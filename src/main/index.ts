// Builds the parts and wires them; nothing else.
import { hostname } from 'node:os'
import path from 'node:path'
import { app, nativeTheme, powerMonitor, safeStorage, screen, session as sessions, shell } from 'electron'
import type { Surroundings } from '../shared/ipc.ts'
import { createReader } from './along/reader.ts'
import { setAppMenu } from './app-menu.ts'
import { cagedProcess } from './caged-process.ts'
import { LIMITS } from './calendar/fetch.ts'
import { createParser } from './calendar/parser.ts'
import { createServers } from './calendar/servers.ts'
import { createFileWatch } from './calendar/watch.ts'
import { createBundleWriter } from './carry/writer.ts'
import { createChanges } from './changes.ts'
import { systemClock } from './clock.ts'
import { createDisplays } from './displays.ts'
import { windowHandlers } from './handlers.ts'
import { createBackupWorker } from './journal/backup-worker.ts'
import { LINK_SCHEME } from './links.ts'
import { createAutoLock } from './locked.ts'
import { createLoginItem, programOf } from './login-item.ts'
import { createNotifications, isWayland } from './notifications.ts'
import { createOpening } from './opening.ts'
import { ORIGIN, registerScheme, serve } from './protocol.ts'
import { confinePages, confineSession, openOutside } from './security.ts'
import { createSettings } from './settings.ts'
import { createShortcuts } from './shortcuts.ts'
import { createSystem, onWake } from './system.ts'
import { testClock } from './test-clock.ts'
import { createTray, type TrayPart } from './tray.ts'
import { firstRoute, waysIn } from './ways-in.ts'
import { windowOptions } from './window-options.ts'
import { createWindows } from './windows.ts'
import { createWords, SAID } from './words.ts'

// Before anything waits: see docs/architecture.md, "Order at the start".
app.enableSandbox()
registerScheme()
const ownFolder = app.commandLine.getSwitchValue('user-data-dir')
if (ownFolder) app.setPath('userData', path.resolve(ownFolder))
if (!app.requestSingleInstanceLock()) app.quit()
else void app.whenReady().then(start)

const devOrigin = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const testStart = app.isPackaged ? undefined : process.env.THRESHOLD_TEST_CLOCK
/** Milliseconds: a journey has no quarter of a minute for a slow server. */
const testServerTime = () => (app.isPackaged ? 0 : Number(process.env.THRESHOLD_TEST_SERVER_MS))
const testLanguage = app.isPackaged ? undefined : process.env.THRESHOLD_TEST_LANGUAGE

async function start(): Promise<void> {
  const clock = testStart ? testClock(testStart) : systemClock()
  const folder = app.getPath('userData')
  const settings = createSettings(folder, clock.instant())
  const { language, region, words, pretend, book } = createWords({
    choice: () => settings.get().language,
    preferred: () => app.getPreferredSystemLanguages(),
    systemLocale: () => app.getSystemLocale() || app.getLocale(),
    test: testLanguage,
  })

  app.setAppUserModelId('app.threshold.desktop')
  // Unpackaged, Windows would register the bare runtime without this app.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME)
  if (process.platform === 'darwin') app.setActivationPolicy('accessory') // no Dock icon
  app.on('window-all-closed', () => {}) // it lives in the tray
  setAppMenu(process.platform)
  confinePages()
  const isOurs = (origin: string) => origin === ORIGIN || origin === devOrigin
  confineSession(sessions.defaultSession, (url) => {
    const { protocol, host, origin } = new URL(url)
    return (
      isOurs(`${protocol}//${host}`) ||
      protocol === 'data:' ||
      protocol === 'devtools:' ||
      (devOrigin !== undefined && /^wss?:/.test(url)) ||
      isOurs(origin)
    )
  })
  serve(path.join(import.meta.dirname, '../renderer'))

  const surroundings = (): Surroundings => {
    const { contrast, motion } = settings.get()
    const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'
    return {
      now: clock.instant(),
      zone: clock.zone(),
      locale: language(),
      region: region(),
      platform,
      contrast,
      motion,
    }
  }
  const preload = path.join(import.meta.dirname, '../preload/index.cjs')
  let tray: TrayPart | undefined
  const displays = createDisplays({
    screen,
    clock,
    platform: process.platform,
    chosen: () => settings.get().privateDisplay,
    trayBounds: () => tray?.bounds(),
  })
  const windows = createWindows({
    clock,
    displays,
    options: (name) => windowOptions(name, preload, process.platform),
    address: (name) => `${devOrigin ?? ORIGIN}/${name}/index.html?language=${language()}`,
    zoom: () => settings.get().textSize / 100,
    hideFromCapture: () => settings.get().hideFromCapture && process.platform !== 'linux',
    closed: (name) => opening.closed(name),
  })
  const { changed, passed, onChanged } = createChanges(windows.say)
  waysIn((route) => opening.go(route))

  nativeTheme.themeSource = settings.get().theme
  const render = () => {
    const state = opening.trayState()
    if (!state) return
    tray ??= createTray({
      resources: path.join(app.getAppPath(), 'resources'),
      platform: process.platform,
      lightIcon: () =>
        process.platform === 'win32' ? nativeTheme.shouldUseDarkColors : settings.get().trayColour === 'light',
      words,
      act: opening.act,
      clicked: () => opening.act('arrive'),
    })
    tray.render(state)
  }
  settings.onChange((now) => {
    nativeTheme.themeSource = now.theme
    windows.redress()
    changed(...SAID)
    render()
  })
  onChanged(render)
  nativeTheme.on('updated', render)
  app.on('before-quit', windows.quit)

  const system = createSystem({ clock, inTest: testStart !== undefined, changed, looks: () => opening.look() })
  const worker = createBackupWorker(cagedProcess('backup-process.js'))
  const servers = createServers({
    // A server's time is real, also while a test's clock stands.
    after: systemClock().after,
    time: () => testServerTime() || LIMITS.time,
    resolveProxy: (url) => sessions.defaultSession.resolveProxy(url),
    keychain: safeStorage,
    clock,
  })
  const loginItem = createLoginItem({
    platform: process.platform,
    environment: process.env,
    home: app.getPath('home'),
    system: app,
    program: programOf(process.env, app.getPath('exe')),
    args: [
      ...(app.isPackaged ? [] : [app.getAppPath()]),
      ...(ownFolder ? [`--user-data-dir=${path.resolve(ownFolder)}`] : []),
    ],
  })
  if (app.isPackaged && settings.get().startAtLogin) loginItem.refresh()
  const notifications = createNotifications(() => ({ region: region(), zone: clock.zone() }), words)
  const opening = createOpening({
    clock,
    settings,
    windows,
    displays,
    changed,
    passed,
    senders: { nameOf: windows.nameOf, isOurs },
    surroundings,
    words,
    weakBackend: process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text',
    dataFolder: folder,
    region,
    openOutside: (link) => void openOutside(link),
    shortcutsMayNotReach: isWayland(process.env),
    calendars: { parse: createParser(cagedProcess('parse-process.js')), servers, watch: createFileWatch(clock) },
    backups: { folder, keychain: safeStorage, worker },
    reader: createReader(cagedProcess('along-process.js')),
    shortcuts: (press) => createShortcuts(settings, changed, press),
    platform: process.platform,
    version: app.getVersion(),
    quit: () => app.quit(),
    languages: () => [language(), ...app.getPreferredSystemLanguages()],
    book,
    carry: {
      computer: hostname().replace(/\.local$/u, ''),
      someone: () => words('someone'),
      write: createBundleWriter(cagedProcess('carry-process.js')),
    },
    loginItem,
    ...system,
    notify: notifications.inPlaceOfWindow,
    start: {
      folder,
      keychain: safeStorage,
      clock,
      version: app.getVersion(),
      isConfidential: () => settings.get().confidential,
      worker,
      chosenFolder: () => settings.get().backupFolder,
      showFolder: (place) => void shell.openPath(path.dirname(place)),
      quit: () => app.quit(),
    },
    keychain: safeStorage,
    windowHandlers: (close) => windowHandlers(windows, surroundings, close),
    remind: notifications.show,
    render,
  })
  displays.onChange(() => opening.opened()?.session.displaysChanged())
  displays.onChange(windows.makeWhole)
  app.on('will-quit', opening.shut)
  const autoLock = createAutoLock({
    clock,
    settings: settings.get,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    canLock: () => opening.opened()?.session.canLock() ?? false,
    lock: opening.lock,
  })
  onChanged(autoLock.heed)
  system.onScreenLocked(autoLock.screenLocked)
  onWake((slept) => {
    autoLock.look()
    opening.awake(slept)
  })
  const hook = {
    ...system,
    clock,
    speak(inLanguage?: string) {
      pretend(inLanguage)
      changed(...SAID)
    },
    get tray() {
      return tray
    },
    get journal() {
      return opening.opened()?.journal
    },
    get session() {
      return opening.opened()?.session
    },
  }
  if (testStart) Object.assign(globalThis, { thresholdTest: hook })
  await opening.begin(firstRoute(process.argv))
  void system.askSystem()
}
