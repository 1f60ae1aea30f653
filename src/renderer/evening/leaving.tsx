import { useEffect, useRef } from 'react'

/**
 * The screen that is left fades while the next one, there at once for the next key, fades in. What fades is a likeness in
 * a closed shadow tree: no key, no name and no reader of screens meets it. Before its sheets are there, nothing fades.
 */
export function useLeaving(page: React.RefObject<HTMLElement | null>) {
  const host = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement | null>(null)
  const sheets = useRef<HTMLLinkElement[]>([])
  useEffect(() => {
    if (!host.current || stage.current) return
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    sheets.current = links.map((link) => link.cloneNode() as HTMLLinkElement)
    stage.current = document.createElement('div')
    host.current.attachShadow({ mode: 'closed' }).append(...sheets.current, stage.current)
  }, [])

  const leave = (): void => {
    const left = page.current
    if (!left || !stage.current || !sheets.current.every(({ sheet }) => sheet)) return
    const likeness = left.cloneNode(true) as HTMLElement
    likeness.classList.add('leaving')
    likeness.style.height = `${left.clientHeight}px`
    stage.current.replaceChildren(likeness)
    likeness.scrollTop = left.scrollTop
    // With less motion there is nothing to wait for.
    const over = likeness.getAnimations().map(({ finished }) => finished)
    void Promise.allSettled(over).then(() => likeness.remove())
  }
  return { leave, likeness: <div ref={host} className="evening-leaving" inert aria-hidden="true" /> }
}
