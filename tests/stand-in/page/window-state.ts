/**
 * Makes a page see its window: `document.hidden` follows show and hide, `document.hasFocus()` and the window's focus
 * and blur events follow the window's focus. Chromium's own are no use here: every headless page is visible, and
 * Playwright makes every page focused. Runs in both worlds (their prototypes differ); written into pages as text.
 */
export function followWindowState(secret: string, world: 'main' | 'isolated') {
  let state = { visible: true, focused: true }
  const define = (name: string, get: () => unknown) =>
    Object.defineProperty(Document.prototype, name, { get, configurable: true })
  define('hidden', () => !state.visible)
  define('visibilityState', () => (state.visible ? 'visible' : 'hidden'))
  Document.prototype.hasFocus = () => state.focused

  const follow = (event: Event) => {
    const { initial, ...next } = (event as CustomEvent).detail as typeof state & { initial: boolean }
    const before = state
    state = next
    // The two worlds share events: the world that is told last sends them, so that both have changed by then.
    if (world === 'main' || initial) return
    setTimeout(() => {
      if (before.visible !== next.visible) document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      if (before.focused !== next.focused) window.dispatchEvent(new Event(next.focused ? 'focus' : 'blur'))
    })
  }
  window.addEventListener(`${secret}state`, follow, true)
}
