import type { Chip } from '../../shared/ipc.ts'

/** A name that several have, and where it stands. */
export interface Among {
  among: string
  start: number
}

/** What stands beneath the field instead of chips and marks. */
export type Pane = 'about' | 'presence' | 'outcome' | Among

/** The name of a chip that several have: who is meant can be chosen. */
export function amongOf(chip: Chip): Among | undefined {
  return chip.kind === 'person' && chip.among ? { among: chip.among, start: chip.start } : undefined
}

/** Whether it is open who is meant. */
export function isOpen(chip: Chip): boolean {
  return chip.kind === 'person' && chip.among !== undefined && chip.known && chip.personId === undefined
}
