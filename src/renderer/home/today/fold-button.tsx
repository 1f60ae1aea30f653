import { Icon } from '../../ui/icon.tsx'
import './fold-button.css'

interface FoldButtonProps {
  label: string
  isOpen: boolean
  onPress: () => void
}

/** Opens and closes the rest of a long list; it stays, and keeps the focus. */
export function FoldButton({ label, isOpen, onPress }: FoldButtonProps) {
  return (
    <button type="button" className="fold" aria-expanded={isOpen} onClick={onPress}>
      <Icon name="right" small />
      {label}
    </button>
  )
}
