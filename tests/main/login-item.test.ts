// Starting at login, on real files.
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, execOf, isOn, isOurs, switched } from '../../src/main/autostart-entry.ts'
import { createLoginItem, type LoginItemWorld, programOf } from '../../src/main/login-item.ts'
import { temporaryFolder } from './folder.ts'

const noSystem = {} as LoginItemWorld['system']

function onLinux(change: Partial<LoginItemWorld> = {}) {
  const home = temporaryFolder()
  const item = createLoginItem({
    platform: 'linux',
    environment: {},
    home,
    system: noSystem,
    program: '/opt/Threshold/threshold',
    args: [],
    ...change,
  })
  return { home, item, file: path.join(home, '.config/autostart/threshold.desktop') }
}
const exec = (file: string) => /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]

describe('on Linux', () => {
  it('is a file in the autostart folder, which is made and goes again', () => {
    const { item, file } = onLinux()
    expect(item.isOn()).toBe(false)
    expect(item.set(true)).toEqual({ ok: true })
    expect(item.isOn()).toBe(true)
    expect(exec(file)).toBe('"/opt/Threshold/threshold" "--hidden"')
    expect(readdirSync(path.dirname(file))).toEqual(['threshold.desktop'])
    expect(item.set(false)).toEqual({ ok: true })
    expect(existsSync(file)).toBe(false)
    expect(item.set(false)).toEqual({ ok: true })
  })

  it('is where XDG_CONFIG_HOME says, when that is a whole path', () => {
    const elsewhere = temporaryFolder()
    const { item, file } = onLinux({ environment: { XDG_CONFIG_HOME: elsewhere } })
    item.set(true)
    expect(existsSync(path.join(elsewhere, 'autostart/threshold.desktop'))).toBe(true)
    expect(existsSync(file)).toBe(false)
    const relative = onLinux({ environment: { XDG_CONFIG_HOME: 'config' } })
    relative.item.set(true)
    expect(existsSync(relative.file)).toBe(true)
  })

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])('switched off by %s is off, and stays so', (line) => {
    const { item, file } = onLinux()
    item.set(true)
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line}\n`)
    const before = readFileSync(file, 'utf8')
    expect(item.isOn()).toBe(false)
    item.refresh()
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(item.set(true)).toEqual({ ok: true })
    expect(item.isOn()).toBe(true)
  })

  it('changed by hand, keeps what was changed when it is switched', () => {
    const { item, file } = onLinux()
    item.set(true)
    const own = readFileSync(file, 'utf8').replace('"--hidden"', '"--hidden" "--arrive"').concat('X-Delay=20\n')
    writeFileSync(file, own)
    item.set(false)
    expect(item.isOn()).toBe(false)
    expect(readFileSync(file, 'utf8')).toContain('"--arrive"')
    item.set(true)
    expect(readFileSync(file, 'utf8')).toBe(own)
  })

  it('that is a link is written where it leads', () => {
    const { item, file } = onLinux()
    const kept = path.join(temporaryFolder(), 'kept.desktop')
    writeFileSync(kept, entryOf(['/old/threshold', '--hidden']))
    mkdirSync(path.dirname(file), { recursive: true })
    symlinkSync(kept, file)
    item.set(true)
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    expect(exec(kept)).toBe('"/opt/Threshold/threshold" "--hidden"')
  })

  it('follows the program after an update, if it is ours, and is not made anew', () => {
    const { item, file } = onLinux()
    item.refresh()
    expect(existsSync(file)).toBe(false)
    item.set(true)
    writeFileSync(file, entryOf(['/tmp/old/threshold', '--hidden']))
    item.refresh()
    expect(exec(file)).toBe('"/opt/Threshold/threshold" "--hidden"')
  })

  it('says where it could not be written, and is off', () => {
    const { home, item, file } = onLinux()
    writeFileSync(path.join(home, '.config'), 'a file where the folder would be')
    expect(item.set(true)).toEqual({ ok: false, place: file })
    expect(item.isOn()).toBe(false)
  })

  it('starts an AppImage by its own file', () => {
    expect(programOf({ APPIMAGE: '/home/jo/Threshold.AppImage' }, '/tmp/.mount_x/threshold')).toBe(
      '/home/jo/Threshold.AppImage',
    )
    expect(programOf({}, '/opt/threshold')).toBe('/opt/threshold')
  })
})

describe('the command of an entry', () => {
  /** What a launcher makes of it: the string's escapes, the field codes, then the quotes, as a shell has them. */
  const launched = (value: string): string[] => {
    const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', s: ' ', '\\': '\\' }
    const text = value.replaceAll(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? '').replaceAll('%%', '%')
    return execFileSync('/bin/sh', ['-c', `for each in ${text}; do printf '%s\\0' "$each"; done`], { encoding: 'utf8' })
      .split('\0')
      .slice(0, -1)
  }

  it.skipIf(process.platform === 'win32')('gives each argument back as it was, whatever is in it', () => {
    const argument = fc.string({ unit: fc.constantFrom(...'ab "\'`$\\%=;&|<>()#~*?é\n\t'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 3 }), (command) => {
        expect(launched(execOf(command))).toEqual(command)
      }),
      { numRuns: 60 },
    )
  })

  it('is ours whatever it starts, until a line is changed', () => {
    const entry = entryOf(['/a path/with "quotes"', '--hidden'])
    expect(isOurs(entry)).toBe(true)
    expect(isOurs(entry.replace('Threshold', 'My Threshold'))).toBe(false)
    expect(isOurs('')).toBe(false)
  })

  it('is switched off and on again without losing a line', () => {
    const entry = `${entryOf(['/opt/threshold'])}X-Own=1\n`
    expect(isOn(switched(entry, false))).toBe(false)
    expect(switched(switched(entry, false), true)).toBe(entry)
  })
})

describe('on macOS and Windows', () => {
  const listed = (takes: boolean) => {
    let openAtLogin = false
    const asked: unknown[] = []
    const item = createLoginItem({
      platform: 'win32',
      environment: {},
      home: '',
      program: 'C:\\Threshold\\threshold.exe',
      args: [],
      system: {
        getLoginItemSettings: () => ({ openAtLogin }) as Electron.LoginItemSettings,
        setLoginItemSettings(settings) {
          asked.push(settings)
          if (takes) openAtLogin = settings.openAtLogin ?? false
        },
      },
    })
    return { item, asked }
  }

  it('the system is asked to start it hidden', () => {
    const { item, asked } = listed(true)
    expect(item.set(true)).toEqual({ ok: true })
    expect(item.isOn()).toBe(true)
    expect(asked).toEqual([{ openAtLogin: true, path: 'C:\\Threshold\\threshold.exe', args: ['--hidden'] }])
  })

  it('a system that does not take it is said', () => {
    expect(listed(false).item.set(true)).toEqual({ ok: false, place: '' })
  })
})
