// What a Linux desktop can be asked today, read in the sources of Plasma, GNOME Shell, Mutter and dconf (August 2026).
// Nothing is concluded from what only goes along with it: see docs/architecture.md, "What the desktop says".
import type { Bus, Signal } from './bus.ts'
import { saidBy } from './run.ts'

/** What cannot be known is unknown, and is treated as no by nobody. */
export type Known = 'yes' | 'no' | 'unknown'

export interface Question {
  /** Names on the bus whose coming and going change the answer. */
  names: readonly string[]
  signals: readonly Signal[]
  /** Some of it changes without a word: to be asked again before it counts. */
  isSilent?: boolean
  /** It stays as it was while the shell that says it is started anew. */
  outlastsItsShell?: boolean
  ask: (bus: Bus) => Promise<Known>
}

const known = (answer: unknown): Known => (answer === true ? 'yes' : answer === false ? 'no' : 'unknown')

const NOTIFICATIONS = {
  to: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
}
const SHELL = 'org.gnome.Shell'
const BANNERS = { schema: 'org.gnome.desktop.notifications', path: '/org/gnome/desktop/notifications/' }

/**
 * KDE answers over the bus, and counts there what it holds notifications for by itself: an application in full screen
 * (Plasma 6.4), mirrored screens, a screen that is shared. GNOME's is a setting that no service on the bus gives away
 * (the settings portal leaves it out), so its own tool reads it, once for each change that dconf tells of.
 */
export const doNotDisturb = (bannersAreOn = readBanners): Question => ({
  names: [NOTIFICATIONS.to, SHELL],
  signals: [
    { interface: 'org.freedesktop.DBus.Properties', member: 'PropertiesChanged', path: NOTIFICATIONS.path },
    { interface: 'ca.desrt.dconf.Writer', member: 'Notify', about: BANNERS.path },
  ],
  outlastsItsShell: true,
  async ask(bus) {
    const inhibited = known(await bus.property(NOTIFICATIONS, 'Inhibited'))
    if (inhibited !== 'unknown' || !(await bus.hasOwner(SHELL))) return inhibited
    const banners = await bannersAreOn()
    return known(banners === undefined ? undefined : !banners)
  },
})

/** Whether GNOME shows notifications; undefined where its tool does not say. */
async function readBanners(): Promise<boolean | undefined> {
  const answer = await saidBy('gsettings', 'get', BANNERS.schema, 'show-banners')
  return answer === 'true' ? true : answer === 'false' ? false : undefined
}

const SCREEN_CAST = 'org.gnome.Mutter.ScreenCast'

/**
 * Mutter has an object for each session that takes pictures of the screen: shared, recorded or seen from afar. It says
 * when one ends, and to everybody but its owner nothing when one begins. (KDE holds notifications meanwhile, which is
 * told as Do Not Disturb.) On X11 each program may take pictures by itself, and there nobody is told of most of them.
 */
export const sharedScreen = (isWayland: boolean): Question => ({
  names: [SCREEN_CAST],
  signals: [
    { interface: `${SCREEN_CAST}.Session`, member: 'Closed' },
    { interface: 'org.gnome.Mutter.RemoteDesktop.Session', member: 'Closed' },
  ],
  isSilent: true,
  async ask(bus) {
    const tree = await bus.call({
      to: SCREEN_CAST,
      path: '/org/gnome/Mutter/ScreenCast/Session',
      interface: 'org.freedesktop.DBus.Introspectable',
      member: 'Introspect',
    })
    if (typeof tree !== 'string' || !/<node[\s>/]/.test(tree)) return 'unknown'
    if (/<node\s+name="u\d+"/.test(tree)) return 'yes'
    return isWayland ? 'no' : 'unknown'
  },
})

/**
 * Whether the window in use fills the screen. On X11 each window says so to everybody
 * (https://specifications.freedesktop.org/wm-spec), and its own tool reads it. On Wayland nobody is told: there Plasma counts
 * it as Do Not Disturb, and GNOME holds the notifications by which we remind until it is over.
 */
export const fullScreen = (isWayland: boolean, xprop = (...args: string[]) => saidBy('xprop', ...args)): Question => ({
  names: [],
  signals: [],
  isSilent: true,
  async ask() {
    if (isWayland) return 'unknown'
    const active = /window id # (0x[0-9a-f]+)/.exec((await xprop('-root', '_NET_ACTIVE_WINDOW')) ?? '')?.[1]
    if (active === undefined) return 'unknown'
    if (Number(active) === 0) return 'no' // nothing is in use
    const state = await xprop('-id', active, '_NET_WM_STATE')
    if (!state?.startsWith('_NET_WM_STATE')) return 'unknown'
    return known(/\b_NET_WM_STATE_FULLSCREEN\b/.test(state))
  },
})

const SAVERS = [
  { to: 'org.gnome.Shell.ScreenShield', path: '/org/gnome/ScreenSaver', interface: 'org.gnome.ScreenSaver' },
  { to: 'org.gnome.ScreenSaver', path: '/org/gnome/ScreenSaver', interface: 'org.gnome.ScreenSaver' },
  { to: 'org.freedesktop.ScreenSaver', path: '/org/freedesktop/ScreenSaver', interface: 'org.freedesktop.ScreenSaver' },
]

/**
 * Whether the screen is locked, or covered before it is: GNOME Shell and Plasma both tell of it, each by its own name. (Who
 * has the second name on GNOME stands for the shell and is there only once somebody has asked for it; who has the third one
 * there only passes questions on.)
 */
export const lockedScreen: Question = {
  names: SAVERS.map(({ to }) => to),
  signals: SAVERS.map(({ interface: from }) => ({ interface: from, member: 'ActiveChanged' })),
  async ask(bus) {
    for (const saver of SAVERS) {
      const answer = known(await bus.call({ ...saver, member: 'GetActive' }))
      if (answer !== 'unknown') return answer
    }
    return 'unknown'
  },
}

const WATCHER = {
  to: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
}

/**
 * Whether some panel shows tray icons (https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem). Where nobody
 * watches over them, Wayland has no other tray; X11 may still have the old kind, which nobody can be asked about.
 */
export const trayHost = (isWayland: boolean): Question => ({
  names: [WATCHER.to],
  signals: ['StatusNotifierHostRegistered', 'StatusNotifierHostUnregistered'].map((member) => ({
    interface: WATCHER.interface,
    member,
  })),
  async ask(bus) {
    if (await bus.hasOwner(WATCHER.to)) return known(await bus.property(WATCHER, 'IsStatusNotifierHostRegistered'))
    return isWayland ? 'no' : 'unknown'
  },
})
