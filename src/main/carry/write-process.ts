import { constants, setPriority } from 'node:os'
import type { ParentPort } from 'electron'
import { type WriteJob, writeOn } from './write-work.ts'

/** Entry of the process that makes a bundle (`utilityProcess.fork`): one job in, one answer out. */
const port: ParentPort = process.parentPort

// Whoever is at work goes first. Where a system does not allow it, it is done as it is.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {}

port.once('message', ({ data }) => port.postMessage(writeOn(data as WriteJob)))
