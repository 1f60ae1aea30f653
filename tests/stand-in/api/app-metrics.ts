import { ownProcesses, type ProcessRow } from '../host/process-table.ts'
import { utilityNames } from '../host/utility-names.ts'

type Metric = Electron.ProcessMetric

const TYPE_BY_SWITCH: Record<string, Metric['type']> = {
  renderer: 'Tab',
  'gpu-process': 'GPU',
  utility: 'Utility',
  zygote: 'Zygote',
}

/** `app.getAppMetrics()`: this process as the browser, Chromium's renderers as tabs, forked children as utilities. */
export function appMetrics(): Metric[] {
  return ownProcesses().flatMap((row) => {
    const named = nameOf(row)
    return named ? [{ ...named, pid: row.pid, ...measured(row) }] : []
  })
}

function nameOf(row: ProcessRow): Pick<Metric, 'type' | 'name' | 'serviceName'> | undefined {
  if (row.pid === process.pid) return { type: 'Browser' }
  const type = TYPE_BY_SWITCH[/--type=([\w-]+)/.exec(row.command)?.[1] ?? '']
  if (type) return { type }
  const service = utilityNames.get(row.pid)
  if (service !== undefined) return { type: 'Utility', name: service, serviceName: 'node.mojom.NodeService' }
  // Chromium's own browser process, which the real Electron does not have beside the app's.
  if (row.command.includes('--remote-debugging-pipe')) return { type: 'Unknown', name: 'Chromium of the stand-in' }
  return undefined
}

function measured(row: ProcessRow): Pick<Metric, 'cpu' | 'creationTime' | 'memory'> {
  return {
    cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
    creationTime: 0,
    memory: { workingSetSize: row.residentKb, peakWorkingSetSize: row.residentKb },
  }
}
