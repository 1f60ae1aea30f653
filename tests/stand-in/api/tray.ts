import { EventEmitter } from 'node:events'
import { needReady } from '../host/host-state.ts'
import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'
import { chooseFrom, type Menu, menuData } from './menu.ts'
import { type NativeImage, nativeImage } from './native-image.ts'
import { primaryDisplay } from './screen.ts'

type Implemented =
  | 'closeContextMenu'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getGUID'
  | 'getIgnoreDoubleClickEvents'
  | 'getTitle'
  | 'isDestroyed'
  | 'popUpContextMenu'
  | 'setContextMenu'
  | 'setIgnoreDoubleClickEvents'
  | 'setImage'
  | 'setPressedImage'
  | 'setTitle'
  | 'setToolTip'

const SIZE = 24
const trays: Tray[] = []

export class Tray extends EventEmitter implements Pick<Electron.Tray, Implemented> {
  private readonly guid: string | null
  private image: NativeImage
  private toolTip = ''
  private title = ''
  private menu: Menu | null = null
  private destroyed: boolean = false
  private ignoreDoubleClick: boolean = false

  constructor(image: Electron.NativeImage | string, guid?: string) {
    needReady('Cannot create Tray')
    super()
    this.guid = guid ?? null
    this.image = imageFrom(image)
    record('Tray')
    const self = loud(this, 'Tray')
    trays.push(self)
    // biome-ignore lint/correctness/noConstructorReturn: every caller must go through the proxy that is loud
    return self
  }

  setImage(image: Electron.NativeImage | string) {
    this.image = imageFrom(image)
    record('Tray.setImage', this.image.file)
  }
  setPressedImage = (image: Electron.NativeImage | string) => record('Tray.setPressedImage', imageFrom(image).file)
  setToolTip(toolTip: string) {
    this.toolTip = toolTip
    record('Tray.setToolTip', toolTip)
  }
  setTitle(title: string) {
    this.title = title
    record('Tray.setTitle', title)
  }
  getTitle = () => this.title
  setContextMenu(menu: Electron.Menu | null) {
    this.menu = menu as unknown as Menu | null
  }
  popUpContextMenu = (menu?: Electron.Menu) => ((menu as unknown as Menu | undefined) ?? this.menu)?.popup()
  closeContextMenu = () => this.menu?.closePopup()
  setIgnoreDoubleClickEvents(ignore: boolean) {
    this.ignoreDoubleClick = ignore
  }
  getIgnoreDoubleClickEvents = () => this.ignoreDoubleClick
  getGUID = () => this.guid
  getBounds(): Electron.Rectangle {
    const { bounds } = primaryDisplay()
    return { x: bounds.x + bounds.width - 4 * SIZE, y: bounds.y, width: SIZE, height: SIZE }
  }
  focus = () => record('Tray.focus')
  destroy() {
    record('Tray.destroy')
    this.destroyed = true
  }
  isDestroyed = () => this.destroyed

  shown = () => ({ image: this.image, toolTip: this.toolTip, title: this.title, menu: this.menu })
}

const imageFrom = (image: Electron.NativeImage | string) =>
  (typeof image === 'string' ? nativeImage.createFromPath(image) : image) as unknown as NativeImage

export const liveTray = (index = 0) => trays.filter((tray) => !tray.isDestroyed())[index]

function tray(index: number): Tray {
  const found = liveTray(index)
  if (!found) throw new Error(`no tray ${index}`)
  return found
}

const emitClick = (event: 'click' | 'right-click' | 'double-click' | 'middle-click', index: number) => {
  const bounds = tray(index).getBounds()
  const position = { x: bounds.x + SIZE / 2, y: bounds.y + SIZE / 2 }
  tray(index).emit(event, { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }, bounds, position)
}

export const trayDriver = {
  click: (index = 0) => emitClick('click', index),
  doubleClick: (index = 0) => emitClick('double-click', index),
  rightClick: (index = 0) => emitClick('right-click', index),
  middleClick: (index = 0) => emitClick('middle-click', index),
  /** The menu as nested plain data; null when the tray has none. */
  menu(index = 0) {
    const { menu } = tray(index).shown()
    return menu && menuData(menu)
  },
  /** Chooses a menu item by id, else by label, at any depth. */
  choose: (wanted: string, index = 0) => chooseFrom(tray(index).shown().menu, wanted),
  tooltip: (index = 0) => tray(index).shown().toolTip,
  title: (index = 0) => tray(index).shown().title,
  image(index = 0) {
    const { image } = tray(index).shown()
    const png = image.isEmpty() ? '' : image.toPNG().toString('base64')
    const scaleFactors = image.getScaleFactors()
    return {
      file: image.file,
      size: image.getSize(),
      template: image.isTemplateImage(),
      empty: image.isEmpty(),
      scaleFactors,
      png,
    }
  },
  count: () => trays.filter((one) => !one.isDestroyed()).length,
  destroyed: () => trays.length > 0 && trays.every((one) => one.isDestroyed()),
}
