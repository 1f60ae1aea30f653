// What two computers must not have in common lies in the data folder and not in the journal: a backup that is brought
// back elsewhere has the code, and is another computer. No word of the user's is in it, nor the code.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../files.ts'

const FILE = 'carry.json'
const hash = z.string().max(64)
const schema = z.strictObject({
  device: z.uuid(),
  name: z.string().max(100),
  /** The shared folder; empty while nothing is carried. */
  folder: z.string().max(4000),
  seq: z.int().min(0),
  /** Of the last bundle that was written, and of the one that is being written: an end between the two leaves either. */
  hash,
  next: hash,
  written: z.int().min(0),
})
export type CarryState = z.infer<typeof schema>

export const newDevice = (): Pick<CarryState, 'device' | 'seq' | 'hash' | 'next' | 'written'> => ({
  device: randomUUID(),
  seq: 0,
  hash: '',
  next: '',
  written: 0,
})

export function readState(dataFolder: string, name: string): CarryState {
  try {
    return schema.parse(JSON.parse(readFileSync(path.join(dataFolder, FILE), 'utf8')))
  } catch {
    return { ...newDevice(), name, folder: '' }
  }
}

export const writeState = (dataFolder: string, state: CarryState): void =>
  writeWhole(path.join(dataFolder, FILE), JSON.stringify(state, null, 2))
