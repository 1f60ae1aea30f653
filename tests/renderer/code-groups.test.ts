import { describe, expect, test } from 'vitest'
import { fill, missing, noGroups, signsOf } from '../../src/renderer/backup/code-groups.ts'

const code = '7K3MQX9TB4HDW2RFN8VC5PJAE6YS3GZ1'
const groups = ['7K3M', 'QX9T', 'B4HD', 'W2RF', 'N8VC', '5PJA', 'E6YS', '3GZ1']

describe('a recovery code', () => {
  test('is read in either case, with spaces, dashes or lines between', () => {
    expect(signsOf(' 7k3m-qx9t\nb4hd ')).toBe('7K3MQX9TB4HD')
  })

  test('fills all groups when it is pasted anywhere', () => {
    expect(fill(noGroups, 0, groups.join(' ')).groups).toEqual(groups)
    expect(fill(noGroups, 3, code.toLowerCase())).toEqual({ groups, next: 7 })
  })

  test('goes on in the next group when one is full', () => {
    expect(fill(noGroups, 2, 'B4HD').next).toBe(3)
    expect(fill(noGroups, 2, 'B4H').next).toBe(2)
    expect(fill(noGroups, 7, '3GZ1').next).toBe(7)
  })

  test('runs on from where it is pasted when it is only a part', () => {
    const { groups: filled, next } = fill(noGroups, 6, 'E6YS 3G')
    expect(filled.slice(6)).toEqual(['E6YS', '3G'])
    expect(next).toBe(7)
  })

  test('keeps the other groups when one is emptied', () => {
    expect(fill(groups, 1, '').groups).toEqual(groups.with(1, ''))
  })

  test('knows how many signs are still to come', () => {
    expect(missing(noGroups)).toBe(32)
    expect(missing(groups)).toBe(0)
    expect(missing(groups.with(7, '3G'))).toBe(2)
  })
})
