// Which key was meant, on any keyboard: on a French one 1 to 8 need no Shift, on a Russian one A is where it is printed.

export interface Press {
  key: string
  code: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/** "1" to "9" or "a" to "z", when that key was pressed by itself; else undefined. */
export function singleKey({ key, code, ...held }: Press): string | undefined {
  if (held.ctrlKey || held.altKey || held.metaKey) return undefined
  if (/^[1-9]$/u.test(key)) return key
  if (held.shiftKey) return undefined
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase()
  const digit = /^Digit([1-9])$/u.exec(code)?.[1]
  const letter = /^\p{Script=Latin}$/u.test(key) ? undefined : /^Key([A-Z])$/u.exec(code)?.[1]
  return digit ?? letter?.toLowerCase()
}

/** Whether Enter or Escape belongs to an input method that is still composing. */
export function composing(event: { isComposing: boolean; keyCode: number }): boolean {
  // Chromium reports the key that ends a composition as 229: https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode
  return event.isComposing || event.keyCode === 229
}
