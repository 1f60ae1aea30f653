/**
 * Before which row the present moment stands, when it stands between two. Before the first conversation and after the
 * last there is nothing to divide.
 */
export function placeOfNow(rows: ReadonlyArray<{ starts: number }>, now: number): number | undefined {
  const place = rows.findIndex((row) => row.starts > now)
  return place > 0 ? place : undefined
}
