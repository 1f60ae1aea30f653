import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, EXAMPLE, type Example, kept, startExample } from './example-app.ts'

let example: Example
beforeAll(async () => {
  example = await startExample()
})
afterAll(() => example.close())

const eventsNamed = async (...names: string[]) =>
  (await kept(example.app, 'events')).filter(([event]) => names.includes(String(event)))

describe('the tray', () => {
  test('shows its menu as data, nested', async () => {
    const menu = await drive(example.app, (s) => s.tray.menu())
    expect(menu?.map(({ id, label, type, enabled }) => ({ id, label, type, enabled }))).toEqual([
      { id: 'open', label: 'Open', type: 'normal', enabled: true },
      { id: 'later', label: 'Later', type: 'normal', enabled: false },
      { id: '', label: '', type: 'separator', enabled: true },
      { id: '', label: 'Sound', type: 'submenu', enabled: true },
      { id: 'muted', label: 'Muted', type: 'checkbox', enabled: true },
      { id: '', label: 'Quit', type: 'normal', enabled: true },
    ])
    expect(menu?.[3]?.submenu?.map(({ id, checked }) => [id, checked])).toEqual([
      ['loud', true],
      ['soft', false],
    ])
    expect(menu?.[0]?.accelerator).toBe('CmdOrCtrl+O')
    expect(menu?.[5]?.accelerator).toBe('CommandOrControl+Q') // from its role
  })

  test('is clicked, and its items are chosen as a person can', async () => {
    await drive(example.app, (s) => {
      s.tray.click()
      s.tray.choose('open')
      s.tray.choose('Muted')
      s.tray.choose('soft')
    })
    expect(await eventsNamed('tray click', 'open', 'muted')).toEqual([['tray click'], ['open'], ['muted', true]])
    const menu = await drive(example.app, (s) => s.tray.menu())
    expect(menu?.[3]?.submenu?.map(({ checked }) => checked)).toEqual([false, true])
    expect(menu?.[4]?.checked).toBe(true)
    await expect(drive(example.app, (s) => s.tray.choose('later'))).rejects.toThrow('cannot be chosen now')
    await expect(drive(example.app, (s) => s.tray.choose('nothing'))).rejects.toThrow('no menu item "nothing"')
  })

  test('tells its picture and its words', async () => {
    const seen = await drive(example.app, (s) => [s.tray.tooltip(), s.tray.image(), s.tray.count()] as const)
    expect(seen[0]).toBe('Example')
    expect(seen[1]).toMatchObject({ file: `${EXAMPLE}/tray.png`, size: { width: 16, height: 16 }, empty: false })
    expect(seen[2]).toBe(1)
  })
})

describe('menus', () => {
  test('of the application and at the pointer can be read and chosen from', async () => {
    const seen = await example.app.evaluate((electron) => {
      const { Menu } = electron
      const chosen: string[] = []
      const item = (label: string) => ({ label, click: () => chosen.push(label) })
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([{ role: 'editMenu' }, { label: 'More', submenu: [item('Inner')] }]),
      )
      Menu.buildFromTemplate([item('Here')]).popup()
      const { menu } = (electron as unknown as { __standIn: import('./driver.ts').StandIn }).__standIn
      menu.chooseApplication('Inner')
      menu.choosePopup('Here')
      const edit = menu.application()?.[0]?.submenu?.map(({ role }) => role)
      return { chosen, edit, open: menu.popup() ?? null }
    })
    expect(seen.chosen).toEqual(['Inner', 'Here'])
    expect(seen.edit).toEqual(['undo', 'redo', undefined, 'cut', 'copy', 'paste', undefined, 'selectAll'])
    expect(seen.open).toBeNull()
  })
})

describe('shortcuts', () => {
  test('work from anywhere, however they are spelt', async () => {
    expect(await drive(example.app, (s) => s.shortcut.press('Shift+Ctrl+L'))).toBe(process.platform !== 'darwin')
    expect(await drive(example.app, (s) => s.shortcut.press('CmdOrCtrl+Shift+L'))).toBe(true)
    expect(await drive(example.app, (s) => s.shortcut.registered())).toEqual(['CommandOrControl+Shift+L'])
    expect(await eventsNamed('shortcut')).not.toEqual([])
  })

  test('that another program holds cannot be registered, and impossible ones throw', async () => {
    await drive(example.app, (s) => s.shortcut.takenByOther('Ctrl+Alt+K'))
    const register = (keys: string) =>
      example.app.evaluate(({ globalShortcut }, keys) => globalShortcut.register(keys, () => {}), keys)
    expect(await register('Ctrl+Alt+K')).toBe(false)
    await expect(register('Hyper+K')).rejects.toThrow('conversion failure from Hyper+K')
  })
})

describe('notifications', () => {
  test('are shown, clicked and closed', async () => {
    const heard = await example.app.evaluate(async (electron) => {
      const { notifications } = (electron as unknown as { __standIn: import('./driver.ts').StandIn }).__standIn
      const heard: string[] = []
      const one = new electron.Notification({ title: 'Ann', body: 'now', actions: [{ type: 'button', text: 'Later' }] })
      for (const name of ['show', 'click', 'close', 'failed'] as const) one.on(name as 'show', () => heard.push(name))
      one.show()
      await Promise.resolve()
      notifications.click()
      notifications.close()
      notifications.failWith('no server')
      one.show()
      await Promise.resolve()
      notifications.failWith(undefined)
      return { heard, all: notifications.all() }
    })
    expect(heard.heard).toEqual(['show', 'click', 'close', 'failed'])
    const actions = process.platform === 'linux' ? [] : ['Later']
    expect(heard.all).toMatchObject([{ title: 'Ann', body: 'now', visible: false, actions }])
    const press = drive(example.app, (s) => s.notifications.action(0))
    if (process.platform === 'linux') await expect(press).rejects.toThrow('no button 0')
  })
})
