import type { Clock } from '../../src/main/clock.ts'

/** How often a timer of this clock woke the machine, and how many wait. */
export function counted(clock: Clock) {
  const count = { wakeUps: 0, waiting: 0 }
  const after: Clock['after'] = (ms, call) => {
    let waits = true
    const over = () => {
      if (waits) count.waiting--
      waits = false
    }
    count.waiting++
    const cancel = clock.after(ms, () => {
      over()
      count.wakeUps++
      call()
    })
    return () => {
      over()
      cancel()
    }
  }
  return { count, clock: { ...clock, after } }
}
