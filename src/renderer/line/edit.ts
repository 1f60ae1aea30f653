import type { Chip } from '../../shared/ipc.ts'

/** A change to the text: what stands from `start` to `end` gives way to `insert`. Places are UTF-16 units. */
export interface Edit {
  start: number
  end: number
  insert: string
}

const spaceBefore = (text: string, at: number) => (at === 0 || /\s/u.test(text.charAt(at - 1)) ? '' : ' ')

/** A mark begun at the caret; it counts only after a space or at the start. */
export function beginMark(text: string, start: number, end: number, sign: string): Edit {
  return { start, end, insert: spaceBefore(text, start) + sign }
}

type EndChip = Extract<Chip, { kind: 'presence' | 'outcome' }>

/** The marks at the end. They were understood a moment ago: one counts only where its sign still stands. */
const endChips = (text: string, chips: readonly Chip[]): EndChip[] =>
  chips.filter(
    (chip): chip is EndChip =>
      (chip.kind === 'presence' || chip.kind === 'outcome') &&
      /^(\*[1-5]|[+=-])$/u.test(text.slice(chip.start, chip.end)),
  )

/** Presence or outcome, which stand at the end: the one that is there gives way, else it is put after the last word. */
export function endMark(text: string, chips: readonly Chip[], kind: 'presence' | 'outcome', sign: string): Edit {
  const there = endChips(text, chips).find((chip) => chip.kind === kind)
  if (there) return { start: there.start, end: there.end, insert: sign }
  return { start: text.trimEnd().length, end: text.length, insert: ` ${sign}` }
}

/** Where the words end and the marks at the end begin: there the writing goes on. */
export function proseEnd(text: string, chips: readonly Chip[]): number {
  const starts = endChips(text, chips).map(({ start }) => start)
  return text.slice(0, Math.min(text.length, ...starts)).trimEnd().length
}

/** A completion taken in place of what was typed; a space follows, unless there is one. */
export function takeCompletion(text: string, start: number, caret: number, insert: string): Edit {
  return { start, end: caret, insert: /\s/u.test(text.charAt(caret)) ? insert : `${insert} ` }
}

/** Puts an edit into the field as if it had been typed, so that the field's own undo takes it back. */
export function apply(field: HTMLTextAreaElement, { start, end, insert }: Edit): void {
  field.focus()
  field.setSelectionRange(start, end)
  // Deprecated, and still the only way to edit a field and keep its undo: https://developer.mozilla.org/docs/Web/API/Document/execCommand
  document.execCommand('insertText', false, insert)
}
