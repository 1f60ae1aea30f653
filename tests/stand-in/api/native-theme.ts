import { EventEmitter } from 'node:events'
import { loud } from '../host/loud.ts'
import { onSystemLook, overrideDark, setSystemLook, shownDark, systemLook } from '../host/media-emulation.ts'

class NativeTheme extends EventEmitter implements Omit<Electron.NativeTheme, keyof NodeJS.EventEmitter> {
  private source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource() {
    return this.source
  }
  set themeSource(source) {
    this.source = source
    overrideDark(source === 'system' ? undefined : source === 'dark')
  }
  get shouldUseDarkColors() {
    return shownDark()
  }
  get shouldUseDarkColorsForSystemIntegratedUI() {
    return systemLook.dark
  }
  get shouldUseHighContrastColors() {
    return systemLook.moreContrast || systemLook.forcedColors
  }
  get inForcedColorsMode() {
    return systemLook.forcedColors
  }
  get prefersReducedTransparency() {
    return systemLook.reducedTransparency
  }
  readonly shouldUseInvertedColorScheme = false
  readonly shouldDifferentiateWithoutColor = false
}

export const nativeTheme = loud(new NativeTheme(), 'nativeTheme')
onSystemLook(() => nativeTheme.emit('updated'))

export const themeDriver = {
  system: (theme: 'light' | 'dark') => setSystemLook({ dark: theme === 'dark' }),
  reducedMotion: (reducedMotion: boolean) => setSystemLook({ reducedMotion }),
  reducedTransparency: (reducedTransparency: boolean) => setSystemLook({ reducedTransparency }),
  contrast: (contrast: 'more' | 'no-preference') => setSystemLook({ moreContrast: contrast === 'more' }),
  forcedColors: (forcedColors: boolean) => setSystemLook({ forcedColors }),
}
