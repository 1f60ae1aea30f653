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

  it('that is no HTTP is trouble, and an http server at an https address is told as that', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end('HELO calendar\r\n\r\n')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as { port: number }
    expect(text(await fetcher()(`http://127.0.0.1:${port}/`))).toBe('server-trouble')
    expect(text(await fetcher()(`https://127.0.0.1:${port}/`))).toBe('no-https')
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

  it('through a proxy only what is seen here to stay inside goes, and its name as it is', async () => {
    const { port, asked } = await plainServer((_request, response) => void response.end(CALENDAR))
    const through = await proxy({ 'nas.calendar.test': port, '192.168.7.7': port })
    const leading = (address: string) =>
      fetcher({
        resolveProxy: async () => through.way,
        lookup: (_name, _options, give) => give(null, [{ address, family: 4 }]),
      })
    const nas = `http://nas.calendar.test${SECRET}`
    expect(text(await leading('192.0.43.8')(nas))).toBe('insecure')
    expect(text(await leading('192.168.7.7')(nas, { isAllowed: false }))).toBe('private-address')
    const unknown = fetcher({
      resolveProxy: async () => through.way,
      lookup: (_name, _options, give) => give(Object.assign(new Error(), { code: 'ENOTFOUND' }), []),
    })
    expect(text(await unknown(nas))).toBe('insecure')
    expect(through.asked).toEqual([])
    const inside = await leading('192.168.7.7')(nas)
    expect([text(inside), inside.ok && inside.isProxied]).toEqual([CALENDAR, true])
    expect(text(await leading('')('http://192.168.7.7/a.ics'))).toBe(CALENDAR)
    expect(through.asked).toEqual([nas, 'http://192.168.7.7/a.ics'])
    expect(asked.map(({ headers }) => headers.host)).toEqual(['nas.calendar.test', '192.168.7.7'])
    through.state.status = 407
    expect(text(await leading('192.168.7.7')(nas))).toBe('proxy-password')
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

  it('it is only asked which way leads to the origin, and this computer is reached without it', async () => {
    const { port, origin } = await secureServer((_request, response) => void response.end(CALENDAR))
    const { way, asked } = await proxy({ 'a.calendar.test:443': port })
    const ways: string[] = []
    const fetch = fetcher({
      resolveProxy: async (url) => {
        ways.push(url)
        return way
      },
    })
    const fetched = await fetch(`https://a.calendar.test${SECRET}`, { isAllowed: false })
    expect([text(fetched), fetched.ok && fetched.isProxied]).toEqual([CALENDAR, true])
    const own = await fetch(origin)
    expect([text(own), own.ok && own.isProxied]).toEqual([CALENDAR, false])
    expect([ways, asked]).toEqual([['https://a.calendar.test/'], ['a.calendar.test:443']])
  })

  it.each([
    [403, 'proxy'],
    [407, 'proxy-password'],
    [504, 'no-answer'],
  ])('that answers %i, it is said what that is', async (status, fault) => {
    const { way, state } = await proxy({})
    state.status = status
    const next = await proxy({})
    const resolveProxy = async () => `${way}; ${next.way}`
    expect(text(await fetcher({ resolveProxy })('https://a.calendar.test/'))).toBe(fault)
    // A refusal is one: nobody else is asked.
    expect(next.asked).toEqual([])
  })

  it('of several ways the next is taken where nobody is there', async () => {
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const { way, asked } = await proxy({ 'a.calendar.test:443': port })
    const fetchBy = (ways: string, world: Partial<FetcherWorld> = {}) =>
      fetcher({ resolveProxy: async () => ways, ...world })('https://a.calendar.test/', { isAllowed: false })
    const dead = 'PROXY 127.0.0.1:9'
    expect(text(await fetchBy(`${dead}; SOCKS5 a:1; ${way}`))).toBe(CALENDAR)
    expect(asked).toEqual(['a.calendar.test:443'])
    expect(text(await fetchBy(dead))).toBe('proxy-silent')
    expect(text(await fetchBy('SOCKS5 a:1'))).toBe('proxy-kind')
    const leading =
      (address: string): NonNullable<FetcherWorld['lookup']> =>
      (_name, _options, give) =>
        address === ''
          ? give(Object.assign(new Error(), { code: 'ENOTFOUND' }), [])
          : give(null, [{ address, family: 4 }])
    // Without a proxy there is nobody either: that says less.
    expect(text(await fetchBy(`${dead}; DIRECT`, { lookup: leading('') }))).toBe('proxy-silent')
    expect(text(await fetchBy(`${dead}; DIRECT`, { lookup: leading('10.0.0.1') }))).toBe('private-address')
  })

  it('that takes no line up, the next is asked in time', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void silent.close())
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const { way } = await proxy({ 'a.calendar.test:443': port })
    const waits: number[] = []
    // The first has waited enough at once.
    const hasty: FetcherWorld['after'] = (ms, call) => {
      waits.push(ms)
      return after(waits.length === 2 ? 0 : ms, call)
    }
    const { port: nobody } = silent.address() as { port: number }
    const resolveProxy = async () => `HTTPS localhost:${nobody}; ${way}`
    expect(text(await fetcher({ resolveProxy, after: hasty })('https://a.calendar.test/'))).toBe(CALENDAR)
    expect(waits).toEqual([LIMITS.time, LIMITS.line, LIMITS.line])
  })

  it('spoken to over TLS, its own certificate is looked at by its own name', async () => {
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const { way, asked } = await proxy({ 'a.calendar.test:443': port, 'other.example:443': port }, true)
    const fetchBy = (ways: string) => fetcher({ resolveProxy: async () => ways })
    expect(text(await fetchBy(way)('https://a.calendar.test/'))).toBe(CALENDAR)
    // Not by the server's, which the proxy's does not name: only the server itself is refused for it.
    expect(text(await fetchBy(way)('https://other.example/'))).toBe('certificate')
    expect(asked).toEqual(['a.calendar.test:443', 'other.example:443'])
    const unknown = fetcher({ resolveProxy: async () => way, trust: createTrust() })
    expect(text(await unknown('https://a.calendar.test/'))).toBe('certificate')
    expect(asked).toHaveLength(2)
  })

  it('the certificate of an address of figures has to name it', async () => {
    const { port } = await secureServer((_request, response) => void response.end(CALENDAR))
    const { way } = await proxy({ '192.0.43.8:443': port })
    // It names localhost, which is nobody's over there.
    expect(text(await fetcher({ resolveProxy: async () => way })('https://192.0.43.8/'))).toBe('certificate')
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
