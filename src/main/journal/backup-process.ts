import type { ParentPort } from 'electron'
import { type Job, workOn } from './backup-work.ts'

/** Entry of the process that works on a backup (`utilityProcess.fork`): one job in, one answer out. */
const port: ParentPort = process.parentPort

port.once('message', ({ data }) => {
  void workOn(data as Job).then((answer) => port.postMessage(answer))
})
