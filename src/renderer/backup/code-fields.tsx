import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { fill, GROUPS, SIGNS } from './code-groups.ts'
import { backupWords } from './words.ts'
import '../ui/field.css'

export interface CodeFieldsProps {
  ref: RefObject<HTMLDivElement | null>
  groups: readonly string[]
  /** What it is the code of; a recovery code unless said otherwise. */
  label?: string
  describedBy: string
  onChange: (groups: string[]) => void
}

/** Eight fields, read as one code: typing runs on from one to the next, and a paste fills them all. */
export function CodeFields({ ref, groups, label, describedBy, onChange }: CodeFieldsProps) {
  const fields = () => [...(ref.current?.querySelectorAll('input') ?? [])]
  const go = (at: number, caret?: number) => {
    const field = fields()[at]
    field?.focus()
    if (caret !== undefined) field?.setSelectionRange(caret, caret)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => go(0), [])

  function put(at: number, typed: string, caret: number): void {
    const { groups: filled, next } = fill(groups, at, typed)
    onChange(filled)
    if (next !== at && (typed.length > SIGNS || caret === typed.length)) go(next)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, at: number): void {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const none = selectionStart === selectionEnd
    if (none && selectionStart === 0 && at > 0 && (event.key === 'Backspace' || event.key === 'ArrowLeft')) {
      go(at - 1, SIGNS)
    } else if (none && selectionStart === value.length && at < GROUPS - 1 && event.key === 'ArrowRight') {
      go(at + 1, 0)
    } else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of equal fields in every engine
    <div
      ref={ref}
      className="code"
      role="group"
      aria-label={label ?? backupWords('code')}
      aria-describedby={describedBy}
    >
      {groups.map((group, at) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are their places
          key={at}
          className="field"
          aria-label={backupWords('code.group', { group: at + 1, groups: GROUPS })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={group}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => put(at, event.target.value, event.target.selectionStart ?? 0)}
          onPaste={(event) => {
            event.preventDefault()
            put(at, event.clipboardData.getData('text'), 0)
          }}
          onKeyDown={(event) => onKeyDown(event, at)}
        />
      ))}
    </div>
  )
}
