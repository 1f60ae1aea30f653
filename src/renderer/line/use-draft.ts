import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Fault } from '../../core/faults.ts'
import type { Chip, LineView } from '../../shared/ipc.ts'
import { askedPerShowing, useShown } from '../ui/shown.ts'
import { useView } from '../ui/surroundings.ts'

const line = window.threshold.line
const ask = askedPerShowing(line.view)

/**
 * The field keeps its own text; this carries it to main at every change and brings what main had when the window is
 * shown. Keys pressed before main has answered are never lost.
 */
export function useDraft(field: RefObject<HTMLTextAreaElement | null>) {
  const answer = useView(ask, 'line', 'shown')
  const [text, setText] = useState('')
  const [chips, setChips] = useState<Chip[]>([])
  const [touched, setTouched] = useState(false)
  const unkept = useRef<Fault | undefined>(undefined)
  /** Something was typed since the window was hidden last. */
  const typed = useRef<boolean>(false)
  const newest = useRef(0)
  const adopted = useRef(-1)

  function atEnd(): void {
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') typed.current = false
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  useShown(() => {
    // A key can be quicker than the word that the window is shown.
    if (typed.current) return
    // The turn may have kept what still stands here. Main has every word of it, but for those it could not write.
    if (field.current && !unkept.current) field.current.value = ''
    setTouched(unkept.current !== undefined)
    setChips([])
    atEnd()
  })

  function understand(now: string): void {
    const mine = ++newest.current
    void line.draft(now).then((kept) => {
      unkept.current = kept.ok ? undefined : kept.fault
      if (kept.ok && mine === newest.current) setChips(kept.value)
    })
  }

  function written(): void {
    const now = field.current?.value ?? ''
    typed.current = true
    setText(now)
    setTouched(true)
    understand(now)
  }

  function adopt({ text: draft, chips: understood }: LineView): void {
    const own = field.current?.value ?? ''
    if (!field.current || own === draft || (touched && draft === '')) {
      setText(own)
      if (own === draft) setChips(understood)
      return
    }
    // Typed before main had answered: it goes on where the draft ends.
    field.current.value = touched && !own.startsWith(draft) ? `${draft} ${own}` : touched ? own : draft
    atEnd()
    if (touched) written()
    else {
      setText(draft)
      setChips(understood)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each showing; later answers are echoes of our own drafts
  useEffect(() => {
    if (!answer || adopted.current === answer.showing) return
    adopted.current = answer.showing
    adopt(answer.view)
  }, [answer])

  /** After it was kept: the next showing begins with nothing. */
  function clear(): void {
    newest.current++
    typed.current = false
    if (field.current) field.current.value = ''
    setText('')
    setChips([])
    setTouched(false)
  }

  return {
    view: answer?.view,
    text,
    chips,
    touched,
    written,
    clear,
    understand: () => understand(text),
    unkept: () => unkept.current,
  }
}
