// Which addresses of the network a calendar may be fetched from: those that anyone reaches, and no machine that only
// this computer or its own network can.
import { BlockList, isIP } from 'node:net'

/** What is no public IPv4 address, of IANA's special-purpose registry. */
const SPECIAL: readonly (readonly [net: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and where clouds keep their secrets
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]

/** Within 2000::/3, what leads elsewhere: Teredo and its like, documentation, 6to4. */
const SPECIAL_6: readonly (readonly [net: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const special = new BlockList()
for (const [net, prefix] of SPECIAL) special.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of SPECIAL_6) special.addSubnet(net, prefix, 'ipv6')

/**
 * The only IPv6 addresses that are public (RFC 4291): so loopback, link-local, fc00::/7, multicast and every way to
 * write an IPv4 address in one (::ffff:0:0/96, 64:ff9b::/96) are refused without being listed.
 */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address, as a resolver gives it, is one that anyone reaches. What is no IP address is not. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special.check(address, 'ipv4')
  return family === 6 && global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** The IP address that a URL names itself, as its `hostname` has it; undefined for a name. */
export function literalOf(hostname: string): string | undefined {
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(address) === 0 ? undefined : address
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What means this computer whatever a resolver says (RFC 6761), as a URL's `hostname` has it: no proxy leads there. */
export function isThisComputer(hostname: string): boolean {
  const literal = literalOf(hostname)
  if (literal === undefined) return /^(?:.+\.)?localhost\.?$/i.test(hostname)
  return loopback.check(literal, isIP(literal) === 6 ? 'ipv6' : 'ipv4')
}
