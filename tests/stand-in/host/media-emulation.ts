/** What media queries ask of the system. nativeTheme owns it; every page is told. */
const system: Record<'dark' | 'reducedMotion' | 'moreContrast' | 'forcedColors' | 'reducedTransparency', boolean> = {
  dark: false,
  reducedMotion: false,
  moreContrast: false,
  forcedColors: false,
  reducedTransparency: false,
}

const listeners = new Set<() => void>()

export type SystemLook = typeof system
export const systemLook: Readonly<SystemLook> = system

export function setSystemLook(change: Partial<SystemLook>) {
  Object.assign(system, change)
  for (const listener of listeners) listener()
}

export const onSystemLook = (listener: () => void) => listeners.add(listener)

let darkOverride: boolean | undefined

/** `nativeTheme.themeSource`: 'light' or 'dark' instead of the system's. */
export function overrideDark(dark: boolean | undefined) {
  darkOverride = dark
  setSystemLook({})
}

export const shownDark = () => darkOverride ?? system.dark

export function emulatedMedia(): { name: string; value: string }[] {
  return [
    { name: 'prefers-color-scheme', value: shownDark() ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: system.reducedMotion ? 'reduce' : 'no-preference' },
    { name: 'prefers-contrast', value: system.moreContrast ? 'more' : 'no-preference' },
    { name: 'forced-colors', value: system.forcedColors ? 'active' : 'none' },
    { name: 'prefers-reduced-transparency', value: system.reducedTransparency ? 'reduce' : 'no-preference' },
  ]
}
