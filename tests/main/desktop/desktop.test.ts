// What the desktop says, over a real dbus-daemon of each test's own.
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openBus, sessionBusAddress } from '../../../src/main/desktop/bus.ts'
import { BACK_WITHIN_MS, createDesktop } from '../../../src/main/desktop/desktop.ts'
import {
  doNotDisturb,
  fullScreen,
  lockedScreen,
  type Question,
  sharedScreen,
  trayHost,
} from '../../../src/main/desktop/questions.ts'
import { saidBy } from '../../../src/main/desktop/run.ts'
import { createInterruptions } from '../../../src/main/interruptions.ts'
import { testClock } from '../../../src/main/test-clock.ts'
import { temporaryFolder } from '../folder.ts'
import { hasDaemon, startBus, startService } from './private-bus.ts'

const NOTIFICATIONS = 'org.freedesktop.Notifications'
const NOTIFICATIONS_PATH = '/org/freedesktop/Notifications'
const SCREEN_CAST = 'org.gnome.Mutter.ScreenCast'
const WATCHER = 'org.kde.StatusNotifierWatcher'

async function privateBus(folder = temporaryFolder()) {
  const bus = await startBus(folder)
  onTestFinished(bus.end)
  return bus
}
async function service(address: string, name: string) {
  const started = await startService(address, name)
  onTestFinished(started.close)
  return started
}

/** A desktop that is asked one thing. A busy machine is given time, where the test is not about having none. */
function asks(address: string | undefined, question: Question, limitMs = 15_000) {
  const changed = vi.fn()
  const clock = testClock('2026-11-24T08:30[Europe/Berlin]')
  const desktop = createDesktop({
    clock,
    open: async (gone) => (address === undefined ? undefined : openBus(address, gone, limitMs)),
    questions: { it: question },
    changed,
  })
  onTestFinished(desktop.stop)
  return {
    changed,
    clock,
    refresh: desktop.refresh,
    stop: desktop.stop,
    answer: () => desktop.answers().it,
    becomes: (answer: string) => expect.poll(() => desktop.answers().it, { timeout: 5_000, interval: 5 }).toBe(answer),
  }
}

const noBanners = async () => undefined

describe.skipIf(!hasDaemon)('on a bus of its own', () => {
  describe('Do Not Disturb', () => {
    it('is what Plasma says, and follows it', async () => {
      const { address } = await privateBus()
      const plasma = await service(address, NOTIFICATIONS)
      plasma.has('Inhibited', 'b', true)
      const desktop = asks(address, doNotDisturb(noBanners))
      expect(desktop.answer()).toBe('unknown')
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
      expect(desktop.changed).toHaveBeenCalledTimes(1)

      plasma.has('Inhibited', 'b', false)
      plasma.changed(NOTIFICATIONS, NOTIFICATIONS_PATH, 'Inhibited', false)
      await desktop.becomes('no')
      expect(desktop.changed).toHaveBeenCalledTimes(2)
    })

    /** The question, and what each asking of it came to. */
    const watched = (bannersAreOn?: () => Promise<boolean>) => {
      const question = doNotDisturb(bannersAreOn ?? noBanners)
      const heard: string[] = []
      const ask: Question['ask'] = async (bus) => {
        const answer = await question.ask(bus)
        heard.push(answer)
        return answer
      }
      const hears = (answer: string) => expect.poll(() => heard.at(-1), { timeout: 5_000, interval: 5 }).toBe(answer)
      return { question: { ...question, ask }, hears }
    }

    /** The shell said that it was on, is gone, and may still be back. */
    async function gone() {
      const { address } = await privateBus()
      const plasma = await service(address, NOTIFICATIONS)
      plasma.has('Inhibited', 'b', true)
      const { question, hears } = watched()
      const desktop = asks(address, question)
      await desktop.refresh()
      plasma.close()
      await hears('unknown')
      desktop.clock.advance(BACK_WITHIN_MS - 1)
      return { address, hears, desktop }
    }

    it('outlasts a shell that is started anew', async () => {
      const { address, hears, desktop } = await gone()
      const anew = await service(address, NOTIFICATIONS)
      anew.has('Inhibited', 'b', true)
      anew.changed(NOTIFICATIONS, NOTIFICATIONS_PATH, 'Inhibited', true)
      await hears('yes')
      desktop.clock.advance(BACK_WITHIN_MS)
      expect(desktop.answer()).toBe('yes')
      expect(desktop.changed).toHaveBeenCalledTimes(1)
    })

    it('outlasts GNOME’s too, where notifications are another program’s', async () => {
      const { address } = await privateBus()
      await service(address, NOTIFICATIONS)
      const shell = await service(address, 'org.gnome.Shell')
      const { question, hears } = watched(async () => false)
      const desktop = asks(address, question)
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
      shell.close()
      await hears('unknown')
      await service(address, 'org.gnome.Shell')
      await hears('yes')
      desktop.clock.advance(BACK_WITHIN_MS)
      expect(desktop.answer()).toBe('yes')
      expect(desktop.changed).toHaveBeenCalledTimes(1)
    })

    it('is unknown again when the one who said it left the bus and is not back in time', async () => {
      const { address, desktop } = await gone()
      expect(desktop.answer()).toBe('yes')
      desktop.clock.advance(1)
      expect(desktop.answer()).toBe('unknown')
      expect(desktop.changed).toHaveBeenCalledTimes(2)
      const anew = await service(address, NOTIFICATIONS)
      anew.has('Inhibited', 'b', false)
      anew.changed(NOTIFICATIONS, NOTIFICATIONS_PATH, 'Inhibited', false)
      await desktop.becomes('no')
    })

    it('is GNOME’s setting where GNOME is, asked again when dconf tells of it or of all around it', async () => {
      const { address } = await privateBus()
      await service(address, NOTIFICATIONS) // of GNOME Shell, which has no such property
      await service(address, 'org.gnome.Shell')
      const dconf = await service(address, 'ca.desrt.dconf')
      const tells = (prefix: string, ...changes: string[]) =>
        dconf.tells('ca.desrt.dconf.Writer', 'Notify', '/ca/desrt/dconf/Writer/user', 'sass', prefix, changes, 'tag')
      let banners: boolean | undefined = false
      const read = vi.fn(async () => banners)
      const desktop = asks(address, doNotDisturb(read))
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')

      banners = true
      tells('/org/gnome/desktop/notifications/show-banners', '')
      await desktop.becomes('no')
      banners = false
      tells('/org/gnome/desktop/', 'notifications/show-banners')
      await desktop.becomes('yes')
      // Of other settings nothing is heard.
      const before = read.mock.calls.length
      tells('/org/gnome/desktop/interface/clock-format', '')
      banners = true
      tells('/org/gnome/desktop/notifications/show-banners', '')
      await desktop.becomes('no')
      expect(read).toHaveBeenCalledTimes(before + 1)
    })

    it('is unknown on another desktop, whatever GNOME’s settings are', async () => {
      const { address } = await privateBus()
      await service(address, NOTIFICATIONS)
      const read = vi.fn(async () => false)
      const desktop = asks(address, doNotDisturb(read))
      await desktop.refresh()
      expect(desktop.answer()).toBe('unknown')
      expect(read).not.toHaveBeenCalled()
    })

    it.each([
      ['s', 'true'],
      ['i', 1],
      ['as', ['yes']],
    ])('is unknown where it is said as %s', async (signature, value) => {
      const { address } = await privateBus()
      const odd = await service(address, NOTIFICATIONS)
      odd.has('Inhibited', signature, value)
      const desktop = asks(address, doNotDisturb(noBanners))
      await desktop.refresh()
      expect(odd.asked()).toBe(1)
      expect(desktop.answer()).toBe('unknown')
    })
  })

  describe('a shared screen', () => {
    const tree = (...sessions: string[]) =>
      `<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"\n<node>${sessions.map((name) => `\n  <node name="${name}"/>`).join('')}\n</node>`

    it('is one that Mutter has a session for: asked when it matters, heard of when it ends', async () => {
      const { address } = await privateBus()
      const mutter = await service(address, SCREEN_CAST)
      mutter.says('Introspect', 's', tree())
      const desktop = asks(address, sharedScreen(true))
      await desktop.refresh()
      expect(desktop.answer()).toBe('no')
      mutter.says('Introspect', 's', tree('u3', 'u4'))
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
      mutter.says('Introspect', 's', tree('u4'))
      mutter.tells(`${SCREEN_CAST}.Session`, 'Closed', '/org/gnome/Mutter/ScreenCast/Session/u3')
      await mutter.next()
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
      mutter.says('Introspect', 's', tree())
      mutter.tells('org.gnome.Mutter.RemoteDesktop.Session', 'Closed', '/org/gnome/Mutter/RemoteDesktop/Session/u4')
      await desktop.becomes('no')
    })

    it.each([
      ['nothing of the kind', 'u', 7],
      ['words', 's', 'not a tree'],
    ])('is unknown where the answer is %s', async (_what, signature, value) => {
      const { address } = await privateBus()
      const mutter = await service(address, SCREEN_CAST)
      mutter.says('Introspect', signature, value)
      const desktop = asks(address, sharedScreen(true))
      await desktop.refresh()
      expect(mutter.asked()).toBe(1)
      expect(desktop.answer()).toBe('unknown')
    })

    it('of which nothing is told on X11 may be one all the same', async () => {
      const { address } = await privateBus()
      const mutter = await service(address, SCREEN_CAST)
      mutter.says('Introspect', 's', tree())
      const desktop = asks(address, sharedScreen(false))
      await desktop.refresh()
      expect(mutter.asked()).toBe(1)
      expect(desktop.answer()).toBe('unknown')
      mutter.says('Introspect', 's', tree('u1'))
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
    })

    it('is unknown without Mutter', async () => {
      const { address } = await privateBus()
      const desktop = asks(address, sharedScreen(true))
      await desktop.refresh()
      expect(desktop.answer()).toBe('unknown')
    })
  })

  describe('a locked screen', () => {
    it.each([
      ['GNOME Shell itself', 'org.gnome.Shell.ScreenShield', 'org.gnome.ScreenSaver', '/org/gnome/ScreenSaver'],
      ['who stands for it', 'org.gnome.ScreenSaver', 'org.gnome.ScreenSaver', '/org/gnome/ScreenSaver'],
      ['Plasma', 'org.freedesktop.ScreenSaver', 'org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver'],
    ])('is told by %s when it is locked, and when it is open again', async (_who, name, from, path) => {
      const { address } = await privateBus()
      const saver = await service(address, name)
      saver.says('GetActive', 'b', false)
      const desktop = asks(address, lockedScreen)
      await desktop.refresh()
      expect(desktop.answer()).toBe('no')
      for (const isLocked of [true, false]) {
        saver.says('GetActive', 'b', isLocked)
        saver.tells(from, 'ActiveChanged', path)
        await desktop.becomes(isLocked ? 'yes' : 'no')
      }
    })

    it('is unknown where nobody tells, or says something else', async () => {
      const { address } = await privateBus()
      const odd = await service(address, 'org.gnome.ScreenSaver')
      odd.says('GetActive', 's', 'true')
      const desktop = asks(address, lockedScreen)
      await desktop.refresh()
      expect(desktop.answer()).toBe('unknown')
    })
  })

  describe('full screen', () => {
    const says =
      (active: string | undefined, state?: string) =>
      async (...args: string[]) =>
        args[0] === '-root' ? active : args[1] === '0x3a00007' ? state : undefined
    const ACTIVE = '_NET_ACTIVE_WINDOW(WINDOW): window id # 0x3a00007'

    it.each<[string, ReturnType<typeof says>, string]>([
      [
        'a window that fills it',
        says(ACTIVE, '_NET_WM_STATE(ATOM) = _NET_WM_STATE_ABOVE, _NET_WM_STATE_FULLSCREEN'),
        'yes',
      ],
      ['an ordinary one', says(ACTIVE, '_NET_WM_STATE(ATOM) = _NET_WM_STATE_MAXIMIZED_VERT'), 'no'],
      ['one that has no state', says(ACTIVE, '_NET_WM_STATE:  not found.'), 'no'],
      ['none in use', says('_NET_ACTIVE_WINDOW(WINDOW): window id # 0x0'), 'no'],
      ['one that closed meanwhile', says(ACTIVE, undefined), 'unknown'],
      ['a window manager that does not say', says('_NET_ACTIVE_WINDOW:  not found.'), 'unknown'],
      ['no tool to ask with', says(undefined), 'unknown'],
    ])('of the window in use on X11: %s', async (_what, xprop, answer) => {
      const { address } = await privateBus()
      const desktop = asks(address, fullScreen(false, xprop))
      await desktop.refresh()
      expect(desktop.answer()).toBe(answer)
    })

    it('is asked anew whenever it matters, and never on Wayland', async () => {
      const { address } = await privateBus()
      let state = '_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN'
      const xprop = vi.fn((...args: string[]) => says(ACTIVE, state)(...args))
      const x11 = asks(address, fullScreen(false, xprop))
      await x11.refresh()
      expect(x11.answer()).toBe('yes')
      state = '_NET_WM_STATE(ATOM) = '
      await x11.refresh()
      expect(x11.answer()).toBe('no')
      xprop.mockClear()
      const wayland = asks(address, fullScreen(true, xprop))
      await wayland.refresh()
      expect(wayland.answer()).toBe('unknown')
      expect(xprop).not.toHaveBeenCalled()
    })
  })

  describe('a tray', () => {
    it('is there when a panel shows what the watcher watches', async () => {
      const { address } = await privateBus()
      const watcher = await service(address, WATCHER)
      watcher.has('IsStatusNotifierHostRegistered', 'b', true)
      const desktop = asks(address, trayHost(true))
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
      watcher.has('IsStatusNotifierHostRegistered', 'b', false)
      watcher.tells(WATCHER, 'StatusNotifierHostUnregistered', '/StatusNotifierWatcher')
      await desktop.becomes('no')
    })

    it('is not there without a watcher on Wayland, and may be of the old kind on X11; one that comes is heard', async () => {
      const { address } = await privateBus()
      const wayland = asks(address, trayHost(true))
      const x11 = asks(address, trayHost(false))
      await Promise.all([wayland.refresh(), x11.refresh()])
      expect([wayland.answer(), x11.answer()]).toEqual(['no', 'unknown'])
      const watcher = await service(address, WATCHER)
      watcher.has('IsStatusNotifierHostRegistered', 'b', true)
      watcher.tells(WATCHER, 'StatusNotifierHostRegistered', '/StatusNotifierWatcher')
      await Promise.all([wayland.becomes('yes'), x11.becomes('yes')])
    })
  })

  describe('and what goes wrong', () => {
    it('a service that hangs keeps nobody waiting, and is heard when it is well again', async () => {
      const { address } = await privateBus()
      const plasma = await service(address, NOTIFICATIONS)
      plasma.answers.set('Get Inhibited', 'hangs')
      const desktop = asks(address, doNotDisturb(noBanners), 1_000)
      await desktop.refresh()
      expect(plasma.asked()).toBe(1)
      expect(desktop.answer()).toBe('unknown')
      plasma.has('Inhibited', 'b', true)
      plasma.changed(NOTIFICATIONS, NOTIFICATIONS_PATH, 'Inhibited', true)
      await desktop.becomes('yes')
    })

    it('of a bus that goes away nothing is known; one that comes back is found at the next look', async () => {
      const folder = temporaryFolder()
      const first = await privateBus(folder)
      const plasma = await service(first.address, NOTIFICATIONS)
      plasma.has('Inhibited', 'b', true)
      const desktop = asks(`unix:path=${path.join(folder, 'bus')}`, doNotDisturb(noBanners))
      await desktop.refresh()
      expect(desktop.answer()).toBe('yes')
      await first.end()
      await desktop.becomes('unknown')
      await desktop.refresh()
      expect(desktop.answer()).toBe('unknown')

      const second = await privateBus(folder)
      const anew = await service(second.address, NOTIFICATIONS)
      anew.has('Inhibited', 'b', false)
      await desktop.refresh()
      expect(desktop.answer()).toBe('no')
    })

    it('many signals at once are one question under way and one after it', async () => {
      const { address } = await privateBus()
      const plasma = await service(address, NOTIFICATIONS)
      plasma.has('Inhibited', 'b', false)
      const desktop = asks(address, doNotDisturb(noBanners))
      await desktop.refresh()
      plasma.has('Inhibited', 'b', true)
      for (let n = 0; n < 200; n += 1) plasma.changed(NOTIFICATIONS, NOTIFICATIONS_PATH, 'Inhibited', true)
      await desktop.becomes('yes')
      await desktop.refresh()
      expect(plasma.asked()).toBeLessThan(100)
    })

    it('whoever stopped hears nothing more', async () => {
      const { address } = await privateBus()
      const plasma = await service(address, NOTIFICATIONS)
      plasma.has('Inhibited', 'b', false)
      const desktop = asks(address, doNotDisturb(noBanners))
      await desktop.refresh()
      desktop.stop()
      await desktop.refresh()
      expect(plasma.asked()).toBe(1)
    })
  })
})

describe('without a bus', () => {
  it.each([
    ['none is named', undefined],
    ['nobody is at its address', `unix:path=${path.join('/nowhere', 'bus')}`],
    ['its address is none', 'unix:'],
  ])('everything is unknown where %s', async (_why, address) => {
    const desktop = asks(address, trayHost(true))
    await desktop.refresh()
    await desktop.refresh()
    expect(desktop.answer()).toBe('unknown')
    expect(desktop.changed).not.toHaveBeenCalled()
  })

  it.skipIf(process.platform === 'win32').each([
    ['says nothing', (_socket: Socket) => {}],
    ['says what it pleases', (socket: Socket) => void socket.end(`OK ${'x'.repeat(100_000)}\r\n`)],
    ['hangs up', (socket: Socket) => void socket.destroy()],
    ['agrees and then talks nonsense', (socket: Socket) => void socket.write('OK 0123456789abcdef\r\n\0\0\0nonsense')],
  ])('somebody at its address who %s is no bus', async (_what, answer) => {
    const file = path.join(temporaryFolder(), 'bus')
    const server = createServer((socket) => {
      socket.on('error', () => {})
      answer(socket)
    }).listen(file)
    onTestFinished(() => void server.close())
    const desktop = asks(`unix:path=${file}`, trayHost(true), 500)
    await desktop.refresh()
    expect(desktop.answer()).toBe('unknown')
  })
})

describe.skipIf(process.platform === 'win32')('what a small program says', () => {
  it.each([
    ['its words', ['echo', ' yes '], 'yes'],
    ['nothing where it is not there', ['/nowhere/program'], undefined],
    ['nothing where it ends badly', ['sh', '-c', 'echo yes; exit 1'], undefined],
    ['nothing where it says too much', ['yes'], undefined],
    ['nothing where it hangs', ['sleep', '60'], undefined],
  ])('%s', async (_what, [program, ...args], said) => expect(await saidBy(program as string, ...args)).toBe(said))
})

describe('the part that asks', () => {
  const world = { changed: () => {}, screenLocked: () => {}, clock: testClock('2026-11-24T08:30[Europe/Berlin]') }

  it.each(['darwin', 'win32'] as const)('knows nothing but the tray on %s, and asks nobody', async (platform) => {
    const part = createInterruptions({ platform, isWayland: false, bus: 'unix:path=/nowhere', ...world })
    await part.refresh()
    const rest = { doNotDisturb: 'unknown', fullScreen: 'unknown', sharedScreen: 'unknown', lockedScreen: 'unknown' }
    expect(part.now()).toEqual({ ...rest, tray: 'yes' })
  })

  it('knows nothing on Linux without a bus', async () => {
    const part = createInterruptions({ platform: 'linux', isWayland: true, bus: undefined, ...world })
    await part.refresh()
    expect(new Set(Object.values(part.now()))).toEqual(new Set(['unknown']))
  })

  it.skipIf(!hasDaemon)('says once each time that the screen was locked, whatever else the desktop tells', async () => {
    const { address } = await privateBus()
    const plasma = await service(address, 'org.freedesktop.ScreenSaver')
    const told: string[] = []
    const part = createInterruptions({
      ...world,
      platform: 'linux',
      isWayland: true,
      bus: address,
      changed: () => void told.push('changed'),
      screenLocked: () => void told.push('locked'),
    })
    const lock = async (on: boolean) => {
      plasma.answers.set('GetActive', { signature: 'b', body: [on] })
      plasma.tells('org.freedesktop.ScreenSaver', 'ActiveChanged', '/org/freedesktop/ScreenSaver', 'b', on)
      await vi.waitFor(() => expect(part.now().lockedScreen).toBe(on ? 'yes' : 'no'), { timeout: 15_000 })
    }
    plasma.answers.set('GetActive', { signature: 'b', body: [false] })
    await part.refresh()
    await lock(true)
    const watcher = await service(address, WATCHER)
    watcher.has('IsStatusNotifierHostRegistered', 'b', true)
    watcher.tells(WATCHER, 'StatusNotifierHostRegistered', '/StatusNotifierWatcher')
    await vi.waitFor(() => expect(part.now().tray).toBe('yes'), { timeout: 15_000 })
    expect(told.filter((each) => each === 'locked')).toHaveLength(1)
    await lock(false)
    await lock(true)
    expect(told.filter((each) => each === 'locked')).toHaveLength(2)
  })
})

describe('where the session’s bus is', () => {
  it.each([
    [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/a', XDG_RUNTIME_DIR: '/run/user/1' }, 'unix:path=/a'],
    [{ XDG_RUNTIME_DIR: '/run/user/1' }, 'unix:path=/run/user/1/bus'],
    [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=elsewhere,port=1;unix:abstract=/tmp/b' }, 'unix:abstract=/tmp/b'],
    [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=elsewhere,port=1' }, undefined],
    [{ DBUS_SESSION_BUS_ADDRESS: 'unixexec:path=/bin/true' }, undefined],
    [{}, undefined],
  ])('%o', (environment, address) => expect(sessionBusAddress(environment)).toBe(address))
})
