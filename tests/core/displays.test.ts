import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPrivate, findPrivate, type KnownDisplay, sideOf } from '../../src/core/displays.ts'

const dell: KnownDisplay = { id: 1, label: 'Dell U27', width: 2560, height: 1440 }
const beamer: KnownDisplay = { id: 2, label: 'Beamer', width: 1920, height: 1080 }
const nameless: KnownDisplay = { id: 3, label: '', width: 1920, height: 1080 }

const chosen = asPrivate(dell, [dell, beamer])

describe('the private display is found', () => {
  it.each<[string, KnownDisplay[], number | undefined]>([
    ['as it was', [beamer, dell], 1],
    ['with another resolution', [beamer, { ...dell, width: 1920, height: 1080 }], 1],
    ['turned by a quarter', [beamer, { ...dell, width: 1440, height: 2560 }], 1],
    ['under another id, as after a restart', [beamer, { ...dell, id: 77 }], 77],
    ['under another id and turned', [{ ...dell, id: 77, width: 1440, height: 2560 }], 77],
  ])('%s', (_, there, id) => expect(findPrivate(there, chosen)?.id).toBe(id))
})

describe('the private display is not taken for another one', () => {
  it.each<[string, KnownDisplay[]]>([
    ['when it is unplugged', [beamer]],
    ['that has its id now', [{ ...beamer, id: 1 }]],
    ['of its name with another size and id', [{ ...dell, id: 9, width: 1920, height: 1080 }]],
    [
      'when two are like it and neither has its id',
      [
        { ...dell, id: 8 },
        { ...dell, id: 9 },
      ],
    ],
  ])('%s', (_, there) => expect(findPrivate(there, chosen)).toBeUndefined())

  it('when its twin is what is left', () => {
    const twin = { ...dell, id: 5 }
    expect(findPrivate([twin], asPrivate(dell, [dell, twin]))).toBeUndefined()
    expect(findPrivate([twin, dell], asPrivate(dell, [dell, twin]))).toBe(dell)
  })

  it('without a name, but by its id and its size', () => {
    const one = asPrivate(nameless, [nameless])
    expect(findPrivate([nameless], one)).toBe(nameless)
    expect(findPrivate([{ ...nameless, id: 4 }], one)).toBeUndefined()
    expect(findPrivate([{ ...nameless, width: 800, height: 600 }], one)).toBeUndefined()
  })

  it('whatever is there: what is found has its name, and its id or its size', () => {
    const display = fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      label: fc.constantFrom('', 'Dell U27', 'Beamer'),
      width: fc.constantFrom(1920, 1080, 2560),
      height: fc.constantFrom(1920, 1080, 2560),
    })
    const displays = fc.uniqueArray(display, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
    fc.assert(
      fc.property(displays, displays, (then, now) => {
        const [first] = then as [KnownDisplay]
        const found = findPrivate(now, asPrivate(first, then))
        if (!found) return
        expect(found.label).toBe(first.label)
        const hasSize = [found.width, found.height].sort().join() === [first.width, first.height].sort().join()
        expect(found.id === first.id || hasSize).toBe(true)
      }),
    )
  })
})

it('a display stands on a side of the main one', () => {
  const main = { x: 0, y: 0, width: 1280, height: 800 }
  const at = (x: number, y: number) => sideOf({ x, y, width: 1920, height: 1080 }, main)
  expect([at(-1920, 0), at(1280, -200), at(0, -1080), at(100, 800)]).toEqual(['left', 'right', 'above', 'below'])
})
