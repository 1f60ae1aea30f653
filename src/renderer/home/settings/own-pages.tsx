import { useEffect, useRef, useState } from 'react'
import { PAGE_LENGTH } from '../../../core/book.ts'
import type { BookView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { say } from '../../ui/said.ts'
import { useKeeping } from '../keeping.tsx'
import { words } from '../words.ts'
import { Rename } from './rename.tsx'

type Page = BookView['own'][number]

const { book } = window.threshold

/** The user's own pages: written, changed, taken out and brought back. They come before ours. */
export function OwnPages({ pages }: { pages: readonly Page[] }) {
  const { keep, faultBand } = useKeeping()
  // The page being written: its id, or 'new'.
  const [writing, setWriting] = useState<string | undefined>(undefined)
  const [gone, setGone] = useState<Page | undefined>(undefined)
  const section = useRef<HTMLElement>(null)
  const focusNext = useRef<string | undefined>(undefined)
  useEffect(() => {
    const wanted = focusNext.current && section.current?.querySelector<HTMLElement>(focusNext.current)
    if (!wanted) return
    focusNext.current = undefined
    wanted.focus()
  })
  const end = (id: string | null, text: string | undefined, keyed: boolean) => {
    setWriting(undefined)
    if (keyed) focusNext.current = id === null ? '.book-add' : `[data-page="${id}"] .item-words`
    if (text !== undefined) void keep(() => book.write(id, text))
  }
  const remove = async (page: Page) => {
    const kept = await keep(() => book.remove(page.id))
    if (!kept.ok) return
    focusNext.current = '.book-undo'
    setGone(page)
    say(words('book.removed', { text: page.text }))
  }
  const bringBack = async (page: Page) => {
    const kept = await keep(() => book.write(page.id, page.text))
    if (!kept.ok) return
    focusNext.current = `[data-page="${page.id}"] .item-words`
    setGone(undefined)
  }
  return (
    <section ref={section} className="book-pages" aria-labelledby="own-pages">
      <div className="book-head">
        <h2 id="own-pages" className="label">
          {words('book.own')}
        </h2>
        <span className="hint">{words('book.own.hint')}</span>
      </div>
      {faultBand}
      {(pages.length > 0 || writing === 'new') && (
        <ul className="card items">
          {pages.map((page) => (
            <li key={page.id} className="item book-page" data-page={page.id}>
              {writing === page.id ? (
                <Rename
                  text={page.text}
                  longest={PAGE_LENGTH}
                  hint={words('checklist.renameHint')}
                  onEnd={(text, keyed) => end(page.id, text, keyed)}
                />
              ) : (
                <>
                  <button
                    type="button"
                    className="item-words own"
                    aria-label={words('book.change', { text: page.text })}
                    onClick={() => setWriting(page.id)}
                  >
                    {page.text}
                  </button>
                  <Button
                    small
                    look="quiet"
                    aria-label={words('book.removePage', { text: page.text })}
                    onClick={() => void remove(page)}
                  >
                    {words('book.remove')}
                  </Button>
                </>
              )}
            </li>
          ))}
          {writing === 'new' && (
            <li className="item book-page">
              <Rename
                text=""
                longest={PAGE_LENGTH}
                hint={words('checklist.addHint')}
                onEnd={(text, keyed) => end(null, text, keyed)}
              />
            </li>
          )}
        </ul>
      )}
      <div className="book-ways">
        <Button small look="quiet" className="book-add" onClick={() => setWriting('new')}>
          <Icon name="plus" small />
          {words('book.add')}
        </Button>
        {gone && (
          <p className="meta">
            {words('book.removed', { text: gone.text })}{' '}
            <Button small look="quiet" className="book-undo" onClick={() => void bringBack(gone)}>
              {words('undo')}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}
