// Something is about to be said: the system is asked first for what it tells nobody by itself.

/** `answered` is called once the answer is there, which may be asked for several times meanwhile. */
export function askedFirst(askSystem: () => Promise<void> | undefined, answered: () => void) {
  let isAsking = false
  let isStopped = false
  return {
    /** Whether there is something to wait for; it is asked now, unless it has been. */
    asks(): boolean {
      if (isAsking) return true
      const asked = askSystem()
      if (!asked) return false
      isAsking = true
      void asked.then(() => {
        isAsking = false
        if (!isStopped) answered()
      })
      return true
    },
    stop(): void {
      isStopped = true
    },
  }
}
