import { expect, it } from 'vitest'
import { wayOut } from '../../../src/main/calendar/proxy.ts'

it.each([
  ['DIRECT', 'direct'],
  ['', 'direct'],
  ['PROXY proxy.example:8080; DIRECT', { secure: false, host: 'proxy.example', port: 8080 }],
  ['HTTPS proxy.example', { secure: true, host: 'proxy.example', port: 443 }],
  ['SOCKS5 old.example:1080; PROXY [fd00::1]:3128', { secure: false, host: 'fd00::1', port: 3128 }],
  ['SOCKS old.example:1080;DIRECT', 'direct'],
  ['SOCKS old.example:1080', undefined],
  ['PROXY', undefined],
])('%s', (answer, way) => expect(wayOut(answer)).toEqual(way))
