import { EventEmitter } from 'node:events'
import { electronEvent } from '../host/electron-event.ts'
import { loud } from '../host/loud.ts'
import { focusedWindow } from '../host/open-windows.ts'
import { record } from '../host/records.ts'
import { standardOf } from './menu-roles.ts'

type Options = Electron.MenuItemConstructorOptions
type ImplementedOfItem =
  | 'accelerator'
  | 'accessibilityLabel'
  | 'checked'
  | 'click'
  | 'commandId'
  | 'enabled'
  | 'id'
  | 'label'
  | 'registerAccelerator'
  | 'sublabel'
  | 'toolTip'
  | 'type'
  | 'visible'

let lastCommand = 0

export class MenuItem implements Pick<Electron.MenuItem, ImplementedOfItem> {
  readonly commandId = ++lastCommand
  readonly accelerator: string | null
  readonly accessibilityLabel: string
  readonly id: string
  readonly icon: unknown
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  readonly type: Electron.MenuItem['type']
  readonly role: Options['role'] | undefined
  label: string
  sublabel: string
  toolTip: string
  checked: boolean
  enabled: boolean
  visible: boolean
  menu: Menu | undefined
  private readonly action: Options['click']

  constructor(options: Options) {
    const standard = standardOf(options.role)
    const submenu = options.submenu ?? standard?.submenu
    this.role = options.role
    this.id = options.id ?? ''
    this.label = options.label ?? standard?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.icon = options.icon
    this.accessibilityLabel = options.accessibilityLabel ?? ''
    this.accelerator = options.accelerator ?? standard?.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.checked = options.checked ?? false
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.action = standard ? () => standard.run?.() : options.click
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as unknown as Menu | undefined)
    // biome-ignore lint/correctness/noConstructorReturn: every caller must go through the proxy that is loud
    return loud(this, 'MenuItem')
  }

  /** As a person chooses it: what cannot be chosen throws, so that a test notices. */
  click = () => {
    const reachable = this.enabled && this.visible && this.type !== 'separator'
    if (!reachable) throw new Error(`the menu item "${this.label || this.id}" cannot be chosen now`)
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') {
      for (const item of this.menu?.radioGroupOf(this) ?? []) item.checked = false
      this.checked = true
    }
    this.action?.(this as unknown as Electron.MenuItem, focusedWindow() as unknown as Electron.BaseWindow, {})
  }
}

type ImplementedOfMenu = 'append' | 'closePopup' | 'getMenuItemById' | 'insert' | 'popup'

export class Menu extends EventEmitter {
  items: MenuItem[] = []
  private onClosed: (() => void) | undefined

  constructor() {
    super()
    // biome-ignore lint/correctness/noConstructorReturn: every caller must go through the proxy that is loud
    return loud(this, 'Menu')
  }

  append = (item: MenuItem) => this.insert(this.items.length, item)
  insert(position: number, item: MenuItem) {
    item.menu = this
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  /** Radio items that stand next to each other, with nothing else between, exclude each other. */
  radioGroupOf(item: MenuItem): MenuItem[] {
    const at = this.items.findIndex(({ commandId }) => commandId === item.commandId)
    const isRadio = (index: number) => this.items[index]?.type === 'radio'
    let [from, to] = [at, at]
    while (isRadio(from - 1)) from--
    while (isRadio(to + 1)) to++
    return this.items.slice(from, to + 1).filter((one) => one.commandId !== item.commandId)
  }

  popup({ callback }: Electron.PopupOptions = {}) {
    record('Menu.popup')
    this.onClosed = callback
    openPopups.push(this)
    this.emit('menu-will-show', electronEvent())
  }
  closePopup() {
    const at = openPopups.indexOf(this)
    if (at === -1) return
    openPopups.splice(at, 1)
    this.emit('menu-will-close', electronEvent())
    this.onClosed?.()
  }

  static buildFromTemplate(template: readonly (Options | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }
  static setApplicationMenu(menu: Menu | null) {
    record('Menu.setApplicationMenu', menu !== null)
    applicationMenu = menu
  }
  static getApplicationMenu = () => applicationMenu
}
// The items are of our own class, which has less than Electron's: only the functions are checked against it.
true satisfies Menu extends { [K in ImplementedOfMenu]: (...args: never[]) => unknown } ? true : false

const openPopups: Menu[] = []
let applicationMenu: Menu | null = null

/** A menu item as plain data, which can cross to a test. */
export interface MenuItemData {
  readonly id: string
  readonly label: string
  readonly sublabel: string
  readonly type: Electron.MenuItem['type']
  readonly role: string | undefined
  readonly enabled: boolean
  readonly visible: boolean
  readonly checked: boolean
  readonly accelerator: string | null
  readonly submenu: MenuItemData[] | undefined
}

export function menuData(menu: Menu): MenuItemData[] {
  return menu.items.map(({ id, label, sublabel, type, role, enabled, visible, checked, accelerator, submenu }) => {
    const inner = submenu && menuData(submenu)
    return { id, label, sublabel, type, role, enabled, visible, checked, accelerator, submenu: inner }
  })
}

/** Chooses by id, else by label, at any depth. */
export function chooseFrom(menu: Menu | null | undefined, wanted: string) {
  const item = menu?.getMenuItemById(wanted) ?? (menu && byLabel(menu, wanted))
  if (!item) throw new Error(`no menu item "${wanted}"`)
  item.click()
}

const byLabel = (menu: Menu, label: string): MenuItem | undefined =>
  menu.items.find((item) => item.label === label) ??
  menu.items.map((item) => item.submenu && byLabel(item.submenu, label)).find(Boolean)

export const menuDriver = {
  application: () => applicationMenu && menuData(applicationMenu),
  chooseApplication: (wanted: string) => chooseFrom(applicationMenu, wanted),
  /** The context menu that is open now. */
  popup: () => openPopups.at(-1) && menuData(openPopups.at(-1) as Menu),
  choosePopup(wanted: string) {
    const menu = openPopups.at(-1)
    chooseFrom(menu, wanted)
    menu?.closePopup()
  },
  dismissPopup: () => openPopups.at(-1)?.closePopup(),
}
