import { composing } from '../ui/keys.ts'
import { useWindowKeys } from '../ui/use-window-keys.ts'

export interface EveningKeys {
  next: () => void
  back: () => void
  close: () => void
}

/** The field after this one on the screen gets the focus. False after the last. */
function toFollowing(field: HTMLTextAreaElement): boolean {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('.evening-page textarea')]
  const following = fields[fields.indexOf(field) + 1]
  following?.focus()
  return following !== undefined
}

/**
 * Enter goes on from a choice; in a field of one line it goes to the next field, and from the last one on. Ctrl or Cmd
 * with Enter goes on from anywhere, Alt with the left arrow goes back. Esc closes the window, and everything is kept.
 */
export function useEveningKeys({ next, back, close }: EveningKeys): void {
  useWindowKeys((event) => {
    if (event.defaultPrevented || composing(event)) return
    const { target, key } = event
    const isEnter = key === 'Enter' && !event.shiftKey && !event.altKey
    const isSmall = target instanceof HTMLTextAreaElement && target.rows === 1
    if (key === 'Escape') close()
    else if (key === 'ArrowLeft' && event.altKey) back()
    else if (isEnter && (event.ctrlKey || event.metaKey)) next()
    else if (isEnter && isSmall) toFollowing(target) || next()
    else if (isEnter && target instanceof Element && !target.closest('textarea, button')) next()
    else return
    event.preventDefault()
  })
}
