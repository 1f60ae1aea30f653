import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsOf, newRecoveryCode, RECOVERY_BYTES, readRecoveryCode } from '../../src/core/recovery-code.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES }).map(newRecoveryCode)

describe('a recovery code', () => {
  it('has eight groups of four signs that are not mistaken for one another', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(groupsOf(code)).toHaveLength(8)
        expect(groupsOf(code).join('')).toBe(code)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/)
      }),
    )
  })

  it('is read as it was written down: in groups, in small letters, with O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(' ', '-', '\n', '', '  '), (code, between) => {
        const written = groupsOf(code).join(between).toLowerCase().replaceAll('0', 'o').replace('1', 'l')
        expect(readRecoveryCode(written.replace('1', 'I'))).toBe(code)
      }),
    )
  })

  it('is not read with one wrong sign', () => {
    fc.assert(
      fc.property(codes, fc.nat(31), fc.integer({ min: 1, max: 31 }), (code, at, by) => {
        const wrong = SIGNS[(SIGNS.indexOf(code[at] as string) + by) % 32]
        expect(readRecoveryCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('is not read with two neighbours swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(26), (code, at) => {
        const [a, b] = [code[at], code[at + 1]]
        fc.pre(a !== b)
        expect(readRecoveryCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('is not read too short, too long, or with a sign that it cannot have', () => {
    const code = newRecoveryCode(new Uint8Array(RECOVERY_BYTES))
    expect(readRecoveryCode(code)).toBe(code)
    for (const wrong of ['', code.slice(1), `${code}0`, code.replace('0', 'U'), code.replace('0', '!')]) {
      expect(readRecoveryCode(wrong)).toBeUndefined()
    }
  })

  it('no typed words make it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readRecoveryCode(typed)))
  })

  it('is made of 28 bytes and of no other number', () => {
    for (const length of [0, 27, 29]) expect(() => newRecoveryCode(new Uint8Array(length))).toThrow(RangeError)
  })
})
