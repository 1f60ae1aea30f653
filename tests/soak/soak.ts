// kill -9, again and again: what was acknowledged is there. The real built app with its test clock, in a folder of its
// own; it talks to nothing, and every wait in it ends.
import { numbers } from '../bench/decade.ts'
import type { Deed } from './ledger.ts'
import { live } from './life.ts'

export interface Soaked {
  rounds: number
  kills: number
  acknowledged: number
  lost: number
}

export interface SoakOptions {
  rounds: number
  seed: number
  /** Told what was not there. */
  say: (what: string) => void
}

/** Then another journal begins, so that migrations have their turn. */
const ROUNDS_OF_A_LIFE = 10

/** `kinds` counts what was acknowledged, for whoever wants to know what was tried. */
export async function soak({ rounds, seed, say }: SoakOptions): Promise<Soaked & { kinds: Record<string, number> }> {
  const next = numbers(seed)
  const soaked: Soaked = { rounds, kills: 0, acknowledged: 0, lost: 0 }
  const all: Deed[] = []
  for (let from = 0; from < rounds; from += ROUNDS_OF_A_LIFE) {
    const deeds = await live({
      rounds: { from, to: Math.min(rounds, from + ROUNDS_OF_A_LIFE) },
      older: ([1, 2, undefined] as const)[next(from === 0 ? 2 : 3)],
      next,
      killed: () => soaked.kills++,
      lost(what) {
        soaked.lost++
        say(what)
      },
    })
    all.push(...deeds)
  }
  const kinds = Object.entries(Object.groupBy(all, ({ kind }) => kind)).map(([kind, deeds]) => [kind, deeds.length])
  return { ...soaked, acknowledged: all.length, kinds: Object.fromEntries(kinds) }
}
