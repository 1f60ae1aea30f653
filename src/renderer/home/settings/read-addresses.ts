/** Addresses as typed, apart: what looks like one, in lower case and once each, and what does not. */
export function readAddresses(typed: string): { addresses: string[]; others: string[] } {
  const words = typed
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/^(?:mailto:|<)/iu, '').replace(/>$/u, ''))
    .filter((word) => word !== '')
  const isAddress = (word: string) => /^[^@]+@[^@.]+(?:\.[^@.]+)*$/u.test(word)
  return {
    addresses: [...new Set(words.filter(isAddress).map((word) => word.toLowerCase()))],
    others: [...new Set(words.filter((word) => !isAddress(word)))],
  }
}
