import type { ComponentProps } from 'react'
import './button.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary a screen; bands have none. Clay deletes. */
  look?: 'primary' | 'secondary' | 'quiet' | 'clay' | undefined
  /** 28 instead of 36 high, for bands and rows. */
  small?: boolean | undefined
}

export function Button({ look = 'secondary', small = false, type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`button ${look} ${small ? 'small' : ''} ${className}`} {...rest} />
}
