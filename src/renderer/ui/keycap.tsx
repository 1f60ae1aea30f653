import './keycap.css'

/** A key as it is printed on the keyboard. */
export function Keycap({ children }: { children: string }) {
  return <kbd className="keycap">{children}</kbd>
}
