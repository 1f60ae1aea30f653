// The one contract between main and the windows. Requests are asked by a window and answered by main; `changed` is the
// one event. Handlers (main/ipc.ts), schemas (main/ipc-schemas.ts) and the bridge (preload) are mapped from these types:
// a missing handler, an unknown name or a wrong argument does not compile. Types only, but for the lists of names.
import { requestNames } from './request-names.ts'
import type { Requests } from './requests.ts'
import type { Topic } from './topics.ts'

export type * from './along-views.ts'
export type * from './backup-views.ts'
export type * from './calendar-views.ts'
export type * from './carry-views.ts'
export type * from './confidential-views.ts'
export type * from './evening-views.ts'
export type * from './first-run-views.ts'
export type * from './home-views.ts'
export type * from './markdown-views.ts'
export type * from './people-views.ts'
export type * from './reminder-views.ts'
export type { Requests } from './requests.ts'
export type * from './rules-views.ts'
export type * from './settings-views.ts'
export * from './topics.ts'
export type * from './views.ts'

export { requestNames }
export type RequestName = (typeof requestNames)[number]
/** Does not compile while a request is missing from the list above. */
export type EveryRequestIsNamed = keyof Requests extends RequestName ? true : never

export type Answered<N extends RequestName> = Promise<ReturnType<Requests[N]>>

type GroupName<N = RequestName> = N extends `${infer G}.${string}` ? G : never
type Member<G extends string, N = RequestName> = N extends `${G}.${infer M}` ? M : never

/** What a window gets: `threshold.arrive.answer(…)`, and `threshold.onChanged` whose result stops listening. */
export type Bridge = {
  readonly [G in GroupName]: {
    readonly [M in Member<G>]: `${G}.${M}` extends infer N extends RequestName
      ? (...args: Parameters<Requests[N]>) => Answered<N>
      : never
  }
} & {
  readonly onChanged: (listener: (topics: readonly Topic[]) => void) => () => void
}

declare global {
  interface Window {
    readonly threshold: Bridge
  }
}
