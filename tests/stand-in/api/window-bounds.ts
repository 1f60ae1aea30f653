import { EventEmitter } from 'node:events'
import { record } from '../host/records.ts'
import { displayMatching, primaryDisplay } from './screen.ts'

type Options = Electron.BrowserWindowConstructorOptions
type Implemented =
  | 'center'
  | 'getBounds'
  | 'getContentBounds'
  | 'getContentSize'
  | 'getMaximumSize'
  | 'getMinimumSize'
  | 'getNormalBounds'
  | 'getPosition'
  | 'getSize'
  | 'isMaximized'
  | 'maximize'
  | 'setBounds'
  | 'setContentBounds'
  | 'setContentSize'
  | 'setMaximumSize'
  | 'setMinimumSize'
  | 'setPosition'
  | 'setSize'
  | 'unmaximize'

const UNLIMITED = 0

/** Where a window is. Frames are drawn without thickness, so the content has the window's own bounds. */
export abstract class WindowBounds extends EventEmitter implements Pick<Electron.BrowserWindow, Implemented> {
  readonly id: number
  private bounds: Electron.Rectangle
  private normalBounds: Electron.Rectangle | undefined
  private minimum: [number, number]
  private maximum: [number, number]

  constructor(id: number, { x, y, width = 800, height = 600, ...limits }: Options) {
    super()
    this.id = id
    this.minimum = [limits.minWidth ?? UNLIMITED, limits.minHeight ?? UNLIMITED]
    this.maximum = [limits.maxWidth ?? UNLIMITED, limits.maxHeight ?? UNLIMITED]
    const size = this.limited(width, height)
    this.bounds = { ...centred(size), ...size, ...(x === undefined || y === undefined ? {} : { x, y }) }
  }

  protected abstract boundsChanged(moved: boolean, resized: boolean): void

  getBounds = () => ({ ...this.bounds })
  setBounds(change: Partial<Electron.Rectangle>, animate?: boolean) {
    const old = this.bounds
    const asked = { ...old, ...change }
    this.bounds = { x: Math.round(asked.x), y: Math.round(asked.y), ...this.limited(asked.width, asked.height) }
    record('BrowserWindow.setBounds', this.id, this.bounds, ...(animate === undefined ? [] : [animate]))
    const moved = this.bounds.x !== old.x || this.bounds.y !== old.y
    const resized = this.bounds.width !== old.width || this.bounds.height !== old.height
    this.boundsChanged(moved, resized)
    if (resized) for (const event of ['resize', 'resized']) this.emit(event)
    if (moved) for (const event of ['move', 'moved']) this.emit(event)
  }
  getContentBounds = () => this.getBounds()
  getNormalBounds = () => this.normalBounds ?? this.getBounds()
  setContentBounds = (bounds: Electron.Rectangle, animate?: boolean) => this.setBounds(bounds, animate)
  getPosition = () => [this.bounds.x, this.bounds.y]
  setPosition = (x: number, y: number, animate?: boolean) => this.setBounds({ x, y }, animate)
  getSize = () => [this.bounds.width, this.bounds.height]
  setSize = (width: number, height: number, animate?: boolean) => this.setBounds({ width, height }, animate)
  getContentSize = () => this.getSize()
  setContentSize = (width: number, height: number, animate?: boolean) => this.setBounds({ width, height }, animate)
  center = () => this.setBounds(centred(this.bounds))

  getMinimumSize = () => [...this.minimum]
  setMinimumSize(width: number, height: number) {
    this.minimum = [width, height]
    this.setBounds({})
  }
  getMaximumSize = () => [...this.maximum]
  setMaximumSize(width: number, height: number) {
    this.maximum = [width, height]
    this.setBounds({})
  }

  maximize() {
    if (this.isMaximized()) return
    this.normalBounds = this.getBounds()
    this.setBounds(displayMatching(this.normalBounds).workArea)
    this.emit('maximize')
  }
  unmaximize() {
    if (!this.normalBounds) return
    const bounds = this.normalBounds
    this.normalBounds = undefined
    this.setBounds(bounds)
    this.emit('unmaximize')
  }
  isMaximized = () => this.normalBounds !== undefined

  private limited(width: number, height: number): Electron.Size {
    const limit = (size: number, axis: 0 | 1) => {
      const upper = this.maximum[axis] === UNLIMITED ? Number.POSITIVE_INFINITY : this.maximum[axis]
      return Math.round(Math.max(this.minimum[axis], Math.min(size, upper)))
    }
    return { width: limit(width, 0), height: limit(height, 1) }
  }
}

function centred({ width, height }: Electron.Size): Electron.Point {
  const { workArea } = primaryDisplay()
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
  }
}
