// The shared folder: whose bundles are in it, and which are left alone.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { AHEAD_MS, type BundleFault, isBundleName } from '../../core/carry.ts'
import { type Head, readHead } from './seal.ts'

export type FoundBundle = Head & { file: string }
export interface LeftBundle {
  file: string
  fault: BundleFault
}
export interface LookedInto {
  bundles: FoundBundle[]
  left: LeftBundle[]
}

/** `own` is written by this computer alone, whatever stands in it now. */
export async function lookInto(folder: string, carry: string, own: string, now: number): Promise<LookedInto> {
  const looked: LookedInto = { bundles: [], left: [] }
  for (const file of (await readdir(folder)).filter(isBundleName).sort()) {
    const found = await readHead(path.join(folder, file))
    const fault = found.ok ? faultIn(found.head, carry, now) : found.fault
    if (found.ok && fault === undefined) looked.bundles.push({ ...found.head, file })
    else if (fault !== undefined && file !== own) looked.left.push({ file, fault })
  }
  return looked
}

function faultIn(head: Head, carry: string, now: number): BundleFault | undefined {
  if (head.carry !== carry) return 'foreign'
  return head.written > now + AHEAD_MS ? 'ahead' : undefined
}
