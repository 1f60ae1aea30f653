import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loud } from '../host/loud.ts'
import { blockedRequests } from '../host/records.ts'
import { schemes } from '../host/schemes.ts'

type Implemented = 'fetch' | 'isOnline' | 'online'

let online: boolean = true

/** `net.fetch` reads files and the app's own schemes; the network it refuses, and records the request. */
export const net = loud(
  {
    get online() {
      return online
    },
    isOnline: () => online,
    async fetch(input, init) {
      const request = new Request(input, init)
      if (request.url.startsWith('file:'))
        return new Response(new Uint8Array(await readFile(fileURLToPath(request.url))))
      const handler = schemes.handlerOf(request.url)
      if (handler) return handler(request)
      blockedRequests.push(request.url)
      throw new Error('net::ERR_INTERNET_DISCONNECTED')
    },
  } satisfies Pick<Electron.Net, Implemented>,
  'net',
)

export const netDriver = {
  online(next: boolean) {
    online = next
  },
}
