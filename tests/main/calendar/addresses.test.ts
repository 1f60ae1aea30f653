import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublic, isThisComputer, literalOf } from '../../../src/main/calendar/addresses.ts'

it.each([
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
])('refuses %s to %s, and neither what is before nor what is after', (first, last) => {
  for (const address of [first, last]) expect(isPublic(address)).toBe(false)
  const before = number(first) - 1
  const after = number(last) + 1
  // 192.0.1.0, which ends one range, is followed at once by the next.
  for (const next of [before, after]) if (next >= 2 ** 24 && next < 2 ** 32) expect(isPublic(dotted(next))).toBe(true)
})

it.each(['1.1.1.1', '8.8.8.8', '142.250.1.1', '2a00:1450:4001::1', '2606:4700::1111', '2620:149::1'])(
  'lets %s be',
  (address) => expect(isPublic(address)).toBe(true),
)

it.each([
  '::',
  '::1',
  '::7f00:1',
  '::ffff:8.8.8.8',
  '::ffff:0:8.8.8.8',
  '64:ff9b::808:808',
  '64:ff9b:1::1',
  '100::1',
  'fc00::1',
  'fdff:ffff::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  '',
  'calendar.example',
  '127.1',
  '010.0.0.1',
])('refuses %s', (address) => expect(isPublic(address)).toBe(false))

const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
const dotted = (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')

describe('however an address is written', () => {
  const PRIVATE: readonly (readonly [net: string, prefix: number])[] = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['224.0.0.0', 4],
  ]
  const privately = fc
    .constantFrom(...PRIVATE)
    .chain(([net, prefix]) => fc.nat(2 ** (32 - prefix) - 1).map((host) => number(net) + host))
  const hex = (value: number) => value.toString(16)
  const writings: ((value: number) => string)[] = [
    dotted,
    String,
    (value) => `0x${hex(value)}`,
    (value) => `0${value.toString(8)}`,
    (value) => dotted(value).replace(/\d+/g, (part) => `0x${hex(Number(part))}`),
    (value) => dotted(value).replace(/\d+/g, (part) => `0${Number(part).toString(8)}`),
    (value) => `${Math.floor(value / 2 ** 24)}.${value % 2 ** 24}`,
    (value) => `${dotted(value)}.`,
    (value) => dotted(value).replaceAll('.', '。'),
    (value) => dotted(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    (value) => `[::ffff:${dotted(value)}]`,
    (value) => `[0:0:0:0:0:FFFF:${hex(Math.floor(value / 65536))}:${hex(value % 65536)}]`,
    (value) => `[::${dotted(value)}]`,
    (value) => `[64:ff9b::${dotted(value)}]`,
    (value) => `[2002:${hex(Math.floor(value / 65536))}:${hex(value % 65536)}::1]`,
  ]

  it('a private one is refused', () => {
    fc.assert(
      fc.property(privately, fc.constantFrom(...writings), (value, write) => {
        const literal = literalOf(new URL(`https://${write(value)}/`).hostname)
        expect(literal).toBeDefined()
        expect(isPublic(literal ?? '')).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

it('knows the names that mean this computer', () => {
  for (const name of ['localhost', 'LOCALHOST.', 'a.localhost', 'a.b.localhost.'])
    expect(isThisComputer(name)).toBe(true)
  for (const name of ['localhost.example', 'notlocalhost', 'local']) expect(isThisComputer(name)).toBe(false)
})
