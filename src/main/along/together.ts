import type { Along } from '../../core/along.ts'

/** The parts of a journal that was written in several files. */
export function together(parts: readonly Along[]): Along {
  const names = Object.keys(parts[0] ?? {}) as Array<keyof Along>
  return Object.fromEntries(
    names.map((name) => [name, parts.flatMap((part) => part[name] as unknown[])]),
  ) as unknown as Along
}
