import { constants, setPriority } from 'node:os'
import type { ParentPort } from 'electron'
import { type Job, workOn } from './backup-work.ts'

/** Entry of the process that works on a backup (`utilityProcess.fork`): one job in, one answer out. */
const port: ParentPort = process.parentPort

// Whoever is at work goes first. Where a system does not allow it, it is done as it is.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {}

port.once('message', ({ data }) => {
  void workOn(data as Job).then((answer) => port.postMessage(answer))
})
