// Whom a server's certificate may come from: whom Node trusts, and whom this computer does (a company's own).
import tls, { type SecureContext } from 'node:tls'

/** Made when it is first needed, and then kept: reading the system's certificates takes a while. */
export function createTrust(own: readonly string[] = []): () => SecureContext {
  let context: SecureContext | undefined
  return () => {
    context ??= tls.createSecureContext({ ca: [...new Set([...own, ...kept('default'), ...kept('system')])] })
    return context
  }
}

/** Not every runtime can tell them, and not every system's store can be read. */
function kept(store: 'default' | 'system'): readonly string[] {
  try {
    return tls.getCACertificates(store)
  } catch {
    return store === 'default' ? tls.rootCertificates : []
  }
}

const UNTRUSTED = /CERT|^UNABLE_TO_|SELF_SIGNED|^HOSTNAME_MISMATCH|^INVALID_CA|^INVALID_PURPOSE/

/** Whether a line came to nothing because of whose certificate was shown. */
export const isUntrusted = (error: unknown): boolean =>
  UNTRUSTED.test(String((error as NodeJS.ErrnoException | null | undefined)?.code ?? ''))
