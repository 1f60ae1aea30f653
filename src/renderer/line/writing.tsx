import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { Fault } from '../../core/faults.ts'
import { asText, LINE_LENGTH } from '../../core/line.ts'
import type { Surroundings } from '../../shared/ipc.ts'
import { composing } from '../ui/keys.ts'
import { optionId } from '../ui/options.tsx'
import { useShown } from '../ui/shown.ts'
import { About } from './about.tsx'
import { COMPLETIONS, Completions } from './completions.tsx'
import { apply, beginMark, endMark, proseEnd } from './edit.ts'
import { NotKept } from './not-kept.tsx'
import { amongOf, isOpen, type Pane } from './pane.ts'
import { Under } from './under.tsx'
import { useCompletion } from './use-completion.ts'
import { useDraft } from './use-draft.ts'
import { words } from './words.ts'
import './line.css'

const line = window.threshold.line
const PART = 'line-part'

/** What the window around it asks of it. */
export interface Writing {
  isEmpty: () => boolean
  /** Keeps what stands there. False when it could not be kept, which is said then. */
  keep: () => Promise<boolean>
  /** Closes what is open beneath the field; false when nothing is. */
  back: () => boolean
  /** The draft could not be kept: says so. False when it could, or when it was said already. */
  warn: () => boolean
}

export interface WriteProps {
  ref: Ref<Writing>
  surroundings: Surroundings | undefined
  /** What the empty field asks. */
  label: string
  /** How it is kept and hidden, for the first lines. */
  hint: boolean
  /** Enter, and "Try again". */
  onEnter: () => void
}

/** One honest line: whom it is about, the field, and what is understood in it. Its words go to main at every change. */
export function Write({ ref, surroundings, label, hint, onEnter }: WriteProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(field)
  const completion = useCompletion(field)
  const [pane, setPane] = useState<Pane | undefined>(undefined)
  const [fault, setFault] = useState<Fault | undefined>(undefined)
  const keeping = useRef<boolean>(false)

  function write(): void {
    setPane(undefined)
    field.current?.focus()
  }

  useShown(() => {
    setFault(undefined)
    completion.close()
    write()
  })

  async function keep(): Promise<boolean> {
    const text = field.current?.value ?? ''
    if (text.trim() === '') return true
    if (keeping.current) return false
    keeping.current = true
    // Two of one name are not guessed between: it is asked which.
    const understood = await line.draft(text).catch(() => undefined)
    const unsure = understood?.ok ? understood.value.find(isOpen) : undefined
    const among = unsure && amongOf(unsure)
    if (among) {
      keeping.current = false
      completion.close()
      setPane(among)
      return false
    }
    const kept = await line.keep(text).catch(() => ({ ok: false, fault: 'not-written' }) as const)
    keeping.current = false
    setFault(kept.ok ? undefined : kept.fault)
    // What was typed while it was being kept is the beginning of the next one.
    if (kept.ok && field.current?.value === text) draft.clear()
    return kept.ok
  }

  useImperativeHandle(ref, () => ({
    isEmpty: () => (field.current?.value ?? '').trim() === '',
    keep,
    back() {
      if (pane) write()
      return pane !== undefined
    },
    warn() {
      const unkept = draft.unkept()
      if (!unkept || fault !== undefined) return false
      setFault(unkept)
      return true
    },
  }))

  function onKeyDown(event: KeyboardEvent): void {
    if (composing(event.nativeEvent)) return
    if (completion.onKey(event)) event.preventDefault()
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (!event.repeat) onEnter()
    }
  }

  function mark(sign: string): void {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    if (field.current) apply(field.current, beginMark(value, selectionStart, selectionEnd, sign))
  }

  function markEnd(kind: 'presence' | 'outcome', sign: string): void {
    if (!field.current) return
    const text = field.current.value
    apply(field.current, endMark(text, draft.chips, kind, sign))
    const caret = proseEnd(text, draft.chips)
    field.current.setSelectionRange(caret, caret)
    setPane(undefined)
  }

  function keepAsText(start: number): void {
    const text = draft.text
    const added = asText(text, start).slice(start, start + 1)
    if (field.current) apply(field.current, { start, end: start, insert: added })
  }

  const { open } = completion
  return (
    <>
      <About
        about={draft.view?.about}
        surroundings={surroundings}
        open={pane === 'about'}
        onOpen={() => (pane === 'about' ? write() : setPane('about'))}
      />
      <textarea
        ref={field}
        // The caret is in it before the next key press.
        // biome-ignore lint/a11y/noAutofocus: the window is this field
        autoFocus
        className="line-write"
        aria-label={label}
        aria-describedby={draft.view?.confidential ? PART : undefined}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={open ? COMPLETIONS : undefined}
        aria-activedescendant={open ? optionId(COMPLETIONS, open.active) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={LINE_LENGTH}
        rows={2}
        onInput={() => {
          draft.written()
          completion.look()
        }}
        onSelect={completion.look}
        onFocus={() => setPane(undefined)}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <Completions open={open} surroundings={surroundings} onTake={completion.take} />
      ) : (
        <Under
          draft={draft}
          pane={pane}
          hint={hint}
          surroundings={surroundings}
          onPane={setPane}
          onMark={mark}
          onMarkEnd={markEnd}
          onKeepAsText={keepAsText}
          onDone={write}
        />
      )}
      {draft.view?.confidential && (
        <p id={PART} className="line-hint line-part">
          {words('hint.confidential')}
          {hint && draft.view.hint && <span>{words('hint')}</span>}
        </p>
      )}
      {fault && <NotKept fault={fault} text={() => field.current?.value ?? ''} onAgain={onEnter} />}
    </>
  )
}
