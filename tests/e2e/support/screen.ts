// What can be seen of a page and reached in it, whatever the size of its text.
import type { Page } from '@playwright/test'

/**
 * The pointer leaves the window. A Chromium without a surface keeps it inside, in a corner where nothing shows it; its
 * leaving is said there.
 */
export async function pointerAway(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  await page.mouse.move(-5, -5)
  await page.evaluate(() =>
    [...document.querySelectorAll(':hover')].at(-1)?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true })),
  )
}

/** Texts that do not fit where they stand, and controls that cannot be brought into sight. Empty when all is well. */
export function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${
        element.getAttribute('aria-label') ??
        (element.closest('label') ?? element).textContent?.trim().slice(0, 40) ??
        ''
      }`
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth)
      wrong.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`)
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        // What is clipped away is for screen readers: ours, and react-aria's.
        !element.closest('.said, [aria-hidden=true], [inert], [style*="clip-path: inset(50%)"]'),
    )
    for (const element of shown) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const across = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const down = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1
      const isField = element.matches('input, textarea')
      if ((across || down) && !isField) wrong.push(`cut off: ${name(element)}`)
    }
    for (const control of shown.filter((element) =>
      element.matches('button, input, textarea, summary, [tabindex="0"]'),
    )) {
      const whole = control.closest('label') ?? control
      whole.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, top, bottom } = whole.getBoundingClientRect()
      const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1
      // What is higher than the window is seen by scrolling.
      if (!inside && bottom - top < innerHeight)
        wrong.push(
          `out of sight: ${name(control)} at ${[left, top, right, bottom].map(Math.round).join(' ')} of ${innerWidth} ${innerHeight}`,
        )
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const covered =
        there &&
        !whole.contains(there) &&
        !there.contains(whole) &&
        !there.closest('[role=radiogroup]')?.contains(whole)
      if (inside && covered) wrong.push(`covered: ${name(control)} by ${name(there)}`)
    }
    return [...new Set(wrong)]
  })
}

/**
 * Goes through a page with Tab, once around. Says which controls were not reached, and which do not show that they have
 * the focus. Empty when all is well.
 */
export async function unreached(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const named = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${
        element.getAttribute('aria-label') ??
        (element.closest('label') ?? element).textContent?.trim().slice(0, 40) ??
        ''
      }`
    const drawn = (element: Element) => {
      const parts = [element, element.parentElement, element.parentElement?.parentElement, element.closest('label, li')]
      const around = parts.flatMap((part) => (part ? [part, ...part.children] : []))
      const drawings = new Set([...around, element.previousElementSibling, element.nextElementSibling])
      return [...drawings]
        .flatMap((part) =>
          (part ? [null, '::before', '::after'] : []).map((pseudo) => {
            const style = getComputedStyle(part as Element, pseudo)
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = style
            return [outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, boxShadow].join(' ')
          }),
        )
        .join()
    }
    Object.assign(window, { walk: { named, drawn, seen: [], plain: [] } })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  for (let step = 0, around = false; step < 150 && !around; step++) {
    await page.keyboard.press('Tab')
    around = await page.evaluate(async () => {
      // Some controls are told by their page that they have the focus, or have it no more, a moment later.
      const settled = () => new Promise((done) => setTimeout(done))
      await settled()
      const { walk } = window as unknown as {
        walk: { seen: Element[]; plain: string[]; named(e: Element): string; drawn(e: Element): string }
      }
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return false
      if (walk.seen.includes(element)) return true
      walk.seen.push(element)
      for (const animation of document.getAnimations()) animation.finish()
      const focused = walk.drawn(element)
      const text = element.matches('input, textarea') && !element.matches('[type=checkbox], [type=radio]')
      element.blur()
      await settled()
      // A dialog that holds the focus has brought it back by now: then its ring is asked for as it stands.
      const hasRing = document.activeElement === element && getComputedStyle(element).outlineStyle !== 'none'
      // A text field may show its caret alone.
      if (focused === walk.drawn(element) && !text && !hasRing)
        walk.plain.push(`shows no focus: ${walk.named(element)}`)
      element.focus({ focusVisible: true, preventScroll: true } as FocusOptions)
      return false
    })
  }
  return page.evaluate(() => {
    const { walk } = window as unknown as { walk: { seen: Element[]; plain: string[]; named(e: Element): string } }
    const group = (element: Element) =>
      element.matches('[type=radio]')
        ? `radio ${(element as HTMLInputElement).name}`
        : element.matches('[role=tab]')
          ? 'tab'
          : undefined
    const groups = new Set(walk.seen.map(group))
    const controls = [...document.querySelectorAll<HTMLElement>('button, input, textarea, summary, [tabindex]')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled, [tabindex="-1"]') &&
        !element.closest('[aria-hidden=true], [inert]'),
    )
    const missed = controls.filter((element) => !walk.seen.includes(element) && !groups.has(group(element) ?? ''))
    return [...missed.map((element) => `not reached: ${walk.named(element)}`), ...walk.plain]
  })
}
