import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessRow {
  readonly pid: number
  readonly parent: number
  readonly residentKb: number
  readonly command: string
}

/** This process and everything it started. `/proc` where there is one: small Linux images have no `ps`. */
export function ownProcesses(): ProcessRow[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs()
  const own = all.filter((row) => row.pid === process.pid)
  for (let i = 0; i < own.length; i++) own.push(...all.filter((row) => row.parent === own[i]?.pid))
  return own
}

/**
 * Tells a process from a later one that was given the same number, so that a lock left by a killed process is known
 * to be stale. Undefined when there is no such process.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return `${pid} ${ps(['-o', 'lstart=', '-p', String(pid)]).trim()}`
    const [state, startedAt] = [2, 21].map((field) => statOf(pid)[field])
    return state === 'Z' ? undefined : `${pid} ${startedAt}`
  } catch {
    return undefined
  }
}

/** Fields of /proc/<pid>/stat; the second, the name, may itself hold spaces and brackets. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return [String(pid), '', ...text.slice(text.lastIndexOf(')') + 2).split(' ')]
}

function fromProc(): ProcessRow[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.flatMap((name) => {
    const pid = Number(name)
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return [{ pid, parent: number('PPid'), residentKb: number('VmRSS'), command }]
    } catch {
      return [] // it ended while we looked
    }
  })
}

const ps = (args: string[]) => execFileSync('ps', args, { encoding: 'utf8' })

function fromPs(): ProcessRow[] {
  const lines = ps(['-A', '-o', 'pid=,ppid=,rss=,command=']).split('\n')
  return lines.flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)
    if (!match) return []
    return [{ pid: Number(match[1]), parent: Number(match[2]), residentKb: Number(match[3]), command: match[4] ?? '' }]
  })
}
