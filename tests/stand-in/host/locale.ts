let languages: readonly string[] = (process.env.STAND_IN_LOCALE ?? 'en-US').split(',')

/** STAND_IN_LOCALE is one language or a list, most wanted first: `de-AT,en`. */
export const locale = {
  current: () => languages[0] ?? 'en-US',
  preferred: () => [...languages],
  set(next: readonly string[]) {
    languages = next
  },
}
