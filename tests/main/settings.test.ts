import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { intervals } from '../../src/core/needs.ts'
import { firstSettings, leads, textSizes, typingLimits } from '../../src/core/settings.ts'
import { quarantine, settingsSchema } from '../../src/main/settings-file.ts'
import { temporaryFolder } from './folder.ts'

const INSTANT = Date.parse('2026-11-24T08:30:15.250Z')
const ASIDE = 'config.corrupt-2026-11-24T08-30-15-250Z.json'

function folderWith(config: string | undefined, good?: string): string {
  const folder = temporaryFolder()
  if (config !== undefined) writeFileSync(path.join(folder, 'config.json'), config)
  if (good !== undefined) writeFileSync(path.join(folder, 'config.good.json'), good)
  return folder
}
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8')
const whole = JSON.stringify({ ...firstSettings, leadMinutes: 10 })

describe('a settings file', () => {
  it.each([
    ['that is not there yet', undefined],
    ['that is whole', whole],
    ['of an earlier version, which has less in it', '{"schemaVersion":1,"theme":"dark"}'],
    ['with nothing in it', '{}'],
  ])('%s stays as it is', (_, config) => {
    const folder = folderWith(config, whole)
    const before = readdirSync(folder)
    expect(quarantine(folder, INSTANT)).toBeUndefined()
    expect(readdirSync(folder)).toEqual(before)
    if (config !== undefined) expect(read(folder, 'config.json')).toBe(config)
  })

  describe.each([
    ['empty', ''],
    ['cut off', whole.slice(0, 40)],
    ['zeros', '\0'.repeat(500)],
    ['null', 'null'],
    ['a list', '[]'],
    ['of a newer version', '{"schemaVersion":2}'],
    ['with a value that cannot be', '{"schemaVersion":1,"dayEndsAt":"25:00"}'],
    ['with a setting nobody knows', '{"schemaVersion":1,"cloud":true}'],
  ])('that is %s', (_, bad) => {
    it('is set aside, and the last good copy takes its place', () => {
      const folder = folderWith(bad, whole)
      expect(quarantine(folder, INSTANT)).toBe(ASIDE)
      expect(read(folder, ASIDE)).toBe(bad)
      expect(JSON.parse(read(folder, 'config.json'))).toEqual(JSON.parse(whole))
      expect(quarantine(folder, INSTANT)).toBeUndefined()
    })

    it('is set aside also without a good copy, or with a bad one', () => {
      for (const good of [undefined, bad]) {
        const folder = folderWith(bad, good)
        expect(quarantine(folder, INSTANT)).toBe(ASIDE)
        expect(readdirSync(folder)).not.toContain('config.json')
      }
    })
  })
})

describe('the settings', () => {
  const change = (over: object) => settingsSchema.safeParse({ ...firstSettings, ...over }).success

  it('are the first ones, and what the lists have', () => {
    expect(settingsSchema.parse(firstSettings)).toEqual(firstSettings)
    for (const leadMinutes of leads) expect(change({ leadMinutes })).toBe(true)
    for (const textSize of textSizes) expect(change({ textSize })).toBe(true)
    for (const typingMinutes of typingLimits) expect(change({ typingMinutes })).toBe(true)
    for (const water of [
      { kind: 'at', times: ['10:30', '15:00'] },
      ...intervals.map((minutes) => ({ kind: 'every', minutes })),
    ])
      expect(change({ needs: { ...firstSettings.needs, water } })).toBe(true)
    expect(change({ workHours: { ...firstSettings.workHours, 6: { from: '22:00', to: '06:00' } } })).toBe(true)
  })

  it.each([
    { leadMinutes: 3 },
    { textSize: 110 },
    { theme: 'blue' },
    { dayEndsAt: '2:00' },
    { dayEndsAt: '24:00' },
    { linesKept: 11 },
    { linesKept: 0.5 },
    { shortcuts: { next: '' } },
    { shortcuts: { next: '', line: '', other: '' } },
    { shortcuts: { next: 'x'.repeat(81), line: '' } },
    { showNames: 'yes' },
    { typingMinutes: 3 },
    { workHours: { 1: { from: '09:00', to: '17:30' } } },
    { workHours: { ...firstSettings.workHours, 3: { from: '9:00', to: '17:30' } } },
    { workHours: { ...firstSettings.workHours, 8: { from: '09:00', to: '17:30' } } },
    { needs: { water: { kind: 'off' } } },
    ...[
      { kind: 'often' },
      { kind: 'at', times: [] },
      { kind: 'at', times: ['15:00', '10:30'] },
      { kind: 'at', times: ['25:00'] },
      { kind: 'every', minutes: 50 },
      { kind: 'every', minutes: 60, times: ['10:30'] },
    ].map((water) => ({ needs: { ...firstSettings.needs, water } })),
    { more: 1 },
  ])('are never %j', (over) => expect(change(over)).toBe(false))
})
