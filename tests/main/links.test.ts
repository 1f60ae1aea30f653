import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outsideLink, routeOfArguments, routeOfLink, routes } from '../../src/main/links.ts'

describe('a link to Threshold', () => {
  it.each(routes)('may ask for %s', (route) => {
    for (const link of [`threshold://${route}`, `threshold://${route}/`, `threshold:${route}`]) {
      expect(routeOfLink(link)).toBe(route)
    }
  })

  it.each([
    'threshold://quit',
    'threshold://',
    'threshold://arrive/more',
    'threshold://arrive?who=Ann',
    'threshold://arrive#x',
    'threshold://ann@arrive',
    'threshold://arrive:80',
    'threshold:///arrive',
    'https://arrive',
    'arrive',
    '',
  ])('says no more than a route: not %j', (link) => expect(routeOfLink(link)).toBeUndefined())

  it('is one of the four or none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...routes, undefined]).toContain(routeOfLink(`threshold://${text}`))
        expect([...routes, undefined]).toContain(routeOfLink(text))
      }),
    )
  })
})

describe('a command line', () => {
  it.each([
    [['--arrive'], 'arrive'],
    [['.', '--no-sandbox', '--line', '--home'], 'line'],
    [['--flag=x', 'threshold://settings/'], 'settings'],
    [['arrive'], undefined],
    [['--Arrive'], undefined],
    [['--arrive=now'], undefined],
    [['--quit', 'https://example.org'], undefined],
    [[], undefined],
  ])('%j asks for %s', (args, route) => expect(routeOfArguments(args)).toBe(route))
})

describe('a link to the outside', () => {
  it.each([
    ['https://meet.google.com/kqv-bdtn-xyr', 'https://meet.google.com/kqv-bdtn-xyr'],
    ['HTTPS://Example.ORG', 'https://example.org/'],
    ['mailto:ann@nordhaus.example', 'mailto:ann@nordhaus.example'],
  ])('%j opens %j', (link, opened) => expect(outsideLink(link)).toBe(opened))

  it.each([
    'http://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-msdt:/id',
    'threshold://arrive',
    'data:text/html,x',
    'example.org',
    '//example.org',
    '',
  ])('%j opens nothing', (link) => expect(outsideLink(link)).toBeUndefined())

  it('is https or mailto, whatever was asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
        expect(outsideLink(text) ?? 'mailto:').toMatch(/^(https|mailto):/)
      }),
    )
  })
})
