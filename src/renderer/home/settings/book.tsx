import { useState } from 'react'
import type { BookView, SettingsView } from '../../../shared/ipc.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { useDraft, useKeeping } from '../keeping.tsx'
import { Switch } from '../parts/switch.tsx'
import { words } from '../words.ts'
import { OwnPages } from './own-pages.tsx'
import { Setting } from './setting.tsx'
import { useSettings } from './use-settings.ts'
import './book.css'

const { book } = window.threshold

/** The book of intentions: whether a page is offered, the user's own pages, and ours to look through. */
export function Book({ view }: { view: SettingsView }) {
  const { settings, change, faultBand } = useSettings(view)
  const pages = useView(book.view, 'book')
  return (
    <>
      {faultBand}
      <Setting label={words('book.offer')} hint={words('book.offer.hint')}>
        {({ hint }) => (
          <Switch
            label={words('book.offer.switch')}
            on={settings.book}
            describedBy={hint}
            onChange={(on) => change({ book: on })}
          />
        )}
      </Setting>
      {pages && (
        <>
          <OwnPages pages={pages.own} />
          <OurPages pages={pages.ours} />
        </>
      )}
    </>
  )
}

function OurPages({ pages }: { pages: BookView['ours'] }) {
  const [open, setOpen] = useState(false)
  const { faultBand } = useKeeping()
  const shown = pages.filter((page) => page.shown).length
  return (
    <section className="book-pages" aria-labelledby="our-pages">
      <div className="book-head">
        <h2 id="our-pages" className="label">
          {words('book.ours')}
        </h2>
        <span className="hint">{words('book.ours.shown', { shown, count: pages.length })}</span>
        <Button small look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words(open ? 'book.ours.close' : 'book.ours.open')}
        </Button>
      </div>
      {faultBand}
      {open && (
        <ul className="card items">
          {pages.map((page) => (
            <OurPage key={page.page} page={page} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OurPage({ page: { page, text, shown } }: { page: BookView['ours'][number] }) {
  const { keep, faultBand } = useKeeping()
  const [on, draft] = useDraft(shown)
  return (
    <li className={on ? 'item book-page' : 'item book-page off'}>
      <span className="own book-words">{text}</span>
      {faultBand}
      <Switch
        label={words('book.show', { text })}
        labelHidden
        on={on}
        onChange={(next) => void draft(next, () => keep(() => book.show(page, next)))}
      />
    </li>
  )
}
