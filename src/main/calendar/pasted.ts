// An address as people paste it.

/** The address a calendar is fetched from: `webcal:` is https, and one without a scheme too. Undefined for none. */
export function addressOf(pasted: string): URL | undefined {
  const text = pasted.trim().replace(/^<(.*)>$/s, '$1')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.parse(whole.replace(/^webcals?:/i, 'https:'))
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined
  url.hash = ''
  // "localhost" and bare addresses of numbers are places too; a lone word is not.
  return /[.:]|^localhost$/.test(url.hostname) ? url : undefined
}
