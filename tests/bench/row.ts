// One measurement: percentiles of what was timed, and of the alternative on the same work in the same run. Machines are
// noisy, so the ratio is what to look at; nothing here passes or fails.
export interface Row {
  name: string
  unit: 'ms' | 'kB' | 'MB' | 'a minute'
  p50: number
  p95: number
  /** The alternative, and how it did. */
  against?: string
  againstP50?: number
  againstP95?: number
  /** Alternative / ours: above 1 we are better. */
  ratio?: number
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export function row(
  name: string,
  unit: Row['unit'],
  ours: readonly number[],
  against?: { what: string; values: readonly number[] },
): Row {
  const measured = { name, unit, p50: rounded(percentile(ours, 0.5)), p95: rounded(percentile(ours, 0.95)) }
  if (!against) return measured
  const againstP50 = percentile(against.values, 0.5)
  return {
    ...measured,
    against: against.what,
    againstP50: rounded(againstP50),
    againstP95: rounded(percentile(against.values, 0.95)),
    ratio: rounded(againstP50 / percentile(ours, 0.5)),
  }
}

/** Milliseconds that each of `times` calls took; the two kinds in turn, so that noise falls on both. */
export function timed(times: number, ours: (at: number) => void, other: (at: number) => void): [number[], number[]] {
  const measure = (call: (at: number) => void, at: number) => {
    const from = performance.now()
    call(at)
    return performance.now() - from
  }
  const [mine, theirs]: [number[], number[]] = [[], []]
  for (let at = 0; at < times; at++) {
    mine.push(measure(ours, at))
    theirs.push(measure(other, at))
  }
  return [mine, theirs]
}
