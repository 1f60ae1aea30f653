import { record } from '../host/records.ts'
import { WindowBounds } from './window-bounds.ts'

type Options = Electron.BrowserWindowConstructorOptions
type Level = NonNullable<Parameters<Electron.BrowserWindow['setAlwaysOnTop']>[1]>
type Implemented =
  | 'flashFrame'
  | 'getBackgroundColor'
  | 'getOpacity'
  | 'getTitle'
  | 'hasShadow'
  | 'isAlwaysOnTop'
  | 'isClosable'
  | 'isContentProtected'
  | 'isEnabled'
  | 'isFocusable'
  | 'isFullScreen'
  | 'isFullScreenable'
  | 'isMaximizable'
  | 'isMenuBarVisible'
  | 'isMinimizable'
  | 'isMovable'
  | 'isResizable'
  | 'isVisibleOnAllWorkspaces'
  | 'moveTop'
  | 'removeMenu'
  | 'setAlwaysOnTop'
  | 'setAutoHideMenuBar'
  | 'setBackgroundColor'
  | 'setBackgroundMaterial'
  | 'setClosable'
  | 'setContentProtection'
  | 'setEnabled'
  | 'setFocusable'
  | 'setFullScreen'
  | 'setFullScreenable'
  | 'setHasShadow'
  | 'setHiddenInMissionControl'
  | 'setIcon'
  | 'setIgnoreMouseEvents'
  | 'setMaximizable'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setMinimizable'
  | 'setMovable'
  | 'setOpacity'
  | 'setOverlayIcon'
  | 'setProgressBar'
  | 'setResizable'
  | 'setSkipTaskbar'
  | 'setTitle'
  | 'setVibrancy'
  | 'setVisibleOnAllWorkspaces'
  | 'setWindowButtonVisibility'
  | 'title'

/** What a window is told about itself. A page cannot see any of it, so it is kept, recorded and readable. */
export abstract class WindowSettings extends WindowBounds implements Pick<Electron.BrowserWindow, Implemented> {
  private readonly kept: Record<string, unknown>
  private fullScreen: boolean = false

  constructor(id: number, options: Options) {
    super(id, options)
    this.kept = {
      AlwaysOnTop: options.alwaysOnTop ?? false,
      BackgroundColor: options.backgroundColor ?? '#FFF',
      Closable: options.closable ?? true,
      ContentProtection: false,
      Enabled: true,
      Focusable: options.focusable ?? true,
      FullScreenable: options.fullscreenable ?? true,
      HasShadow: options.hasShadow ?? true,
      Maximizable: options.maximizable ?? true,
      MenuBarVisibility: !(options.autoHideMenuBar ?? false),
      Minimizable: options.minimizable ?? true,
      Movable: options.movable ?? true,
      Opacity: options.opacity ?? 1,
      Resizable: options.resizable ?? true,
      Title: options.title ?? '',
      VisibleOnAllWorkspaces: false,
    }
  }

  get title() {
    return this.getTitle()
  }
  set title(title: string) {
    this.setTitle(title)
  }
  setTitle = (title: string) => this.keep('Title', title)
  getTitle = () => this.kept.Title as string

  setAlwaysOnTop(flag: boolean, level?: Level, relativeLevel?: number) {
    const changed = flag !== this.kept.AlwaysOnTop
    this.keep('AlwaysOnTop', flag, ...[level, relativeLevel].filter((argument) => argument !== undefined))
    if (changed) this.emit('always-on-top-changed', {}, flag)
  }
  isAlwaysOnTop = () => this.flag('AlwaysOnTop')
  setVisibleOnAllWorkspaces(visible: boolean, options?: Electron.VisibleOnAllWorkspacesOptions) {
    this.keep('VisibleOnAllWorkspaces', visible, ...(options ? [options] : []))
  }
  isVisibleOnAllWorkspaces = () => this.flag('VisibleOnAllWorkspaces')
  setContentProtection = (enable: boolean) => this.keep('ContentProtection', enable)
  isContentProtected = () => this.flag('ContentProtection')
  setFocusable = (focusable: boolean) => this.keep('Focusable', focusable)
  isFocusable = () => this.flag('Focusable')
  setFullScreen(flag: boolean) {
    if (flag === this.fullScreen) return
    this.fullScreen = flag
    record('BrowserWindow.setFullScreen', this.id, flag)
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen = () => this.fullScreen

  setBackgroundColor = (color: string) => this.keep('BackgroundColor', color)
  getBackgroundColor = () => this.kept.BackgroundColor as string
  setOpacity = (opacity: number) => this.keep('Opacity', opacity)
  getOpacity = () => this.kept.Opacity as number
  setClosable = (closable: boolean) => this.keep('Closable', closable)
  isClosable = () => this.flag('Closable')
  setEnabled = (enable: boolean) => this.keep('Enabled', enable)
  isEnabled = () => this.flag('Enabled')
  setFullScreenable = (fullscreenable: boolean) => this.keep('FullScreenable', fullscreenable)
  isFullScreenable = () => this.flag('FullScreenable')
  setHasShadow = (hasShadow: boolean) => this.keep('HasShadow', hasShadow)
  hasShadow = () => this.flag('HasShadow')
  setMaximizable = (maximizable: boolean) => this.keep('Maximizable', maximizable)
  isMaximizable = () => this.flag('Maximizable')
  setMinimizable = (minimizable: boolean) => this.keep('Minimizable', minimizable)
  isMinimizable = () => this.flag('Minimizable')
  setMovable = (movable: boolean) => this.keep('Movable', movable)
  isMovable = () => this.flag('Movable')
  setResizable = (resizable: boolean) => this.keep('Resizable', resizable)
  isResizable = () => this.flag('Resizable')
  setMenuBarVisibility = (visible: boolean) => this.keep('MenuBarVisibility', visible)
  isMenuBarVisible = () => this.flag('MenuBarVisibility')

  flashFrame = (flag: boolean) => this.recorded('flashFrame', flag)
  moveTop = () => this.recorded('moveTop')
  removeMenu = () => this.recorded('removeMenu')
  setAutoHideMenuBar = (hide: boolean) => this.recorded('setAutoHideMenuBar', hide)
  setBackgroundMaterial = (material: string) => this.recorded('setBackgroundMaterial', material)
  setHiddenInMissionControl = (hidden: boolean) => this.recorded('setHiddenInMissionControl', hidden)
  setIcon = () => this.recorded('setIcon')
  setIgnoreMouseEvents = (ignore: boolean) => this.recorded('setIgnoreMouseEvents', ignore)
  setMenu = (menu: Electron.Menu | null) => this.recorded('setMenu', menu !== null)
  setOverlayIcon = (_image: Electron.NativeImage | null, text: string) => this.recorded('setOverlayIcon', text)
  setProgressBar = (progress: number) => this.recorded('setProgressBar', progress)
  setSkipTaskbar = (skip: boolean) => this.recorded('setSkipTaskbar', skip)
  setVibrancy = (type: string | null) => this.recorded('setVibrancy', type)
  setWindowButtonVisibility = (visible: boolean) => this.recorded('setWindowButtonVisibility', visible)

  private flag = (name: string) => this.kept[name] === true
  private recorded = (name: string, ...args: unknown[]) => record(`BrowserWindow.${name}`, this.id, ...args)
  private keep(name: string, value: unknown, ...more: unknown[]) {
    this.kept[name] = value
    this.recorded(`set${name}`, value, ...more)
  }
}
