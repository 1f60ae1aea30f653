import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTrust } from '../../../src/main/calendar/certificates.ts'
import { type Asked, createFetcher, type FetcherWorld, LIMITS } from '../../../src/main/calendar/fetch.ts'
import { certificate, plainServer, proxy, secureServer } from './servers.ts'

/** Slow machines have time. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 })
const SECRET = '/private-1f2e3d4c5b6a/basic.ics?token=hush'
const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'

const after = (ms: number, call: () => void) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
const never = () => () => {}
const trust = createTrust([certificate])

function fetcher(world: Partial<FetcherWorld> = {}) {
  const fetch = createFetcher({ after, resolveProxy: async () => 'DIRECT', trust, ...world })
  return (url: string, asked: Partial<Asked> = {}) => fetch({ url: new URL(url), isAllowed: true, ...asked })
}
const text = (fetched: Awaited<ReturnType<ReturnType<typeof fetcher>>>) =>
  fetched.ok ? Buffer.from(fetched.body).toString() : fetched.fault
const sent = (request: IncomingMessage | undefined, name: string) => request?.headers[name]

describe('an answer', () => {
  it('comes whole, without cookies being kept and with nothing told but what is needed', async () => {
    const { origin, asked } = await secureServer((_request, response) => {
      response.setHeader('set-cookie', 'who=you')
      response.end(CALENDAR)
    })
    const fetch = fetcher()
    expect(text(await fetch(origin + SECRET))).toBe(CALENDAR)
    expect(text(await fetch(origin + SECRET))).toBe(CALENDAR)
    expect(asked.map(({ url }) => url)).toEqual([SECRET, SECRET])
    expect(Object.keys(asked[1]?.headers ?? {}).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(sent(asked[1], 'user-agent')).toBe('Threshold')
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('packed by %s is unpacked', async (encoding, pack) => {
    const { origin } = await plainServer((_request, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(pack(Buffer.from(CALENDAR)))
    })
    expect(text(await fetcher()(origin))).toBe(CALENDAR)
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('that unpacks to too much by %s is too large', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(40 * 1024 * 1024))
    expect(bomb.byteLength).toBeLessThan(LIMITS.bytes)
    const { origin } = await plainServer((_request, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(bomb)
    })
    expect(text(await fetcher()(origin))).toBe('too-large')
  })

  it('of five megabytes is taken, and one byte more is too large', async () => {
    let size = LIMITS.bytes
    const { origin } = await plainServer((_request, response) => {
      // In pieces and without saying how many there will be.
      for (let left = size; left > 0; left -= 65_536) response.write(Buffer.alloc(Math.min(left, 65_536)))
      response.end()
    })
    const whole = await fetcher()(origin)
    expect(whole.ok && whole.body.byteLength).toBe(LIMITS.bytes)
    size++
    expect(text(await fetcher()(origin))).toBe('too-large')
  })

  it('that never ends is left as soon as it is too much', async () => {
    const { origin, asked } = await plainServer((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) {}
      }
      response.on('drain', more)
      more()
    })
    expect(text(await fetcher({ after: never })(origin))).toBe('too-large')
    await soon(() => asked[0]?.socket.destroyed).toBe(true)
  })

  it('that breaks off is none', async () => {
    const { origin } = await plainServer((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('BEGIN:VCALENDAR\r\n', () => response.destroy())
    })
    expect(text(await fetcher()(origin))).toBe('no-answer')
  })

  it('packed in a way nobody asked for, or broken, is trouble', async () => {
    let encoding = 'compress'
    const { origin } = await plainServer((_request, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(gzipSync(CALENDAR).subarray(0, 20))
    })
    expect(text(await fetcher()(origin))).toBe('server-trouble')
    encoding = 'gzip'
    expect(text(await fetcher()(origin))).toBe('server-trouble')
  })

  it('that is no HTTP is trouble, and an old http server at an https address is no answer', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end('HELO calendar\r\n\r\n')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    expect(text(await fetcher()(`http://127.0.0.1:${port}/`))).toBe('server-trouble')
    expect(text(await fetcher()(`https://127.0.0.1:${port}/`))).toBe('no-answer')
  })
})

describe('time', () => {
  it('is fifteen seconds in all, and then the line is let go', async () => {
    let wait = 0
    let over = () => {}
    const { origin, asked } = await plainServer(({ url }, response) => {
      if (url === '/') response.writeHead(302, { location: '/slow' }).end()
      else {
        response.write('BEGIN')
        over()
      }
    })
    const fetch = fetcher({
      after: (ms, call) => {
        wait = ms
        over = call
        return () => {}
      },
    })
    expect(text(await fetch(`${origin}/`))).toBe('no-answer')
    expect(wait).toBe(15_000)
    await soon(() => asked.at(-1)?.socket.destroyed).toBe(true)
  })

  it('has another limit where one is set', async () => {
    let wait = 0
    const after = (ms: number, call: () => void) => {
      wait = ms
      queueMicrotask(call)
      return () => {}
    }
    expect(text(await fetcher({ after, time: () => 300 })('https://127.0.0.1:9/'))).toBe('no-answer')
    expect(wait).toBe(300)
  })

  it('ends too while the way out is still looked for, and when who asks is gone', async () => {
    let over = () => {}
    const stuck = fetcher({
      after: (_ms, call) => {
        over = call
        return () => {}
      },
      resolveProxy: () => new Promise(() => {}),
    })
    const waiting = stuck('https://a.calendar.test/')
    over()
    expect(text(await waiting)).toBe('no-answer')
    const gone = new AbortController()
    const asking = stuck('https://a.calendar.test/', { signal: gone.signal })
    gone.abort()
    expect(text(await asking)).toBe('no-answer')
    expect(text(await stuck('https://a.calendar.test/', { signal: gone.signal }))).toBe('no-answer')
  })
})

describe('an address of this computer or its network', () => {
  const never = { isAllowed: false }

  it('is refused before anything is sent, however it is written', async () => {
    const { port, asked } = await secureServer((_request, response) => void response.end(CALENDAR))
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]', 'localhost', '[::1]']) {
      expect([host, text(await fetcher()(`https://${host}:${port}/`, never))]).toEqual([host, 'private-address'])
      expect([host, text(await fetcher()(`http://${host}:${port}/`, never))]).toEqual([host, 'private-address'])
    }
    expect(asked).toEqual([])
  })

  it('is refused when a name leads there, and what was checked is what is connected to', async () => {
    const { port, asked } = await secureServer((_request, response) => void response.end(CALENDAR))
    const answers = [
      [{ address: '10.0.0.1', family: 4 }],
      [{ address: '::ffff:127.0.0.1', family: 6 }],
      [
        { address: 'fe80::1%eth0', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    ]
    for (const answer of answers) {
      let times = 0
      const fetch = fetcher({
        lookup: (_name, _options, give) => {
          times++
          give(null, answer)
        },
      })
      expect(text(await fetch(`https://a.calendar.test:${port}/`, never))).toBe('private-address')
      expect(times).toBe(1)
    }
    expect(asked).toEqual([])
  })

  it('is reached where the user lets it be, by a name too', async () => {
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const fetch = fetcher({ lookup: (_name, _options, give) => give(null, [{ address: '127.0.0.1', family: 4 }]) })
    expect(text(await fetch(`https://a.calendar.test:${port}/`))).toBe(CALENDAR)
  })

  it('is not where the user let another one be: a redirect does not lead there', async () => {
    const inside = await plainServer((_request, response) => void response.end(CALENDAR))
    const { origin } = await plainServer((_request, response) => {
      response.writeHead(302, { location: `${inside.origin}/admin` }).end()
    })
    expect(text(await fetcher()(origin))).toBe('private-address')
    expect(inside.asked).toEqual([])
  })
})

describe('without encryption', () => {
  it('only an address of one’s own network is read, if the user lets it be', async () => {
    const fetch = fetcher({ lookup: (_name, _options, give) => give(null, [{ address: '192.0.43.8', family: 4 }]) })
    expect(text(await fetch('http://a.calendar.test/'))).toBe('insecure')
    expect(text(await fetch('http://192.0.43.8/', { isAllowed: false }))).toBe('insecure')
    const { origin } = await plainServer((_request, response) => void response.end(CALENDAR))
    expect(text(await fetcher()(origin))).toBe(CALENDAR)
  })

  it('nothing is read where an encrypted address sends one on to it, or to what is no web address', async () => {
    const plain = await plainServer((_request, response) => void response.end(CALENDAR))
    let location = plain.origin
    const { origin } = await secureServer((_request, response) => void response.writeHead(301, { location }).end())
    expect(text(await fetcher()(origin))).toBe('insecure')
    for (location of ['file:///etc/passwd', 'ftp://a.calendar.test/', 'javascript:1', 'https://']) {
      expect(text(await fetcher()(origin))).toBe('insecure')
    }
    expect(plain.asked).toEqual([])
  })

  it('nothing goes through a proxy', async () => {
    const { origin, asked } = await plainServer((_request, response) => void response.end(CALENDAR))
    const { way } = await proxy({})
    expect(text(await fetcher({ resolveProxy: async () => way })(origin))).toBe('insecure')
    expect(asked).toEqual([])
  })
})

describe('redirects', () => {
  const answering = (hops: number) =>
    plainServer(({ url = '' }, response) => {
      const at = Number(url.slice(1))
      if (at === hops) response.end(CALENDAR)
      else response.writeHead([301, 302, 303, 307, 308][at % 5] as number, { location: `./${at + 1}` }).end('moved')
    })

  it('five are followed, and no sixth', async () => {
    const five = await answering(5)
    const there = await fetcher()(`${five.origin}/0`)
    expect(text(there)).toBe(CALENDAR)
    expect(there.ok && there.url.pathname).toBe('/5')
    const six = await answering(6)
    expect(text(await fetcher()(`${six.origin}/0`))).toBe('redirects')
    expect(six.asked).toHaveLength(6)
  })

  it('webcal is https there as well', async () => {
    const { origin } = await secureServer(({ url }, response) => {
      if (url === '/there') response.end(CALENDAR)
      else response.writeHead(302, { location: `${origin.replace('https', 'webcal')}/there` }).end()
    })
    expect(text(await fetcher()(origin))).toBe(CALENDAR)
  })

  it('tell the password and what was known to no other origin', async () => {
    const b = await secureServer((_request, response) => void response.end(CALENDAR))
    const a = await secureServer(({ url }, response) => {
      const location = url === '/' ? '/again' : 'https://ann:stolen@b.calendar.test/x'
      response.writeHead(302, { location }).end()
    })
    const { way, asked } = await proxy({ 'a.calendar.test:443': a.port, 'b.calendar.test:443': b.port })
    const fetched = await fetcher({ resolveProxy: async () => way })('https://ann:s%C3%A9same@a.calendar.test/', {
      isAllowed: false,
      onlyTo: { origin: 'https://a.calendar.test', headers: { 'if-none-match': '"1"' } },
    })
    expect(text(fetched)).toBe(CALENDAR)
    expect(asked).toEqual(['a.calendar.test:443', 'a.calendar.test:443', 'b.calendar.test:443'])
    const own = `Basic ${Buffer.from('ann:sésame').toString('base64')}`
    expect(a.asked.map((request) => sent(request, 'authorization'))).toEqual([own, own])
    expect(a.asked.map((request) => sent(request, 'if-none-match'))).toEqual(['"1"', '"1"'])
    expect([sent(b.asked[0], 'authorization'), sent(b.asked[0], 'if-none-match')]).toEqual([undefined, undefined])
  })
})

describe('through a proxy', () => {
  it('what the address itself says is still checked', async () => {
    const { way, asked } = await proxy({})
    const fetch = fetcher({ resolveProxy: async () => way })
    for (const host of ['127.0.0.1', '[::1]', '192.168.1.1', 'localhost', 'cloud.localhost']) {
      expect(text(await fetch(`https://${host}/`, { isAllowed: false }))).toBe('private-address')
    }
    expect(asked).toEqual([])
  })

  it('it is only asked which way leads to the origin, and its own refusal is told', async () => {
    const { way } = await proxy({})
    const ways: string[] = []
    const fetch = fetcher({
      resolveProxy: async (url) => {
        ways.push(url)
        return way
      },
    })
    expect(text(await fetch(`https://a.calendar.test${SECRET}`, { isAllowed: false }))).toBe('proxy')
    expect(ways).toEqual(['https://a.calendar.test/'])
    expect(text(await fetcher({ resolveProxy: async () => 'SOCKS5 a:1' })('https://a.calendar.test/'))).toBe('proxy')
  })

  it('the server’s certificate is looked at as without one', async () => {
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const { way } = await proxy({ 'a.calendar.test:443': port, 'other.example:443': port })
    const fetch = fetcher({ resolveProxy: async () => way })
    expect(text(await fetch('https://a.calendar.test/'))).toBe(CALENDAR)
    expect(text(await fetch('https://other.example/'))).toBe('certificate')
  })
})

describe('a certificate', () => {
  it('nobody here trusts is refused, whatever the environment says', async () => {
    const { origin, asked } = await secureServer((_request, response) => void response.end(CALENDAR))
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    onTestFinished(() => {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
    })
    expect(text(await fetcher({ trust: createTrust() })(origin))).toBe('certificate')
    expect(asked).toEqual([])
  })

  it('of another name is refused', async () => {
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const lookup: FetcherWorld['lookup'] = (_name, _options, give) => give(null, [{ address: '127.0.0.1', family: 4 }])
    expect(text(await fetcher({ lookup })(`https://other.example:${port}/`))).toBe('certificate')
  })
})

it('without a network, or where nobody listens, it says which', async () => {
  const failing = (code: string) =>
    fetcher({ lookup: (_name, _options, give) => give(Object.assign(new Error(code), { code }), []) })
  expect(text(await failing('ENOTFOUND')('https://a.calendar.test/'))).toBe('offline')
  expect(text(await failing('EAI_AGAIN')('https://a.calendar.test/'))).toBe('offline')
  expect(text(await fetcher()('https://127.0.0.1:9/'))).toBe('no-answer')
})
