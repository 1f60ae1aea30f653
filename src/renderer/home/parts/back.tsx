import type { Section } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useHere } from '../place.ts'
import { words } from '../words.ts'
import './back.css'

/** From a page back to what it covers: a section, or another page. */
export function Back({ to }: { to: Section | undefined }) {
  const { go } = useHere()
  const section = to && words(`section.${to}`)
  return (
    <Button
      look="quiet"
      className="back"
      aria-label={section && words('back', { section })}
      aria-keyshortcuts="Escape"
      onClick={() => go({})}
    >
      <Icon name="left" />
      {section ?? words('backOne')}
    </Button>
  )
}
