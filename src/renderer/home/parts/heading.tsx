import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a section. It takes the focus when the section appears, so that the change is said and Tab begins there. */
export function Heading({ children, said = false }: { children: ReactNode; said?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={said ? 'said' : undefined}>
      {children}
    </h1>
  )
}

/** For what goes away when it is pressed: the keyboard goes on from the heading of the section. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}
