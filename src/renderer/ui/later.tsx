import { type ComponentType, useEffect, useState } from 'react'

/**
 * A part that its window does not need at first. It is loaded once the window is idle, so that it opens at once, or when
 * it is wanted before that.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  const ask = async () => {
    loaded ??= await load()
    return loaded
  }
  requestIdleCallback(() => void ask())

  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    useEffect(() => {
      if (!Part) void ask().then((part) => setPart(() => part))
    }, [Part])
    return Part ? <Part {...props} /> : null
  }
}
