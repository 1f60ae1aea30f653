import { expect, it } from 'vitest'
import { waysOut } from '../../../src/main/calendar/proxy.ts'

const place = (host: string, port: number, secure = false) => ({ secure, host, port })

it.each([
  ['DIRECT', ['direct']],
  ['', ['direct']],
  ['PROXY proxy.example:8080; DIRECT', [place('proxy.example', 8080), 'direct']],
  ['PROXY a:1; HTTPS b:2;PROXY c', [place('a', 1), place('b', 2, true), place('c', 80)]],
  ['HTTPS proxy.example', [place('proxy.example', 443, true)]],
  ['SOCKS5 old.example:1080; PROXY [fd00::1]:3128', [place('fd00::1', 3128)]],
  ['SOCKS old.example:1080;DIRECT', ['direct']],
  ['SOCKS old.example:1080', []],
  ['QUIC new.example:443', []],
  ['PROXY', []],
])('%s', (answer, ways) => expect(waysOut(answer)).toEqual(ways))
