import { expect, test } from 'vitest'
import { systemProxy } from './host/system-proxy.ts'

const env = {
  https_proxy: 'http://proxy.company.test:3128',
  all_proxy: 'socks5://way.company.test:1080',
  no_proxy: 'inside.company.test, .local',
}

test.each([
  ['https://calendar.test/', 'PROXY proxy.company.test:3128'],
  ['http://calendar.test/', 'SOCKS5 way.company.test:1080'],
  ['https://a.inside.company.test/', 'DIRECT'],
  ['https://nas.local/', 'DIRECT'],
  ['https://127.0.0.1:9/', 'DIRECT'],
  ['https://[::1]/', 'DIRECT'],
  ['https://localhost/', 'DIRECT'],
])('the way to %s is %s', (address, way) => expect(systemProxy(address, env)).toBe(way))

test('without a proxy, or where all is spared, it is the direct one', () => {
  expect(systemProxy('https://calendar.test/', {})).toBe('DIRECT')
  expect(systemProxy('https://calendar.test/', { ...env, no_proxy: '*' })).toBe('DIRECT')
  expect(systemProxy('https://calendar.test/', { https_proxy: 'https://b.test' })).toBe('HTTPS b.test')
})
