import type { ComponentProps } from 'react'
import './chip.css'

type Tone = 'moss' | 'amber'

/** What was understood, in a word or two. Promises are amber, with ›. */
export function Chip({ tone = 'moss', className = '', ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return <span className={`chip ${tone} ${className}`} {...rest} />
}

/** A chip that can be pressed; with `aria-pressed` it is a choice. */
export function ChipButton({ tone = 'moss', className = '', ...rest }: ComponentProps<'button'> & { tone?: Tone }) {
  return <button type="button" className={`chip ${tone} ${className}`} {...rest} />
}
