// The windows load from app://bundle alone, and it serves nothing but the built pages.
import { protocol } from 'electron'
import { answer } from './bundle.ts'

export const SCHEME = 'app'
export const ORIGIN = 'app://bundle'

/** Before the app is ready, and once only. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serve(root: string): void {
  protocol.handle(SCHEME, (request) => answer(root, request.url))
}
