// A passphrase as it is compared: however a keyboard composed its letters and spaces (RFC 8265, OpaqueString).

export const PASSPHRASE_LEAST = 8
export const PASSPHRASE_LENGTH = 500

export function readPassphrase(typed: string): string {
  return typed.replace(/\p{Zs}/gu, ' ').normalize('NFC')
}

/** Whether it can be one. Nothing else is asked of it: long is what counts, and only its owner knows what they can keep. */
export function canBePassphrase(typed: string): boolean {
  return [...readPassphrase(typed)].length >= PASSPHRASE_LEAST
}
