import { expect, it } from 'vitest'
import { titleSaysAway } from '../../src/core/away-title.ts'

it.each([
  'Vacation',
  'VACATION 🌴',
  'Vacation in Italy',
  'Annual leave (approved)',
  'On holiday until 5 January',
  'Bank holiday',
  'Out of office',
  'OOO',
  'Off',
  'Congés',
  'Vacances à Nice',
  'Congés payés jusqu’au 5',
  'Absent(e)',
  'Absente du bureau',
  'RTT',
  'Jour férié',
  'Urlaub',
  'Urlaub an der Ostsee',
  'Im Urlaub',
  'Abwesend',
  'Außer Haus',
  'Nicht im Büro',
])('%s is leave', (title) => {
  expect(titleSaysAway(title)).toBe(true)
})

it.each([
  '',
  'Tom on holiday',
  'Urlaub Tom',
  'Holiday: Tom',
  'Holiday party',
  'Congés de Marie',
  'Vacances de Tom',
  'Plan the vacation',
  'Offsite',
  'Away game, U12',
  'Absence management review',
  'Feiertagsplanung',
  'Freigabe',
])('%s says nothing of the user', (title) => {
  expect(titleSaysAway(title)).toBe(false)
})
