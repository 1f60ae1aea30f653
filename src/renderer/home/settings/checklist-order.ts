// What the editor does to the checklist. The list is always sorted by group, so that its order is the order of the keys.
import { asked, type ChecklistItem, firstChecklist, type Group, groups, MOST_ITEMS } from '../../../core/arrive.ts'

export const inGroup = (list: readonly ChecklistItem[], group: Group) => list.filter((item) => item.group === group)

const byGroup = (list: readonly ChecklistItem[]) => groups.flatMap((group) => inGroup(list, group))

/** The list with an item at a place in a group, counted without the item itself. */
export function placed(list: readonly ChecklistItem[], id: string, group: Group, place: number): ChecklistItem[] {
  const item = list.find((one) => one.id === id)
  if (!item) return [...list]
  const others = list.filter((one) => one.id !== id)
  return groups.flatMap((name) => {
    const rows = inGroup(others, name)
    return name === group ? [...rows.slice(0, place), { ...item, group }, ...rows.slice(place)] : rows
  })
}

/** One place up or down; at the edge of its group an item goes over into the next one. */
export function moved(list: readonly ChecklistItem[], id: string, by: -1 | 1): ChecklistItem[] {
  const item = list.find((one) => one.id === id)
  if (!item) return [...list]
  const rows = inGroup(list, item.group)
  const place = rows.indexOf(item) + by
  if (place >= 0 && place < rows.length) return placed(list, id, item.group, place)
  const next = groups[groups.indexOf(item.group) + by]
  return next ? placed(list, id, next, by === 1 ? 0 : inGroup(list, next).length) : byGroup(list)
}

/** Whether it can go one place on: all but the first up, all but the last down, counting empty groups. */
export function canMove(list: readonly ChecklistItem[], item: ChecklistItem, by: -1 | 1): boolean {
  const rows = inGroup(list, item.group)
  const edge = by === 1 ? rows.at(-1) : rows[0]
  return edge?.id !== item.id || groups[groups.indexOf(item.group) + by] !== undefined
}

/** The list with an item changed. */
export function changed(list: readonly ChecklistItem[], id: string, change: Partial<ChecklistItem>): ChecklistItem[] {
  return list.map((item) => (item.id === id ? { ...item, ...change } : item))
}

/** The list with a new item at the end of its group. */
export function added(list: readonly ChecklistItem[], item: ChecklistItem): ChecklistItem[] {
  return byGroup([...list, item])
}

export const isFull = (list: readonly ChecklistItem[]) => list.filter((item) => item.on).length >= MOST_ITEMS

/** The key that answers an item in Arrive, 1 to 8; undefined while it is off. */
export function keyOf(list: readonly ChecklistItem[], id: string): number | undefined {
  const place = asked(list).findIndex((item) => item.id === id)
  return place === -1 ? undefined : place + 1
}

/** Items of the first list can be switched off; only one's own can be deleted. */
export const isOwn = (id: string) => !firstChecklist.some((item) => item.id === id)
